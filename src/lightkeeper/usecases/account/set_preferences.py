"""Keep how somebody likes to see things: time zone, theme, and whether the coach remarks on wording."""

import zoneinfo

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Account
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError

THEMES = ("system", "light", "dark")


@transaction.atomic
def set_preferences(
    actor: Actor, *, time_zone: str | None = None, theme: str | None = None, is_coach_on: bool | None = None
) -> None:
    """Keep one's own preferences; None leaves a preference as it is."""
    account = Account.objects.filter(id=actor.own_id).first()
    if account is None:
        raise NotAllowedError("Sign in first.")
    if time_zone is not None:
        if time_zone not in zoneinfo.available_timezones():
            raise UnusableValueError("That time zone is not known. Choose one from the list, such as Europe/Berlin.")
        account.time_zone = time_zone
    if theme is not None and theme in THEMES:
        account.theme = theme
    if is_coach_on is not None:
        account.is_coach_on = is_coach_on
    account.save(update_fields=["time_zone", "theme", "is_coach_on"])
