"""Turns the enums of the domain into choices of columns, so that a value is spelt in one place only."""

from enum import StrEnum


def choices_of(values: type[StrEnum]) -> list[tuple[str, str]]:
    """Return (value, label) pairs for a column."""
    return [(one.value, one.value.replace("_", " ")) for one in values]
