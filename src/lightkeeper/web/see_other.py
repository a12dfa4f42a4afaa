"""The answer after a form: go and look at a page, so that reloading does not send the form again."""

from typing import Any

from django.http import HttpResponseRedirect
from django.shortcuts import resolve_url


class SeeOther(HttpResponseRedirect):
    """303: fetch the other page with GET, whatever the form's method was."""

    status_code = 303


def see_other(to: Any, *args: Any, **kwargs: Any) -> SeeOther:
    """Answer with the address of a page, given as `redirect` takes it."""
    return SeeOther(resolve_url(to, *args, **kwargs))
