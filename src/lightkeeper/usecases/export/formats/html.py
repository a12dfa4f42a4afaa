"""A review as one HTML file that stands alone: no script, no request to anywhere, images inside."""

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from uuid import UUID

from django.template import Context, Engine
from django.utils.safestring import SafeString

from lightkeeper.domain.drawing.kinds import KINDS
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.usecases.export.formats.drawings import drawings_of
from lightkeeper.usecases.export.formats.outline import Outline, Passage, Point, outline_of
from lightkeeper.usecases.export.formats.pictures import Drawable, drawables_of
from lightkeeper.usecases.markdown.safe_html import to_safe_html

BETWEEN = " · "

# A text may name one image a thousand times; the file holds it this often at most.
_COPIES_OF_AN_IMAGE = 3
_STYLE = "web/static/lightkeeper/css/document.css"

Draw = Callable[[str], SafeString]


def to_html(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
    """Return the review as a standalone HTML file, its clock times in the zone."""
    outline = outline_of(rendition, zone)
    drawables = drawables_of(images)
    shown: Counter[UUID] = Counter()

    def address_of(image_id: UUID) -> str | None:
        shown[image_id] += 1
        drawable = drawables.get(image_id)
        return _data_address(drawable) if drawable and shown[image_id] <= _COPIES_OF_AN_IMAGE else None

    def draw(markdown: str) -> SafeString:
        return SafeString(to_safe_html(markdown, address_of))

    told = (
        _told(outline, draw)
        | _drawings(rendition)
        | _pictures(outline, drawables, shown)
        | {"style": SafeString(_style())}
    )
    return str(_engine().get_template("review.html").render(Context(told))).encode()


def to_document(rendition: Rendition, zone: tzinfo, address_of: Callable[[UUID], str]) -> SafeString:
    """Return the same document as a part of a page of ours, its images at their own addresses."""
    outline = outline_of(rendition, zone)
    shown = {UUID(one.attachment_id): False for one in outline.pictures}

    def noted(image_id: UUID) -> str | None:
        if image_id not in shown:
            return None
        shown[image_id] = True
        return address_of(image_id)

    told = _told(outline, lambda markdown: SafeString(to_safe_html(markdown, noted))) | _drawings(rendition)
    pictures = [
        {"address": address_of(UUID(one.attachment_id)), "alt": one.description or one.name, "name": one.name}
        for one in outline.pictures
        if not shown[UUID(one.attachment_id)]
    ]
    return _engine().get_template("document.html").render(Context(told | {"pictures": pictures}))


@cache
def _engine() -> Engine:
    return Engine(dirs=[str(Path(__file__).parent / "templates")])


@cache
def _style() -> str:
    return files("lightkeeper").joinpath(_STYLE).read_text(encoding="utf-8")


def _data_address(drawable: Drawable) -> str:
    return f"data:image/{drawable.kind};base64,{b64encode(drawable.content).decode()}"


def _told(outline: Outline, draw: Draw) -> dict[str, Any]:
    return {
        "outline": outline,
        "sections": [_passage(section, draw) for section in outline.sections],
        "days": _days(outline, draw),
        "lists": [
            {"heading": heading, "points": [_point(point, draw) for point in points]}
            for heading, points in (
                ("Contributing factors", outline.factors),
                ("Lessons", outline.lessons),
                ("Action items", outline.action_items),
                ("Questions for the review", outline.questions),
            )
            if points
        ],
        "promise": _passage(outline.promise, draw) if outline.promise else None,
        "boundary": draw(outline.boundary) if outline.boundary else "",
    }


def _drawings(rendition: Rendition) -> dict[str, Any]:
    drawn = drawings_of(rendition).items()
    return {"drawings": [{"name": KINDS[kind].name, "svg": SafeString(one.svg)} for kind, one in drawn]}


def _days(outline: Outline, draw: Draw) -> list[dict[str, Any]]:
    days: list[dict[str, Any]] = []
    for one in outline.happenings:
        if one.day or not days:
            days.append({"day": one.day, "happenings": []})
        days[-1]["happenings"].append(
            {
                "when": one.when,
                "kind": one.kind,
                "number": str(one.number),
                "text": draw(one.text),
                "particulars": BETWEEN.join((one.kind_words, *one.particulars)),
                "silence": one.silence,
            }
        )
    return days


def _passage(passage: Passage, draw: Draw) -> dict[str, Any]:
    return {
        "heading": passage.heading,
        "question": passage.question,
        "who": passage.who,
        "body": draw(passage.body) if passage.body else "",
    }


def _point(point: Point, draw: Draw) -> dict[str, Any]:
    return {
        "lead": point.lead,
        "text": draw(point.text),
        "notes": [(label, draw(text)) for label, text in point.notes],
        "particulars": BETWEEN.join(point.particulars),
    }


def _pictures(outline: Outline, drawables: Mapping[UUID, Drawable], shown: Mapping[UUID, int]) -> dict[str, Any]:
    """Tell the images that no text shows, and the names of those that could not be drawn."""
    pictures: list[dict[str, str]] = []
    left_out: Sequence[str] = [one.name for one in outline.pictures if UUID(one.attachment_id) not in drawables]
    for one in outline.pictures:
        drawable = drawables.get(UUID(one.attachment_id))
        if drawable is not None and not shown.get(UUID(one.attachment_id)):
            address = _data_address(drawable)
            pictures.append({"address": address, "alt": one.description or one.name, "name": one.name})
    return {"pictures": pictures, "left_out": ", ".join(left_out)}
