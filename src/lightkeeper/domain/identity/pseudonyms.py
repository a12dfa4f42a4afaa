"""Role pseudonyms: "Responder A" by order of appearance, stable within one review and unrelated between reviews.

Never derived from a name or an id: hashes of a short staff list are undone by trying (practice section 7.6).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lightkeeper.domain.identity.folding import fold_name
from lightkeeper.domain.identity.name_matcher import NameMatcher
from lightkeeper.domain.identity.ordinary_words import ORDINARY_WORDS, PARTICLES

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHORTEST_NAME_PART = 2
SHORTEST_LOCAL_PART = 3
_JOINTS = re.compile(r"[\s,()\"“”]+")
# An address as a whole, before a URL or a path.
_EMAIL = re.compile(r"(?<![\w.%+'-])[\w%+-][\w.%+'-]{0,63}@(?:[\w-]{1,63}\.){1,8}[^\W\d_][^\W_]{1,62}")
_TOKEN = re.compile(
    rf"{_EMAIL.pattern}"
    r"|(?<![A-Za-z0-9+.-])(?:[A-Za-z][A-Za-z0-9+.-]{1,20}://|www\.)[^\s<>\"'`|\\^{}\[\]]{1,2000}"
    r"|(?<![\w/.)*`\"'@>-])~?/\w[^\s<>\"'`|\\^{}\[\],;]{0,2000}"
)
HIDDEN_ADDRESS = "[e-mail address]"
_UMLAUTS = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "Ä": "Ae",
    "Ö": "Oe",
    "Ü": "Ue",
    "ß": "ss",
    "å": "aa",
    "ø": "oe",
    "æ": "ae",
}
_SPELLED_OUT = re.compile(r"(?<=[^\W_])([aou])e(?=[^\W_])")
_SHORTEST_FAMILY_NAME = 4


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
        tokens = _TOKEN.finditer(text) if "@" in text or "/" in text or "www." in text else ()
        parts: list[str] = []
        at = 0
        for token in tokens:
            written = _label_in_token(token[0], matcher)
            if written is not None:
                parts += [_replaced(text[at : token.start()], matcher), written]
                at = token.end()
        return "".join(parts) + _replaced(text[at:], matcher)

    return replaced


def _replaced(text: str, matcher: NameMatcher[str]) -> str:
    parts: list[str] = []
    at = 0
    for found in matcher.find(text):
        parts += [text[at : found.start], found.meaning]
        at = found.end
    return "".join(parts) + text[at:]


def _label_in_token(token: str, matcher: NameMatcher[str]) -> str | None:
    """Return an address as its owner's label, and a URL or path with labels that have no blanks; None without names."""
    found = list(matcher.find(token))
    if not found:
        return None
    if _EMAIL.fullmatch(token):
        return matcher.meaning_of(token) or HIDDEN_ADDRESS
    parts: list[str] = []
    at = 0
    for one in found:
        parts += [token[at : one.start], one.meaning.replace(" ", "-")]
        at = one.end
    return "".join(parts) + token[at:]


def names_of(name: str, handle: str = "", email: str = "", aliases: Iterable[str] = ()) -> tuple[str, ...]:
    """Return every form a person may be written in: whole name, its parts, handle, address and its local part."""
    parts = [part for part in _JOINTS.split(name) if _may_stand_alone(part)]
    written = [part for part in _JOINTS.split(name.partition("(")[0]) if part]
    joined = [joint.join((written[0], written[-1])) for joint in ("", ".", "-", "_")] if len(written) > 1 else []
    local = email.partition("@")[0]
    joined += _short_forms(written[0], written[-1]) if len(written) > 1 else []
    doubles = [half for part in parts for half in part.split("-") if "-" in part and _may_stand_alone(half)]
    parts += [*doubles, *map(_several, filter(_may_be_several, [*parts[1:], *doubles]))]
    parts += [spelled for form in (name, *parts) for spelled in _other_spellings(form)]
    forms = [name, *parts, *joined, handle.lstrip("@"), email, local if _is_telling(local) else "", *aliases]
    return tuple(dict.fromkeys(form.strip() for form in forms if form.strip()))


def _short_forms(given: str, family: str) -> list[str]:
    """Return "a.lindqvist" and its like, and "alindqvist" where the family name is long enough to tell."""
    if len(family) < _SHORTEST_FAMILY_NAME:
        return []
    joints = (".", "-", "_", "") if len(family) > _SHORTEST_FAMILY_NAME else (".", "-", "_")
    spellings = [(given, family), *((given, other) for other in _other_spellings(family))]
    return [joint.join((first[0], last)) for first, last in spellings for joint in joints]


def _several(family: str) -> str:
    return family + "s"


def _may_be_several(part: str) -> bool:
    words = (part.lower(), part.lower() + "s")
    return len(part) >= _SHORTEST_FAMILY_NAME and part.isalpha() and not ORDINARY_WORDS.intersection(words)


def _other_spellings(form: str) -> list[str]:
    """Return "Mueller" for "Müller", and the other way round."""
    spelled = "".join(_UMLAUTS.get(character, character) for character in form)
    short = _SPELLED_OUT.sub(r"\1", form)
    return [other for other in (spelled, short) if other != form and len(other) >= _SHORTEST_FAMILY_NAME]


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
