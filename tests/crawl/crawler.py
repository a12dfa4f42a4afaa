"""Fetches everything somebody can reach, in every way they can ask, and listens for canaries they may not hear."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import cast
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve

from tests.crawl.responses import Form, page_of, texts_of_bytes, texts_of_head
from tests.crawl.routes import Address, addresses_of, all_routes, unknown_address
from tests.crawl.world import World

FRAGMENT = {"HX-Request": "true"}
MOST_LINKS = 600
# What belongs to no review, and one review, are asked for in every way there is.
CLOSELY = ("", "organisation")
EDITIONS = ("participants", "organisation", "public")
REFUSALS = (302, 303, 401, 403, 404, 405)


@dataclass(frozen=True)
class Heard:
    """A canary somebody heard who may not."""

    persona: str
    request: str
    route: str
    place: str
    excerpt: str


@dataclass
class Crawler:
    """One person's way through the product."""

    world: World
    persona: str
    heard: set[Heard] = field(default_factory=set)
    heard_rightly: set[str] = field(default_factory=set)
    opened: dict[str, set[int]] = field(default_factory=dict)
    wrongly_opened: set[str] = field(default_factory=set)
    answers: dict[str, list[str]] = field(default_factory=dict)
    statuses: set[int] = field(default_factory=set)
    _client: Client = field(default_factory=Client)
    _links: set[str] = field(default_factory=set)
    _forms: dict[tuple[str, ...], Form] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.persona != "visitor":
            account = self.world.accounts[self.persona]
            self._client.force_login(account, backend=settings.AUTHENTICATION_BACKENDS[0])

    def walk(self) -> None:
        """Fetch every route, follow every link, send every form, and provoke every refusal."""
        for address in _addresses(self.world):
            for path in _variants(address):
                self._open(address, path)
        self._follow()
        self._send_forms()
        self._provoke()
        self._write_by_api()
        self._search()

    def read(self) -> None:
        """Fetch every route once, and follow every link; what is answered is kept in `answers`."""
        for address in _addresses(self.world):
            self._open(address, address.path)
        self._follow()

    def _open(self, address: Address, path: str) -> None:
        response = self._get(path, address.route.name)
        self.opened.setdefault(address.route.name, set()).add(response.status_code)
        if not address.is_for(self.persona) and response.status_code not in REFUSALS:
            self.wrongly_opened.add(f"{self.persona} GET {path}: {response.status_code}")
        if address.review in CLOSELY and not address.route.is_the_apis:
            self._get(path, address.route.name, **FRAGMENT)

    def _get(self, path: str, route: str, **headers: str) -> HttpResponse:
        response = cast(HttpResponse, self._client.get(path, headers=headers))
        texts = self._listen(f"GET {path} {headers or ''}", route, response)
        if not headers:
            self.answers[path] = texts
        page = page_of(path, response)
        if page:
            self._links |= {link for link in page.links if link.startswith("/") and "/static/" not in link}
            for form in page.forms:
                names = sorted({name for name, _ in form.fields})
                self._forms.setdefault((form.action, *names), form)
        return response

    def _follow(self) -> None:
        followed = set(self.answers)
        while fresh := sorted({_without_fragment(link) for link in self._links} - followed):
            assert len(followed) < len(self.answers) + MOST_LINKS, "links lead on and on"
            for link in fresh:
                followed.add(link)
                self._get(link, route_of(link))

    def _send_forms(self) -> None:
        """Send every form as it came, as a page and as a fragment, and as if somebody else had saved since."""
        for form in self._forms.values():
            told = dict(form.fields)
            self._post(form.action, told)
            self._post(form.action, told, **FRAGMENT)
            if "version" in told:
                self._post(form.action, {**told, "version": "0", "seen_version": "0"})

    def _provoke(self) -> None:
        """Ask for what does not exist, send nothing, and send without a token."""
        for route in all_routes():
            self._get(unknown_address(route), route.name)
            self._post(unknown_address(route), {})
        for address in _addresses(self.world):
            if address.review in CLOSELY:
                self._post(address.path, {})
        for path in ("/nowhere/", "/reviews/?page=9999&sort=odd&kind=odd&team=odd", "/reviews/not-an-id/"):
            self._get(path, "")
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = self._client.cookies
        self._listen("POST without a token", "", cast(HttpResponse, strict.post("/reviews/new/", {"title": "x"})))

    def _search(self) -> None:
        """Look for every canary by its word: nobody finds a review by what they may not read in it."""
        if self.persona == "visitor":
            return
        for canary in self.world.aviary.canaries:
            if canary.may_be_seen(self.persona, "api:reviews"):
                continue
            found = self._client.get("/api/reviews", {"words": canary.word}).json()["total"]
            if found:
                self.heard.add(Heard(self.persona, "search", "api:reviews", canary.place, f"{found} found"))

    def _write_by_api(self) -> None:
        """Add an event that names people to every review, and look at what comes of it before it is taken back."""
        for name, review in self.world.reviews.items():
            told = {"happened_at": "2026-03-02T14:00:00Z", "text": self.world.names[name]}
            path = f"/api/reviews/{review.id}/events"
            with transaction.atomic():
                response = self._client.post(path, told, content_type="application/json")
                self._listen(f"POST {path}", "api:add_event", cast(HttpResponse, response))
                self._get(f"/api/reviews/{review.id}", "api:review")
                transaction.set_rollback(True)

    def _post(self, path: str, told: dict[str, str], **headers: str) -> None:
        """Send a form, and take back whatever it did."""
        cookies = SimpleCookie(self._client.cookies)
        with transaction.atomic():
            response = cast(HttpResponse, self._client.post(path, told, headers=headers))
            transaction.set_rollback(True)
        self._client.cookies = cookies
        self._listen(f"POST {path} {sorted(told)}", route_of(path), response)

    def _listen(self, request: str, route: str, response: HttpResponse) -> list[str]:
        """Note every canary in an answer; returns what its body says."""
        self.statuses.add(response.status_code)
        body = list(texts_of_bytes(bytes(response.content)))
        for text in (*texts_of_head(response), *body):
            for canary in self.world.aviary.sung_in(text):
                if canary.may_be_seen(self.persona, route):
                    self.heard_rightly.add(canary.word)
                else:
                    at = text.lower().index(canary.word)
                    excerpt = " ".join(text[max(0, at - 60) : at + 40].split())
                    self.heard.add(Heard(self.persona, request, route, canary.place, excerpt))
        return body


def _addresses(world: World) -> Iterator[Address]:
    for route in all_routes():
        yield from addresses_of(route, world)


def _variants(address: Address) -> Iterator[str]:
    yield address.path
    if address.route.name in ("export_review", "print_review", "api:review", "api:markdown"):
        yield from (f"{address.path}?edition={edition}" for edition in EDITIONS)
    if address.route.name == "share":
        yield from (f"{address.path}?level={level}" for level in ("L0", "L1", "L2", "L3"))
    if address.route.name == "review":
        yield f"{address.path}?find=zq&source=slack&done=removed&place=story&undo=x"


def _without_fragment(link: str) -> str:
    return link.partition("#")[0]


def route_of(path: str) -> str:
    """Return the name of the route a path leads to, or ""."""
    try:
        match = resolve(urlsplit(path).path)
    except Resolver404:
        return ""
    return ":".join([*match.namespaces, match.url_name or ""])
