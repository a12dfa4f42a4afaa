"""Recollections: one's own to read and write, and what was opened. Nobody's unopened one has an address."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from lightkeeper.api.access import actor_of
from lightkeeper.api.recollection.shapes import Consents, WrittenRecollection, opened_shape, own_shape
from lightkeeper.usecases.recollection.hand_over import hand_over, take_back
from lightkeeper.usecases.recollection.open_recollections import open_recollections
from lightkeeper.usecases.recollection.own import my_recollection
from lightkeeper.usecases.recollection.reads import show_recollections
from lightkeeper.usecases.recollection.withdraw import withdraw
from lightkeeper.usecases.recollection.write_recollection import write_recollection

router = Router(tags=["recollections"])
OWN = "/{uuid:review_id}/recollection"


@router.get(OWN, summary="Your own recollection, for nobody but you")
def recollection(request: HttpRequest, review_id: UUID) -> dict[str, Any]:
    """Return the actor's own, with the questions of their part."""
    return own_shape(my_recollection(actor_of(request), review_id))


@router.put(OWN, summary="Write your own recollection")
def write_own_recollection(request: HttpRequest, review_id: UUID, said: WrittenRecollection) -> dict[str, int]:
    """Keep what was written; what is answered is its version."""
    return {"version": write_recollection(actor_of(request), review_id, said.as_written())}


@router.delete(OWN, summary="Withdraw your recollection for ever")
def withdraw_own_recollection(request: HttpRequest, review_id: UUID) -> dict[str, bool]:
    """Delete the actor's own."""
    withdraw(actor_of(request), review_id)
    return {"withdrawn": True}


@router.post(OWN + "/hand-over", summary="Say that you are ready, and how each answer may be used")
def hand_over_own_recollection(request: HttpRequest, review_id: UUID, said: Consents) -> dict[str, Any]:
    """Hand the actor's own over."""
    hand_over(actor_of(request), review_id, said.consents)
    return own_shape(my_recollection(actor_of(request), review_id))


@router.post(OWN + "/take-back", summary="Take your recollection back while it is unopened")
def take_back_own_recollection(request: HttpRequest, review_id: UUID) -> dict[str, Any]:
    """Take the actor's own back."""
    take_back(actor_of(request), review_id)
    return own_shape(my_recollection(actor_of(request), review_id))


@router.get("/{uuid:review_id}/recollections", summary="The recollections that were opened")
def recollections(request: HttpRequest, review_id: UUID) -> dict[str, Any]:
    """Return what was opened, for those taking part."""
    return opened_shape(show_recollections(actor_of(request), review_id))


@router.post("/{uuid:review_id}/recollections/open", summary="Open all that were handed over, together")
def open_all_recollections(request: HttpRequest, review_id: UUID) -> dict[str, int]:
    """Open them; what is answered is how many there were."""
    return {"opened": open_recollections(actor_of(request), review_id)}
