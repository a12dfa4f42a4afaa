"""The checklist of a review: who reads it, what it looks at, and what it never counts."""

from uuid import UUID

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.readiness.check import Check
from lightkeeper.domain.recollection.recollection import Part
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.readiness.check_readiness import check_readiness
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from lightkeeper.usecases.wording.dismiss_finding import dismiss_finding
from lightkeeper.wording.checking import check as check_wording
from tests.people import BEGAN_AT, Cast

BLAMING = "The operator did not follow the runbook."


def check_of(cast: Cast, check_id: str, who: str = "alice") -> Check:
    """Return one check as somebody reads it."""
    found = check_readiness(cast.actor(who), cast.review.id).checks
    return next(one for one in found if one.id == check_id)


def factor(cast: Cast, text: str, own_level: str = "") -> UUID:
    """Add a factor as Alice."""
    return add_factor(cast.actor("alice"), cast.review.id, FactorFields(text, own_level=own_level)).id


@pytest.mark.parametrize("who", ["alice", "bob"])
def test_those_who_write_read_all_twenty_checks(cast: Cast, who: str) -> None:
    found = check_readiness(cast.actor(who), cast.review.id)
    assert [one.id for one in found.checks] == [f"QC{number}" for number in range(1, 21)]
    assert (found.audience, found.may_share) == (Level.ORGANISATION, who == "alice")


@pytest.mark.parametrize(
    ("who", "state", "refusal"),
    [
        ("rita", "draft", NotFoundError),
        ("mallory", "draft", NotFoundError),
        ("visitor", "draft", NotFoundError),
        ("rita", "shared", NotAllowedError),
        ("mallory", "shared", NotAllowedError),
    ],
)
def test_nobody_else_reads_it(cast: Cast, who: str, state: str, refusal: type[Exception]) -> None:
    rows.Review.objects.filter(id=cast.review.id).update(state=state, level="L1")
    with pytest.raises(refusal):
        check_readiness(cast.actor(who), cast.review.id)


def test_what_somebody_cannot_see_is_not_told_of(cast: Cast) -> None:
    rows.Review.objects.filter(id=cast.review.id).update(severity="")
    hidden = factor(cast, BLAMING, own_level="L3")
    assert hidden in check_of(cast, "QC9").thing_ids
    assert check_of(cast, "QC9", "bob").is_met is None
    assert hidden not in check_readiness(cast.actor("bob"), cast.review.id).things


def test_a_factor_about_a_person_and_its_wording_are_found(cast: Cast) -> None:
    about = factor(cast, "The operator broke the build by mistake")
    assert check_of(cast, "QC9").thing_ids == (about,)
    assert about in check_of(cast, "QC12").thing_ids


def test_a_remark_that_was_put_away_stays_away_for_whoever_did(cast: Cast) -> None:
    factor(cast, BLAMING)
    for finding in check_wording(BLAMING, section="causes").findings:
        dismiss_finding(cast.actor("bob"), finding.fingerprint)
    assert check_of(cast, "QC12", "bob").is_met
    assert check_of(cast, "QC12").is_met is False
    rows.Account.objects.filter(id=cast.bob.id).update(is_coach_on=False)
    assert check_of(cast, "QC12", "bob").is_met is None


def test_remarks_stand_at_the_text_they_are_about(cast: Cast) -> None:
    section = rows.Section.objects.filter(review=cast.review).first()
    assert section is not None
    rows.Section.objects.filter(id=section.id).update(body="The engineer forgot to run the migration.")
    factor(cast, "``` an unclosed fence hides nothing below it")
    second = factor(cast, BLAMING)
    assert set(check_of(cast, "QC12").thing_ids) == {section.id, second}


def test_an_agreed_item_without_a_factor_holds_up_sharing(cast: Cast) -> None:
    item = add_action_item(cast.actor("alice"), cast.review.id, ActionItemFields("Set a limit"))
    rows.ActionItem.objects.filter(id=item.id).update(state="agreed")
    assert check_of(cast, "QC4").thing_ids == (item.id,)
    rows.Review.objects.filter(id=cast.review.id).update(import_key="document:1")
    assert not check_of(cast, "QC4").holds_up


def test_recollections_count_once_they_are_opened(cast: Cast) -> None:
    kept = rows.Recollection.objects.create(review=cast.review, account=cast.bob, part=Part.RESPONDER)
    rows.Passage.objects.create(recollection=kept, question_key="saw", text="A line that did not move.")
    assert check_of(cast, "QC16").is_met is None
    rows.Recollection.objects.update(opened_at=BEGAN_AT)
    assert check_of(cast, "QC16").reason == "Still waiting: 1 passage of a recollection."
    rows.Passage.objects.update(disposal="parked")
    assert check_of(cast, "QC16").is_met


def test_dates_are_for_those_who_facilitate(cast: Cast) -> None:
    rows.Review.objects.filter(id=cast.review.id).update(resolved_at=BEGAN_AT)
    assert check_of(cast, "QC20").is_met is False
    assert check_of(cast, "QC20", "bob").is_met is None


def test_the_event_of_somebody_who_does_not_take_part_is_noticed(cast: Cast) -> None:
    record_event(cast.actor("alice"), cast.review.id, EventFields(BEGAN_AT, "The queue grew.", who_label="Responder A"))
    assert check_of(cast, "QC17").is_met
    rows.Participation.objects.filter(review=cast.review).delete()
    assert check_of(cast, "QC17").reason == "Told of, but not taking part: Responder A."


def test_it_takes_as_many_queries_for_many_things_as_for_few(cast: Cast, django_assert_max_num_queries: object) -> None:
    for number in range(20):
        factor(cast, f"The check ran every {number} min")
    with django_assert_max_num_queries(45):  # type: ignore[operator]
        check_readiness(cast.actor("alice"), cast.review.id)


def test_a_restricted_review_is_looked_at_for_those_it_names(cast: Cast) -> None:
    rows.Review.objects.filter(id=cast.review.id).update(level="L3")
    assert check_readiness(cast.actor("alice"), cast.review.id).audience is Level.RESTRICTED
