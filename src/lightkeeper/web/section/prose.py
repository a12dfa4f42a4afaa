"""Turns the narrative into HTML, its images into addresses of ours."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from lightkeeper.domain.draft.kind import draft_kind
from lightkeeper.domain.edition.rendition import Rendition, ShownSection
from lightkeeper.domain.lesson.card import KEY as CARD
from lightkeeper.usecases.markdown.safe_html import to_safe_html
from lightkeeper.web.templatetags.plain_words import LEVELS


@dataclass(frozen=True)
class SectionRow:
    """One narrative section, ready to be shown."""

    id: UUID
    anchor: str
    heading: str
    question: str
    html: SafeString
    level_key: str
    level_words: str
    is_card: bool = False
    has_draft: bool = False


def section_rows(rendition: Rendition, *, with_empty: bool) -> list[SectionRow]:
    """Return the sections of a review in order, its card first; readers who may not write see none that is empty."""
    shown = [section for section in rendition.sections if with_empty or section.body.strip()]
    shown.sort(key=lambda section: section.key != CARD)
    return [section_row(section, (image.id for image in rendition.attachments)) for section in shown]


def section_row(section: ShownSection, image_ids: Iterable[UUID]) -> SectionRow:
    """Return one section; only images that the reader may fetch are shown."""
    level_words, level_key = LEVELS[section.level] if section.own_level else ("", "")
    html = prose_of(section.body, image_ids) if section.body.strip() else SafeString("")
    anchor = f"section-{section.id}"
    is_card = section.key == CARD
    has_draft = draft_kind(section.key, section.heading) is not None
    return SectionRow(
        section.id, anchor, section.heading, section.question, html, level_key, level_words, is_card, has_draft
    )


def prose_of(markdown: str, image_ids: Iterable[UUID] | None = None) -> SafeString:
    """Return Markdown as safe HTML. `image_ids` None: any image, since its address asks who may see it."""
    shown = None if image_ids is None else frozenset(image_ids)

    def address_of(image_id: UUID) -> str | None:
        return reverse("image", args=[image_id]) if shown is None or image_id in shown else None

    return mark_safe(to_safe_html(markdown, address_of, opens_rows=True))  # noqa: S308


@lru_cache(maxsize=8)
def statement_prose(markdown: str) -> SafeString:
    """Return a promise or boundary statement as HTML; these are no secret and stand on every page."""
    return mark_safe(to_safe_html(markdown))  # noqa: S308
