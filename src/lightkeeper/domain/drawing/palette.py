"""The colours of a drawing: for light and dark screens, for grey print, and for a page that has its own.

Contrast with what lies beneath: words at least 4.5 to 1, borders at least 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lightkeeper.domain.analysis.factor import FactorFamily

_FAMILIES = tuple(FactorFamily)


@dataclass(frozen=True)
class Palette:
    """What each thing is painted with, as SVG paints; `families` colours the edge and the tag of a card."""

    ground: str
    surface: str
    sunk: str
    ink: str
    soft: str
    edge: str
    line: str
    sea: str
    on_sea: str
    lamp: str
    families: Mapping[FactorFamily, str]


def _families(*paints: str) -> Mapping[FactorFamily, str]:
    return dict(zip(_FAMILIES, paints, strict=True))


LIGHT = Palette(
    ground="#f3f8fa",
    surface="#ffffff",
    sunk="#e8f0f4",
    ink="#15232f",
    soft="#3a4a57",
    edge="#718391",
    line="#718391",
    sea="#0e5881",
    on_sea="#f9fcfe",
    lamp="#7e4e14",
    families=_families("#91362b", "#7e4e14", "#0e5881", "#055c5c", "#215d3b", "#63417b", "#404f5d", "#8a3d66"),
)
DARK = Palette(
    ground="#0f1821",
    surface="#17202a",
    sunk="#1f2935",
    ink="#e0eaee",
    soft="#b8c3ca",
    edge="#728391",
    line="#728391",
    sea="#82cdea",
    on_sea="#0a1723",
    lamp="#f0cc7e",
    families=_families("#f8b09d", "#f0cc7e", "#82cdea", "#8bd7d6", "#95dab1", "#d6baec", "#b9c6d0", "#f2b3d3"),
)
PRINT = Palette(
    ground="#ffffff",
    surface="#ffffff",
    sunk="#ededed",
    ink="#000000",
    soft="#333333",
    edge="#666666",
    line="#666666",
    sea="#222222",
    on_sea="#ffffff",
    lamp="#222222",
    families=_families("#333333", "#6b6b6b", "#333333", "#6b6b6b", "#333333", "#6b6b6b", "#333333", "#6b6b6b"),
)
# A page says by its own names what it is painted with, so that its theme is the drawing's.
PAGE = Palette(
    ground="none",
    surface="var(--surface)",
    sunk="var(--slate-wash)",
    ink="var(--ink)",
    soft="var(--ink-soft)",
    edge="var(--line-strong)",
    line="var(--line-strong)",
    sea="var(--sea)",
    on_sea="var(--on-sea)",
    lamp="var(--lamp)",
    families=_families(
        "var(--brick)",
        "var(--lamp)",
        "var(--sea)",
        "var(--kelp)",
        "var(--moss)",
        "var(--heather)",
        "var(--slate)",
        "var(--rose)",
    ),
)
PALETTES = {"light": LIGHT, "dark": DARK, "print": PRINT}
