"""Starting a review: from an incident or from nothing, once an incident, laid out by a template."""

import pytest

from lightkeeper.domain.access.actor import SYSTEM, Role
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.store import models as rows
from lightkeeper.usecases.incident.store_record import store_record
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.review.change_head import HeadFields, change_head
from lightkeeper.usecases.review.invite import end_part, invite
from lightkeeper.usecases.review.reads import parts_taken, show_review
from lightkeeper.usecases.review.start_review import NewReview, start_review
from lightkeeper.usecases.template.shipped import shipped_templates
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import everything, record


def test_an_incident_lends_its_team_title_and_times(cast: Cast) -> None:
    incident_id = store_record(SYSTEM, cast.team.id, record()).incident_id
    review = start_review(cast.actor("bob"), NewReview(incident_id=incident_id))
    review.refresh_from_db()
    assert (review.team, review.title, review.started_at) == (cast.team, "Queue filled up", BEGAN_AT)
    assert (review.state, review.level, review.promise_version) == (ReviewState.DRAFT, "L2", 1)


def test_an_incident_is_reviewed_once(cast: Cast) -> None:
    incident_id = store_record(SYSTEM, cast.team.id, record()).incident_id
    start_review(cast.actor("bob"), NewReview(incident_id=incident_id))
    before = everything()
    with pytest.raises(NotAllowedError, match="already"):
        start_review(cast.actor("alice"), NewReview(incident_id=incident_id))
    assert everything() == before


def test_whoever_starts_it_facilitates_it_under_a_pseudonym(cast: Cast) -> None:
    review = start_review(cast.actor("bob"), NewReview(title="Slow", team_id=cast.team.id))
    shown = show_review(cast.actor("bob"), review.id)
    assert (shown.role, shown.my_label) == (Role.FACILITATOR, "Facilitator A")


@pytest.mark.parametrize("kind", ReviewKind)
def test_every_kind_is_laid_out_with_open_questions(cast: Cast, kind: ReviewKind) -> None:
    review = start_review(cast.actor("alice"), NewReview("Slow", kind, cast.team.id))
    template = {one.key: one for one in shipped_templates()}.get(kind.value, shipped_templates()[0])
    assert [section.heading for section in review.sections.all()] == [one.heading for one in template.sections]


@pytest.mark.parametrize("title", ["", " ", "\x00"])
def test_a_review_has_a_title_and_a_team(cast: Cast, title: str) -> None:
    before = everything()
    with pytest.raises(UnusableValueError):
        start_review(cast.actor("alice"), NewReview(title=title, team_id=cast.team.id))
    with pytest.raises(UnusableValueError):
        start_review(cast.actor("alice"), NewReview(title="Slow"))
    with pytest.raises(UnusableValueError):
        change_head(cast.actor("alice"), cast.review.id, HeadFields(title, ReviewKind.FULL))
    assert everything() == before


def test_long_words_are_cut_to_what_both_databases_hold(cast: Cast) -> None:
    said = NewReview("T" * 900, team_id=cast.team.id, severity="S" * 90)
    review = start_review(cast.actor("alice"), said)
    change_head(cast.actor("alice"), review.id, HeadFields("T" * 900, ReviewKind.FULL, "S" * 90, ("s" * 300,) * 60))
    review.refresh_from_db()
    assert (len(review.title), len(review.severity), len(review.services), len(review.services[0])) == (
        500,
        40,
        50,
        200,
    )


def test_whoever_is_invited_takes_part_until_their_part_ends_and_their_words_stay(cast: Cast) -> None:
    alice = cast.actor("alice")
    invite(alice, cast.review.id, cast.mallory.id, Role.CONTRIBUTOR)
    change_head(cast.actor("mallory"), cast.review.id, HeadFields("Seen from elsewhere", ReviewKind.FULL))
    assert [part.display_name for part in parts_taken(alice, cast.review.id)][-1] == "Mallory Montcalm"
    end_part(alice, cast.review.id, cast.mallory.id)
    assert not rows.Review.objects.visible_to(cast.actor("mallory")).exists()
    assert show_review(alice, cast.review.id).rendition.title == "Seen from elsewhere"


def test_a_facilitator_neither_leaves_nor_demotes_themselves(cast: Cast) -> None:
    alice = cast.actor("alice")
    before = everything()
    for role in (Role.CONTRIBUTOR, Role.READER):
        with pytest.raises(NotAllowedError):
            invite(alice, cast.review.id, cast.alice.id, role)
    with pytest.raises(NotAllowedError):
        end_part(alice, cast.review.id, cast.alice.id)
    assert everything() == before
