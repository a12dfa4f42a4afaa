"""Every use case, tried by everybody in every kind of review: who may, who may not, and who learns nothing."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import transaction

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.decision import Decline, DeclineReason
from lightkeeper.domain.action_item.transitions import Move
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.impact import Impact
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.change_action_item import change_action_item
from lightkeeper.usecases.action_item.coach_action_item import coach_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.action_item.link_earlier import find_earlier
from lightkeeper.usecases.action_item.move_action_item import move_action_item
from lightkeeper.usecases.action_item.reads import choices_for, show_action_item
from lightkeeper.usecases.action_item.say_learned_instead import say_learned_instead
from lightkeeper.usecases.answer.add_answer import add_answer
from lightkeeper.usecases.answer.change_answer import change_answer
from lightkeeper.usecases.answer.dispose_answer import dispose_answer
from lightkeeper.usecases.answer.fields import AnswerFields, ToQuestion
from lightkeeper.usecases.answer.make_of_answer import Makeable, Making, make_of_answer
from lightkeeper.usecases.attachment.attach_image import attach_image
from lightkeeper.usecases.attachment.clear_image import clear_image
from lightkeeper.usecases.attachment.reads import show_image
from lightkeeper.usecases.export.export_review import export_review
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.change_factor import change_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.history.reads import show_history
from lightkeeper.usecases.history.undo_change import undo_change
from lightkeeper.usecases.impact.record_impact import record_impact
from lightkeeper.usecases.incident.reads import show_record
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.lesson.add_lesson import add_lesson
from lightkeeper.usecases.lesson.change_lesson import change_lesson
from lightkeeper.usecases.lesson.confirm_lesson import confirm_lesson
from lightkeeper.usecases.lesson.fields import LessonFields
from lightkeeper.usecases.lesson.reads import factors_to_choose
from lightkeeper.usecases.question.add_question import add_question
from lightkeeper.usecases.question.ask_from_catalogue import ask_from_catalogue
from lightkeeper.usecases.question.change_question import change_question
from lightkeeper.usecases.question.dispose_question import dispose_question
from lightkeeper.usecases.question.fields import QuestionFields
from lightkeeper.usecases.question.hide_question import bring_back_question, hide_question
from lightkeeper.usecases.question.reads import show_questions
from lightkeeper.usecases.reflection.add_reflection import add_reflection
from lightkeeper.usecases.reflection.change_reflection import change_reflection
from lightkeeper.usecases.reflection.fields import ReflectionFields
from lightkeeper.usecases.reflection.say_nothing_found import say_nothing_found
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.review.change_head import HeadFields, change_head
from lightkeeper.usecases.review.change_state import change_state
from lightkeeper.usecases.review.invite import end_part, invite
from lightkeeper.usecases.review.reads import parts_taken, rendition_for, show_review
from lightkeeper.usecases.review.show_my_name import show_my_name
from lightkeeper.usecases.section.add_card import add_card
from lightkeeper.usecases.section.add_section import add_section
from lightkeeper.usecases.section.write_section import write_section
from lightkeeper.usecases.share.compare import compare_review
from lightkeeper.usecases.share.share_review import restrict_review, share_review
from lightkeeper.usecases.suggestion.put_away import put_away_suggestion
from lightkeeper.usecases.timeline.change_event import change_event
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.pick_entry import pick_entry
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import KINDS, PEOPLE, ROLES, Scene, Stage, everything, make_stage, png

EVENT = EventFields(BEGAN_AT, "A page went out.")
DECLINED = Move(
    ActionItemState.DECLINED, decline=Decline(DeclineReason.COST, decided_by="Head", look_again_on=date(2099, 1, 5))
)
WRITERS = {Role.FACILITATOR, Role.CONTRIBUTOR}
FACILITATORS = {Role.FACILITATOR}
ALL = set(Role)

Call = Callable[[Actor, Scene, Stage], Any]

# Name: who may, what the audit trail says afterwards (None: it only reads), and the call.
TABLE: dict[str, tuple[set[Role], str | None, Call]] = {
    "show": (ALL, None, lambda a, s, _: show_review(a, s.review_id)),
    "rendition": (ALL, None, lambda a, s, _: rendition_for(a, s.review_id)),
    "show image": (ALL, None, lambda a, s, _: show_image(a, s.attachment_id)),
    "export": (ALL, "exported", lambda a, s, _: export_review(a, s.review_id, "markdown")),
    "show history": (WRITERS, None, lambda a, s, _: show_history(a, s.review_id)),
    "show record": (WRITERS, None, lambda a, s, _: show_record(a, s.review_id)),
    "preview": (FACILITATORS, None, lambda a, s, _: compare_review(a, s.review_id, Level.PUBLIC)),
    "parts taken": (FACILITATORS, None, lambda a, s, _: parts_taken(a, s.review_id)),
    "change head": (WRITERS, "changed", lambda a, s, _: change_head(a, s.review_id, HeadFields("T", ReviewKind.FULL))),
    "invite": (FACILITATORS, "invited", lambda a, s, g: invite(a, s.review_id, g.cast.rita.id, Role.READER)),
    "end part": (FACILITATORS, "ended part", lambda a, s, g: end_part(a, s.review_id, g.cast.bob.id)),
    "choose to be named": (
        WRITERS,
        "chose to be named",
        lambda a, s, _: show_my_name(a, s.review_id, wants_name_shown=True),
    ),
    "share": (FACILITATORS, "shared", lambda a, s, _: share_review(a, s.review_id, Level.ORGANISATION)),
    "restrict": (FACILITATORS, "restricted", lambda a, s, _: restrict_review(a, s.review_id, Level.RESTRICTED)),
    "record impact": (WRITERS, "changed", lambda a, s, _: record_impact(a, s.review_id, Impact(affected_count=3))),
    "add section": (WRITERS, "made", lambda a, s, _: add_section(a, s.review_id, "What helped")),
    "write section": (WRITERS, "changed", lambda a, s, _: write_section(a, s.section_id, "Text", 1)),
    "record event": (WRITERS, "made", lambda a, s, _: record_event(a, s.review_id, EVENT)),
    "change event": (WRITERS, "changed", lambda a, s, _: change_event(a, s.event_id, EVENT, 1)),
    "pick entry": (WRITERS, "made", lambda a, s, _: pick_entry(a, s.review_id, s.entry_id)),
    "add factor": (WRITERS, "made", lambda a, s, _: add_factor(a, s.review_id, FactorFields("A limit was missing"))),
    "change factor": (WRITERS, "changed", lambda a, s, _: change_factor(a, s.factor_id, FactorFields("Two"), 1)),
    "add lesson": (WRITERS, "made", lambda a, s, _: add_lesson(a, s.review_id, LessonFields("Limits help"))),
    "change lesson": (WRITERS, "changed", lambda a, s, _: change_lesson(a, s.lesson_id, LessonFields("More"), 1)),
    "add action item": (WRITERS, "made", lambda a, s, _: add_action_item(a, s.review_id, ActionItemFields("Do"))),
    "change action item": (
        WRITERS,
        "changed",
        lambda a, s, _: change_action_item(a, s.action_item_id, ActionItemFields("Do more"), 1),
    ),
    "show action item": (ALL, None, lambda a, s, _: show_action_item(a, s.action_item_id)),
    "move action item": (WRITERS, "changed", lambda a, s, _: move_action_item(a, s.action_item_id, DECLINED, 1)),
    "coach action item": (
        WRITERS,
        None,
        lambda a, s, _: coach_action_item(a, s.review_id, ActionItem(s.action_item_id, "Cap"), s.action_item_id),
    ),
    "choose factors": (WRITERS, None, lambda a, s, _: choices_for(a, s.review_id)),
    "find earlier": (WRITERS, None, lambda a, s, _: find_earlier(a, s.action_item_id, "limit")),
    "learned instead": (WRITERS, "changed", lambda a, s, _: say_learned_instead(a, s.review_id, "The guard held.")),
    "add question": (WRITERS, "made", lambda a, s, _: add_question(a, s.review_id, QuestionFields("What helped?"))),
    "change question": (
        WRITERS,
        "changed",
        lambda a, s, _: change_question(a, s.question_id, QuestionFields("How?"), 1),
    ),
    "show questions": (ALL, None, lambda a, s, _: show_questions(a, s.review_id)),
    "ask from catalogue": (WRITERS, "made", lambda a, s, _: ask_from_catalogue(a, s.review_id, "Q-C1")),
    "hide question": (WRITERS, "hid a question", lambda a, s, _: hide_question(a, s.review_id, "Q-I1", "Later")),
    "bring back question": (WRITERS, "asked again", lambda a, s, _: bring_back_question(a, s.review_id, "Q-I1")),
    "dispose question": (WRITERS, "changed", lambda a, s, _: dispose_question(a, s.question_id, Disposal.PARKED)),
    "put away suggestion": (WRITERS, "put away", lambda a, s, _: put_away_suggestion(a, s.review_id, "Q-C1")),
    "add answer": (
        WRITERS,
        "made and changed",
        lambda a, s, _: add_answer(a, s.review_id, ToQuestion(s.question_id), AnswerFields("A hill")),
    ),
    "change answer": (WRITERS, "changed", lambda a, s, _: change_answer(a, s.answer_id, AnswerFields("A hill"), 1)),
    "dispose answer": (WRITERS, "changed", lambda a, s, _: dispose_answer(a, s.answer_id, Disposal.PARKED)),
    "make of answer": (
        WRITERS,
        "made and changed",
        lambda a, s, _: make_of_answer(a, s.answer_id, Making(Makeable.LESSON)),
    ),
    "remove answer": (WRITERS, "removed", lambda a, s, _: remove(a, "answer", s.answer_id)),
    "add reflection": (
        WRITERS,
        "made",
        lambda a, s, _: add_reflection(a, s.review_id, ReflectionFields(Prompt.WELL, "It held")),
    ),
    "change reflection": (
        WRITERS,
        "changed",
        lambda a, s, _: change_reflection(a, s.reflection_id, ReflectionFields(Prompt.WELL, "It held"), 1),
    ),
    "nothing found": (WRITERS, "found nothing", lambda a, s, _: say_nothing_found(a, s.review_id, Prompt.LUCKY)),
    "remove reflection": (WRITERS, "removed", lambda a, s, _: remove(a, "reflection", s.reflection_id)),
    "confirm lesson": (WRITERS, "changed", lambda a, s, _: confirm_lesson(a, s.lesson_id, date(2026, 3, 2))),
    "factors to choose": (WRITERS, None, lambda a, s, _: factors_to_choose(a, s.review_id)),
    "add card": (WRITERS, "made", lambda a, s, _: add_card(a, s.review_id)),
    "attach image": (WRITERS, "made", lambda a, s, _: attach_image(a, s.review_id, png())),
    "clear image": (FACILITATORS, "changed", lambda a, s, _: clear_image(a, s.attachment_id, None, "A graph")),
    "remove event": (WRITERS, "removed", lambda a, s, _: remove(a, "event", s.event_id)),
    "remove section": (WRITERS, "removed", lambda a, s, _: remove(a, "section", s.section_id)),
    "remove factor": (WRITERS, "removed", lambda a, s, _: remove(a, "factor", s.factor_id)),
    "remove lesson": (WRITERS, "removed", lambda a, s, _: remove(a, "lesson", s.lesson_id)),
    "remove action item": (WRITERS, "removed", lambda a, s, _: remove(a, "action_item", s.action_item_id)),
    "remove question": (WRITERS, "removed", lambda a, s, _: remove(a, "question", s.question_id)),
    "remove image": (WRITERS, "removed", lambda a, s, _: remove(a, "attachment", s.attachment_id)),
}


@pytest.fixture
def stage(cast: Cast) -> Stage:
    """Return the four reviews."""
    return make_stage(cast)


@pytest.mark.parametrize("name", TABLE)
def test_everybody_gets_what_their_role_allows_and_nobody_else_writes_or_learns_anything(
    stage: Stage, name: str
) -> None:
    allowed, noted, call = TABLE[name]
    before = everything()
    for kind in KINDS:
        for who in PEOPLE:
            role = ROLES[kind][who]
            actor, scene = stage.cast.actor(who), stage.scenes[kind]
            if role in allowed:
                _carried_out(lambda a=actor, s=scene: call(a, s, stage), actor, scene, noted)  # type: ignore[misc]
            else:
                refusal = NotFoundError if role is None else NotAllowedError
                with pytest.raises(refusal):
                    call(actor, scene, stage)
    # What was allowed was put back, so whatever differs was written by somebody who was refused.
    assert everything() == before


def test_a_review_moves_on_when_its_facilitator_says_so_and_for_nobody_else(stage: Stage) -> None:
    wanted = {
        "draft": ReviewState.IN_REVIEW,
        "shared": ReviewState.ARCHIVED,
        "public": ReviewState.ARCHIVED,
        "restricted": ReviewState.APPROVED,
    }
    for kind in KINDS:
        for who in PEOPLE:
            role, scene = ROLES[kind][who], stage.scenes[kind]
            if role is Role.FACILITATOR:
                assert change_state(stage.cast.actor(who), scene.review_id, wanted[kind]).state == wanted[kind]
                assert _last_note() == (f"moved to {wanted[kind].value}", "review")
            else:
                with pytest.raises(NotFoundError if role is None else NotAllowedError):
                    change_state(stage.cast.actor(who), scene.review_id, wanted[kind])


def test_people_take_back_their_own_changes_only(stage: Stage) -> None:
    for kind in KINDS:
        scene = stage.scenes[kind]
        for who in PEOPLE:
            role, actor = ROLES[kind][who], stage.cast.actor(who)
            theirs = remove(stage.cast.actor("alice"), "lesson", _lesson(stage, scene))
            if role in WRITERS:
                mine = record_event(actor, scene.review_id, EVENT)
                change = rows.Change.objects.get(item_id=mine.id)
                assert undo_change(actor, scene.review_id, change.id).undone_at is not None
                assert _last_note() == ("took back", "event")
            if who != "alice":
                with pytest.raises(NotFoundError if role in (None, Role.CONTRIBUTOR) else NotAllowedError):
                    undo_change(actor, scene.review_id, theirs.id)


def test_a_change_of_another_review_cannot_be_taken_back_through_this_one(stage: Stage) -> None:
    alice = stage.cast.actor("alice")
    change = remove(alice, "event", stage.scenes["shared"].event_id)
    with pytest.raises(NotFoundError):
        undo_change(alice, stage.scenes["draft"].review_id, change.id)


def _carried_out(call: Callable[[], Any], actor: Actor, scene: Scene, noted: str | None) -> None:
    """Carry it out, look at the trail, and put everything back."""
    before = rows.AuditEntry.objects.count()
    with transaction.atomic():
        call()
        entries = list(rows.AuditEntry.objects.order_by("id"))[before:]
        assert [entry.what for entry in entries] == (noted.split(" and ") if noted else [])
        for entry in entries:
            assert (entry.account_id, entry.review_id) == (actor.account_id, scene.review_id)
        transaction.set_rollback(True)


def _last_note() -> tuple[str, str]:
    entry = rows.AuditEntry.objects.latest("id")
    return entry.what, entry.noun


def _lesson(stage: Stage, scene: Scene) -> Any:
    return add_lesson(stage.cast.actor("alice"), scene.review_id, LessonFields("One more")).id
