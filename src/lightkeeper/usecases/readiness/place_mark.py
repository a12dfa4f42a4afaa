"""The mark of a place that may say who somebody is: what the share page sends back for each place it showed."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.crypto import salted_hmac

from lightkeeper.domain.edition.to_look_at import Place

_PURPOSE = "lightkeeper.usecases.readiness.place_mark"


def place_mark(review_id: UUID, place: Place) -> str:
    """Return 24 hexadecimal digits, keyed by the installation's secret: the place may hold somebody's name."""
    said = "\x00".join((str(review_id), place.kind, place.where, str(place.thing_id), place.text, place.excerpt))
    return salted_hmac(_PURPOSE, said, algorithm="sha256").hexdigest()[:24]


def undecided(review_id: UUID, places: Iterable[Place], decided: Iterable[str]) -> tuple[Place, ...]:
    """Return the places whose marks are not among those that somebody decided to let stay."""
    known = frozenset(decided)
    return tuple(place for place in places if place_mark(review_id, place) not in known)
