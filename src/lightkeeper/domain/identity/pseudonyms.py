"""Role pseudonyms: "Responder A" by order of appearance, stable within one review and unrelated between reviews.

Never derived from a name or an id: hashes of a short staff list are undone by trying (practice section 7.6).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHORTEST_NAME_PART = 3

# Given names that are words as well: written small, they are the word.
ORDINARY_WORDS = frozenset(
    "amber angel april art august bill bob brook buck carol chase chip christian chuck clay cliff colt daisy dale dawn "
    "dean dell don drew earl eve faith finn forest frank gene glen grace grant guy hall harmony heath hope hunter "
    "iris ivy jack jade jay jean jet jim john joy june king lance lane lee mark marsh mason may miles mike norm olive "
    "page pat patience pearl penny pierce price ray reed rich rob robin rose ruby rusty sandy scout skip sky stone "
    "sue summer sunny terry tom trace trip van victor wade ward west will wing wolf young".split()
)


@dataclass(frozen=True)
class Known:
    """Somebody whose names must not stand in a text, and the label that stands there instead."""

    label: str
    names: tuple[str, ...]


def letters_of(number: int) -> str:
    """Return A, B … Z, AA, AB … for 0, 1 …"""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, len(LETTERS))
        letters = LETTERS[rest] + letters
    return letters


def next_label(role_word: str, taken: Iterable[str]) -> str:
    """Return the first free label for a role word, e.g. "Responder C"."""
    used = set(taken)
    number = 0
    while (label := f"{role_word} {letters_of(number)}") in used:
        number += 1
    return label


def replace_names(text: str, people: Iterable[Known]) -> str:
    """Return the text with every known name, handle and address replaced by its label, longest names first."""
    labels = {name.casefold(): known.label for known in people for name in known.names if name.strip()}
    if not labels or not text:
        return text
    forms = sorted(labels, key=len, reverse=True)
    pattern = re.compile(r"(?<![\w@])@?(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)", re.IGNORECASE)

    def label_of(match: re.Match[str]) -> str:
        written = match[0]
        if written in ORDINARY_WORDS:
            return written
        return labels.get(written.casefold()) or labels[written.removeprefix("@").casefold()]

    return pattern.sub(label_of, text)


def names_of(name: str, handle: str = "", email: str = "", aliases: Iterable[str] = ()) -> tuple[str, ...]:
    """Return every form a person may be written in: whole name, its parts, handle, address and its local part."""
    parts = [part for part in re.split(r"\s+", name) if len(part) >= SHORTEST_NAME_PART]
    local = email.partition("@")[0]
    forms = [name, *parts, handle.lstrip("@"), email, local if len(local) >= SHORTEST_NAME_PART else "", *aliases]
    return tuple(dict.fromkeys(form.strip() for form in forms if form.strip()))
