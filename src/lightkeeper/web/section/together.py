"""Brings two versions of a text together, line by line, so that whoever saves second loses nothing."""

from difflib import SequenceMatcher

# Comparing is quadratic at worst; beyond this the two texts are put one after the other.
MOST_LINES = 2_000


def brought_together(theirs: str, ours: str) -> str:
    """Return every line of both: what agrees once, what differs theirs first."""
    their_lines, our_lines = theirs.splitlines(), ours.splitlines()
    if max(len(their_lines), len(our_lines)) > MOST_LINES:
        return f"{theirs}\n\n{ours}"
    lines: list[str] = []
    for _, i, j, k, m in SequenceMatcher(None, their_lines, our_lines, autojunk=False).get_opcodes():
        lines += their_lines[i:j]
        if their_lines[i:j] != our_lines[k:m]:
            lines += our_lines[k:m]
    return "\n".join(lines)
