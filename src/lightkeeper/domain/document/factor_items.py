"""Contributing factors and the links between them as numbered items and back."""

import re
from collections.abc import Iterable

from lightkeeper.domain.analysis.factor import (
    Controllability,
    Factor,
    FactorAge,
    FactorFamily,
    FactorRole,
    FactorStatus,
    StopReason,
)
from lightkeeper.domain.analysis.factor_link import FactorLink, LinkKind
from lightkeeper.domain.analysis.words import LINK_WORDS
from lightkeeper.domain.document import words
from lightkeeper.domain.document.attributes import (
    CAME_FROM,
    LEVEL,
    LINE,
    Attribute,
    Form,
    NotAChoiceError,
    Reading,
    Writing,
    attributes_of,
    choice,
    noted_in,
    notes_of,
    read_form,
    reference,
    references,
    values_among,
    with_unknown,
)
from lightkeeper.domain.document.items import LED_TO, Item, Layout
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.edition.rendition import Rendition, ShownFactor, ShownFactorLink

HEADING = "How the factors are linked"
ASKED = "Asked"
FACTOR_NOTES = ((LED_TO, "effect"), ("Seen as", "event"), ("On coming to rest", "stop_note"))
LINK_NOTES = ((ASKED, "question_asked"),)
FACTORS = Layout(tuple(label for label, _ in FACTOR_NOTES))
LINKS = Layout((ASKED,))


def _read_family(text: str, reading: Reading) -> FactorFamily:
    family = words.family_of(text)
    if family is None:
        raise NotAChoiceError(", ".join(map(words.family_words, FactorFamily)))
    return family


FAMILY = Form(lambda value, writing: words.family_words(value), _read_family)
FACTOR_ATTRIBUTES = (
    Attribute("family", "", FAMILY, is_known_by=lambda written: words.family_of(written) is not None),
    Attribute("leaf", "leaf: ", LINE),
    Attribute("role", "role: ", choice(FactorRole)),
    Attribute("age", "so for: ", choice(FactorAge)),
    Attribute("controllability", "in whose hands: ", choice(Controllability)),
    Attribute("evidence_ids", "evidence: ", references("event")),
    Attribute("evidence_answer_ids", "shown by ", references("answer")),
    Attribute("evidence_image_ids", "seen in ", references("image")),
    Attribute("evidence_urls", "evidence at ", LINE, is_each=True),
    Attribute("stop_reason", "came to rest: ", choice(StopReason)),
    Attribute("duplicate_of_id", "same as ", reference("factor")),
    CAME_FROM,
    LEVEL,
)
LINK_ATTRIBUTES = (LEVEL,)

_LINK = re.compile(rf"Factor (\d{{1,9}}) ({'|'.join(LINK_WORDS.values())}) factor (\d{{1,9}})\Z")
_LINK_KINDS = {said: kind for kind, said in LINK_WORDS.items()}


def write_factors(factors: Iterable[ShownFactor], writing: Writing) -> list[Item]:
    """Return the factors, the ruled out ones among them."""
    return [
        Item(
            words.words_of(one.status),
            one.text,
            notes_of(one, FACTOR_NOTES),
            attributes_of(one, FACTOR_ATTRIBUTES, writing),
        )
        for one in factors
    ]


def read_factors(items: Iterable[Item], reading: Reading) -> tuple[Factor, ...]:
    """Return the factors."""
    return tuple(
        Factor(
            id=reading.id_of("factor", str(position + 1)),
            text=with_unknown(item.text, item.attributes, item.line, FACTOR_ATTRIBUTES),
            status=read_form(item.lead, item.line, choice(FactorStatus), reading),
            position=position,
            **noted_in(item, FACTOR_NOTES),
            **values_among(item.attributes, item.line, FACTOR_ATTRIBUTES, reading),
        )
        for position, item in enumerate(items)
    )


def link_words(link: ShownFactorLink, rendition_numbers: Writing) -> str:
    """Return "Factor 3 made worse factor 1", or nothing where the audience is not shown one of them."""
    numbers = rendition_numbers.numbers["factor"]
    if link.from_id not in numbers or link.to_id not in numbers:
        return ""
    return f"Factor {numbers[link.from_id]} {LINK_WORDS[link.kind]} factor {numbers[link.to_id]}"


def write_links(rendition: Rendition, writing: Writing) -> list[Item]:
    """Return the links, each as a sentence with the numbers of two factors."""
    return [
        Item(said, one.note, notes_of(one, LINK_NOTES), attributes_of(one, LINK_ATTRIBUTES, writing))
        for one in rendition.factor_links
        if (said := link_words(one, writing))
    ]


def read_links(items: Iterable[Item], reading: Reading) -> tuple[FactorLink, ...]:
    """Return the links."""
    links = []
    for position, item in enumerate(items):
        said = _LINK.match(item.lead)
        if said is None:
            kinds = ", ".join(LINK_WORDS.values())
            raise UnreadableDocumentError(
                f"Line {item.line}", f'write the link as "**Factor 2 contributed to factor 1**"; between them: {kinds}.'
            )
        one = FactorLink(
            id=reading.id_of("link", str(position + 1)),
            from_id=read_form(said[1], item.line, reference("factor"), reading),
            to_id=read_form(said[3], item.line, reference("factor"), reading),
            kind=LinkKind(_LINK_KINDS[said[2]]),
            note=with_unknown(item.text, item.attributes, item.line, LINK_ATTRIBUTES),
            position=position,
            **noted_in(item, LINK_NOTES),
            **values_among(item.attributes, item.line, LINK_ATTRIBUTES, reading),
        )
        links.append(one)
    return tuple(links)
