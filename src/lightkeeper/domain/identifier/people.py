"""Finding people by name without a directory: by given names, by what they do, and by how they are introduced.

A person is somebody who asks, suggests or wakes up; products, teams and companies do not.
"""

import re
from collections.abc import Iterator

from lightkeeper.domain.identifier.given_names import AMBIGUOUS, GIVEN_NAMES
from lightkeeper.domain.identifier.identifier import Hint
from lightkeeper.domain.identifier.not_people import NOT_PEOPLE
from lightkeeper.domain.identifier.spans import Span

_WORD = r"[A-ZÀ-ÞŁŚŠŽČĐØÅİ][a-zß-ÿłśšžčćđğışňřěń]{1,24}(?:[A-Z][a-z]{1,20})?(?:-[A-Z][a-z]{1,20})?"
_PARTICLE = r"(?:(?:de|van|von|der|den|la|le|da|di|del|dos|bin|al|el)\s){1,3}"
_NAME = re.compile(
    rf"(?<![\w@#./$~&-])((?:[A-Z]\.(?=[A-Z]))?{_WORD})((?:[ ](?:{_PARTICLE})?(?:{_WORD}|[A-Z]\.)){{0,3}})"
    r"(?![\w@]|-\w|/\w|\.\w)"
)
_DOES = re.compile(
    r"(?:['’]s)?,?(?: (?:then|also|quickly|first|later|immediately|still|again|who|and [A-Z]\w+"
    r"|\([^)\n]{1,40}\)|has|had|is|was|is also|was also))?"
    r" (?:ask|suggest|say|said|think|thought|believe|wonder|propose|emphasi[sz]e|warn|urge|instruct|insist|joke"
    r"|notice|realise"
    r"|realize|ping|remember"
    r"|recall|decide|join|wake"
    r"|woke|reply|replie|explain|mention|volunteer|agree|theori[sz]e|apologi[sz]e|assess|discusse?"
    r"|investigate|look(?:s|ed|ing)? (?:into|at)|(?:start|begin|began)(?:s|ed)? (?:work|look|investigat|debugg|digg)ing"
    r"|takes? over|took over|hand(?:s|ed) (?:off|over)|jump|volunteer|note|announce|admit|propose|recommend"
    r"|reach(?:es|ed) out"
    r"|log(?:s|ged) (?:in|on)|go(?:es)? to|went (?:to|home|off)|awake|offline|online again|on[- ]call"
    r"|back from|heard|feels?|felt"
    r"|acknowledge|tries|tried|observe|point(?:s|ed) out|clarifi|post(?:s|ed)\b|shares?\b|shared|email(?:s"
    r"|ed)|call(?:s|ed) |message|comment|escalate)(?:s|es|d|ed)?\b"
)  # fmt: skip
_INTRODUCED = re.compile(
    r"(?:\b(?:thanks to|thank you|thank|by|from|contact(?:ed|s)?|ask(?:ed|s)?|ping(?:ed|s)?|paged?|paging"
    r"|called|cc|author|owner|commander"
    r"|lead|engineer|developer|colleague|with|told|reviewer|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Prof\.?)[:,]?\W{0,3})$", re.I
)  # fmt: skip
_HAS_ROLE = re.compile(
    r" \((?:the )?(?:[\w/&-]{1,20} ){0,3}(?:engineer|lead|commander|manager|on-?call|SRE|IC|DBA|CTO|CEO|CISO|developer"
    r"|scribe|comms|liaison|director|responder|facilitator|author|he/him|she/her|they/them|@[\w-]{2,39})"
    r"(?: [\w/&-]{1,20}){0,2}\)"
)
_SPEAKS_FOR = re.compile(
    r" \([A-Z][A-Za-z .-]{1,30}\),? (?:reports?|confirms?|reported|confirmed|starts?|started|shares?|opens?)\b"
)
_TASK_FOR = re.compile(
    r" to (?:fill|write|add|check|confirm|investigate|follow|review|provide|update|create|schedule|look|do)\b"
)
_CAMEL = re.compile(r"^(?!(?:Mc|Mac|De|Le|La|Van|Fitz)[A-Z])[A-Za-z]*[a-z][A-Z]")
_LOWER = re.compile(r"(?<![\w@-])[a-zß-ÿ]{2,24}(?![\w-])")
_SURNAME = re.compile(r" [A-ZÀ-Þ][a-zß-ÿ'’-]{1,24}(?![\w@/]|\.\w)")


def find_people(prose: str, hints: tuple[Hint, ...]) -> Iterator[Span]:
    """Find names of people in masked prose, every occurrence."""
    lower_words = lower_case_words(prose)
    candidates = list(_NAME.finditer(prose))
    known = _names_of(hints)
    for found in candidates:
        known |= _evident_names(found, prose, lower_words)
    full = {name for name in known if " " in name}
    singles = {part for name in known for part in _parts(name, lower_words)} | {
        name for name in known if " " not in name
    }
    for found in candidates:
        yield from _occurrences(found, full, singles)
    yield from _initials(prose, hints)
    yield from _in_lower_case(prose, singles & {part for name in full for part in name.split(" ")})


def lower_case_words(text: str) -> set[str]:
    """Return the words that a text writes in lower case: what is common there is hardly a name."""
    return set(_LOWER.findall(text))


def surname_after(text: str, end: int, lower_words: set[str]) -> int:
    """Return where the surname ends that follows a given name ending at `end`, or 0 where none does."""
    found = _SURNAME.match(text, end)
    if not found or is_no_name(found[0][1:]) or found[0][1:].lower() in lower_words:
        return 0
    return found.end()


def _names_of(hints: tuple[Hint, ...]) -> set[str]:
    return {hint.text for hint in hints if hint.kind == "person" and hint.text.lower() not in NOT_PEOPLE}


def _evident_names(found: re.Match[str], prose: str, lower_words: set[str]) -> set[str]:
    """Return the name that a run of capitalised words is, if anything speaks for its being one."""
    words = found[0].split(" ")
    while words and is_no_name(words[0]):
        words = words[1:]
    if not words:
        return set()
    first = words[0].lower()
    name = _cut_at_non_name(words)
    given = first.partition("-")[0]
    if given in GIVEN_NAMES and given not in AMBIGUOUS:
        return {name}
    after = prose[found.end() : found.end() + 60]
    before = prose[max(0, found.start() - 30) : found.start()]
    is_whole = len(words) == len(name.split(" "))
    is_common = first in lower_words
    does = is_whole and any(says.match(after) for says in (_DOES, _TASK_FOR, _SPEAKS_FOR, _HAS_ROLE))
    has_surname = " " in name and not is_common and name.split(" ")[-1].lower() not in lower_words
    if given in AMBIGUOUS:
        return {name} if does or has_surname else set()
    if is_common or not is_whole:
        return set()
    if does and _could_be_name(words):
        return {name}
    return (
        {name} if has_surname and len(words) == 2 and len(name.split()) == 2 and _INTRODUCED.search(before) else set()
    )


def _could_be_name(words: list[str]) -> bool:
    if any(_CAMEL.search(word) or word.endswith(("ing", "tion", "ment", "ers", "ors", "age")) for word in words):
        return False
    return (
        len(words) <= 3
        and all(not is_no_name(word) for word in words)
        and not words[-1].endswith(("ers", "ors", "eers"))
    )


def _cut_at_non_name(words: list[str]) -> str:
    kept = [words[0]]
    for word in words[1:]:
        if is_no_name(word):
            break
        kept.append(word)
    while len(kept) > 1 and not kept[-1][0].isupper():
        kept.pop()
    return " ".join(kept)


def is_no_name(word: str) -> bool:
    """Say whether a word of incident writing is known to be no name of a person."""
    lower = word.lower()
    return lower in NOT_PEOPLE or any(part in NOT_PEOPLE for part in lower.split("-") if "-" in lower)


def _parts(name: str, lower_words: set[str]) -> Iterator[str]:
    """Return the parts by which somebody may be called later: not those that are words of the document."""
    for part in name.split(" "):
        lower = part.lower()
        if (
            len(part) > 2
            and part[0].isupper()
            and (lower not in lower_words or lower in GIVEN_NAMES)
            and lower not in NOT_PEOPLE
            and lower not in AMBIGUOUS
        ):
            yield part


def _occurrences(found: re.Match[str], full: set[str], singles: set[str]) -> Iterator[Span]:
    words = found[0].split(" ")
    at = found.start()
    index = 0
    while index < len(words):
        longest = next(
            (size for size in range(len(words) - index, 1, -1) if " ".join(words[index : index + size]) in full), 0
        ) or (1 if words[index] in singles else 0)
        if longest:
            size = len(" ".join(words[index : index + longest]))
            yield Span(at, at + size, "person")
            at, index = at + size + 1, index + longest
        else:
            at, index = at + len(words[index]) + 1, index + 1


def _initials(prose: str, hints: tuple[Hint, ...]) -> Iterator[Span]:
    """Find initials that a list of participants introduces."""
    known = [hint.text for hint in hints if hint.kind == "person" and hint.text.isupper() and len(hint.text) <= 4][:100]
    if known:
        for found in re.finditer(r"(?<![\w/.-])(?:" + "|".join(map(re.escape, known)) + r")(?![\w/-])", prose):
            yield Span(*found.span(), "person")


def _in_lower_case(prose: str, singles: set[str]) -> Iterator[Span]:
    """Find "thanks, marta" where the document names Marta in full; given names that are also words are left."""
    wanted = {name.lower() for name in singles if name.lower() in GIVEN_NAMES and len(name) > 3}
    if wanted:
        for found in _LOWER.finditer(prose):
            if found[0] in wanted:
                yield Span(*found.span(), "person")
