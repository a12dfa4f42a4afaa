"""What the rules look at is counted from what somebody sees."""

from datetime import timedelta

from lightkeeper.domain.analysis.factor import FactorFamily, FactorRole
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.timeline.event import EventKind
from lightkeeper.store.models import Factor
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.reflection.say_nothing_found import say_nothing_found
from lightkeeper.usecases.review.reads import rendition_for
from lightkeeper.usecases.suggestion.so_far import review_so_far
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast


def test_counts_flags_roles_bones_and_prompts_are_read_off_a_review(cast: Cast) -> None:
    alice, review_id = cast.actor("alice"), cast.review.id
    record_event(alice, review_id, EventFields(BEGAN_AT, "They should have waited.", kind=EventKind.DECISION))
    later = BEGAN_AT + timedelta(hours=1)
    record_event(alice, review_id, EventFields(later, "The queue drained.", is_contested=True))
    factor = add_factor(alice, review_id, FactorFields("Human error", family=FactorFamily.WORK_CONDITIONS))
    Factor.objects.filter(id=factor.id).update(role=FactorRole.CONDITION)
    add_action_item(alice, review_id, ActionItemFields("Limit the queue"))
    say_nothing_found(alice, review_id, Prompt.LUCKY)
    found = review_so_far(rendition_for(alice, review_id))
    assert (found.event_count, found.silence_count, found.contested_count, found.decision_count) == (2, 1, 1, 1)
    assert (found.hindsight_count, found.person_stop_count, found.factor_count) == (1, 1, 1)
    assert found.roles == {FactorRole.CONDITION}
    assert found.empty_families == set(FactorFamily) - {FactorFamily.WORK_CONDITIONS}
    assert found.open_prompts == {Prompt.WELL, Prompt.HARD}
    assert (found.action_item_count, found.without_look_count, found.lesson_count) == (1, 1, 0)
