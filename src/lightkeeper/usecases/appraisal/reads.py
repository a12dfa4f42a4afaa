"""What the appraisal page shows: one's own questions, and for those taking part what readers said, nameless."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.appraisal.questions import FAIR, ReadersQuestion, questions_for
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Account, Appraisal, Identity, Membership, Participation, Review
from lightkeeper.usecases.appraisal.ask_reader import WRITING
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.guard import Opened, open_review
from lightkeeper.usecases.refusals import NotAllowedError


@dataclass(frozen=True)
class MyReading:
    """What whoever looks was asked, and said so far."""

    questions: tuple[ReadersQuestion, ...]
    ratings: dict[str, str]
    comments: dict[str, str]
    objection: str
    is_closest_person: bool
    is_made: bool
    is_settled: bool


@dataclass(frozen=True)
class Reading:
    """What one reader said. Nobody's name is with it."""

    number: int
    is_from_outside: bool
    ratings: dict[str, str]
    comments: dict[str, str]


@dataclass(frozen=True)
class Asked:
    """Somebody who is asked, as the facilitator sees it. `objection` is empty once it is settled.

    What the person closest to it says is for facilitators alone; what readers say stands without their names.
    """

    appraisal_id: UUID
    display_name: str
    is_from_outside: bool
    is_closest_person: bool
    is_made: bool
    objection: str
    rating: str = ""
    comment: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody who may be asked."""

    account_id: UUID
    display_name: str


@dataclass(frozen=True)
class AppraisalPage:
    """All of it, as far as whoever looks may see."""

    review_id: UUID
    title: str
    mine: MyReading | None
    readings: tuple[Reading, ...] = ()
    may_ask: bool = False
    asked: tuple[Asked, ...] = ()
    people: tuple[Person, ...] = ()
    close_ones: tuple[Person, ...] = field(default=())


def show_appraisal(actor: Actor, review_id: UUID) -> AppraisalPage:
    """Return the page; raises NotFoundError, or NotAllowedError for readers whom nobody asked."""
    opened = open_review(actor, review_id)
    found = list(Appraisal.objects.filter(review=opened.row).select_related("account"))
    mine = next((one for one in found if actor.own_id is not None and one.account_id == actor.own_id), None)
    if mine is None and not opened.allows(Verb.EDIT):
        raise NotAllowedError("You were not asked to read this review for its authors.")
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    audience = audience_of(opened.row, identities, opened.clearance)
    page = AppraisalPage(
        review_id=opened.row.id,
        title=render(opened.row.title, audience),
        mine=_mine(mine, audience) if mine else None,
        # A reader reads alone: what the other one said would speak for both.
        readings=_readings(found, audience) if opened.allows(Verb.EDIT) else (),
    )
    return _with_askings(page, opened, found, audience) if opened.allows(Verb.SHARE) else page


def open_objections(review: Review) -> int:
    """Return how many wordings somebody asked to be changed, and has not called right since."""
    unsettled = Appraisal.objects.filter(review=review, settled_at=None, account__is_active=True)
    return unsettled.exclude(objection="").count()


def _mine(one: Appraisal, audience: Audience) -> MyReading:
    return MyReading(
        questions=questions_for(is_closest_person=one.is_closest_person),
        ratings=one.ratings,
        comments=_comments(one, audience),
        objection=render(one.objection, audience),
        is_closest_person=one.is_closest_person,
        is_made=one.made_at is not None,
        is_settled=one.settled_at is not None,
    )


def _comments(one: Appraisal, audience: Audience) -> dict[str, str]:
    # Whoever joined after it was written has names that were not taken out then.
    return {key: render(said, audience) for key, said in one.comments.items()}


def _readings(found: Iterable[Appraisal], audience: Audience) -> tuple[Reading, ...]:
    given = [one for one in found if one.made_at is not None and not one.is_closest_person]
    # Those from elsewhere first: by the order of asking one could tell who is who.
    given.sort(key=lambda one: (not one.is_from_outside, str(one.id)))
    return tuple(
        Reading(number, one.is_from_outside, one.ratings, _comments(one, audience))
        for number, one in enumerate(given, 1)
    )


def _with_askings(page: AppraisalPage, opened: Opened, found: list[Appraisal], audience: Audience) -> AppraisalPage:
    taken = {one.account_id for one in found}
    parts = dict(Participation.objects.filter(review=opened.row).values_list("account_id", "role"))
    writing = {account_id for account_id, role in parts.items() if role in WRITING}
    accounts = [one for one in _who_may_read(opened.row, parts) if one.id not in taken]
    close_ones = Account.objects.filter(is_active=True, id__in=parts.keys() - taken).order_by("display_name")
    return AppraisalPage(
        review_id=page.review_id,
        title=page.title,
        mine=page.mine,
        readings=page.readings,
        may_ask=True,
        asked=tuple(_asked(one, audience) for one in found),
        people=tuple(Person(one.id, one.display_name) for one in accounts if one.id not in writing),
        close_ones=tuple(Person(one.id, one.display_name) for one in close_ones),
    )


def _who_may_read(review: Review, parts: dict[UUID, str]) -> list[Account]:
    accounts = Account.objects.filter(is_active=True).order_by("display_name")
    level = Level(review.level)
    if ReviewState(review.state).is_shared and level in (Level.PUBLIC, Level.ORGANISATION):
        return list(accounts)
    ids = set(parts)
    if level is not Level.RESTRICTED:
        team = Membership.objects.filter(team_id=review.team_id, role=Role.FACILITATOR.value)
        ids |= set(team.values_list("account_id", flat=True))
    return list(accounts.filter(id__in=ids))


def _asked(one: Appraisal, audience: Audience) -> Asked:
    return Asked(
        appraisal_id=one.id,
        display_name=one.account.display_name,
        is_from_outside=one.is_from_outside,
        is_closest_person=one.is_closest_person,
        is_made=one.made_at is not None,
        objection="" if one.settled_at else render(one.objection, audience),
        rating=one.ratings.get(FAIR, "") if one.is_closest_person else "",
        comment=_comments(one, audience).get(FAIR, "") if one.is_closest_person else "",
    )
