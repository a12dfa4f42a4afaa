"""Safeguards: what each should do, did, and could see."""
