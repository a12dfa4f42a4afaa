"""Tests of drawings as PNG and PDF."""

import re
from io import BytesIO

import pytest
from PIL import Image

from lightkeeper.domain.drawing.card_svg import Brush
from lightkeeper.domain.drawing.fishbone import draw_fishbone
from lightkeeper.domain.drawing.palette import PRINT
from lightkeeper.domain.drawing.svg import Drawing
from lightkeeper.domain.drawing.whys import draw_whys
from lightkeeper.usecases.drawing.typesetting import LONGEST_PAGE, MOST_PIXELS, to_pdf, to_png
from tests.domain.drawing.graphs import graph_of_size


def test_a_png_has_the_shape_of_the_drawing() -> None:
    drawing = draw_whys(graph_of_size(8))
    with Image.open(BytesIO(to_png(drawing))) as image:
        assert image.width / image.height == pytest.approx(drawing.width / drawing.height, rel=0.01)
        # More than one shade: the cards were painted, not only the ground.
        colours = image.convert("L").getcolors(256)
    assert colours
    assert len(colours) > 10


def test_a_large_drawing_stays_within_the_pixels_that_fit_in_memory() -> None:
    with Image.open(BytesIO(to_png(draw_whys(graph_of_size(200))))) as image:
        assert image.width * image.height < MOST_PIXELS * 1.01


def test_a_pdf_is_one_page_of_the_drawing_s_size() -> None:
    content = to_pdf(draw_fishbone(graph_of_size(40), Brush(PRINT)))
    assert content.startswith(b"%PDF-")
    assert re.findall(rb"/Count (\d+)", content) == [b"1"]


def test_a_drawing_longer_than_any_page_is_made_smaller() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="60000" height="300"/>'
    content = to_pdf(Drawing(svg, 60_000, 300, "a", "b"))
    found = re.search(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert found
    assert float(found[1]) <= LONGEST_PAGE
