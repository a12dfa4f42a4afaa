"""What a draft may be made of."""

from datetime import UTC

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.draft.source import source_for
from tests.domain.draft.samples import SHOWN, action_item, event


def test_what_stays_behind_when_a_section_opens_is_left_out() -> None:
    kept, strict = event(1, 0, "The queue grew."), event(2, 1, "A secret", own_level=Level.PARTICIPANTS)
    shown = SHOWN.__class__(**{**SHOWN.__dict__, "events": (kept, strict)})
    assert source_for(shown, None, UTC).rendition.events == (kept,)
    assert source_for(shown, Level.PARTICIPANTS, UTC).rendition.events == (kept, strict)
    assert source_for(shown, Level.ORGANISATION, UTC).rendition.events == (kept,)


def test_somebodys_own_words_and_open_weaknesses_are_not_retold() -> None:
    quote = event(1, 0, "I thought so", is_quote=True, has_consent=True)
    weak = action_item(21, ActionItemState.AGREED, is_weakness=True)
    shown = SHOWN.__class__(**{**SHOWN.__dict__, "events": (quote,), "action_items": (weak,)})
    narrowed = source_for(shown, None, UTC).rendition
    assert (narrowed.events, narrowed.action_items) == ((), ())
