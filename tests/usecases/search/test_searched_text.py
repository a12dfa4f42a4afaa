"""Everything that people wrote in a review is looked through, as far as the rendition shows it."""

from dataclasses import replace
from typing import Any

import pytest

from lightkeeper.domain.action_item.decision import Decline, Verification
from lightkeeper.domain.action_item.strength import Strength
from lightkeeper.domain.edition.rendition import (
    Rendition,
    ShownActionItem,
    ShownAnswer,
    ShownDefence,
    ShownEvent,
    ShownFactor,
    ShownFactorLink,
    ShownReflection,
    ShownTelling,
)
from lightkeeper.usecases.search.searched_text import searched_text
from tests.domain.edition.sample_review import build
from tests.usecases.export.formats.samples import a_rendition

WORD = "Heronword"
STRENGTH, CHECK = Strength(side_effects=WORD), Verification(outcome_note=WORD)


@pytest.mark.parametrize(
    "changes",
    [
        {"answers": (build(ShownAnswer, text=WORD),)},
        {"answers": (build(ShownAnswer, disposal_reason=WORD),)},
        {"tellings": (build(ShownTelling, text=WORD),)},
        {"defences": (build(ShownDefence, could_see=WORD),)},
        {"reflections": (build(ShownReflection, next_step=WORD),)},
        {"factors": (build(ShownFactor, event=WORD),)},
        {"factors": (build(ShownFactor, stop_note=WORD),)},
        {"factor_links": (build(ShownFactorLink, note=WORD),)},
        {"action_items": (build(ShownActionItem, strength=STRENGTH),)},
        {"action_items": (build(ShownActionItem, verification=CHECK),)},
        {"action_items": (build(ShownActionItem, decline=Decline(note=WORD)),)},
        {"learned_instead": WORD},
    ],
    ids="-".join,
)
def test_it_is_looked_through(changes: dict[str, Any]) -> None:
    assert WORD not in searched_text(a_rendition())
    assert WORD in searched_text(replace(a_rendition(), **changes))


def test_how_somebody_else_remembers_a_withheld_event_is_not() -> None:
    event = build(ShownEvent, is_withheld=True)
    telling = build(ShownTelling, text=WORD, event_id=event.id)
    shown: Rendition = replace(a_rendition(), events=(event,), tellings=(telling,))
    assert WORD not in searched_text(shown)
