"""What people do in a meeting: move along its agenda, write in silence, reveal, and note what is for later.

Who wrote which card is known to its author alone; the trail says nothing of cards, claims and ticks.
"""
