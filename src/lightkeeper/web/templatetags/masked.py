"""Shows texts in which masked places are marked; `{% load masked %}`. Everything is escaped before it is marked."""

from uuid import UUID

from django import template
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString

from lightkeeper.usecases.markdown.marks import mark_masked
from lightkeeper.usecases.markdown.safe_html import to_safe_html

register = template.Library()


@register.filter
def masked(text: str) -> SafeString:
    """Return a plain text with <mark class="masked"> around what is masked."""
    return SafeString(mark_masked(str(escape(text))))


@register.filter
def masked_markdown(text: str) -> SafeString:
    """Return Markdown as HTML with <mark class="masked"> around what is masked; images come from this review."""
    return SafeString(to_safe_html(text, _address_of))


def _address_of(attachment_id: UUID) -> str:
    return reverse("image", args=[attachment_id])
