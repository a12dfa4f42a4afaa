"""What every fragment of a review's page needs, and the ways back to it after a form."""

from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import reverse

from lightkeeper.domain.document.words import shows_clock_times
from lightkeeper.usecases.review.reads import ShownReview

Form = TypeVar("Form", bound=forms.BaseForm)

NO_ID = UUID(int=0)
DONE = {
    "added": "Added.",
    "picked": "Added to the story.",
    "changed": "Saved.",
    "made": "Made of the answer, which counts as used now.",
    "moved": "Now a factor too, with the event that shows it. Shorten the event to what happened, if you like.",
    "removed": "Taken out. It can come back.",
    "returned": "Taken back. It is as it was before.",
}


class SeeOther(HttpResponseRedirect):
    """The answer to a form that was used: read the page, do not send the form again."""

    status_code = 303


@dataclass(frozen=True)
class Done:
    """What was just done, said in one sentence; `change_id` is what "Undo" takes back, and `place` where to say it."""

    what: str
    place: str
    change_id: UUID | None = None

    @property
    def sentence(self) -> str:
        """Return the sentence for people."""
        return DONE[self.what]

    @property
    def target(self) -> str:
        """Return what the page's script replaces when it is taken back."""
        if self.place.startswith("section-"):
            return "#narrative"
        return "#story-events" if self.place == "story" else f"#{self.place}"


def surroundings(page: ShownReview, done: Done | None = None, **more: Any) -> dict[str, Any]:
    """Return what the templates of a review share."""
    review_id = page.rendition.id
    return {
        "page": page,
        "review": page.rendition,
        "may_edit": page.may_edit,
        "shows_clock_times": shows_clock_times(page.rendition.audience),
        "icons": icons_address(),
        "done": done,
        "review_href": reverse("review", args=[review_id]),
        "add_href": reverse("events", args=[review_id]),
        **more,
    }


def is_fragment(request: HttpRequest) -> bool:
    """Say whether the page's script asks, and swaps what it gets."""
    return request.headers.get("HX-Request") == "true"


def back_to(review_id: UUID, anchor: str, done: Done | None = None) -> HttpResponse:
    """Return to the review's page, which then says what was done."""
    return SeeOther(address_in_review(review_id, anchor, done))


def address_in_review(review_id: UUID, anchor: str, done: Done | None = None) -> str:
    """Return the address of a place on a review's page."""
    said = {"done": done.what, "place": done.place} if done else {}
    if done and done.change_id:
        said["undo"] = str(done.change_id)
    query = f"?{urlencode(said)}" if said else ""
    return f"{reverse('review', args=[review_id])}{query}#{anchor}"


def done_in(request: HttpRequest) -> Done | None:
    """Read back what `address_in_review` said. Anybody may write it into an address: it only offers a button."""
    what, place = request.GET.get("done", ""), request.GET.get("place", "")
    if what not in DONE:
        return None
    return Done(what, place, uuid_or_none(request.GET.get("undo", "")))


def uuid_or_none(text: str) -> UUID | None:
    """Return an id that stood in an address or a form, or None."""
    try:
        return UUID(text)
    except ValueError:
        return None


def replace_in_place(response: HttpResponse, selector: str) -> HttpResponse:
    """Make the page's script put an answer (a form with what to mend) where the form stands."""
    response.headers["HX-Retarget"] = selector
    response.headers["HX-Reswap"] = "outerHTML"
    return response


def focused(form: Form, name: str) -> Form:
    """Let a fresh form begin at a field. One that comes back begins at what is to be mended."""
    if not form.is_bound:
        form.fields[name].widget.attrs["autofocus"] = True
    return form


def address_maker(name: str) -> "AddressMaker":
    """Return a quick maker of addresses: a page with five hundred rows asks for a thousand."""
    return AddressMaker(reverse(name, args=[NO_ID]))


@dataclass(frozen=True)
class AddressMaker:
    """An address in which the id is filled in."""

    pattern: str

    def of(self, item_id: UUID) -> str:
        """Return the address of one thing."""
        return self.pattern.replace(str(NO_ID), str(item_id))


@cache
def icons_address() -> str:
    """Return where the drawings are."""
    return static("lightkeeper/img/icons.svg")
