"""Makes, changes and removes items, writing down what was before and after each time."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level, stricter_of
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import (
    ActionItem,
    Answer,
    Attachment,
    Change,
    Defence,
    Factor,
    FactorLink,
    Lesson,
    OpenQuestion,
    Reflection,
    Review,
    Section,
    Telling,
    TimelineEvent,
)
from lightkeeper.usecases.announcements import search_became_stale
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import READ_ONLY, Opened, open_review
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError

Row = (
    TimelineEvent
    | Telling
    | Section
    | Factor
    | FactorLink
    | Defence
    | Reflection
    | Lesson
    | ActionItem
    | OpenQuestion
    | Answer
    | Attachment
)

NOUNS: dict[str, type[Row]] = {
    "event": TimelineEvent,
    "telling": Telling,
    "section": Section,
    "factor": Factor,
    "factor_link": FactorLink,
    "defence": Defence,
    "reflection": Reflection,
    "lesson": Lesson,
    "action_item": ActionItem,
    "question": OpenQuestion,
    "answer": Answer,
    "attachment": Attachment,
}
NEVER_KEPT = frozenset({"id", "review", "content", "version"})
GONE = "There is no such entry. Somebody may have removed it."


class ConflictError(Exception):
    """Somebody else saved first. `current` is the row as it stands now; nothing was overwritten."""

    def __init__(self, current: Row) -> None:
        super().__init__("Somebody else saved this while you were writing. Both texts are below: keep what is right.")
        self.current = current


def open_item(actor: Actor, noun: str, item_id: UUID, verb: Verb = Verb.EDIT) -> tuple[Opened, Any]:
    """Return the opened review and the row; what lies beyond the actor's clearance does not exist for them."""
    row = NOUNS[noun].objects.filter(id=item_id, removed_at=None).first()
    if row is None:
        raise NotFoundError(GONE)
    opened = open_review(actor, row.review_id)
    # Before asking whether they may: a refusal would say that it is there.
    if not opened.shows(row.own_level):
        raise NotFoundError(GONE)
    if not opened.allows(verb):
        raise NotAllowedError(READ_ONLY)
    return opened, row


def make_item(actor: Actor, opened: Opened, noun: str, values: Mapping[str, Any]) -> Any:
    """Make an item in an opened review and write down that it was made."""
    check_level(opened, values.get("own_level", ""))
    row = NOUNS[noun](review=opened.row, recorded_at=timezone.now())
    _write(row, values)
    _keep_change(actor, noun, row, before=None, after=values_of(row))
    return row


def change_item(actor: Actor, opened: Opened, row: Any, values: Mapping[str, Any], seen_version: int | None) -> Any:
    """Change an item if nobody changed it since `seen_version` (None: whatever stands there).

    Raises:
        ConflictError: somebody saved first.
        NotFoundError: somebody removed it.
    """
    check_level(opened, values.get("own_level", ""))
    current = _locked(row)
    if seen_version is not None and current.version != seen_version:
        raise ConflictError(current)
    _check_opening(opened, current.own_level, values.get("own_level", current.own_level))
    before = values_of(current)
    current.version += 1
    _write(current, values)
    _keep_change(actor, noun_of(row), current, before=before, after=values_of(current))
    return current


def remove_item(actor: Actor, row: Any) -> Change:
    """Take an item out of the review; undo brings it back."""
    current = _locked(row)
    before = values_of(current)
    current.removed_at = timezone.now()
    current.version += 1
    current.save(update_fields=["removed_at", "version"])
    return _keep_change(actor, noun_of(row), current, before=before, after=None)


def values_of(row: Any) -> dict[str, Any]:
    """Return a row's own values by column, as a change keeps them. Images' bytes are not kept twice."""
    fields = [field for field in row._meta.concrete_fields if field.name not in NEVER_KEPT]
    own = {field.attname: _exactly(field.value_from_object(row)) for field in fields}
    return own | {name: [str(one.pk) for one in getattr(row, name).order_by("pk")] for name in links_of(row)}


def links_of(row: Any) -> list[str]:
    """Return the names of a row's links to several others (a factor's evidence)."""
    return [field.name for field in row._meta.many_to_many]


def noun_of(row: Any) -> str:
    """Return our word for a row's kind."""
    return next(noun for noun, model in NOUNS.items() if isinstance(row, model))


def check_level(opened: Opened, own_level: str) -> None:
    """Raise unless an item of this level keeps inside its review and inside what the actor can see."""
    if not own_level:
        return
    if own_level not in set(Level):
        raise UnusableValueError("That is not a level. Choose one of those offered.")
    wanted = Level(own_level)
    if not Level(opened.row.level).is_at_most(wanted):
        raise NotAllowedError("Something inside a review can be stricter than the review, never more open.")
    if not wanted.is_at_most(opened.clearance):
        raise NotAllowedError("You would no longer see this yourself. Choose a level that you can read.")


def _check_opening(opened: Opened, own_level: str, wanted: str) -> None:
    """Raise where a change would show a thing to more people, and whoever makes it may not share the review."""
    if not ReviewState(opened.row.state).is_shared or opened.allows(Verb.SHARE):
        return
    level = Level(opened.row.level)
    is_now, will_be = (stricter_of(level, Level(one) if one else None) for one in (own_level, wanted))
    if not is_now.is_at_most(will_be):
        raise NotAllowedError("This review is shared: showing this to more people is its facilitator's part.")


def touch(review_id: UUID) -> None:
    """Stamp a review as changed, and let search follow once."""
    Review.objects.filter(id=review_id).update(changed_at=timezone.now())
    if Review.objects.filter(id=review_id, is_search_stale=False).update(is_search_stale=True):
        transaction.on_commit(lambda: search_became_stale.send(sender=Review, review_id=review_id))


def _locked(row: Any) -> Any:
    current = type(row).objects.select_for_update().filter(id=row.id, removed_at=None).first()
    if current is None:
        raise NotFoundError(GONE)
    return current


def _write(row: Any, values: Mapping[str, Any]) -> None:
    links = links_of(row)
    for name in values.keys() - links:
        setattr(row, name, values[name])
    row.save()
    for name in values.keys() & links:
        getattr(row, name).set(values[name])


def _exactly(value: Any) -> Any:
    # Django's JSON cuts a time to milliseconds; taking a change back must bring back the very moment.
    return value.isoformat() if isinstance(value, date) else value


def _keep_change(
    actor: Actor, noun: str, row: Any, *, before: dict[str, Any] | None, after: dict[str, Any] | None
) -> Change:
    change = Change.objects.create(
        review_id=row.review_id,
        noun=noun,
        item_id=row.id,
        before=before,
        after=after,
        account_id=actor.account_id,
        made_at=timezone.now(),
    )
    what = "made" if before is None else "removed" if after is None else "changed"
    note(actor, what, noun, row.id, review_id=row.review_id)
    touch(row.review_id)
    return change
