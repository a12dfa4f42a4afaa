"""Forgetting names removes them from every table that knew them, and only a facilitator may."""

import pytest

from lightkeeper.store.models import AuditEntry, Identity
from lightkeeper.usecases.identity.forget_names import forget_names
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.review.reads import show_review
from tests.people import Cast


def test_pseudonyms_stay_and_names_go(cast: Cast) -> None:
    before = [one.label for one in show_review(cast.actor("alice"), cast.review.id).rendition.people]
    assert forget_names(cast.actor("alice"), cast.review.id) == len(before) == 2
    kept = Identity.objects.filter(name_map_id=cast.review.name_map_id)
    assert {(one.name, one.handle, one.email, tuple(one.aliases), one.account_id) for one in kept} == {
        ("", "", "", (), None)
    }
    assert [one.label for one in show_review(cast.actor("alice"), cast.review.id).rendition.people] == before
    assert AuditEntry.objects.filter(what="forgot names", review_id=cast.review.id).count() == 1


@pytest.mark.parametrize(
    ("name", "refusal"),
    [("bob", NotAllowedError), ("rita", NotFoundError), ("mallory", NotFoundError), ("visitor", NotFoundError)],
)
def test_nobody_else_may_and_nothing_is_forgotten(cast: Cast, name: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        forget_names(cast.actor(name), cast.review.id)
    assert Identity.objects.filter(name_map_id=cast.review.name_map_id).exclude(name="").count() == 2
