"""Markdown to HTML that may stand in any of our pages: no script, no remote image, no address of another scheme.

Two nets, one behind the other: the parser writes no raw HTML, and whatever it writes passes an allow-list.
"""

import html
import re
from collections.abc import Callable
from uuid import UUID

import nh3

from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS
from lightkeeper.usecases.markdown.marks import mark_masked
from lightkeeper.usecases.markdown.parsing import (
    ALIGNED_CENTRE,
    ALIGNED_RIGHT,
    attachment_id_of,
    parse,
    render,
    without_masks,
    without_surrogates,
)

HEADINGS_MOVE_BY = 2
_LOWEST_HEADING = 6

_TAGS = set("h3 h4 h5 h6 p em strong s code pre blockquote ul ol li a img hr br table thead tbody tr th td".split())
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}}
_CLASSES = {"th": {ALIGNED_RIGHT, ALIGNED_CENTRE}, "td": {ALIGNED_RIGHT, ALIGNED_CENTRE}}
_SCHEMES = {"http", "https", "mailto", "attachment"}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    allowed_classes=_CLASSES,
    url_schemes=_SCHEMES,
    link_rel="nofollow noopener noreferrer",
)
_IMAGE = re.compile(r'<img((?: [a-z]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')


def to_safe_html(
    markdown: str, attachment_url: Callable[[UUID], str | None] | None = None, *, opens_rows: bool = False
) -> str:
    """Return safe HTML; headings begin at h3, images come only from attachments that `attachment_url` gives a URL for.

    What stood between MASK_OPENS and MASK_CLOSES is <mark class="masked">, opened and closed inside one element.
    """
    tokens = parse(markdown, opens_rows=opens_rows)
    if tokens is None:
        return mark_masked(f"<pre>{html.escape(without_surrogates(markdown), quote=False)}</pre>\n")
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1:]) + HEADINGS_MOVE_BY, _LOWEST_HEADING)}"
    clean = _CLEANER.clean(render(tokens))
    if "<img" in clean:
        clean = _IMAGE.sub(lambda match: _image(match[1], attachment_url), clean)
    return mark_masked(clean) if MASK_OPENS in clean or MASK_CLOSES in clean else clean


def _image(written: str, attachment_url: Callable[[UUID], str | None] | None) -> str:
    attributes = {match[1]: match[2] for match in _ATTRIBUTE.finditer(written)}
    alt = without_masks(attributes.get("alt", ""))
    attachment_id = attachment_id_of(attributes.get("src", ""))
    url = attachment_url(attachment_id) if attachment_url is not None and attachment_id is not None else None
    if url is None:
        return f"<em>[image not shown{': ' if alt else ''}{alt}]</em>"
    return f'<img src="{html.escape(url)}" alt="{alt}">'
