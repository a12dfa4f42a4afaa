"""The history of a review, for those taking part: what changed when, under pseudonyms."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb, WorkspaceVerb
from lightkeeper.domain.edition.render import render
from lightkeeper.store.models import AuditEntry, Change, Identity
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.guard import Opened, open_review, require_in_workspace
from lightkeeper.usecases.item.change import NOUNS
from lightkeeper.usecases.refusals import NotAllowedError

PAGE_SIZE = 100
LONGEST_EXCERPT = 200


@dataclass(frozen=True)
class ShownChange:
    """One change: who by pseudonym, what, and the words before and after."""

    id: UUID
    made_at: datetime
    who: str
    noun: str
    what: str
    before: str
    after: str
    may_undo: bool
    is_undone: bool


@dataclass(frozen=True)
class AuditRow:
    """One plain row of the trail: who did what to which review."""

    done_at: datetime
    who: str
    what: str
    noun: str
    thing_id: str
    review_id: UUID | None
    detail: str


def show_history(actor: Actor, review_id: UUID) -> list[ShownChange]:
    """Return the newest hundred changes of a review."""
    opened = open_review(actor, review_id, Verb.READ_HISTORY)
    if opened.clearance.strictness < Level.PARTICIPANTS.strictness:
        raise NotAllowedError("The history of a review is for those taking part.")
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    audience = audience_of(opened.row, identities, opened.clearance)
    labels = {one.account_id: one.label for one in identities if one.account_id}
    newest = list(Change.objects.filter(review=opened.row)[:PAGE_SIZE])
    levels = _levels_now(newest)
    changes = [one for one in newest if _is_open_to(one, opened, levels.get(one.item_id, ""))]
    return [
        ShownChange(
            id=change.id,
            made_at=change.made_at,
            who=labels.get(change.account_id, "Facilitator") if change.account_id else "Lightkeeper",
            noun=change.noun.replace("_", " "),
            what="made" if change.before is None else "removed" if change.after is None else "changed",
            before=render(_excerpt(change.before), audience),
            after=render(_excerpt(change.after), audience),
            may_undo=change.undone_at is None and change.account_id == actor.account_id,
            is_undone=change.undone_at is not None,
        )
        for change in changes
    ]


def last_change_of(actor: Actor, item_id: UUID) -> UUID | None:
    """Return one's own newest change of an item, for the undo button."""
    newest = Change.objects.filter(item_id=item_id, account_id=actor.own_id, undone_at=None).first()
    return newest.id if newest else None


def show_audit_trail(actor: Actor, page: int = 1) -> list[AuditRow]:
    """Return a page of the trail for administrators: ids and verbs, no title and no text of any review."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_ACCOUNTS)
    rows = AuditEntry.objects.select_related("account")[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    return [
        AuditRow(
            done_at=row.done_at,
            who=row.account.display_name if row.account else "Lightkeeper",
            what=row.what,
            noun=row.noun.replace("_", " "),
            thing_id=row.thing_id,
            review_id=row.review_id,
            detail=row.detail,
        )
        for row in rows
    ]


def _levels_now(changes: list[Change]) -> dict[UUID, str]:
    """Return the level that each changed item has today: what was restricted since is restricted with its past."""
    levels: dict[UUID, str] = {}
    for noun in {change.noun for change in changes} & NOUNS.keys():
        ids = [change.item_id for change in changes if change.noun == noun]
        levels.update(NOUNS[noun].objects.filter(id__in=ids).values_list("id", "own_level"))
    return levels


def _is_open_to(change: Change, opened: Opened, level_now: str) -> bool:
    then = [str(values.get("own_level") or "") for values in (change.before, change.after) if values]
    return all(Level(level).is_at_most(opened.clearance) for level in (*then, level_now) if level)


def _excerpt(values: dict[str, object] | None) -> str:
    if values is None:
        return ""
    text = str(values.get("text") or values.get("body") or values.get("name") or "")
    return text if len(text) <= LONGEST_EXCERPT else text[:LONGEST_EXCERPT] + "…"
