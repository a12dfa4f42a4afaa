"""Makes outside text safe to print: on one line, and without a character that could steer a terminal."""

import os

LONGEST = 300


def shown(path: str) -> str:
    """Return a path as it can be printed: relative where it lies below the current folder."""
    here = os.getcwd() + os.sep
    return printable(path[len(here) :] if path.startswith(here) else path)[:LONGEST]


def printable(text: str) -> str:
    """Return text with every character that does not print replaced by one that does."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else " " if one.isspace() else "\N{REPLACEMENT CHARACTER}" for one in text)
