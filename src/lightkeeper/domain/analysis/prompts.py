"""The two prompts that lead from a factor to what stands behind it (practice RCA-2).

They take the factor's own words, so that the question reads as one; long texts are only quoted.
"""

from lightkeeper.domain.analysis.clauses import is_clause
from lightkeeper.domain.analysis.sentence import INNER_END, bare, lowered

ELSE_QUESTION = "What else had to be true?"
LONGEST_TAKEN = 160


def how_question(text: str) -> str:
    """Return "How did it come about that the check ran every 15 min?"; of a bare noun, how that came about."""
    taken = " ".join(bare(text).split())
    if not taken or len(taken) > LONGEST_TAKEN or INNER_END.search(bare(text)):
        return "How did it come about?"
    if is_clause(taken):
        return f"How did it come about that {lowered(taken)}?"
    if taken.casefold().startswith("no "):
        return f"How did it come about that there was {lowered(taken)}?"
    return f"How did this come about: {lowered(taken)}?"
