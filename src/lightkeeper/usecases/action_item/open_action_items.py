"""All open action items that somebody may see: what waits for a look first, then what is past its day, then by team."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.clocks import is_overdue, waits_for_look
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.store.models import ActionItem
from lightkeeper.usecases.action_item.days import today_for
from lightkeeper.usecases.action_item.sight import InSight, ShownInReview, audiences_of, in_sight, shown_in_reviews
from lightkeeper.usecases.edition.load_findings import action_item_of
from lightkeeper.usecases.refusals import NotAllowedError

PAGE_SIZE = 50
OPEN = (
    ActionItemState.IDEA,
    ActionItemState.AGREED,
    ActionItemState.IN_PROGRESS,
    ActionItemState.DONE,
    ActionItemState.NOT_EFFECTIVE,
)


class Waiting(StrEnum):
    """What an open item waits for."""

    LOOK = "look"
    OVERDUE = "overdue"
    NOTHING = "nothing"


@dataclass(frozen=True)
class ActionItemFilter:
    """What somebody looks for. Empty values do not narrow; `page` counts from 1."""

    team: str = ""
    state: ActionItemState | None = None
    waiting: Waiting | None = None
    page: int = 1


@dataclass(frozen=True)
class OpenActionItem:
    """One open item, the team it is listed under, and what it waits for."""

    item: ShownInReview
    team: str
    waiting: Waiting


@dataclass(frozen=True)
class OpenActionItems:
    """One page of open items, how many there are, and the teams there are to choose from."""

    items: tuple[OpenActionItem, ...]
    total: int
    page: int
    pages: int
    teams: tuple[str, ...]
    looks: int
    overdue: int


@dataclass(frozen=True)
class _Found:
    seen: InSight
    team: str
    waiting: Waiting
    due_on: date | None


def open_action_items(actor: Actor, wanted: ActionItemFilter) -> OpenActionItems:
    """Return one page of the open items that the actor may see, of all reviews (a fixed number of queries)."""
    if not actor.is_signed_in:
        raise NotAllowedError("Sign in first.")
    today = today_for(actor)
    seen = in_sight(actor, ActionItem.objects.filter(state__in=OPEN))
    audiences = audiences_of(seen)
    teams = _Teams(audiences)
    # Whole items are masked only where a page shows them; teams always, because people are asked to choose among them.
    found = [_found(one, teams.of(one.row), today) for one in seen]
    kept = sorted((one for one in found if _is_wanted(one, wanted)), key=_place)
    pages = max(1, -(-len(kept) // PAGE_SIZE))
    page = min(max(1, wanted.page), pages)
    cut = kept[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    shown = {one.shown.id: one for one in shown_in_reviews([one.seen for one in cut], audiences)}
    return OpenActionItems(
        items=tuple(
            OpenActionItem(shown[one.seen.row.id], one.team, one.waiting) for one in cut if one.seen.row.id in shown
        ),
        total=len(kept),
        page=page,
        pages=pages,
        teams=tuple(sorted({one.team for one in found}, key=str.casefold)),
        looks=sum(one.waiting is Waiting.LOOK for one in found),
        overdue=sum(one.waiting is Waiting.OVERDUE for one in found),
    )


class _Teams:
    """The teams of items as their reader may read them; each is masked once."""

    def __init__(self, audiences: Mapping[UUID, Audience]) -> None:
        self._audiences = audiences
        self._known: dict[tuple[UUID, str], str] = {}

    def of(self, row: ActionItem) -> str:
        """Return the team that an item is listed under: its own, or the review's."""
        team = row.team.strip() or row.review.team.name
        key = (row.review_id, team)
        if key not in self._known:
            self._known[key] = render(team, self._audiences[row.review_id])
        return self._known[key]


def _found(seen: InSight, team: str, today: date) -> _Found:
    item = action_item_of(seen.row, ())
    waiting = Waiting.LOOK if waits_for_look(item, today) else Waiting.NOTHING
    if item.state is not ActionItemState.IDEA and is_overdue(item, today):
        waiting = Waiting.OVERDUE
    return _Found(seen, team, waiting, item.due_on)


def _is_wanted(one: _Found, wanted: ActionItemFilter) -> bool:
    return (
        (not wanted.team or one.team.casefold() == wanted.team.casefold())
        and (wanted.state is None or one.seen.row.state == wanted.state)
        and (wanted.waiting is None or one.waiting is wanted.waiting)
    )


def _place(one: _Found) -> tuple[object, ...]:
    rank = list(Waiting).index(one.waiting)
    team = one.team.casefold() if one.waiting is Waiting.NOTHING else ""
    return (rank, team, one.due_on or date.max, one.seen.row.recorded_at, str(one.seen.row.id))
