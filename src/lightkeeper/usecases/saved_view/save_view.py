"""Keep or forget a view of the list of reviews."""

from dataclasses import dataclass

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import SavedView
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError

MOST_VIEWS = 50


@dataclass(frozen=True)
class View:
    """A named query string of the list."""

    id: int
    name: str
    query: str


def my_views(actor: Actor) -> list[View]:
    """Return one's own views."""
    if actor.account_id is None:
        return []
    return [View(row.id, row.name, row.query) for row in SavedView.objects.filter(account_id=actor.account_id)]


@transaction.atomic
def save_view(actor: Actor, name: str, query: str) -> View:
    """Keep a view under a name; the same name again replaces it."""
    if actor.account_id is None:
        raise NotAllowedError("Sign in to keep views.")
    name = name.strip()[:80]
    if not name:
        raise UnusableValueError("Give the view a name.")
    mine = SavedView.objects.filter(account_id=actor.account_id)
    if mine.count() >= MOST_VIEWS and not mine.filter(name=name).exists():
        raise UnusableValueError(f"You keep {MOST_VIEWS} views already. Forget one first.")
    row, _ = SavedView.objects.update_or_create(
        account_id=actor.account_id, name=name, defaults={"query": query.lstrip("?")[:1000]}
    )
    return View(row.id, row.name, row.query)


@transaction.atomic
def forget_view(actor: Actor, view_id: int) -> None:
    """Forget one of one's own views."""
    deleted, _ = SavedView.objects.filter(id=view_id, account_id=actor.own_id).delete()
    if not deleted:
        raise NotFoundError("There is no such view of yours.")
