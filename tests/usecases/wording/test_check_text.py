"""The coach speaks to whoever writes, and to nobody else; it keeps nothing but marks of what they put away."""

from uuid import uuid4

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Account, Review
from lightkeeper.usecases.account.set_preferences import set_preferences
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.review.add_person import add_person
from lightkeeper.usecases.wording.check_text import WrittenIn, check_text
from lightkeeper.usecases.wording.dismiss_finding import dismiss_finding
from lightkeeper.usecases.wording.restore_dismissed import restore_dismissed
from tests.people import Cast
from tests.usecases.stage import everything

TEXT = "The engineer should have tested the change."
ANYWHERE = WrittenIn("section")


def codes_for(cast: Cast, name: str, text: str = TEXT, written_in: WrittenIn = ANYWHERE) -> list[str]:
    """Return the codes of what the coach remarks to somebody."""
    return [one.code for one in check_text(cast.actor(name), text, written_in).findings]


@pytest.mark.parametrize("name", ["alice", "bob", "rita", "mallory"])
def test_everybody_who_is_signed_in_has_a_coach_and_nothing_is_kept_of_what_it_said(cast: Cast, name: str) -> None:
    before = everything()
    assert codes_for(cast, name) == ["BL201"]
    assert everything() == before


def test_visitors_have_none(cast: Cast) -> None:
    with pytest.raises(NotAllowedError):
        check_text(cast.actor("visitor"), TEXT, ANYWHERE)


def test_whoever_switched_it_off_hears_nothing(cast: Cast) -> None:
    set_preferences(cast.actor("bob"), is_coach_on=False)
    report = check_text(cast.actor("bob"), TEXT, ANYWHERE)
    assert (report.is_checked, report.findings) == (False, ())
    assert codes_for(cast, "alice") == ["BL201"]
    set_preferences(cast.actor("bob"), is_coach_on=True)
    assert codes_for(cast, "bob") == ["BL201"]


def test_other_preferences_leave_the_coach_as_it_is(cast: Cast) -> None:
    set_preferences(cast.actor("bob"), is_coach_on=False)
    set_preferences(cast.actor("bob"), theme="dark")
    assert not Account.objects.get(id=cast.bob.id).is_coach_on


def test_a_review_that_is_not_theirs_does_not_exist(cast: Cast) -> None:
    for name, review_id in (("mallory", cast.review.id), ("rita", cast.review.id), ("alice", uuid4())):
        with pytest.raises(NotFoundError):
            check_text(cast.actor(name), TEXT, WrittenIn("section", review_id))


def test_who_may_only_read_cannot_find_out_by_remarks_who_took_part(cast: Cast) -> None:
    add_person(cast.actor("alice"), cast.review.id, "Zephyrine Quill", "Responder", "zephyrine")
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    written_in = WrittenIn("factor", cast.review.id)
    known, unknown = "zephyrine should have tested the change.", "marzipane should have tested the change."
    assert codes_for(cast, "bob", known, written_in) != codes_for(cast, "bob", unknown, written_in)
    assert codes_for(cast, "rita", known, written_in) == codes_for(cast, "rita", unknown, written_in)
    assert codes_for(cast, "bob", known) == codes_for(cast, "bob", unknown)


def test_a_remark_that_was_put_away_stays_away_for_one_person_until_they_want_it_back(cast: Cast) -> None:
    bob = cast.actor("bob")
    mark = check_text(bob, TEXT, ANYWHERE).findings[0].fingerprint
    dismiss_finding(bob, mark)
    assert codes_for(cast, "bob") == []
    assert codes_for(cast, "bob", f"A paragraph above.\n\n{TEXT}") == []
    assert codes_for(cast, "alice") == ["BL201"]
    restore_dismissed(cast.actor("alice"))
    assert codes_for(cast, "bob") == []
    restore_dismissed(bob)
    assert codes_for(cast, "bob") == ["BL201"]


def test_the_place_tells_the_coach_what_a_text_is_about(cast: Cast) -> None:
    careful = "Be more careful with the next deployment."
    assert "BL601" in codes_for(cast, "bob", careful, WrittenIn("action_item"))
    assert "BL601" in codes_for(cast, "bob", careful, WrittenIn("section", section="actions"))


@pytest.mark.parametrize(
    "text", ["", "\n", "Die Warteschlange war voll und niemand hat es gesehen, weil der Alarm fehlte."]
)
def test_what_cannot_be_remarked_on_gets_no_remark(cast: Cast, text: str) -> None:
    assert codes_for(cast, "bob", text) == []
