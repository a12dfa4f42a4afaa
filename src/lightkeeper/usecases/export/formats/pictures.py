"""Images made ready for a document: really images, of a bounded size, with nothing hidden in them."""

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from uuid import UUID

from PIL import Image

MOST_PIXELS = 40_000_000
LONGEST_SIDE = 2000
_JPEG_QUALITY = 88
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")


@dataclass(frozen=True)
class Drawable:
    """An image written anew, without metadata: its bytes, "png" or "jpeg", and its size in pixels."""

    content: bytes
    kind: str
    width: int
    height: int


def drawables_of(images: Mapping[UUID, bytes]) -> dict[UUID, Drawable]:
    """Return those of the images that can be drawn; what is broken is left out."""
    drawn = {image_id: drawable_of(content) for image_id, content in images.items()}
    return {image_id: one for image_id, one in drawn.items() if one is not None}


def drawable_of(content: bytes) -> Drawable | None:
    """Return an image ready to be drawn, or None when the bytes are none or too many pixels."""
    try:
        with warnings.catch_warnings():
            # A picture too large is refused below; a warning about it in a log would tell nobody anything.
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content), formats=_FORMATS) as image:
                return _written_anew(image) if image.width * image.height <= MOST_PIXELS else None
    except Exception:  # Pillow raises whatever a broken file makes its decoders stumble over.
        return None


def _written_anew(image: Image.Image) -> Drawable:
    kind = "jpeg" if image.format == "JPEG" else "png"
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    has_alpha = "A" in image.getbands() or "transparency" in image.info
    plain = image.convert("RGBA" if has_alpha and kind == "png" else "RGB")
    plain.info.clear()
    out = BytesIO()
    plain.save(out, kind, **({"quality": _JPEG_QUALITY} if kind == "jpeg" else {}))
    return Drawable(out.getvalue(), kind, plain.width, plain.height)
