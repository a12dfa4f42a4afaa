"""Nobody's words are lost: whoever saves second is told, and undo brings back exactly what stood there."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.change_action_item import change_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.attachment.clear_image import clear_image
from lightkeeper.usecases.factor.change_factor import change_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.history.reads import last_change_of, show_history
from lightkeeper.usecases.history.undo_change import undo_change
from lightkeeper.usecases.item.change import NOUNS, ConflictError, change_item, open_item, values_of
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.lesson.change_lesson import change_lesson
from lightkeeper.usecases.lesson.fields import LessonFields
from lightkeeper.usecases.question.change_question import change_question
from lightkeeper.usecases.question.fields import QuestionFields
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.section.write_section import write_section
from lightkeeper.usecases.timeline.change_event import change_event
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import Stage, everything, make_stage

MOMENT = BEGAN_AT + timedelta(microseconds=123_457)


@pytest.fixture
def stage(cast: Cast) -> Stage:
    """Return the four reviews."""
    return make_stage(cast)


def ids(stage: Stage) -> dict[str, Any]:
    """Return the ids of one thing of every kind, by noun."""
    scene = stage.scenes["draft"]
    return {noun: getattr(scene, f"{noun}_id") for noun in NOUNS}


def test_of_two_who_save_a_section_the_second_is_shown_the_firsts_text_and_nothing_is_lost(stage: Stage) -> None:
    section_id = ids(stage)["section"]
    write_section(stage.cast.actor("alice"), section_id, "What Alice's side saw.", 1)
    before = everything()
    with pytest.raises(ConflictError) as conflict:
        write_section(stage.cast.actor("bob"), section_id, "What the other side saw.", 1)
    current = conflict.value.current
    assert isinstance(current, rows.Section)
    assert current.body == "What Facilitator A's side saw."
    assert everything() == before
    write_section(stage.cast.actor("bob"), section_id, "Both.", current.version)
    kept = [change.after["body"] for change in rows.Change.objects.filter(item_id=section_id) if change.after]
    assert sorted(kept) == ["Both.", "What Facilitator A's side saw."]


@pytest.mark.parametrize("noun", NOUNS)
def test_whatever_changed_comes_back_exactly(stage: Stage, noun: str) -> None:
    alice, item_id = stage.cast.actor("alice"), ids(stage)[noun]
    rows.TimelineEvent.objects.filter(id=ids(stage)["event"]).update(happened_at=MOMENT, ended_at=MOMENT)
    before = values_of(NOUNS[noun].objects.get(id=item_id))
    _change(stage, noun, item_id)
    assert values_of(NOUNS[noun].objects.get(id=item_id)) != before
    _undo(stage, item_id)
    assert values_of(NOUNS[noun].objects.get(id=item_id)) == before
    remove(alice, noun, item_id)
    _undo(stage, item_id)
    assert values_of(NOUNS[noun].objects.get(id=item_id)) == before


def test_undo_brings_back_the_very_microsecond(stage: Stage) -> None:
    event_id = ids(stage)["event"]
    rows.TimelineEvent.objects.filter(id=event_id).update(happened_at=MOMENT)
    _change(stage, "event", event_id)
    _undo(stage, event_id)
    assert rows.TimelineEvent.objects.get(id=event_id).happened_at == MOMENT


def test_what_was_made_is_taken_away_by_undo_and_its_row_stays(stage: Stage) -> None:
    alice = stage.cast.actor("alice")
    event = record_event(alice, stage.scenes["draft"].review_id, EventFields(BEGAN_AT, "A page went out."))
    _undo(stage, event.id)
    event.refresh_from_db()
    assert isinstance(event.removed_at, datetime)


def test_nothing_is_taken_back_once_somebody_built_on_it(stage: Stage) -> None:
    alice, section_id = stage.cast.actor("alice"), ids(stage)["section"]
    write_section(alice, section_id, "One", 1)
    mine = last_change_of(alice, section_id)
    write_section(stage.cast.actor("bob"), section_id, "Two", 2)
    assert mine is not None
    before = everything()
    with pytest.raises(NotAllowedError, match="since"):
        undo_change(alice, stage.scenes["draft"].review_id, mine)
    assert everything() == before


def test_a_change_is_taken_back_once(stage: Stage) -> None:
    section_id = ids(stage)["section"]
    write_section(stage.cast.actor("alice"), section_id, "One", 1)
    change = _undo(stage, section_id)
    with pytest.raises(NotFoundError):
        undo_change(stage.cast.actor("alice"), stage.scenes["draft"].review_id, change)


@pytest.mark.parametrize("noun", NOUNS)
def test_what_somebody_removed_meanwhile_is_neither_changed_nor_removed_again(stage: Stage, noun: str) -> None:
    alice, item_id = stage.cast.actor("alice"), ids(stage)[noun]
    opened, row = open_item(alice, noun, item_id)
    remove(stage.cast.actor("bob"), noun, item_id)
    with pytest.raises(NotFoundError):
        change_item(alice, opened, row, {"own_level": ""}, None)
    with pytest.raises(NotFoundError):
        remove(alice, noun, item_id)


def test_evidence_is_part_of_what_is_kept(stage: Stage) -> None:
    alice, factor_id, event_id = stage.cast.actor("alice"), ids(stage)["factor"], ids(stage)["event"]
    change_factor(alice, factor_id, FactorFields("No limit"))
    change = rows.Change.objects.filter(item_id=factor_id).latest("made_at")
    assert change.before is not None
    assert change.after is not None
    assert (change.before["evidence"], change.after["evidence"]) == ([str(event_id)], [])


@pytest.mark.parametrize("level", ["L1", "L0", "P"])
def test_inside_a_review_nothing_is_more_open_or_beyond_whoever_writes(stage: Stage, level: str) -> None:
    before = everything()
    fields = EventFields(BEGAN_AT, "A page went out.", own_level=level)
    with pytest.raises(NotAllowedError):
        record_event(stage.cast.actor("bob"), stage.scenes["draft"].review_id, fields)
    assert everything() == before


def test_a_level_that_does_not_exist_is_said_to_be_none(stage: Stage) -> None:
    fields = EventFields(BEGAN_AT, "A page went out.", own_level="L9")
    with pytest.raises(UnusableValueError):
        record_event(stage.cast.actor("alice"), stage.scenes["draft"].review_id, fields)


def test_what_is_restricted_takes_its_past_along(stage: Stage) -> None:
    scene, alice, bob = stage.scenes["draft"], stage.cast.actor("alice"), stage.cast.actor("bob")
    write_section(alice, scene.section_id, "A hole in the fence.", 1)
    assert any(change.after == "A hole in the fence." for change in show_history(bob, scene.review_id))
    write_section(alice, scene.section_id, "A hole in the fence.", 2, Level.RESTRICTED.value)
    assert not any("hole" in change.after + change.before for change in show_history(bob, scene.review_id))
    assert any("hole" in change.after for change in show_history(alice, scene.review_id))


def _undo(stage: Stage, item_id: Any) -> Any:
    change = last_change_of(stage.cast.actor("alice"), item_id)
    assert change is not None
    undo_change(stage.cast.actor("alice"), stage.scenes["draft"].review_id, change)
    return change


def _change(stage: Stage, noun: str, item_id: Any) -> None:
    alice = stage.cast.actor("alice")
    if noun == "section":
        write_section(alice, item_id, "Other words", 1, Level.RESTRICTED.value)
    elif noun == "event":
        change_event(alice, item_id, EventFields(BEGAN_AT, "Other words", is_contested=True, who_label="Responder A"))
    elif noun == "factor":
        change_factor(alice, item_id, FactorFields("Other words"))
    elif noun == "lesson":
        change_lesson(alice, item_id, LessonFields("Other words", "when", "when not"))
    elif noun == "question":
        change_question(alice, item_id, QuestionFields("Other words", "L3"))
    elif noun == "action_item":
        fields = ActionItemFields("Other words", due_on=BEGAN_AT.date(), is_weakness=True)
        change_action_item(alice, item_id, fields)
    elif noun == "attachment":
        clear_image(alice, item_id, None, "Other words")
    else:
        opened, row = open_item(alice, noun, item_id)
        text = "note" if noun == "factor_link" else "text"
        change_item(alice, opened, row, {text: "Other words", "own_level": Level.RESTRICTED.value}, None)
