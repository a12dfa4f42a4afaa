"""Images are tested as they leave: their type, their headers, and who gets them."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Account, Attachment
from lightkeeper.usecases.attachment.image import LARGEST_FILE
from lightkeeper.usecases.share.share_review import share_review
from tests.people import Cast

SignIn = Callable[[Account], Client]


def picture(name: str = "alice's desktop.png") -> SimpleUploadedFile:
    written = BytesIO()
    Image.new("RGB", (4, 4), (90, 140, 170)).save(written, "PNG")
    return SimpleUploadedFile(name, written.getvalue(), "image/png")


@pytest.fixture
def images(cast: Cast) -> str:
    return f"/reviews/{cast.review.id}/images/"


@pytest.fixture
def image(cast: Cast, images: str, signed_in_client: SignIn) -> Attachment:
    signed_in_client(cast.bob).post(images, {"file": picture(), "description": "Error rate"})
    return Attachment.objects.get()


def test_an_image_is_served_as_what_it_is_under_a_name_of_ours(
    cast: Cast, image: Attachment, signed_in_client: SignIn
) -> None:
    response = signed_in_client(cast.alice).get(f"/images/{image.id}/")
    assert response["Content-Type"] == "image/png"
    assert response["Content-Disposition"] == 'inline; filename="image-1.png"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"].startswith("private")
    assert "sandbox" in response["Content-Security-Policy"]


def test_the_page_shows_it_with_its_description(cast: Cast, image: Attachment, signed_in_client: SignIn) -> None:
    text = signed_in_client(cast.bob).get(f"/reviews/{cast.review.id}/").content.decode()
    assert f'<img src="/images/{image.id}/" alt="Error rate"' in text


def test_it_is_for_those_taking_part_until_somebody_has_looked_at_it(
    cast: Cast, image: Attachment, signed_in_client: SignIn
) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.PUBLIC)
    address = f"/images/{image.id}/"
    assert signed_in_client(cast.rita).get(address).status_code == 404
    assert signed_in_client(cast.bob).post(f"{address}clear/", {"cleared_for": "L0"}).status_code == 403
    said = {"cleared_for": "L1", "description": "Error rate"}
    assert signed_in_client(cast.alice).post(f"{address}clear/", said).status_code == 303
    assert signed_in_client(cast.rita).get(address).status_code == 200
    assert Client().get(address).status_code == 302


def test_what_is_no_image_comes_back_with_a_sentence(cast: Cast, images: str, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    for content in (b"<svg onload=alert(1)>", b"x" * (LARGEST_FILE + 1)):
        response = client.post(images, {"file": SimpleUploadedFile("a.png", content, "image/png")})
        assert response.status_code == 422
        assert "Attach a PNG, JPEG, WebP or GIF image" in response.content.decode()
    assert client.post(images, {}).status_code == 422
    assert not Attachment.objects.exists()


def test_the_editor_is_answered_with_what_to_write(cast: Cast, images: str, signed_in_client: SignIn) -> None:
    asks = {"headers": {"Accept": "application/json"}}
    client = signed_in_client(cast.bob)
    response = client.post(images, {"file": picture()}, **asks)  # type: ignore[arg-type]
    assert response.status_code == 201
    assert response.json() == {"markdown": f"![](attachment:{Attachment.objects.get().id})"}
    refused = client.post(images, {"file": SimpleUploadedFile("a.png", b"no", "image/png")}, **asks)  # type: ignore[arg-type]
    assert refused.status_code == 422
    assert refused.json()["error"].startswith("That file cannot be read as an image.")
    elsewhere = signed_in_client(cast.mallory).post(images, {"file": picture()}, **asks)  # type: ignore[arg-type]
    assert elsewhere.status_code == 403


def test_an_image_is_taken_out_and_brought_back(cast: Cast, image: Attachment, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    response = client.post(f"/images/{image.id}/remove/")
    assert client.get(f"/images/{image.id}/").status_code == 404
    page = client.get(response["Location"].partition("#")[0]).content.decode()
    undo = page.partition("/undo/")[2][:36]
    client.post(f"/reviews/{cast.review.id}/undo/{undo}/")
    assert client.get(f"/images/{image.id}/").status_code == 200
