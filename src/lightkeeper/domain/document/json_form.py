"""A review as JSON without any loss, and a rendition as JSON for whoever may read it."""

from collections.abc import Mapping
from typing import Any

from lightkeeper.domain.document.shapes import shape_of, value_of
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.domain.review.review import Review

VERSION = 1


def to_json(review: Review) -> dict[str, Any]:
    """Return everything a review holds; a key without a value is null. For those who may see all of it."""
    return {"version": VERSION, "review": shape_of(review)}


def from_json(document: Mapping[str, Any]) -> Review:
    """Return the review that `to_json` wrote; UnreadableDocumentError names the place and what to write there."""
    if not isinstance(document, Mapping):
        raise UnreadableDocumentError("the document", 'write an object with "version" and "review".')
    version = document.get("version")
    if version != VERSION or isinstance(version, bool):
        raise UnreadableDocumentError("version", f"only version {VERSION} can be read; export the review anew.")
    if "review" not in document:
        raise UnreadableDocumentError("the document", 'add "review": the exported review stands there.')
    review: Review = value_of(Review, document["review"], "")
    return review


def rendition_to_json(rendition: Rendition) -> dict[str, Any]:
    """Return a review as its audience may see it. Null: not shown to them, or not known; empty: there is none."""
    return {"version": VERSION, "rendition": shape_of(rendition)}
