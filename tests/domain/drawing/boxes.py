"""Reads the boxes and the words of a drawing back from its SVG."""

from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Box:
    """Edges in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Box") -> bool:
        """Say whether two boxes share any room."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def boxes_of(drawing: str, kind: str = "") -> list[Box]:
    """Return the boxes of cards, families and what happened; `kind` names one of them ("card")."""
    root = ElementTree.fromstring(drawing)
    wanted = [f"drawing-{one}" for one in ([kind] if kind else ["card", "family", "outcome"])]
    found = [one for one in root.iter() if one.get("class") in wanted]
    return [_box(next(iter(one.iter(f"{SVG}rect")))) for one in found]


def _box(rect: ElementTree.Element) -> Box:
    x, y, width, height = (float(rect.get(name, "nan")) for name in ("x", "y", "width", "height"))
    return Box(x, y, x + width, y + height)


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Return the pairs that share room."""
    return [(one, other) for one, other in combinations(boxes, 2) if one.touches(other)]


def size_of(drawing: str) -> Box:
    """Return the edges of the whole drawing."""
    root = ElementTree.fromstring(drawing)
    return Box(0, 0, float(root.get("width", "nan")), float(root.get("height", "nan")))


def said_by(drawing: str) -> str:
    """Return the text equivalent."""
    return ElementTree.fromstring(drawing).findtext(f"{SVG}desc") or ""
