"""Answers addresses that lead nowhere in the API's own words."""

from django.http import Http404, HttpRequest
from ninja import Router

router = Router()


@router.api_operation(["GET", "POST", "PUT", "PATCH", "DELETE"], "/{path:rest}", include_in_schema=False)
def nothing(request: HttpRequest, rest: str) -> None:
    """Say that there is nothing here."""
    raise Http404
