"""People and handles that a document names by its structure: authors, participants, link labels, chat speakers."""

import re

from lightkeeper.domain.identifier import Hint
from lightkeeper.domain.reading.lines import Cut, Line, LineKind

_PEOPLE_HEADING = re.compile(
    r"^\W*(?:att?ende+s?|persons?|people(?: involved)?|participants?|authors?|responders?|involved|present"
    r"|reviewers?|owners?"
    r"|incident (?:commander|lead|team)s?|who was involved|contributors?|facilitators?|roles?|on[- ]?call)\W*$", re.I
)  # fmt: skip
_PEOPLE_LABEL = re.compile(
    r"^\W{0,4}(?:created by|authors?|written by|written|owners?|by|reported by|reviewers?|reviewed by"
    r"|incident (?:commander|lead|"
    r"manager)|commander|facilitator|attendees|participants|responders?|on[- ]?call|scribe|comms lead"
    r"|communications lead|"
    r"ops lead|prepared by|contact|posted by|editor)\W{0,5}[:|]\W{0,5}(.{2,300})", re.I
)  # fmt: skip
_ROLE_LABEL = re.compile(
    r"\W{0,4}[\w /&()-]{0,40}(?:commander|lead|scribe|manager|sme|owner|engineer|responder|comms|communications|liaison"
    r"|deputy|support|ops|author|facilitator|reviewer|on-?call|IC)\b[^:\n]{0,20}:\W{0,5}", re.I
)  # fmt: skip
_SPEAKER = re.compile(r">?\s{0,3}([A-Za-z][\w.-]{1,38}(?: [A-Z][\w.-]{1,30}){0,2})\s{1,6}\[[^\]]{3,24}\]\s*$")
_PROFILE = re.compile(r"https?://(?:www\.)?(?:github|gitlab|twitter|x|linkedin|bitbucket)\.(?:com|org)/(?:in/|@)?"
                      r"([\w.-]{1,39})/?$")  # fmt: skip
_LINK = re.compile(r"\[([^\[\]]{2,45})\]\((https?://[^\s()]{4,120})\)")
_NICKNAME = re.compile(r"\(@?([\w.-]{2,39})\)")
_LONGEST_LINE = 4_000
_SPLIT = re.compile(r",|;|\band\b|&|/|\|")
_PART = re.compile(r"\W*((?:@?[\w'’.-]{2,40}@?)(?: [\w'’.-]{1,30}){0,3})")
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}$")
_NAME = re.compile(
    r"[^\W\d_a-z][\w'’.-]+(?: (?:de|van|von|der|den|la|le|da|di|bin|al|el"
    r"|[^\W\d_a-z][\w'’.-]*)){1,3}$"
)
_SINGLE = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’-]{1,20}$")
_GROUP = re.compile(r"\b(?:team|committee|group|engineers?|working|foundation|squad|crew|community"
                    r"|contributors|devs|inc|ltd|"
                    r"staff|department|org|security|infra\w*|support|platform|operations"
                    r"|council)\b", re.I)  # fmt: skip


def people_hints(cut: Cut, parts: list[tuple[str, tuple[Line, ...]]]) -> tuple[Hint, ...]:
    """Return what the structure says about who is a person and what is a handle."""
    hints: dict[str, Hint] = {}
    for name, _ in cut.front_matter.authors:
        _add(hints, name.partition("(")[0], is_author=True)
        if nick := _NICKNAME.search(name):
            _add(hints, nick[1], is_author=True)
    for heading, lines in parts:
        if _PEOPLE_HEADING.match(heading):
            for line in lines:
                if line.kind in (LineKind.ITEM, LineKind.TEXT) and len(line.text) < 300:
                    role = _ROLE_LABEL.match(line.text)
                    _add_all(hints, line.text[role.end() :] if role else line.text, may_be_initials=True)
    for line in cut.lines:
        if "](http" in line.raw:
            _add_link_labels(hints, line.raw[:_LONGEST_LINE])
        if line.kind is LineKind.DEFINITION and (profile := _PROFILE.match(line.text)):
            if line.marker.lstrip("@").lower() == profile[1].lower():
                hints.setdefault(line.marker, Hint(line.marker, "handle"))
        elif line.kind in (LineKind.TEXT, LineKind.QUOTE, LineKind.ITEM, LineKind.ROW) and len(line.raw) < 400:
            if label := _PEOPLE_LABEL.match(line.text):
                _add_all(hints, label[1])
            if speaker := _SPEAKER.match(line.raw):
                _add(hints, speaker[1])
    return tuple(hints.values())


def _add_link_labels(hints: dict[str, Hint], text: str) -> None:
    """Take the label of a link to a profile of the same name: "[ana-b's](https://github.com/ana-b)"."""
    for label, address in _LINK.findall(text):
        name = label.strip("@ ").removesuffix("'s").removesuffix("’s")
        profile = _PROFILE.match(address)
        if profile and name.lower() == profile[1].lower():
            hints.setdefault(name, Hint(name, "handle"))


def _add_all(hints: dict[str, Hint], text: str, *, may_be_initials: bool = False) -> None:
    for piece in _SPLIT.split(re.sub(r"<[^>]{0,200}>|\([^)]{0,200}\)|\[|\]", " ", text)):
        if part := _PART.match(piece.strip()):
            name = part[1].strip(" .")
            if may_be_initials and _INITIALS.match(name) and len(piece.strip()) <= 5:
                hints.setdefault(name, Hint(name, "person"))
            else:
                _add(hints, name)


def _add(hints: dict[str, Hint], name: str, *, is_author: bool = False) -> None:
    name = name.strip("@* ").strip()
    if not name or _GROUP.search(name) or len(name) > 60:
        return
    if _NAME.match(name) or _SINGLE.match(name):
        hints.setdefault(name, Hint(name, "person"))
    elif re.fullmatch(r"[\w.-]{2,39}", name) and (is_author or not name[0].isupper()) and not name.isdigit():
        hints.setdefault(name, Hint(name, "handle"))
