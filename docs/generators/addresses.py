"""The page of addresses, by walking every address the server answers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import getdoc, unwrap
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from docs.generators.tables import code, first_line, page, table

OPENING = (
    "Every page and every form has an address, and each is answered by one function. Addresses stay; the names in the "
    "second column are what templates use. The API stands in [http-api](http-api.md)."
)
# Pages for signing in are made by a library; what they do is said here.
OF_THE_LIBRARY = {
    "account_login": "Sign in.",
    "account_logout": "Ask, then sign out.",
    "account_inactive": "Say that the account is switched off.",
    "account_change_password": "Change one's password.",
    "account_set_password": "Set a first password.",
    "account_reset_password": "Ask for a new password by mail.",
    "account_reset_password_done": "Say that mail is on its way, if there is such an account.",
    "account_reset_password_from_key": "Choose a new password, from the link in the mail.",
    "account_reset_password_from_key_done": "Say that the new password counts.",
}
_NAMED_GROUP = re.compile(r"\(\?P<(\w+)>[^)]*\)")


@dataclass(frozen=True)
class Address:
    """One address: how it is written, its name, and what it answers."""

    route: str
    name: str
    purpose: str


def addresses_page() -> str:
    """Return the table of addresses."""
    rows = [(code(one.route), code(one.name), one.purpose) for one in addresses()]
    return page("Addresses", OPENING, table(("Address", "Name", "What it does"), rows))


def addresses() -> list[Address]:
    """Return every address but the API's, sorted."""
    found = _walk("/", get_resolver().url_patterns)
    return sorted((one for one in found if not one.route.startswith("/api/")), key=lambda one: (one.route, one.name))


def _walk(before: str, patterns: list[Any]) -> Iterator[Address]:
    for pattern in patterns:
        route = before + str(pattern.pattern).removeprefix("^").removesuffix("$")
        if isinstance(pattern, URLResolver):
            yield from _walk(route, pattern.url_patterns)
        elif isinstance(pattern, URLPattern):
            name = pattern.name or ""
            purpose = OF_THE_LIBRARY.get(name) or first_line(getdoc(unwrap(pattern.callback)))
            yield Address(_NAMED_GROUP.sub(r"<\1>", route), name, purpose)
