"""Images are written anew, or left out."""

from io import BytesIO

import pytest
from PIL import Image

from lightkeeper.usecases.export.formats.pictures import LONGEST_SIDE, drawable_of, drawables_of
from tests.usecases.export.formats.samples import IMAGE_ID, an_image


@pytest.mark.parametrize(("kind", "drawn"), [("PNG", "png"), ("JPEG", "jpeg"), ("GIF", "png"), ("WEBP", "png")])
def test_an_image_of_a_known_kind_is_drawn(kind: str, drawn: str) -> None:
    drawable = drawable_of(an_image(kind))
    assert drawable is not None
    assert (drawable.kind, drawable.width, drawable.height) == (drawn, 64, 24)


@pytest.mark.parametrize(
    "content", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n", an_image()[:60], an_image("TIFF"), b"x" * 999]
)
def test_what_is_broken_or_of_another_kind_is_left_out(content: bytes) -> None:
    assert drawables_of({IMAGE_ID: content}) == {}


def test_where_a_picture_was_taken_stays_behind() -> None:
    out, exif = BytesIO(), Image.Exif()
    exif[0x010E] = "the office of Responder A"
    Image.new("RGB", (8, 8)).save(out, "JPEG", exif=exif)
    drawable = drawable_of(out.getvalue())
    assert drawable is not None
    assert b"Responder A" in out.getvalue()
    assert b"Responder A" not in drawable.content


def test_a_large_image_becomes_smaller_and_a_vast_one_is_left_out() -> None:
    drawable = drawable_of(an_image(size=(4000, 10)))
    assert drawable is not None
    assert drawable.width == LONGEST_SIDE
    out = BytesIO()
    Image.new("1", (9000, 9000)).save(out, "PNG")
    assert drawable_of(out.getvalue()) is None
