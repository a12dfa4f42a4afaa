"""Cards are put on bones, and each gets an answer its author can read."""

import pytest

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.usecases.meeting.board import ShownCard, board_of
from lightkeeper.usecases.meeting.end_meeting import end_meeting
from lightkeeper.usecases.meeting.group_card import dispose_card, group_card
from lightkeeper.usecases.refusals import UnusableValueError
from tests.people import Cast
from tests.usecases.meeting.hall import only_for, write_and_reveal

BONE = FactorFamily.DETECTION_AND_OBSERVABILITY


def _shown(cast: Cast, card_id: object) -> ShownCard:
    return next(card for card in board_of(cast.review.id).cards if card.id == card_id)


def test_a_card_goes_on_a_bone_and_off_again(cast: Cast) -> None:
    card = write_and_reveal(cast)[0]
    group_card(cast.actor("bob"), card.id, BONE)
    assert _shown(cast, card.id).family is BONE
    group_card(cast.actor("alice"), card.id, None)
    assert _shown(cast, card.id).family is None


def test_not_used_says_why_without_names(cast: Cast) -> None:
    card = write_and_reveal(cast)[0]
    with pytest.raises(UnusableValueError, match="Say what makes it better"):
        dispose_card(cast.actor("alice"), card.id, Disposal.NOT_USED, " ")
    dispose_card(cast.actor("alice"), card.id, Disposal.NOT_USED, "Bob Brannigan wrote the same in the story.")
    shown = _shown(cast, card.id)
    assert shown.disposal is Disposal.NOT_USED
    assert shown.reason.endswith("wrote the same in the story.")
    assert "Bob" not in shown.reason


def test_a_card_is_parked_and_opened_again_also_after_the_meeting(cast: Cast) -> None:
    card = write_and_reveal(cast)[0]
    end_meeting(cast.actor("alice"), cast.review.id)
    dispose_card(cast.actor("bob"), card.id, Disposal.PARKED, "is not kept")
    assert (_shown(cast, card.id).disposal, _shown(cast, card.id).reason) == (Disposal.PARKED, "")
    dispose_card(cast.actor("bob"), card.id, Disposal.OPEN)
    assert _shown(cast, card.id).disposal is Disposal.OPEN


def test_only_those_taking_part_sort_cards(cast: Cast) -> None:
    card = write_and_reveal(cast)[0]
    only_for(cast, "alice bob", lambda actor: group_card(actor, card.id, BONE))
    only_for(cast, "alice bob", lambda actor: dispose_card(actor, card.id, Disposal.PARKED))
