"""The table of formats: what a review can be exported as, and what the file is called."""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from importlib import import_module
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.document.json_form import rendition_to_json, to_json
from lightkeeper.domain.document.markdown import write_markdown
from lightkeeper.domain.document.whole_review import review_of
from lightkeeper.domain.edition.rendition import Rendition

Write = Callable[[Rendition, tzinfo, Mapping[UUID, bytes]], bytes]

LONGEST_NAME = 80
_NAMELESS = "review"
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Format:
    """One written form: its media type, the end of its file's name, and the function that writes it."""

    media_type: str
    suffix: str
    write: Write


def to_markdown(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
    """Return the review as Markdown; images are named in it, and travel apart."""
    return write_markdown(rendition, zone).encode()


def to_json_file(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
    """Return the review as JSON: whole, to be imported again, for those taking part; as it is shown, for others."""
    is_whole = rendition.audience.strictness >= Level.PARTICIPANTS.strictness
    document = to_json(review_of(rendition)) if is_whole else rendition_to_json(rendition)
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _when_first_used(module: str, function: str) -> Write:
    """Return a writer that loads its library at its first use: a server nobody asks for PDF needs no typesetter."""

    def write(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
        loaded: Write = getattr(import_module(f"lightkeeper.usecases.export.formats.{module}"), function)
        return loaded(rendition, zone, images)

    return write


def _drawing(kind: str, form: str) -> Write:
    """Return a writer of one drawing, which loads the typesetter at its first use."""

    def write(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
        loaded = import_module("lightkeeper.usecases.export.formats.drawings")
        content: bytes = loaded.drawing_file(rendition, kind, form)
        return content

    return write


FORMATS: dict[str, Format] = {
    "markdown": Format("text/markdown; charset=utf-8", "md", to_markdown),
    "html": Format("text/html; charset=utf-8", "html", _when_first_used("html", "to_html")),
    "pdf": Format("application/pdf", "pdf", _when_first_used("pdf", "to_pdf")),
    "docx": Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx",
        _when_first_used("docx", "to_docx"),
    ),
    "json": Format("application/json", "json", to_json_file),
    **{
        f"{kind}-{form}": Format(media_type, f"{kind}.{form}", _drawing(kind, form))
        for kind in ("whys", "fishbone")
        for form, media_type in (("svg", "image/svg+xml"), ("png", "image/png"), ("pdf", "application/pdf"))
    },
}


def file_name_of(rendition: Rendition, suffix: str) -> str:
    """Return a safe file name from the title as this audience may see it: "checkout-was-slow.pdf"."""
    plain = unicodedata.normalize("NFKD", rendition.title[:500]).encode("ascii", "ignore").decode().lower()
    slug = _NOT_IN_NAMES.sub("-", plain)[:LONGEST_NAME].strip("-")
    return f"{slug or _NAMELESS}.{suffix}"
