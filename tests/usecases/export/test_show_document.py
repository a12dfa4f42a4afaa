"""Tests of a review as a document within a page."""

from uuid import UUID

import pytest
from django.utils import timezone

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Attachment, AuditEntry, Section
from lightkeeper.usecases.export.show_document import show_document
from lightkeeper.usecases.refusals import NotFoundError
from lightkeeper.usecases.share.share_review import share_review
from tests.people import Cast


def address_of(image_id: UUID) -> str:
    """Return an address for an image."""
    return f"/images/{image_id}"


def image_in(cast: Cast) -> Attachment:
    """Keep an image that nobody cleared for others."""
    return Attachment.objects.create(
        review=cast.review, name="image-1.png", media_type="image/png", content=b"x", recorded_at=timezone.now()
    )


@pytest.mark.parametrize("who", ["rita", "mallory", "visitor"])
def test_a_draft_is_shown_to_those_taking_part(cast: Cast, who: str) -> None:
    with pytest.raises(NotFoundError):
        show_document(cast.actor(who), cast.review.id, None, "UTC", address_of)


def test_it_holds_the_whole_review_and_is_no_export(cast: Cast) -> None:
    document = show_document(cast.actor("bob"), cast.review.id, None, "UTC", address_of)
    assert document.title == "Queue filled up"
    assert document.html.startswith('<main class="document"')
    assert "<script" not in document.html
    assert not AuditEntry.objects.filter(what="exported").exists()


def test_it_says_how_far_its_reader_may_look(cast: Cast) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    shown = {
        who: show_document(cast.actor(who), cast.review.id, Level.PUBLIC, "UTC", address_of).clearance
        for who in ("alice", "bob", "rita")
    }
    assert shown == {"alice": Level.RESTRICTED, "bob": Level.PARTICIPANTS, "rita": Level.ORGANISATION}


def test_an_image_comes_from_its_own_address_once_and_only_for_those_it_is_cleared_for(cast: Cast) -> None:
    image = image_in(cast)
    inside = show_document(cast.actor("bob"), cast.review.id, None, "UTC", address_of).html
    assert inside.count(f"/images/{image.id}") == 1
    Section.objects.filter(review=cast.review).update(body="")
    Section.objects.filter(id=cast.review.sections.all()[0].id).update(body=f"![The graph](attachment:{image.id})")
    inside = show_document(cast.actor("bob"), cast.review.id, None, "UTC", address_of).html
    outside = show_document(cast.actor("bob"), cast.review.id, Level.ORGANISATION, "UTC", address_of).html
    assert inside.count(f"/images/{image.id}") == 1
    assert str(image.id) not in outside


def test_html_that_people_wrote_is_shown_as_they_wrote_it(cast: Cast) -> None:
    attack = '<script>alert(1)</script><img src=x onerror="alert(1)">'
    Section.objects.filter(review=cast.review).update(body=attack, heading=attack, question=attack)
    html = show_document(cast.actor("bob"), cast.review.id, None, "UTC", address_of).html
    assert "<script" not in html
    assert "<img" not in html
