"""Places that masks cannot judge, pointed out to a person."""

from uuid import uuid4

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.to_look_at import find_to_look_at
from lightkeeper.domain.identity.pseudonyms import Known
from lightkeeper.domain.review.impact import Impact
from lightkeeper.domain.review.review import Review, Section

AUDIENCE = Audience(Level.ORGANISATION, (Known("Responder A", ("Grace",)),))


def review_with(body: str, **changes: object) -> Review:
    section = Section(uuid4(), "summary", "Summary", body)
    return Review(uuid4(), "Slow pages", level=Level.ORGANISATION, sections=(section,), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("body", "kind", "text"),
    [
        ("Then Priya Natarajan suggested a restart.", "person", "Priya Natarajan"),
        ("Our only DBA was away.", "role_is_unique", "Our only DBA"),
        ("It was the new guy on shift.", "role_is_unique", "the new guy"),
        ("We asked the one in Lisbon.", "role_is_unique", "the one in Lisbon"),
        ("They said “I was so tired” then.", "quote", "“I was so tired”"),
        ("> my head was spinning", "quote", "> my head was spinning"),
        ("grace said so", "name_is_a_word", "grace"),
    ],
)
def test_a_place_is_told_with_a_reason_and_a_way_out(body: str, kind: str, text: str) -> None:
    review = review_with(body)
    place = next(place for place in find_to_look_at(review, AUDIENCE) if place.kind == kind)
    assert (place.where, place.thing_id, place.text) == ("section", review.sections[0].id, text)
    assert text in place.excerpt
    assert place.reason.endswith(".")
    assert place.suggestion


def test_a_review_of_roles_and_plain_words_has_nothing_to_look_at() -> None:
    review = review_with("Responder A saw the queue grow and told the team. “It is full” stood in the log.")
    assert find_to_look_at(review, AUDIENCE) == ()
    assert find_to_look_at(render(review, AUDIENCE), Audience(Level.ORGANISATION)) == ()


def test_the_impact_is_looked_at_and_long_texts_are_cut() -> None:
    review = review_with(
        "word " * 30 + "our only DBA " + "word " * 30, impact=Impact(affected_who="our only contractor")
    )
    places = find_to_look_at(review, AUDIENCE)
    assert [place.where for place in places] == ["impact", "section"]
    assert places[1].excerpt.startswith("…")
    assert places[1].excerpt.endswith("…")
