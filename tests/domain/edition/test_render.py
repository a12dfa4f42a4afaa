"""The mask matrix, row by row, and canaries in every field there is."""

import dataclasses
import string
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.analysis.factor import Factor
from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS, NOBODY_SPECIAL, Audience
from lightkeeper.domain.edition.render import NotForThisAudienceError, render, within
from lightkeeper.domain.edition.shown_things import WITHHELD_QUOTE
from lightkeeper.domain.edition.written_clocks import tells_time_in_words
from lightkeeper.domain.identity.folding import fold_name
from lightkeeper.domain.identity.ordinary_words import ORDINARY_WORDS, PARTICLES
from lightkeeper.domain.identity.pseudonyms import Known, names_of
from lightkeeper.domain.incident.record import Entry, IncidentRecord
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.review.impact import Impact
from lightkeeper.domain.review.review import Attachment, Participant, Review, Section
from lightkeeper.domain.timeline.event import Event
from tests.domain.edition.sample_review import (
    BEGAN_AT,
    INSIDE_ONLY,
    NEVER,
    PEOPLE,
    TAKING_PART_ONLY,
    audience_at,
    build,
    canary_review,
    values_in,
    words_in,
)

L0, L1, L2, L3, PRIVATE = Level.PUBLIC, Level.ORGANISATION, Level.PARTICIPANTS, Level.RESTRICTED, Level.PRIVATE
RESPONDERS = tuple(Participant(f"Responder {letter}") for letter in "ABC")
THINGS = (Event, Section, Factor, Lesson, ActionItem, OpenQuestion, Attachment)

MATRIX = [
    # what stands there, L2, L1, L0
    ("Zaphira Quell saw it", "Responder A saw it", "A responder saw it", "An engineer saw it"),
    ("by Zaphira.", "by Responder A.", "by a responder.", "by an engineer."),
    ("ask @zquell", "ask Responder A", "ask a responder", "ask an engineer"),
    ("to zaphira@example.net", "to Responder A", "to a responder", "to an engineer"),
    ("to stranger@example.net", "to [e-mail address]", "to [e-mail address]", "to [e-mail address]"),
    ("call +44 20 7946 0958", "call [phone number]", "call [phone number]", "call [phone number]"),
    ("Commander A's call", "Commander A's call", "A responder's call", "An engineer's call"),
    ("password=hunter2secret9", "password=[secret removed]", "password=[secret removed]", "password=[secret removed]"),
    ("at 14:12 UTC", "at 14:12 UTC", "at T+12 min", "at about T+10 min"),
    ("at 2:12 PM", "at 2:12 PM", "at T+12 min", "at about T+10 min"),
    ("at 13:55", "at 13:55", "at T-5 min", "at about T-5 min"),
    ("2024-06-03T14:12:30Z up", "2024-06-03T14:12:30Z up", "T+12 min up", "about T+10 min up"),
    ("on 3 June 2024", "on 3 June 2024", "on 3 June 2024", "on June 2024"),
    ("38 min, 3:1, 1.2.3", "38 min, 3:1, 1.2.3", "38 min, 3:1, 1.2.3", "38 min, 3:1, 1.2.3"),
    ("for Vandelay Imports", "for Customer A", "for a customer", "for a customer"),
    ("12,431 users of it", "12,431 users of it", "12,431 users of it", "thousands of users of it"),
    ("commit 9f8e7d6c5b", "commit 9f8e7d6c5b", "commit [commit]", "commit [commit]"),
    ("see OPS-4711", "see OPS-4711", "see [ticket]", "see [ticket]"),
    ("https://n.slack.com/a/1", "https://n.slack.com/a/1", "[link to chat]", "[link to chat]"),
    ("https://git.north.io/a/commit/1", "https://git.north.io/a/commit/1", "[link to a commit]", "[link to a commit]"),
    ("https://wiki.internal/x", "https://wiki.internal/x", "[internal link]", "[internal link]"),
    ("[guide](https://docs.rs/x)", "[guide](https://docs.rs/x)", "[guide](https://docs.rs/x)", "guide [link]"),
    ("on db-01.prod.internal", "on db-01.prod.internal", "on [host]", "on [host]"),
    ("from 10.20.30.40", "from 10.20.30.40", "from [IP address]", "from [IP address]"),
    ("the Payments team", "the Payments team", "the Payments team", "A team"),
    ("in checkout", "in checkout", "in checkout", "in a service"),
]  # fmt: skip


@pytest.mark.parametrize("row", MATRIX, ids=lambda row: row[0])
@pytest.mark.parametrize(("column", "clearance"), [(1, L2), (1, L3), (2, L1), (3, L0)])
def test_every_row_of_the_mask_matrix_holds_in_free_text(row: tuple[str, ...], column: int, clearance: Level) -> None:
    audience = audience_at(clearance, teams=("Payments",), services=("checkout",))
    assert render(row[0], audience) == row[column]


@pytest.mark.parametrize("clearance", [L3, L2, L1, L0])
def test_no_canary_survives_in_any_field_of_a_review(clearance: Level) -> None:
    shown = words_in(render(canary_review(), audience_at(clearance)))
    forbidden = (
        NEVER + (() if clearance.strictness >= 2 else TAKING_PART_ONLY) + (INSIDE_ONLY if clearance is L0 else ())
    )
    assert shown
    assert [canary for canary in forbidden if canary.lower() in shown.lower()] == []


@pytest.mark.parametrize("kind", [*THINGS, Impact])
@pytest.mark.parametrize("clearance", [L2, L1, L0])
def test_no_canary_survives_in_a_single_thing(kind: type, clearance: Level) -> None:
    audience = audience_at(clearance, teams=("Payments",), services=("checkout",))
    shown = render(build(kind), audience, level=L0)
    forbidden = NEVER + (() if clearance is L2 else TAKING_PART_ONLY) + (INSIDE_ONLY if clearance is L0 else ())
    assert shown is not None
    assert [canary for canary in forbidden if canary.lower() in words_in(shown).lower()] == []


@pytest.mark.parametrize("clearance", [L1, L0])
def test_no_moment_leaves_the_circle_of_those_taking_part(clearance: Level) -> None:
    values = list(values_in(render(canary_review(), audience_at(clearance))))
    assert [value for value in values if isinstance(value, datetime)] == []
    assert clearance is L1 or [value for value in values if isinstance(value, date)] == []


def test_those_taking_part_read_a_chosen_name_once_in_the_list_of_people() -> None:
    shown = render(canary_review(), audience_at(L2))
    assert [person.written for person in shown.people] == ["Responder A", "Commander A (Ottoline Brask)"]
    assert all(not person.name for person in render(canary_review(), audience_at(L1)).people)
    assert render(canary_review(), audience_at(L0)).people == ()


@pytest.mark.parametrize("level", [L1, L2, L3, PRIVATE])
def test_a_review_beyond_the_clearance_is_as_if_it_did_not_exist(level: Level) -> None:
    review = canary_review(level=level)
    with pytest.raises(NotForThisAudienceError, match=r"^There is no such review\.$") as refused:
        render(review, audience_at(L0))
    assert isinstance(refused.value, LookupError)


@pytest.mark.parametrize("kind", THINGS)
@pytest.mark.parametrize(("own", "clearance"), [(L1, L0), (L2, L1), (L3, L2), (PRIVATE, L3)])
def test_a_thing_meant_for_fewer_people_is_not_there(kind: type, own: Level, clearance: Level) -> None:
    assert render(build(kind, level=own), audience_at(clearance), level=L0) is None
    assert render(build(kind), audience_at(clearance), level=own) is None


@pytest.mark.parametrize("kind", [*THINGS, Impact])
def test_a_thing_of_an_unknown_review_is_closed_beyond_those_taking_part(kind: type) -> None:
    assert render(build(kind), audience_at(L1)) is None
    assert render(build(kind), audience_at(L2)) is not None


def test_stricter_things_leave_no_trace_in_a_review() -> None:
    fields = ("sections", "events", "factors", "lessons", "action_items", "questions", "attachments")
    open_review = canary_review()
    strict: dict[str, Any] = {
        name: tuple(dataclasses.replace(one, level=L3) for one in getattr(open_review, name)) for name in fields
    }
    hidden_ids = {one.id for name in fields for one in getattr(open_review, name)}
    shown = render(dataclasses.replace(open_review, **strict), audience_at(L2))
    assert all(getattr(shown, name) == () for name in fields)
    assert hidden_ids.isdisjoint(values_in(shown))
    assert not any("fewer people" in sentence for sentence in shown.masked)


@pytest.mark.parametrize(("level", "sentences"), [(L2, ["7 items meant for fewer people are left out"]), (L3, [])])
def test_only_who_compares_is_told_how_much_is_left_out_and_of_restricted_things_nobody(
    level: Level, sentences: list[str]
) -> None:
    fields = ("sections", "events", "factors", "lessons", "action_items", "questions", "attachments")
    review = dataclasses.replace(canary_review(), level=L1)
    strict: dict[str, Any] = {
        name: tuple(dataclasses.replace(one, level=level) for one in getattr(review, name)) for name in fields
    }
    review = dataclasses.replace(review, **strict)
    told = render(review, audience_at(L1).with_marks()).masked
    assert [sentence for sentence in told if "fewer people" in sentence] == sentences
    assert not any("left out" in sentence for sentence in render(review, audience_at(L1)).masked)


def test_a_quote_goes_beyond_those_taking_part_with_consent_only() -> None:
    quote = build(Event, is_quote=True, has_consent=False, text="I was lost, honestly", who="Responder A")
    agreed = dataclasses.replace(quote, has_consent=True)
    inside, shown = render(quote, audience_at(L1), level=L0), render(agreed, audience_at(L1), level=L0)
    assert inside is not None
    assert shown is not None
    assert (inside.text, inside.is_withheld, inside.who) == (WITHHELD_QUOTE, True, "")
    assert (shown.text, shown.is_withheld) == ("I was lost, honestly", False)
    assert render(agreed, audience_at(L0), level=L0) is None


@pytest.mark.parametrize(
    ("cleared_for", "seen_at"),
    [(None, {L2, L3}), (L2, {L2, L3}), (L1, {L1, L2, L3}), (L0, {L0, L1, L2, L3}), (L3, {L3})],
)
def test_an_image_is_shown_to_those_it_was_cleared_for(cleared_for: Level | None, seen_at: set[Level]) -> None:
    image = build(Attachment, cleared_for=cleared_for, media_type="image/png")
    text = f"before ![a graph](attachment:{image.id}) after"
    review = canary_review(attachments=(image,), sections=(build(Section, body=text),))
    for clearance in (L0, L1, L2, L3):
        shown = render(review, audience_at(clearance))
        assert bool(shown.attachments) is (clearance in seen_at)
        assert shown.sections[0].body == (text if clearance in seen_at else "before [image not shown] after")


def test_an_open_weakness_is_for_those_taking_part_until_it_is_closed() -> None:
    weakness = build(ActionItem, is_weakness=True, state=ActionItemState.IN_PROGRESS)
    assert render(weakness, audience_at(L2), level=L0) is not None
    assert render(weakness, audience_at(L1), level=L0) is None
    closed = render(dataclasses.replace(weakness, state=ActionItemState.VERIFIED), audience_at(L1), level=L0)
    assert closed is not None


def test_an_action_item_is_a_persons_then_a_teams_then_nobodys() -> None:
    item = ActionItem(uuid4(), "Add a limit", owner="Zaphira Quell", team="Payments", due_on=date(2024, 7, 1))
    shown = [render(item, audience_at(clearance), level=L0) for clearance in (L2, L1, L0)]
    assert [one.owner for one in shown if one] == ["Responder A", "Payments", None]
    assert [one.team for one in shown if one] == ["Payments", "Payments", "a team"]
    assert [one.due_on for one in shown if one] == [date(2024, 7, 1), date(2024, 7, 1), None]


def test_a_role_that_three_people_hold_keeps_its_labels_inside() -> None:
    audience = audience_at(L1, participants=RESPONDERS)
    assert render("Responder B called Commander A.", audience) == "Responder B called a responder."
    assert render("Zaphira called.", audience) == "Responder A called."
    assert render("Responder B called.", audience_at(L0, participants=RESPONDERS)) == "An engineer called."


def test_silences_are_measured_by_true_times_and_told_without_them() -> None:
    events = tuple(
        build(Event, id=uuid4(), happened_at=BEGAN_AT + timedelta(minutes=minutes), ended_at=None)
        for minutes in (0, 5, 62)
    )
    review = canary_review(events=events)
    assert [(one.after_id, one.minutes) for one in render(review, audience_at(L1)).silences] == [(events[1].id, 57)]
    assert [one.minutes for one in render(review, audience_at(L0)).silences] == [55]


def test_evidence_that_is_not_shown_is_not_named() -> None:
    open_event, strict = build(Event, id=uuid4()), build(Event, id=uuid4(), level=L3)
    factor = build(Factor, evidence_ids=(open_event.id, strict.id))
    shown = render(canary_review(events=(open_event, strict), factors=(factor,)), audience_at(L1))
    assert shown.factors[0].evidence_ids == (open_event.id,)


def test_the_share_page_is_told_what_was_masked() -> None:
    quote = build(Event, is_quote=True, has_consent=False)
    review = canary_review(events=(quote, dataclasses.replace(quote, id=uuid4())), sections=(), factors=(), lessons=())
    masked = render(review, audience_at(L1)).masked
    assert "2 chat quotes are withheld" in masked
    assert any(sentence.endswith("clock times became T+ times") for sentence in masked)


def test_marks_stand_around_what_was_masked_and_nowhere_else() -> None:
    marked = render(f"{MASK_OPENS}Zaphira{MASK_CLOSES} left", audience_at(L2).with_marks())
    assert marked == f"{MASK_OPENS}Responder A{MASK_CLOSES} left"
    assert render(f"{MASK_OPENS}all well{MASK_CLOSES}", audience_at(L2)) == "all well"


def test_a_stranger_without_any_knowledge_is_shown_shapes_masked() -> None:
    assert render("at 14:05 on db-01.prod.internal", NOBODY_SPECIAL) == "at [time] on [host]"


def test_the_audience_learns_of_a_review_what_single_things_need() -> None:
    review = canary_review(level=L1)
    audience = within(Audience(L1, PEOPLE), review)
    event = render(review.events[0], audience)
    assert event is not None
    assert event.when.text.startswith("T+")
    assert audience.teams[0] == "Payments"


def test_only_those_taking_part_see_what_services_recorded() -> None:
    record = build(IncidentRecord)
    shown = render(record, audience_at(L2))
    assert shown is not None
    assert [canary for canary in NEVER if canary.lower() in words_in(shown).lower()] == []
    assert render(record, audience_at(L1)) is None
    assert render(build(Entry), audience_at(L1)) is None
    assert render(build(Entry), audience_at(L2)) is not None


def test_a_thing_without_a_rule_is_not_shown() -> None:
    with pytest.raises(TypeError, match="no rule yet"):
        render(3.5, audience_at(L2))  # type: ignore[call-overload]


NAMES = st.sampled_from([name for known in PEOPLE for name in known.names])
GLUE = st.sampled_from(
    [" ", ", ", "\n", " and ", "**", "_", "`", "(", ")", "|", " at 14:05 UTC ", " OPS-12 ", "](", "[", "@", "<", ">",
     " https://x.internal/a ", "\u200b", "’s ", " 10.0.0.1 ",
     " 12,000 users ", " a1b2c3d4 ", "T+12 min ", "é", "\\", "&amp;"]
)  # fmt: skip
PIECES = st.lists(st.one_of(NAMES, GLUE, st.text(max_size=12)), max_size=12).map("".join)
PLAIN_WORDS = st.lists(
    st.text(alphabet=string.ascii_lowercase, min_size=3, max_size=9).filter(
        lambda word: word not in {name.lower() for known in PEOPLE for name in known.names}
    ),
    max_size=20,
).map(" ".join)
CLEARANCES = st.sampled_from([L2, L1, L0])


@settings(deadline=None)
@given(PIECES, CLEARANCES)
def test_masking_twice_changes_nothing_more(text: str, clearance: Level) -> None:
    audience = audience_at(clearance, teams=("Payments",), services=("checkout",))
    once = render(text, audience)
    assert render(once, audience) == once


@settings(deadline=None)
@given(
    st.lists(GLUE, max_size=4).map("".join),
    NAMES,
    st.sampled_from([" ", ".", "\n", "_", "*", "’s", ")", "`"]),
    CLEARANCES,
)
def test_a_known_name_never_survives(before: str, name: str, after: str, clearance: Level) -> None:
    shown = render(f"{before} {name}{after}", audience_at(clearance))
    assert name.lower() not in shown.lower()


@settings(deadline=None)
@given(PLAIN_WORDS.filter(lambda text: not tells_time_in_words(text)), CLEARANCES)
def test_text_without_identifiers_is_left_alone(text: str, clearance: Level) -> None:
    assert render(text, audience_at(clearance)) == text


UNUSUAL_NAMES = st.text(alphabet=string.ascii_letters + "éüßñ", min_size=4, max_size=12).filter(
    lambda name: fold_name(name) not in ORDINARY_WORDS | PARTICLES
)


@settings(deadline=None)
@given(UNUSUAL_NAMES, CLEARANCES)
def test_any_name_is_found_however_it_is_written(name: str, clearance: Level) -> None:
    audience = Audience(clearance, (Known("Responder A", names_of(name)),))
    for written in (name.upper(), f"_{name}_", "\u200b".join(name), f"@{name}"):
        assert "esponder" in render(f"Then {written} came", audience) or "engineer" in render(
            f"Then {written} came", audience
        )


def test_the_day_told_inside_and_the_month_told_outside() -> None:
    review = Review(uuid4(), "Slow pages", level=L0, occurred_at=datetime(2024, 6, 3, 9, 30, tzinfo=UTC))
    texts = [shown.text for clearance in (L1, L0) if (shown := render(review, audience_at(clearance)).occurred)]
    assert texts == ["3 June 2024", "June 2024"]
