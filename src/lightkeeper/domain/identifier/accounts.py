"""Accounts that a text names: e-mail addresses, handles, phone numbers, and addresses that show who somebody is."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from lightkeeper.domain.identifier.identifier import Hint
from lightkeeper.domain.identifier.people import lower_case_words, surname_after
from lightkeeper.domain.identifier.spans import Span

_EMAIL = re.compile(
    r"(?<![\w.+@/:-])[\w+-]{1,64}+(?:\.[\w+-]{1,64}+){0,6}+@(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,6}[A-Za-z]{2,18}(?![\w@-])"
)
_NOT_EMAIL = re.compile(r"(?:git|hg|svn|root)@|@[\w.-]+\.(?:service|socket|timer|png|svg|js|local)$", re.I)
_HANDLE = re.compile(r"@(?<![\w@/.:+=&?%#-]@)[A-Za-z0-9_][\w-]{1,38}(?![\w/@-])(?!\.\w)")
# "a new @voucher" links a term to a glossary: nobody is called "a new Ana".
_GLOSSARY = re.compile(r"\b(?:a|an|each|every|any)(?: [a-z]{2,12})? @([A-Za-z][\w-]{1,38})")
_PLAIN_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{1,24}")
_AT_THE_END = re.compile(r"@(?<=[\w-]@)(?=[\s|,;)]|$)", re.M)
_NAME_BEFORE_AT = re.compile(r"(?<![\w.@/-])[a-z][\w-]{2,38}$")
_NOT_HANDLE = frozenset(
    "here channel everyone all team oncall on-call param return returns override media import latest next"
    " types charset "
    "font-face keyframes mixin include extend deprecated see todo author since throws test before after bean"
    " autowired "
    "property dataclass staticmethod classmethod".split()
)
_NAMED_USER = re.compile(
    r"[UuAaLlHh](?<!\w[UuAaLlHh])(?:sers?|ccounts?|sernames?|ogin|andle)(?: (?:called|named))?"
    r"[,:]? [`\"“]([\w.-]{3,39})[`\"”]"
)
_PHONE = re.compile(
    r"[+(](?<![\w.+/-][+(])(?:(?<=\+)\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,4}){2,4}"
    r"|(?<=\()\d{3}\) ?\d{3}-\d{4})(?![\w:-])"
)
_URL = re.compile(r"\b[a-z][a-z0-9+]{1,10}+://[^\s<>\"'`|\])}]{1,2000}", re.I)
_REPOSITORY = re.compile(r"github\.com/([\w.-]{1,39})/[\w.-]+")
_PROFILE = re.compile(
    r"https?://(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|twitter\.com|x\.com|keybase\.io|t\.me"
    r"|mastodon\.\w{2,10})/@?"
    r"(?!(?:about|features|explore|login|orgs|apps|marketplace|pricing|security|settings|topics|home|search"
    r"|intent)\b)([\w.-]{1,39})/?$", re.I
)  # fmt: skip
_SHOWS_WHO = re.compile(
    r"://[\w.-]{1,80}\.slack\.com/(?:archives|team|messages|files)/|://(?:app\.)?slack\.com/client/"
    r"|://[\w.-]{1,80}zulipchat\.com/.{0,40}narrow"
    r"|://gitter\.im/.{1,200}[?&]at=|://[\w.-]{1,80}\.(?:freshdesk|zendesk)\.com/.{0,40}tickets"
    r"|://gist\.github\.com/[\w-]{1,39}/"
    r"|linkedin\.com/in/|facebook\.com/[\w.]{3,}|matrix\.to/#/@|discord(?:app)?\.com/channels/"
    r"|teams\.microsoft\.com/l/"
    r"|(?:zoom\.us/j|meet\.google\.com|calendly\.com|webex\.com/meet)/\w|://[^/\s@:]{1,80}(?::[^/\s@]{0,200})?@[\w.-]"
    r"|[?&](?:e?mail|user(?:name)?|login|author|assignee|token|invite)=[^&\s]|/(?:users?|people|profile"
    r"|members?)/(?:show/)?[\w.@-]{2,}/?$"
    r"|/~[a-z][\w-]{1,30}(?:/|$)|people\.[\w-]+\.\w+/", re.I
)  # fmt: skip


def find_accounts(text: str, code: list[tuple[int, int]], hints: tuple[Hint, ...]) -> Iterator[Span]:
    """Find e-mail addresses, handles, phone numbers and addresses with an identity."""
    yield from _addresses(text)
    for found in _EMAIL.finditer(text) if "@" in text else ():
        if not _NOT_EMAIL.search(found[0]):
            yield Span(*found.span(), "email")
    inside = _Inside(code)
    yield from _mentions(text, inside)
    for found in _AT_THE_END.finditer(text):
        begin = max(0, found.start() - 41)
        if before := _NAME_BEFORE_AT.search(text[begin : found.start()]):
            yield Span(begin + before.start(), found.end(), "handle")
    for found in _PHONE.finditer(text):
        if sum(character.isdigit() for character in found[0]) >= 9 and not inside.at(found.start()):
            yield Span(*found.span(), "phone")
    yield from _known_handles(text, hints)


class _Inside:
    """Answers whether a position stands inside one of many ranges."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self._ranges = sorted(ranges)
        self._starts = [start for start, _ in self._ranges]

    def at(self, position: int) -> bool:
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._ranges[index][1]


def _mentions(text: str, inside: _Inside) -> Iterator[Span]:
    """Find @-mentions; one that goes on with a surname ("@Ana Example") is the whole name of a person."""
    lower_words: set[str] | None = None
    terms = {found[1].lower() for found in _GLOSSARY.finditer(text)}
    for found in _HANDLE.finditer(text):
        name = found[0][1:].rstrip("-_")
        if name.lower() in _NOT_HANDLE or name.lower() in terms or name.isdigit() or inside.at(found.start()):
            continue
        if text[found.end() : found.end() + 1] == " " and _PLAIN_NAME.fullmatch(name):
            lower_words = lower_case_words(text) if lower_words is None else lower_words
            if end := surname_after(text, found.end(), lower_words):
                yield Span(found.start(), end, "person")
                continue
        yield Span(found.start(), found.end(), "handle")


def _addresses(text: str) -> Iterator[Span]:
    owners = Counter(name.lower() for name in _REPOSITORY.findall(text))
    for found in _URL.finditer(text):
        address = found[0].rstrip(".,;:!?*_")
        profile = _PROFILE.match(address)
        is_profile = bool(profile) and not (profile and owners[profile[1].lower()] > 1)
        if is_profile or _SHOWS_WHO.search(address[:2000]):
            yield Span(found.start(), found.start() + len(address), "url_with_identity")


def _known_handles(text: str, hints: tuple[Hint, ...]) -> Iterator[Span]:
    """Find handles that the document introduces ("the user `acme`", a link label) wherever they come again."""
    names = {found[1] for found in _NAMED_USER.finditer(text)}
    names |= {hint.text for hint in hints if hint.kind == "handle"}
    wanted = sorted((name for name in names if 2 <= len(name) <= 40), key=len, reverse=True)[:200]
    if wanted:
        pattern = re.compile(r"(?<![\w./@-])(?:" + "|".join(map(re.escape, wanted)) + r")(?![\w/@-]|\.\w)")
        for found in pattern.finditer(text):
            yield Span(*found.span(), "handle")
