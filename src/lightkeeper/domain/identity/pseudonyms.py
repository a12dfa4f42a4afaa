"""Role pseudonyms: "Responder A" by order of appearance, stable within one review and unrelated between reviews.

Never derived from a name or an id: hashes of a short staff list are undone by trying (practice section 7.6).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lightkeeper.domain.identity.folding import fold_name
from lightkeeper.domain.identity.name_matcher import NameMatcher
from lightkeeper.domain.identity.ordinary_words import PARTICLES

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHORTEST_NAME_PART = 2
SHORTEST_LOCAL_PART = 3
_JOINTS = re.compile(r"[\s,()\"“”]+")


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
    return name_replacer(people)(text)


def name_replacer(people: Iterable[Known]) -> Callable[[str], str]:
    """Return `replace_names` for these people, prepared once: for whoever replaces in many texts."""
    matcher = NameMatcher((name, known.label) for known in people for name in known.names)

    def replaced(text: str) -> str:
        parts: list[str] = []
        at = 0
        for found in matcher.find(text):
            parts += [text[at : found.start], found.meaning]
            at = found.end
        return "".join(parts) + text[at:]

    return replaced


def names_of(name: str, handle: str = "", email: str = "", aliases: Iterable[str] = ()) -> tuple[str, ...]:
    """Return every form a person may be written in: whole name, its parts, handle, address and its local part."""
    parts = [part for part in _JOINTS.split(name) if _may_stand_alone(part)]
    written = [part for part in _JOINTS.split(name.partition("(")[0]) if part]
    joined = [joint.join((written[0], written[-1])) for joint in ("", ".", "-", "_")] if len(written) > 1 else []
    local = email.partition("@")[0]
    forms = [name, *parts, *joined, handle.lstrip("@"), email, local if _is_telling(local) else "", *aliases]
    return tuple(dict.fromkeys(form.strip() for form in forms if form.strip()))


def _may_stand_alone(part: str) -> bool:
    bare = part.strip(".")
    return len(bare) >= SHORTEST_NAME_PART and fold_name(bare) not in PARTICLES


def _is_telling(local_part: str) -> bool:
    """Say whether the part of an address before the @ is long enough to be a name, and no shared mailbox."""
    return len(local_part) >= SHORTEST_LOCAL_PART and local_part.lower() not in _SHARED_MAILBOXES


_SHARED_MAILBOXES = frozenset(
    "admin alerts billing contact dev engineering hello help info jobs mail noreply no-reply office oncall ops "
    "postmaster root sales security service sre support team test user users webmaster".split()
)
