"""Marks around masked places."""

from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS
from lightkeeper.usecases.markdown.marks import mark_masked


def test_a_mark_is_closed_and_opened_again_at_every_tag() -> None:
    html = f"<p>a{MASK_OPENS}b<em>c</em> <br>d{MASK_CLOSES}e</p>"
    marked = '<mark class="masked">{}</mark>'.format
    assert mark_masked(html) == f"<p>a{marked('b')}<em>{marked('c')}</em> <br>{marked('d')}e</p>"


def test_marks_without_their_other_half_do_no_harm() -> None:
    assert mark_masked(f"a{MASK_CLOSES}b") == "ab"
    assert mark_masked(f"a{MASK_OPENS}b") == 'a<mark class="masked">b</mark>'


def test_attributes_hold_no_marks() -> None:
    assert mark_masked(f'<img alt="a > {MASK_OPENS}b{MASK_CLOSES}">') == '<img alt="a > b">'
