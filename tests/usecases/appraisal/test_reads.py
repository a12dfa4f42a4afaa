"""What each sees of readings: one's own, all nameless, or nothing."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.usecases.appraisal.ask_reader import ask_closest_person, ask_reader
from lightkeeper.usecases.appraisal.give_appraisal import give_appraisal
from lightkeeper.usecases.appraisal.reads import show_appraisal
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.share.share_review import restrict_review
from tests.people import Cast
from tests.usecases.appraisal.reading import ALL_YES, share


def test_those_taking_part_read_what_was_said_and_not_who_said_it(cast: Cast) -> None:
    share(cast)
    alice = cast.actor("alice")
    ask_reader(alice, cast.review.id, cast.rita.id)
    ask_reader(alice, cast.review.id, cast.mallory.id)
    for who in ("rita", "mallory"):
        give_appraisal(cast.actor(who), cast.review.id, ALL_YES, {"evidence": f"Said by {who}."})
    page = show_appraisal(cast.actor("bob"), cast.review.id)
    assert [one.is_from_outside for one in page.readings] == [True, False]
    assert page.readings[0].comments == {"evidence": "Said by mallory."}
    assert (page.may_ask, page.asked, page.people) == (False, (), ())
    assert not any(name in repr(page) for name in ("Rita Rosenqvist", "Mallory Montcalm"))


def test_a_reader_sees_their_own_questions_alone(cast: Cast) -> None:
    share(cast)
    for who in (cast.rita, cast.mallory):
        ask_reader(cast.actor("alice"), cast.review.id, who.id)
    give_appraisal(cast.actor("mallory"), cast.review.id, ALL_YES, {})
    page = show_appraisal(cast.actor("rita"), cast.review.id)
    assert page.mine is not None
    assert (len(page.mine.questions), page.mine.is_made, page.readings) == (8, False, ())


def test_what_the_closest_person_says_is_for_facilitators(cast: Cast) -> None:
    ask_closest_person(cast.actor("alice"), cast.review.id, cast.bob.id)
    give_appraisal(cast.actor("bob"), cast.review.id, {"fair": "2"}, {"fair": "Nearly."}, "One word.")
    page = show_appraisal(cast.actor("alice"), cast.review.id)
    assert page.readings == ()
    (asked,) = page.asked
    assert (asked.rating, asked.comment, asked.objection) == ("2", "Nearly.", "One word.")
    mine = show_appraisal(cast.actor("bob"), cast.review.id).mine
    assert mine is not None
    assert mine.is_closest_person


def test_readers_nobody_asked_and_strangers_see_nothing(cast: Cast) -> None:
    for who in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            show_appraisal(cast.actor(who), cast.review.id)
    share(cast)
    for who in ("rita", "mallory"):
        with pytest.raises(NotAllowedError):
            show_appraisal(cast.actor(who), cast.review.id)


def test_whoever_may_not_read_it_is_not_offered(cast: Cast) -> None:
    def offered() -> list[str]:
        return [one.display_name for one in show_appraisal(cast.actor("alice"), cast.review.id).people]

    assert offered() == []
    share(cast)
    assert offered() == ["Mallory Montcalm", "Rita Rosenqvist"]
    restrict_review(cast.actor("alice"), cast.review.id, Level.RESTRICTED)
    assert offered() == []
