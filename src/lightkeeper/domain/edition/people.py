"""People in text: known names become labels, and labels that would give somebody away become "a responder".

With fewer than three people of one role the role is a name (practice sections 7.3 and 7.6).
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.tally import Mask
from lightkeeper.domain.identity.name_matcher import NameMatcher
from lightkeeper.domain.identity.pseudonyms import Known
from lightkeeper.domain.review.review import Participant

# Fewer holders than this, and the role word points at one of them.
FEWEST_HOLDERS = 3
ROLE_WORDS = (
    "Responder Commander Facilitator Engineer Developer Operator Administrator Analyst Scribe Manager Reporter "
    "Observer Reviewer Author Liaison Lead Person Contributor Participant"
).split()
CUSTOMER_WORDS = ("Customer", "Client", "User", "Tenant")
VENDOR_WORDS = ("Vendor", "Supplier", "Partner")
_LABEL = re.compile(r"(?P<word>\S.*) [A-Z]{1,3}")
# Where a sentence, an item of a list or a table cell begins.
_BEGINS = re.compile(r"(?:^|[\n|]|[.!?…][\"'”’)]?\s)[\s#>*_~`\"'“‘(\[+-]*(?:\d{1,3}[.)]\s+)?[*_~`\"'“‘(]*$")
_LOOK_BACK = 24
_REST_OF_ADDRESS = re.compile(r"@[\w.@-]{0,255}\w")
_DETERMINER = re.compile(r"\b(?:the|our|an?)\s{1,2}$", re.I)


@dataclass(frozen=True, slots=True)
class Noun:
    """What stands for a name: with `article`, "a responder"; without, a label as it is."""

    text: str
    mask: Mask
    article: str = ""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A team or service, generalised for the public; `is_exact` asks for the case it is written in."""

    noun: Noun
    is_exact: bool
    follows: re.Pattern[str]


RESPONDER = Noun("responder", Mask.ROLE, "a")
ENGINEER = Noun("engineer", Mask.ROLE, "an")
CUSTOMER = Noun("customer", Mask.CUSTOMER, "a")
VENDOR = Noun("vendor", Mask.CUSTOMER, "a")
TEAM = PlaceName(Noun("team", Mask.TEAM, "a"), True, re.compile(r"[\s-](?:team|squad|group|crew)\b", re.I))
SERVICE = PlaceName(Noun("service", Mask.SERVICE, "a"), False, re.compile(r"[\s-](?:service|api|system)\b", re.I))


class Cast:
    """Everybody that texts may tell of, and how each is written for one level."""

    def __init__(self, clearance: Level, known: Iterable[Known], participants: Iterable[Participant]) -> None:
        self._clearance = clearance
        people = tuple(participants)
        known = tuple(known)
        held = {person.label: person.role_word for person in people}
        self._holders = Counter(held.values())
        words = {word_of(label) for label in (*held, *(one.label for one in known))} | set(held.values())
        self._words = sorted({*words, *ROLE_WORDS, *CUSTOMER_WORDS, *VENDOR_WORDS} - {""}, key=len, reverse=True)
        self._odd_labels = sorted({label for label in (*held, *(one.label for one in known)) if not word_of(label)})
        self._names = NameMatcher((name, one.label) for one in known for name in one.names)
        self._labels = self._label_pattern()

    def _label_pattern(self) -> re.Pattern[str]:
        lettered = rf"(?P<word>{'|'.join(map(re.escape, self._words))}) [A-Z]{{1,2}}"
        odd = "".join("|" + re.escape(label) for label in sorted(self._odd_labels, key=len, reverse=True) if label)
        # No look-behind at the front: a pattern that begins with letters is skipped through at full speed.
        return re.compile(rf"(?:{lettered}{odd})(?![^\W_])")

    def holds_name(self, address: str) -> bool:
        """Say whether an address names somebody known."""
        return next(self._names.find(address), None) is not None

    def label_of(self, written: str) -> str | None:
        """Return the label of a text that is a known name and nothing else."""
        return self._names.meaning_of(written)

    def noun_for(self, label: str) -> Noun:
        """Return how a label is written for this level."""
        word = word_of(label)
        if self._clearance.strictness >= Level.PARTICIPANTS.strictness:
            return Noun(label, Mask.NAME)
        if word in CUSTOMER_WORDS:
            return CUSTOMER
        if word in VENDOR_WORDS:
            return VENDOR
        if self._clearance is Level.PUBLIC:
            return ENGINEER
        return Noun(label, Mask.NAME) if self._holders[word] >= FEWEST_HOLDERS else RESPONDER

    def mask_names(self, draft: Draft) -> None:
        """Put labels, or what stands for them, in place of known names."""
        found = [(one.start, _end_of_address(draft.text, one.end), one.meaning) for one in self._names.find(draft.text)]
        replace_all(draft, [(start, end, self.noun_for(label)) for start, end, label in found])

    def mask_labels(self, draft: Draft) -> None:
        """Generalise labels that would give somebody away."""
        found = [match for match in self._labels.finditer(draft.text) if not _is_in_a_word(draft.text, match.start())]
        nouns = [(*match.span(), self.noun_for(match[0])) for match in found]
        if nouns:
            replace_all(draft, [(start, end, noun) for start, end, noun in nouns if noun.article])


class Places:
    """The names of teams and services, which the public is not told."""

    def __init__(self, teams: Iterable[str], services: Iterable[str]) -> None:
        self._names = NameMatcher([*((name, SERVICE) for name in services), *((name, TEAM) for name in teams)])

    def mask(self, draft: Draft) -> None:
        """Write "a team" and "a service" where a known one is named."""
        spans = []
        for found in self._names.find(draft.text):
            follows = found.meaning.follows.match(draft.text, found.end)
            written = draft.text[found.start : found.end]
            if found.meaning.is_exact and not follows and written.islower():
                continue
            spans.append((found.start, follows.end() if follows else found.end, found.meaning.noun))
        replace_all(draft, spans)


def _end_of_address(text: str, end: int) -> int:
    """Return where "ada@laptop" ends: the machine is hers as well."""
    rest = _REST_OF_ADDRESS.match(text, end)
    return rest.end() if rest else end


def _is_in_a_word(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isalnum()


def word_of(label: str) -> str:
    """Return the role word of a label such as "Responder A", or ""."""
    match = _LABEL.fullmatch(label)
    return match["word"] if match else ""


def written_at(noun: Noun, before: str) -> str:
    """Return "a responder", or "A responder" where a sentence begins after the text before it."""
    if not noun.article:
        return noun.text
    article = noun.article.capitalize() if _BEGINS.search(before) else noun.article
    return f"{article} {noun.text}"


def replace_all(draft: Draft, spans: Iterable[tuple[int, int, Noun]]) -> None:
    """Put nouns in place of stretches, swallowing "the" and "our" before those with an article."""
    text = draft.text
    parts: list[str] = []
    at = 0
    for found_at, end, noun in spans:
        if end <= at:
            continue
        start = max(at, _without_determiner(text, found_at, at) if noun.article else found_at)
        look_back = max(0, start - _LOOK_BACK)
        before = text[look_back:start] if look_back == 0 else "\ue002" + text[look_back:start]
        parts += [text[at:start], draft.mask(noun.mask, written_at(noun, before))]
        at = end
    if parts:
        draft.text = "".join(parts) + text[at:]


def _without_determiner(text: str, start: int, at_least: int) -> int:
    determiner = _DETERMINER.search(text, max(at_least, start - 6), start)
    return determiner.start() if determiner else start
