"""BL402: five whys whose last answer is a person."""

from collections.abc import Iterator
from typing import NamedTuple

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import DocumentRule
from lightkeeper.wording.subject.finder import noun_phrase_after
from lightkeeper.wording.text.document import Block, Document, Sentence

_QUESTION = Phrase(r"(?:\d+[.):]? ?|[qa][:.] ?|#\d+ ?)?why(?: ?#?\d)?")
_LEAD = Phrase(r"(?:answer|a|because|since|as|due to the fact that|the reason is that|that's because|it is because)")
# What a person does or leaves out; "we do not have" is about what is there.
_ACT = Phrase(
    r"forgot|failed|missed|ignored|overlooked|skipped|assumed|misread|mistyped|typed|merged|deployed|pushed|ran|changed|"
    r"deleted|removed|approved|chose|decided|applied|edited|(?:did not|didn't|never) (?!have|know|exist)\w+|"
    r"(?:was|were) (?:not (?:aware|careful|trained)|unaware|careless|tired|distracted|inexperienced)"
)


class Answer(NamedTuple):
    """The last sentence that answers a why, and where its words begin within it."""

    sentence: Sentence
    offset: int


class WhyChainEndsAtPerson(DocumentRule):
    """This may read as if asking why had come to its end at a person.

    ## Why it matters
    A person is where an analysis gets hard, not where it ends: what that person did made sense with what they had. One
    question further lies something that can be changed.

    ## Flagged
    - 5. Why? Because Luis did not run the linter.
    - Why was it not reviewed? Because the author merged it alone.
    - Why? The operator typed the wrong region.
    - 1. Why did it fail? The index was missing. ⏎ 2. Why was it missing? The developer forgot the migration.

    ## Not flagged
    - 5. Why? Because the linter is not part of the pipeline.
    - Why was it not reviewed? Branch protection was off for this repository.
    - Why? The form accepts any region string.
    - 1. Why was it missing? The developer forgot the migration. ⏎ 2. Why? No check compares the schema with the code.

    ## Ask instead
    - How did that come to be the normal way to work?
    - What did the tools show at that step, and what did they accept?

    ## Try writing
    Why did that make sense there? Because ___ showed ___ and ___ accepted it.

    ## Source
    - John Allspaw, The Infinite Hows.
    - Alan Card (2017), The problem with "5 whys".
    """

    code = "BL402"
    name = "why-chain-ends-at-person"
    level = "warning"

    def find_in_document(self, document: Document) -> Iterator[Hit]:
        """Yield the last answer of each chain when a person is its subject."""
        if "why" not in document.lower:
            return
        last: Answer | None = None
        chain: tuple[str, int] | None = None
        for answer, under in _answers(document):
            if last is not None and under != chain:
                yield from _hit_of(last)
            last, chain = answer, under
        if last is not None:
            yield from _hit_of(last)


def _answers(document: Document) -> Iterator[tuple[Answer, tuple[str, int]]]:
    """Yield each answer to a why with the heading it stands under: answers under one heading are one chain."""
    asked = False
    headings = 0
    for block in document.blocks:
        headings += block.kind == "heading"
        if not asked and "why" not in block.lower:
            continue
        for sentence in block.sentences():
            if _is_why(sentence, block):
                asked = True
            elif asked and sentence.lower.strip(" .?!:0123456789)"):
                asked = False
                if not sentence.lower.endswith("?"):
                    yield Answer(sentence, _answer_start(sentence)), (block.heading, headings)


def _is_why(sentence: Sentence, block: Block) -> bool:
    is_marked = sentence.lower.rstrip(" *_").endswith("?") or block.kind == "heading"
    return is_marked and _QUESTION.pattern.match(sentence.lower) is not None


def _answer_start(sentence: Sentence) -> int:
    lead = _LEAD.pattern.match(sentence.lower)
    if lead is None:
        return 0
    return lead.end() + len(sentence.lower[lead.end() :]) - len(sentence.lower[lead.end() :].lstrip(" :,"))


def _hit_of(answer: Answer) -> Iterator[Hit]:
    sentence = answer.sentence
    subject = noun_phrase_after(sentence, answer.offset)
    if not subject.is_maybe_human or not _acts(sentence, max(subject.end, answer.offset)):
        return
    hit = Hit(sentence.start + answer.offset, sentence.end, is_about_oneself=subject.kind == "self")
    yield hit._replace(level="info") if subject.is_us else hit


def _acts(sentence: Sentence, offset: int) -> bool:
    found = _ACT.pattern.search(sentence.lower, offset)
    return found is not None and found.start() - offset <= 20
