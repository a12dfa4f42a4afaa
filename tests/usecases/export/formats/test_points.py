"""What a reader finds of factors, questions and action items in every written form."""

from dataclasses import replace
from datetime import UTC, date
from uuid import UUID

from lightkeeper.domain.action_item.decision import Decline, Verification
from lightkeeper.domain.action_item.strength import Mechanism, Strength
from lightkeeper.domain.analysis.factor import FactorRole, StopReason
from lightkeeper.domain.edition.rendition import ShownAnswer
from lightkeeper.usecases.export.formats.outline import outline_of
from tests.domain.edition.sample_review import build
from tests.usecases.export.formats.samples import a_rendition


def test_a_factor_says_what_it_did_and_how_asking_came_to_rest() -> None:
    shown = a_rendition()
    one = replace(
        shown.factors[0],
        role=FactorRole.AMPLIFIER,
        event="Orders waited.",
        stop_reason=StopReason.EVIDENCE_ENDS,
        stop_note="The log was gone.",
    )
    point = outline_of(replace(shown, factors=(one,)), UTC).factors[0]
    assert {"Amplifier", "asking rests: evidence ends"} <= set(point.particulars)
    assert {"Orders waited.", "The log was gone."} <= {text for _, text in point.notes}


def test_an_action_item_says_how_it_works_and_how_people_will_look() -> None:
    shown = a_rendition()
    one = replace(
        shown.action_items[0],
        strength=Strength(mechanism=Mechanism.DETECT, side_effects="It may page at night."),
        verification=Verification(measure="Minutes until somebody knows", look_on=date(2026, 5, 1)),
        decline=Decline(note="Covered by the new gateway."),
    )
    point = outline_of(replace(shown, action_items=(one,)), UTC).action_items[0]
    assert {"Detect", "look on 2026-05-01"} <= set(point.particulars)
    said = {text for _, text in point.notes}
    assert {"It may page at night.", "Minutes until somebody knows", "Covered by the new gateway."} <= said


def test_a_question_stands_with_its_answers() -> None:
    shown = a_rendition()
    asked = shown.questions[0]
    own = build(ShownAnswer, question_id=asked.id, text="A line that did not move.")
    other = build(ShownAnswer, question_id=UUID(int=5), text="Elsewhere.")
    points = outline_of(replace(shown, questions=(asked,), answers=(own, other)), UTC).questions
    assert [point.notes for point in points] == [(("Answer", "A line that did not move."),)]
