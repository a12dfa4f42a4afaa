"""Images: only pixels are kept, whatever else the file carried, and only of kinds we know."""

import struct
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store import models as rows
from lightkeeper.usecases.attachment import attach_image as attaching
from lightkeeper.usecases.attachment.attach_image import attach_image
from lightkeeper.usecases.attachment.bare_image import is_bare
from lightkeeper.usecases.attachment.clear_image import clear_image
from lightkeeper.usecases.attachment.image import LARGEST_FILE, clean_image
from lightkeeper.usecases.attachment.reads import show_image
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from tests.people import Cast
from tests.usecases.stage import png

SECRET = b"Zoe Ziegler was here"


def image(kind: str, mode: str = "RGB", size: tuple[int, int] = (9, 5), **told: object) -> bytes:
    """Return an image file."""
    written = BytesIO()
    Image.new(mode, size, 1).save(written, kind, **told)
    return written.getvalue()


def with_place_and_author() -> bytes:
    """Return EXIF that says where and by whom, and that the picture lies on its side."""
    exif = Image.Exif()
    exif[0x013B] = SECRET.decode()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (52.0, 31.0, 12.0)
    return exif.tobytes()


@pytest.mark.parametrize(
    ("kind", "kept", "suffix"),
    [("PNG", "image/png", "png"), ("JPEG", "image/jpeg", "jpg"), ("WEBP", "image/webp", "webp")],
)
def test_metadata_goes_and_the_picture_stands_upright(kind: str, kept: str, suffix: str) -> None:
    dirty = image(kind, exif=with_place_and_author())
    assert SECRET in dirty
    clean = clean_image(dirty)
    assert (clean.media_type, clean.suffix) == (kept, suffix)
    assert SECRET not in clean.content
    opened = Image.open(BytesIO(clean.content))
    assert opened.size == (5, 9)
    assert dict(opened.getexif()) == {}


def test_notes_in_a_png_and_colour_profiles_go() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", SECRET.decode(), zip=False)
    dirty = image("PNG", pnginfo=notes, icc_profile=SECRET)
    assert SECRET in dirty
    assert SECRET not in clean_image(dirty).content


def test_comments_and_thumbnails_in_a_jpeg_go() -> None:
    dirty = image("JPEG", comment=SECRET)
    assert SECRET in dirty
    assert SECRET not in clean_image(dirty).content


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_whatever_hangs_behind_the_picture_goes(kind: str) -> None:
    polyglot = image(kind, "L" if kind == "GIF" else "RGB") + b"<script>alert(1)</script>PK\x03\x04" + SECRET
    clean = clean_image(polyglot)
    assert b"<script>" not in clean.content
    assert SECRET not in clean.content


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_way_of_writing_a_png_can_be_kept(mode: str) -> None:
    assert clean_image(image("PNG", mode)).media_type == "image/png"


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_every_way_of_writing_a_jpeg_can_be_kept(mode: str) -> None:
    assert Image.open(BytesIO(clean_image(image("JPEG", mode)).content)).mode == "RGB"


def test_of_a_gif_that_moves_the_first_picture_is_kept() -> None:
    written = BytesIO()
    frames = [Image.new("P", (4, 4), colour) for colour in (1, 2, 3)]
    frames[0].save(written, "GIF", save_all=True, append_images=frames[1:], comment=SECRET)
    clean = clean_image(written.getvalue())
    assert clean.suffix == "png"
    assert SECRET not in clean.content


def test_of_a_phones_several_pictures_the_first_is_kept() -> None:
    written = BytesIO()
    pictures = [Image.new("RGB", (4, 4), colour) for colour in ("red", "green")]
    pictures[0].save(written, "MPO", save_all=True, append_images=pictures[1:])
    assert clean_image(written.getvalue()).media_type == "image/jpeg"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<?xml version='1.0'?><svg/>",
        b"<!doctype html><script>alert(1)</script>",
        b"%PDF-1.7",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        b"GIF89a<script>",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"RIFF\x00\x00\x00\x00WEBPVP8 ",
        image("BMP"),
        image("TIFF"),
        image("ICO"),
        b"0" * (LARGEST_FILE + 1),
    ],
    ids=lambda content: repr(content[:12]),
)
def test_what_is_no_image_we_keep_is_refused_in_one_sentence(content: bytes) -> None:
    with pytest.raises(UnusableValueError, match="PNG, JPEG, WebP or GIF"):
        clean_image(content)


def test_a_small_file_that_would_unpack_to_a_huge_picture_is_refused() -> None:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )
    with pytest.raises(UnusableValueError):
        clean_image(bomb)


@given(st.integers(0, 400), st.integers(0, 255), st.sampled_from(["PNG", "JPEG", "WEBP", "GIF"]))
def test_a_damaged_image_is_refused_or_mended_and_never_breaks_anything(at: int, value: int, kind: str) -> None:
    content = bytearray(image(kind, "L" if kind == "GIF" else "RGB"))
    content[at % len(content)] = value
    for damaged in (bytes(content), bytes(content[: at % len(content)])):
        with suppress(UnusableValueError):
            clean_image(damaged)


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGB"), ("JPEG", "RGB"), ("WEBP", "RGB"), ("WEBP", "RGBA")])
def test_our_own_images_keep_their_bytes_when_a_workspace_moves(kind: str, mode: str) -> None:
    ours = clean_image(image(kind, mode, (64, 48))).content
    assert clean_image(ours, is_ours=True).content == ours


@pytest.mark.parametrize(
    "content",
    [
        image("JPEG", comment=SECRET),
        image("JPEG", exif=with_place_and_author()),
        image("JPEG") + SECRET,
        image("JPEG")[:-2],
        image("JPEG")[:30],
        image("WEBP", exif=with_place_and_author()),
        image("WEBP") + SECRET,
        image("WEBP")[:10],
        image("PNG"),
        b"",
    ],
    ids=range(10),
)
def test_an_image_that_carries_anything_more_is_not_taken_for_bare(content: bytes) -> None:
    assert not is_bare(content)


def test_a_file_says_what_it_is_whatever_it_was_called(cast: Cast) -> None:
    attachment = attach_image(cast.actor("alice"), cast.review.id, image("JPEG"), "Seen by Bob Brannigan")
    assert (attachment.name, attachment.media_type) == ("image-1.jpg", "image/jpeg")
    assert attachment.description == "Seen by Responder A"


def test_an_image_is_seen_as_far_as_somebody_looked_at_it(cast: Cast) -> None:
    alice = cast.actor("alice")
    attachment = attach_image(alice, cast.review.id, png())
    rows.Review.objects.update(level=Level.PUBLIC, state=ReviewState.SHARED)
    for cleared, seen_by in ((None, "bob"), (Level.ORGANISATION, "rita"), (Level.PUBLIC, "visitor")):
        clear_image(alice, attachment.id, cleared, "A graph")
        everybody = ["bob", "rita", "visitor"]
        for who in everybody:
            if everybody.index(who) <= everybody.index(seen_by):
                assert show_image(cast.actor(who), attachment.id).content == bytes(attachment.content)
            else:
                with pytest.raises(NotFoundError):
                    show_image(cast.actor(who), attachment.id)
    remove(alice, "attachment", attachment.id)
    with pytest.raises(NotFoundError):
        show_image(alice, attachment.id)


def test_removing_an_image_makes_room_for_another(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attaching, "MOST_IMAGES", 2)
    alice = cast.actor("alice")
    first = attach_image(alice, cast.review.id, png())
    attach_image(alice, cast.review.id, png())
    with pytest.raises(UnusableValueError, match="at most"):
        attach_image(alice, cast.review.id, png())
    remove(alice, "attachment", first.id)
    assert attach_image(alice, cast.review.id, png()).name == "image-3.png"
