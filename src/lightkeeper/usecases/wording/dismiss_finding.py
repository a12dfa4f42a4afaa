"""Put a remark away: its mark is kept in one's own space, and nothing else. The trail says nothing of it."""

import re

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Account, DismissedFinding
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.wording.kept_mark import kept_mark

MOST_KEPT = 5_000
_MARK = re.compile(r"[0-9a-f]{16}(?:-[0-9]{1,6})?\Z")


@transaction.atomic
def dismiss_finding(actor: Actor, fingerprint: str) -> None:
    """Do not show the actor this remark again. Beyond five thousand marks the oldest are forgotten."""
    if not _MARK.match(fingerprint):
        raise UnusableValueError("This is not the mark of a remark. Reload the page and try again.")
    if not Account.objects.filter(id=actor.own_id).exists():
        raise NotAllowedError("Sign in first.")
    DismissedFinding.objects.get_or_create(account_id=actor.own_id, fingerprint=kept_mark(actor, fingerprint))
    mine = DismissedFinding.objects.filter(account_id=actor.own_id).order_by("-id")
    too_many = mine.values_list("id", flat=True)[MOST_KEPT : MOST_KEPT + 1].first()
    if too_many is not None:
        mine.filter(id__lte=too_many).delete()
