"""Tests of showing marked texts: escaped first, marked afterwards."""

from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS
from lightkeeper.web.templatetags.masked import masked, masked_markdown

MARKED = f"At {MASK_OPENS}T+7 min{MASK_CLOSES} <b>we</b> looked"


def test_a_plain_text_is_escaped_and_then_marked() -> None:
    assert masked(MARKED) == 'At <mark class="masked">T+7 min</mark> &lt;b&gt;we&lt;/b&gt; looked'


def test_markup_inside_a_masked_place_stays_text() -> None:
    assert masked(f"{MASK_OPENS}<script>{MASK_CLOSES}") == '<mark class="masked">&lt;script&gt;</mark>'


def test_markdown_is_made_safe_and_marked() -> None:
    html = masked_markdown(f"**{MARKED}**")
    assert '<mark class="masked">T+7 min</mark>' in html
    assert "<b>" not in html


def test_a_mark_that_is_never_closed_breaks_nothing() -> None:
    assert masked(f"a {MASK_OPENS}b") == 'a <mark class="masked">b</mark>'
