"""Drawings as parts of documents."""

from dataclasses import replace
from datetime import UTC
from io import BytesIO

import docx

from lightkeeper.usecases.export.formats.docx import to_docx
from lightkeeper.usecases.export.formats.drawings import drawings_of
from lightkeeper.usecases.export.formats.html import to_html
from tests.usecases.export.formats.samples import a_rendition, with_text


def test_a_page_holds_both_drawings_with_their_words() -> None:
    html = to_html(a_rendition(), UTC, {}).decode()
    assert html.count("<svg ") == 2
    assert 'id="whys-desc"' in html
    assert 'id="fishbone-desc"' in html


def test_a_word_document_holds_them_as_described_pictures() -> None:
    document = docx.Document(BytesIO(to_docx(a_rendition(), UTC, {})))
    assert len(document.inline_shapes) == 2
    assert 'descr="What happened: ' in document.element.xml


def test_without_factors_there_is_nothing_to_draw() -> None:
    empty = replace(a_rendition(), factors=(), factor_links=())
    assert drawings_of(empty) == {}
    assert "<svg " not in to_html(empty, UTC, {}).decode()


def test_a_fishbone_waits_for_a_family() -> None:
    plain = replace(a_rendition(), considered_families=())
    plain = replace(plain, factors=tuple(replace(one, family=None) for one in plain.factors))
    assert list(drawings_of(plain)) == ["whys"]


def test_markup_in_a_factor_stays_text() -> None:
    assert "<script" not in "".join(one.svg for one in drawings_of(with_text("<script>alert(1)</script>")).values())
