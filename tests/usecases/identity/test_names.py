"""CUL-2: names that people type become pseudonyms when they are saved, wherever they type them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.apps import apps

from lightkeeper.domain.access.actor import SYSTEM, Actor, Role
from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.decision import Decline, DeclineReason, Verification, VerificationOutcome
from lightkeeper.domain.action_item.strength import Mechanism, Strength, Tier
from lightkeeper.domain.action_item.transitions import Move
from lightkeeper.domain.incident.record import Entry, EntryKind, IncidentRecord, Person
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.state import ReviewKind
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.action_item.move_action_item import move_action_item
from lightkeeper.usecases.action_item.record_check import LookedAt, record_check
from lightkeeper.usecases.action_item.say_learned_instead import say_learned_instead
from lightkeeper.usecases.attachment.attach_image import attach_image
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.factor_link.add_cause import add_cause
from lightkeeper.usecases.identity.name_map import identity_of_account
from lightkeeper.usecases.impact.record_impact import record_impact
from lightkeeper.usecases.incident.store_record import store_record
from lightkeeper.usecases.lesson.add_lesson import add_lesson
from lightkeeper.usecases.lesson.fields import LessonFields
from lightkeeper.usecases.review.change_head import HeadFields, change_head
from lightkeeper.usecases.review.invite import invite
from lightkeeper.usecases.review.list_reviews import ReviewFilter, list_reviews
from lightkeeper.usecases.review.reads import show_review
from lightkeeper.usecases.review.start_review import NewReview, start_review
from lightkeeper.usecases.search.index_review import index_stale_reviews
from lightkeeper.usecases.section.add_section import add_section
from lightkeeper.usecases.section.write_section import write_section
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.pick_entry import pick_entry
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import everything, make_review, png, record

FORMS = ("Bob Brannigan", "@bob.of.quayside", "bob@quayside.example", "BOB BRANNIGAN", "Brannigan")
LINK = "https://tickets.example/bob.of.quayside/7"
WHERE_NAMES_BELONG = {"Account", "Identity"}


def full_action_item(n: str) -> ActionItemFields:
    """Return an action item with a name in every text."""
    strength = Strength(
        Mechanism.STUDY, Tier.WEAK, f"{n} thinks", False, None, f"{n} waits", f"{n} is in", 8, f"By {n}"
    )
    plan = Verification(None, f"{n} counts", f"{n} knows", f"{n} nods", f"{n} looks")
    return ActionItemFields(
        f"Ask {n}", n, n, None, f"{n} nods", LINK, strength=strength, verification=plan, estimate=f"{n} guesses"
    )


def done_action_item(actor: Actor, review: rows.Review) -> rows.ActionItem:
    """Return an action item that is done."""
    row = add_action_item(actor, review.id, ActionItemFields("Ask"))
    rows.ActionItem.objects.filter(id=row.id).update(state=ActionItemState.DONE)
    return row


Saving = Callable[[Actor, rows.Review, str], Any]
SAVINGS: dict[str, Saving] = {
    "title": lambda a, r, n: change_head(a, r.id, HeadFields(f"What {n} saw", ReviewKind.FULL)),
    "severity": lambda a, r, n: change_head(a, r.id, HeadFields("T", ReviewKind.FULL, severity=n)),
    "services": lambda a, r, n: change_head(a, r.id, HeadFields("T", ReviewKind.FULL, services=(f"{n} proxy",))),
    "section": lambda a, r, n: write_section(a, r.sections.all()[0].id, f"Then {n} looked.", 1),
    "heading": lambda a, r, n: add_section(a, r.id, f"What {n} saw", f"What did {n} see?"),
    "event": lambda a, r, n: record_event(a, r.id, EventFields(BEGAN_AT, f"{n} looked.", source_ref=f"{n} told it")),
    "factor": lambda a, r, n: add_factor(
        a, r.id, FactorFields(f"{n} was alone", effect=f"{n} waited", event=f"{n} rang", stop_note=f"{n} said so")
    ),
    "factor link": lambda a, r, n: add_cause(
        a,
        add_factor(a, r.id, FactorFields("One")).id,
        FactorFields("Other", evidence_urls=(f"https://wiki.example/{n.replace(' ', '-')}",)),
        f"How did {n} see it?",
    ),
    "lesson": lambda a, r, n: add_lesson(
        a, r.id, LessonFields(f"Ask {n}", applies_when=f"{n} is in", does_not_apply_when=f"{n} is out")
    ),
    "action item": lambda a, r, n: add_action_item(a, r.id, full_action_item(n)),
    "learned instead": lambda a, r, n: say_learned_instead(a, r.id, f"{n} learned"),
    "decline": lambda a, r, n: move_action_item(
        a,
        add_action_item(a, r.id, ActionItemFields("Ask")).id,
        Move(ActionItemState.DECLINED, decline=Decline(DeclineReason.COST, f"{n} said", n, date(2099, 1, 5))),
    ),
    "looking again": lambda a, r, n: record_check(
        a, done_action_item(a, r).id, LookedAt(VerificationOutcome.PARTLY, f"{n} looked")
    ),
    "impact": lambda a, r, n: record_impact(
        a, r.id, Impact(affected_who=f"{n} and others", started=Stamp(BEGAN_AT, decided_by=n))
    ),
    "image": lambda a, r, n: attach_image(a, r.id, png(), f"Drawn by {n}"),
}


def texts_in_the_database() -> str:
    """Return everything our tables hold, but for the tables that know names."""
    return "\n".join(str(stored) for name, stored in everything().items() if name not in WHERE_NAMES_BELONG)


@pytest.mark.parametrize("where", SAVINGS)
@pytest.mark.parametrize("written", FORMS)
def test_a_name_typed_anywhere_is_stored_nowhere(cast: Cast, where: str, written: str) -> None:
    SAVINGS[where](cast.actor("alice"), cast.review, written)
    assert "brannigan" not in texts_in_the_database().casefold()
    assert "bob" not in texts_in_the_database().casefold()


def test_the_name_of_whoever_starts_a_review_leaves_its_title_too(cast: Cast) -> None:
    said = NewReview(title="What Alice Arkwright saw", team_id=cast.team.id, severity="Alice")
    review = start_review(cast.actor("alice"), said)
    assert (review.title, review.severity) == ("What Facilitator A saw", "Facilitator A")
    assert "Arkwright" not in texts_in_the_database()


def test_every_text_column_of_a_review_is_tried_above() -> None:
    """A new column of text must come with a way of writing it in SAVINGS."""
    known = {
        "section": {"key", "heading", "question", "body"},
        "timelineevent": {"text", "source_ref"},
        "factor": {"text", "effect", "event", "leaf", "stop_note"},
        "factorlink": {"question_asked", "note"},
        "lesson": {"text", "applies_when", "does_not_apply_when"},
        "actionitem": {
            *("text", "owner", "team", "done_when", "reference", "estimate", "decline_note", "decided_by"),
            *("tier_reason", "side_effects", "weak_reason", "study_output", "outcome_note"),
            *("measure", "baseline", "target", "method"),
        },
        "attachment": {"name", "media_type", "description"},
    }
    for name, columns in known.items():
        fields = apps.get_model("store", name)._meta.concrete_fields
        texts = {
            one.name for one in fields if one.get_internal_type() in ("CharField", "TextField") and not one.choices
        }
        assert texts == columns


def test_the_names_of_whoever_joins_later_are_in_nothing_that_is_rendered_afterwards(cast: Cast) -> None:
    alice = cast.actor("alice")
    change_head(alice, cast.review.id, HeadFields("What Rita Rosenqvist saw", ReviewKind.FULL))
    record_event(alice, cast.review.id, EventFields(BEGAN_AT, "rita.of.quayside looked."))
    index_stale_reviews()
    invite(alice, cast.review.id, cast.rita.id, Role.CONTRIBUTOR)
    rendition = show_review(alice, cast.review.id).rendition
    assert (rendition.title, rendition.events[0].text) == ("What Responder B saw", "Responder B looked.")
    assert list_reviews(alice, ReviewFilter()).rows[0].title == "What Responder B saw"
    index_stale_reviews()
    assert "rita" not in str(list(rows.SearchText.objects.values_list())).casefold()


def test_people_a_later_record_names_are_masked_in_the_list_as_well(cast: Cast) -> None:
    incident_id = store_record(SYSTEM, cast.team.id, record()).incident_id
    review = make_review(cast, "Zoë Ziegler was paged", incident_id)
    told = IncidentRecord("pagerduty", "incident-1", "", people=(Person("U1", "Zoë Ziegler"),))
    store_record(SYSTEM, cast.team.id, told)
    titles = {row.id: row.title for row in list_reviews(cast.actor("alice"), ReviewFilter()).rows}
    assert titles[review.id] == "Responder B was paged"


def test_a_picked_entry_loses_names_that_were_learnt_after_it_was_recorded(cast: Cast) -> None:
    entry = Entry(
        "1", EntryKind.MESSAGE, BEGAN_AT, "Bob Brannigan looks.", source_url="https://chat.example/bob.brannigan"
    )
    incident_id = store_record(SYSTEM, cast.team.id, record("incident-1", entry)).incident_id
    review = make_review(cast, "", incident_id)
    picked = pick_entry(cast.actor("alice"), review.id, rows.RecordEntry.objects.get().id)
    assert picked.text == "Responder A looks."
    assert "bob" not in picked.source_ref


def test_whoever_an_import_named_and_joins_keeps_one_pseudonym_and_every_name(cast: Cast) -> None:
    name_map = rows.NameMap.objects.create()
    told = rows.Identity.objects.create(name_map=name_map, label="Responder A", name="Bob Brannigan")
    joined = identity_of_account(name_map, cast.bob)
    assert joined.id == told.id
    assert {"bob@quayside.example", "bob.of.quayside"} <= set(joined.as_known().names)


def test_a_long_text_of_several_lines_is_stored_as_written_but_for_names(cast: Cast) -> None:
    section = cast.review.sections.all()[0]
    write_section(cast.actor("alice"), section.id, "One\r\n\x00two\rthree \ud800 cafe\u0301", 1)
    section.refresh_from_db()
    assert section.body == "One\ntwo\nthree ? café"
