"""A facilitator keeps whether somebody was talked to, and not one word of it."""

import pytest
from django.db import models

from lightkeeper.domain.meeting.pre_talk import PreTalkState
from lightkeeper.store.models import AuditEntry, PreTalk
from lightkeeper.usecases.pre_talk.mark_pre_talk import mark_pre_talk
from lightkeeper.usecases.pre_talk.reads import Talk, pre_talks
from lightkeeper.usecases.refusals import NotFoundError
from tests.people import Cast
from tests.usecases.meeting.hall import only_for


def test_there_is_no_field_for_text(cast: Cast) -> None:
    texts = [one for one in PreTalk._meta.get_fields() if isinstance(one, models.TextField | models.CharField)]
    assert [one.name for one in texts] == ["state"]
    assert texts[0].choices


def test_what_was_marked_is_told_to_facilitators(cast: Cast) -> None:
    before = AuditEntry.objects.count()
    assert pre_talks(cast.actor("alice"), cast.review.id) == [Talk(cast.bob.id, "Bob Brannigan", PreTalkState.OPEN)]
    for state in (PreTalkState.DONE, PreTalkState.NOT_NEEDED):
        mark_pre_talk(cast.actor("alice"), cast.review.id, cast.bob.id, state)
        assert pre_talks(cast.actor("alice"), cast.review.id)[0].state is state
    assert PreTalk.objects.count() == 1
    assert AuditEntry.objects.count() == before


def test_somebody_who_does_not_take_part_is_not_there(cast: Cast) -> None:
    with pytest.raises(NotFoundError):
        mark_pre_talk(cast.actor("alice"), cast.review.id, cast.mallory.id, PreTalkState.DONE)


def test_only_facilitators_know_and_mark(cast: Cast) -> None:
    only_for(cast, "alice", lambda actor: pre_talks(actor, cast.review.id))
    only_for(cast, "alice", lambda actor: mark_pre_talk(actor, cast.review.id, cast.bob.id, PreTalkState.DONE))
    assert not PreTalk.objects.exists()
