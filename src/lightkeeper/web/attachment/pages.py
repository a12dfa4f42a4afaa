"""Images: attached to a review, looked at before a wider circle sees them, and served to those who may."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.usecases.attachment.attach_image import attach_image
from lightkeeper.usecases.attachment.clear_image import clear_image
from lightkeeper.usecases.attachment.image import HOW, LARGEST_FILE
from lightkeeper.usecases.attachment.reads import show_image
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.item.reads import item_to_edit, place_to_write
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.web.attachment.forms import ClearForm, ImageForm
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import Done, back_to

PLACE = "images"
# An image may be closed again; a browser may keep it for as long as somebody reads a page.
KEPT_FOR = "private, max-age=300"


@require_http_methods(["GET", "POST"])
@signed_in
def add_image(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Offer the form for an image, or attach one; the Markdown editor is answered with what to write."""
    if request.method == "POST" and "application/json" in request.headers.get("Accept", ""):
        return _answer_editor(request, review_id)
    place = place_to_write(actor_of(request), review_id)
    form = ImageForm(request.POST, request.FILES) if request.method == "POST" else ImageForm()
    if form.is_valid():
        try:
            image = attach_image(
                actor_of(request), review_id, _bytes_in(form.cleaned_data["file"]), form.cleaned_data["description"]
            )
        except UnusableValueError as refusal:
            form.say_so(refusal, "file")
        else:
            change_id = last_change_of(actor_of(request), image.id)
            return back_to(review_id, PLACE, Done("added", PLACE, change_id))
    status = 422 if form.is_bound else 200
    return render(request, "attachment/add_image.html", {"form": form, "place": place}, status=status)


@require_safe
def image(request: HttpRequest, image_id: UUID) -> HttpResponse:
    """Return an image to whoever may see it, so that no browser takes it for anything else."""
    found = show_image(actor_of(request), image_id)
    response = HttpResponse(found.content, content_type=found.media_type)
    response.headers["Content-Disposition"] = f'inline; filename="{_plain(found.name)}"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cache-Control"] = KEPT_FOR
    return response


@require_http_methods(["GET", "POST"])
@signed_in
def clear(request: HttpRequest, image_id: UUID) -> HttpResponse:
    """Ask a facilitator for which circle an image is fit, and what it shows; or keep the answer."""
    found = item_to_edit(actor_of(request), "attachment", image_id, Verb.SHARE)
    initial = {"cleared_for": found.shown.cleared_for or "", "description": found.shown.description}
    form = ClearForm(request.POST if request.method == "POST" else None, initial=initial)
    if not form.is_valid():
        context = {"form": form, "place": found.place, "image": found.shown, "src": reverse("image", args=[image_id])}
        return render(request, "attachment/clear_image.html", context, status=422 if form.is_bound else 200)
    level = Level(form.cleaned_data["cleared_for"]) if form.cleaned_data["cleared_for"] else None
    clear_image(actor_of(request), image_id, level, form.cleaned_data["description"])
    change_id = last_change_of(actor_of(request), image_id)
    return back_to(found.place.review_id, PLACE, Done("changed", PLACE, change_id))


@require_POST
@signed_in
def remove_image(request: HttpRequest, image_id: UUID) -> HttpResponse:
    """Take an image out; undo brings it back."""
    change = remove(actor_of(request), "attachment", image_id)
    return back_to(change.review_id, PLACE, Done("removed", PLACE, change.id))


def _answer_editor(request: HttpRequest, review_id: UUID) -> HttpResponse:
    try:
        image = attach_image(actor_of(request), review_id, _bytes_in(request.FILES.get("file")))
    except UnusableValueError as refusal:
        return JsonResponse({"error": str(refusal)}, status=422)
    except (NotFoundError, NotAllowedError) as refusal:
        return JsonResponse({"error": str(refusal)}, status=403)
    return JsonResponse({"markdown": f"![](attachment:{image.id})"}, status=201)


def _bytes_in(file: object) -> bytes:
    """Return a file's content, or raise before a far too large one is read into memory."""
    if file is None or getattr(file, "size", 0) > LARGEST_FILE:
        raise UnusableValueError(f"That file is empty or too large. {HOW}")
    content: bytes = file.read()  # type: ignore[attr-defined]
    return content


def _plain(name: str) -> str:
    """Return a file name of ours without anything that could end the header's quotes."""
    return "".join(letter for letter in name if letter.isascii() and (letter.isalnum() or letter in "-_.")) or "image"
