"""BL105: a name, handle or address where causes and lessons are told."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.noun_phrase import kind_of_phrase
from lightkeeper.wording.text.document import Sentence

HANDLE = Phrase(r"@[a-z][a-z0-9-]{1,38}(?!/)|[a-z0-9][a-z0-9.+-]{0,60}@[a-z0-9-]{1,60}\.[a-z]{2,10}")
WORK = Phrase(
    r"(?P<who>\w+)(?:'s|’s) (?:pull request|pr|commit|change|changes|config|configuration|patch|branch|merge|"
    r"script|code|deploy|edit)"
)
MADE = Phrase(r"that (?P<who>\w+(?: \w+)?) (?:wrote|pushed|merged|made|deployed|committed|changed|added|ran)")


class NamedIndividual(Rule):
    """A role would carry this lesson as well as the name does.

    ## Why it matters
    A name among causes and lessons is what readers remember, and the person it belongs to reads it too.
    The lesson holds for anybody in that seat, so the role or the event says as much. Names are welcome where people are
    thanked and where they own work to come.

    ## Flagged
    - [causes] Dmitri's pull request had no tests.
    - [causes] @jsmith pushed the bad migration.
    - [lessons] The config that Elena Ruiz wrote contained a stray comma.

    ## Not flagged
    - [people] Incident commander: Elena Ruiz.
    - [actions] Add a schema check (Dmitri, 2026-12-01)
    - [causes] Jenkins ran the job twice.
    - [causes] Today's change doubled the load.
    - [timeline] @jsmith rolled the flag back.

    ## Ask instead
    - Would the lesson change if any other colleague had been in this seat?
    - Which role, tool or step is this sentence about?

    ## Try writing
    The ___ (role or event) met ___, and ___ followed.

    ## Source
    - PagerDuty's postmortem documentation: abstract to an unspecific responder.
    - NHS England, just culture guide: singling out an individual is rarely appropriate.
    """

    code = "BL105"
    name = "named-individual"
    level = "info"
    sections = frozenset(("causes", "lessons"))

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield names in sentences about causes and lessons."""
        if sentence.section not in self.sections or sentence.block.kind in {"quote", "chat", "heading"}:
            return
        lower = sentence.lower
        if "@" in lower:
            for found in HANDLE.find_in(lower):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
        people = sentence.document.people
        if people:
            for word in sentence.words:
                if word.text.removesuffix("'s") in people and sentence.written[word.start].isupper():
                    yield Hit(sentence.start + word.start, sentence.start + word.end)
        if "'s " in lower or "’s " in lower or "that " in lower:
            for phrase in (WORK, MADE):
                for found in phrase.find_in(lower):
                    at = sentence.word_at(found.start("who"))
                    if kind_of_phrase(sentence, at, at).kind == "name":
                        yield Hit(sentence.start + found.start("who"), sentence.start + found.end("who"))
