"""Says where a thing came from; `{% load provenance %}{% came_from row.id %}` beside `origins` in the context."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

if TYPE_CHECKING:
    from lightkeeper.web.origins import OriginLine

register = template.Library()


@register.simple_tag(takes_context=True)
def came_from(context: Context, thing_id: UUID) -> SafeString:
    """Return "Came from: the answer to …" with its link, or nothing."""
    origins: Mapping[UUID, OriginLine] = context.get("origins") or {}
    line = origins.get(thing_id)
    if line is None:
        return SafeString("")
    return format_html('<span class="came-from">Came from: <a href="{}">{}</a></span>', line.href, line.words)
