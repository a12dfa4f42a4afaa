"""The list of reviews: filtered, sorted, searched and paged, each row as its reader may see it."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import NullIf

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.store.models import Participation, Review, SearchText
from lightkeeper.store.search import matching
from lightkeeper.usecases.refusals import UnusableValueError

PAGE_SIZE = 25
SORTS = {
    "newest": (F("occurred_at").desc(nulls_last=True), "-created_at"),
    "oldest": (F("occurred_at").asc(nulls_last=True), "created_at"),
    "changed": ("-changed_at",),
    "severity": (NullIf("severity", Value("")).asc(nulls_last=True), "-created_at"),
}


@dataclass(frozen=True)
class ReviewFilter:
    """What somebody looks for. Empty values do not narrow; `page` counts from 1."""

    words: str = ""
    kind: ReviewKind | None = None
    state: ReviewState | None = None
    team_id: UUID | None = None
    severity: str = ""
    is_mine: bool = False
    sort: str = "newest"
    page: int = 1


@dataclass(frozen=True)
class ReviewRow:
    """One row of the list; None where the reader is not shown the value.

    With `is_day_only` only the day of `occurred_at` is told, and noon stands for it.
    """

    id: UUID
    title: str
    kind: ReviewKind
    state: ReviewState
    level: Level
    severity: str | None
    team: str | None
    occurred_at: datetime | None
    is_mine: bool
    is_day_only: bool = False


@dataclass(frozen=True)
class ReviewPage:
    """One page of rows, and how many there are in all."""

    rows: tuple[ReviewRow, ...]
    total: int
    page: int
    pages: int
    severities: tuple[str, ...] = field(default=())


def list_reviews(actor: Actor, wanted: ReviewFilter) -> ReviewPage:
    """Return one page of what the actor may know of (four queries)."""
    if not actor.is_signed_in:
        # Narrowing or sorting by what visitors are not shown would tell them after all.
        wanted = replace(wanted, severity="", team_id=None, sort="newest" if wanted.sort == "severity" else wanted.sort)
    if "\x00" in wanted.words + wanted.severity:
        raise UnusableValueError("That holds a character that no text here can hold. Write plain letters.")
    found = _narrowed(Review.objects.visible_to(actor), actor, wanted)
    ordered = found.order_by(*SORTS.get(wanted.sort, SORTS["newest"]), "id")
    shown, total, page = _searched_page(ordered, wanted) if wanted.words.strip() else _page(ordered, wanted)
    named = Participation.objects.filter(review_id__in=[row.id for row in shown], account_id=actor.own_id)
    mine = set(named.values_list("review_id", flat=True))
    titles = _titles([row.id for row in shown])
    rows = tuple(_row_of(actor, row, titles, is_mine=row.id in mine) for row in shown)
    return ReviewPage(rows, total, page, _pages(total))


def _page(ordered: QuerySet[Review], wanted: ReviewFilter) -> tuple[list[Review], int, int]:
    total = ordered.count()
    page = min(max(1, wanted.page), _pages(total))
    return list(ordered.select_related("team")[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]), total, page


def _searched_page(ordered: QuerySet[Review], wanted: ReviewFilter) -> tuple[list[Review], int, int]:
    """Walk the search index once, for the count and the page alike."""
    ids = list(ordered.values_list("id", flat=True))
    page = min(max(1, wanted.page), _pages(len(ids)))
    found = Review.objects.select_related("team").in_bulk(ids[(page - 1) * PAGE_SIZE : page * PAGE_SIZE])
    return [found[one] for one in ids[(page - 1) * PAGE_SIZE : page * PAGE_SIZE] if one in found], len(ids), page


def _pages(total: int) -> int:
    return max(1, -(-total // PAGE_SIZE))


def _narrowed(reviews: QuerySet[Review], actor: Actor, wanted: ReviewFilter) -> QuerySet[Review]:
    exact: dict[str, Any] = {
        "kind": wanted.kind,
        "state": wanted.state,
        "team_id": wanted.team_id,
        "severity": wanted.severity,
    }
    reviews = reviews.filter(**{name: value for name, value in exact.items() if value})
    if wanted.is_mine:
        reviews = reviews.filter(participations__account_id=actor.own_id)
    if wanted.words.strip():
        reviews = reviews.filter(_found_by(actor, wanted.words))
    return reviews


def _found_by(actor: Actor, words: str) -> Q:
    """Match each review through the text of the reader's own audience only, or a hit would tell what was masked.

    One walk from the words to the reviews: two lists of ids, each joined with the other, took ten times as long.
    """
    named = Participation.objects.filter(review=OuterRef("review_id"), account_id=actor.own_id)
    inside = Q(review__team_id__in=actor.teams_with(Role.FACILITATOR)) | Q(Exists(named))
    outside = Level.ORGANISATION if actor.is_signed_in else Level.PUBLIC
    texts = matching(words).filter((Q(audience=Level.PARTICIPANTS) & inside) | (Q(audience=outside) & ~inside))
    return Q(id__in=texts.order_by().values("review_id"))


def _titles(review_ids: list[UUID]) -> dict[tuple[UUID, str], str]:
    texts = SearchText.objects.filter(review_id__in=review_ids).values_list("review_id", "audience", "title")
    return {(review_id, audience): title for review_id, audience, title in texts}


def _row_of(actor: Actor, row: Review, titles: dict[tuple[UUID, str], str], *, is_mine: bool) -> ReviewRow:
    level = Level(row.level)
    is_inside = is_mine or actor.teams.get(row.team_id) is Role.FACILITATOR
    audience = Level.PARTICIPANTS if is_inside else Level.ORGANISATION if actor.is_signed_in else Level.PUBLIC
    is_public = audience is Level.PUBLIC
    return ReviewRow(
        id=row.id,
        title=titles.get((row.id, audience.value), "(untitled)"),
        kind=ReviewKind(row.kind),
        state=ReviewState(row.state),
        level=level,
        severity=None if is_public else row.severity,
        team=None if is_public else row.team.name,
        occurred_at=None if is_public else row.occurred_at if is_inside else _day_of(row.occurred_at),
        is_mine=is_mine,
        is_day_only=not is_inside,
    )


def _day_of(at: datetime | None) -> datetime | None:
    # Noon in UTC falls on the same day in nearly every zone.
    return at.astimezone(UTC).replace(hour=12, minute=0, second=0, microsecond=0) if at else None
