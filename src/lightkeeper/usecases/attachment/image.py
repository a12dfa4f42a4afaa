"""Makes an uploaded image safe to keep: sniffed, bounded, and written anew without metadata."""

import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from lightkeeper.usecases.attachment.bare_image import is_bare
from lightkeeper.usecases.refusals import UnusableValueError

LARGEST_FILE = 4 * 1024 * 1024
MOST_PIXELS = 40_000_000
KEPT_AS = {
    "PNG": ("image/png", "png"),
    "JPEG": ("image/jpeg", "jpg"),
    # What phones write: a JPEG with further pictures behind the first, which are left behind.
    "MPO": ("image/jpeg", "jpg"),
    "WEBP": ("image/webp", "webp"),
    "GIF": ("image/png", "png"),
}
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
QUALITY = 92
HOW = "Attach a PNG, JPEG, WebP or GIF image of at most 4 MB."


@dataclass(frozen=True)
class CleanImage:
    """An image without metadata, its media type and file suffix."""

    content: bytes
    media_type: str
    suffix: str


def clean_image(content: bytes, *, is_ours: bool = False) -> CleanImage:
    """Return the image written anew from its pixels alone; ours from an archive stays as it is if it holds no more.

    Raises:
        UnusableValueError: not an image we take, or a decompression bomb.
    """
    if not content or len(content) > LARGEST_FILE:
        raise UnusableValueError(f"That file is empty or too large. {HOW}")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _rewritten(content, is_ours=is_ours)
    except UnusableValueError:
        raise
    # Decoders of damaged images raise whatever they stumble over.
    except Exception as error:
        raise UnusableValueError(f"That file cannot be read as an image. {HOW}") from error


def _rewritten(content: bytes, *, is_ours: bool) -> CleanImage:
    with Image.open(BytesIO(content), formats=FORMATS) as opened:
        if opened.format not in KEPT_AS or opened.width * opened.height > MOST_PIXELS:
            raise UnusableValueError(f"That is not a kind or size of image we keep. {HOW}")
        media_type, suffix = KEPT_AS[opened.format]
        if is_ours and is_bare(content):
            opened.load()
            return CleanImage(content, media_type, suffix)
        # Turn the picture as its metadata says before the metadata goes.
        turned = ImageOps.exif_transpose(opened) or opened
        plain = turned.convert(
            "RGB" if suffix == "jpg" else "RGBA" if turned.mode in ("P", "LA", "PA") else turned.mode
        )
        pixels = Image.new(plain.mode, plain.size)
        pixels.paste(plain)
        written = BytesIO()
        # Without loss a transparent WebP is one plain chunk, and comes out of an archive as it went in.
        is_lossless = plain.mode == "RGBA"
        pixels.save(
            written, {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}[suffix], quality=QUALITY, lossless=is_lossless
        )
    return CleanImage(written.getvalue(), media_type, suffix)
