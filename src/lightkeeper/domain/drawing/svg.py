"""Writes SVG: elements, texts in lines, and the frame around a drawing. Whatever people wrote is escaped here."""

from dataclasses import dataclass
from html import escape

from lightkeeper.domain.drawing.palette import Palette
from lightkeeper.domain.drawing.wrapping import Lines, writable

# Fonts of one width table (widths.py): every system has one of them.
FONTS = "Helvetica Neue, Helvetica, Arial, Liberation Sans, Arimo, Nimbus Sans, sans-serif"
Value = str | float | None


def element(name: str, content: str = "", **attributes: Value) -> str:
    """Return an element of markup. An underscore in a name is a hyphen, at its end nothing. None is left out."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{said}>{content}</{name}>" if content else f"<{name}{said}/>"


def text_of(words: str) -> str:
    """Return what people wrote as the content of an element."""
    return escape(writable(words), quote=True)


@dataclass(frozen=True)
class Type:
    """How words are written: size, distance of lines, paint, weight."""

    size: float
    leading: int
    fill: str
    weight: int | None = None
    struck: bool = False


def words_at(x: float, y: float, lines: Lines, room: float, letters: Type) -> str:
    """Return lines of text within `room`, the first below `y`; right-to-left text begins at the right.

    Each line ends with a space, so that whoever hears or copies them hears words apart.
    """
    at = x + room if lines.is_right_to_left else x
    first = y + letters.size
    spans = "".join(
        element("tspan", f"{escape(line)} ", x=at, y=first + count * letters.leading)
        for count, line in enumerate(lines.lines)
    )
    return element(
        "text",
        spans,
        font_size=letters.size,
        fill=letters.fill,
        font_weight=letters.weight,
        direction="rtl" if lines.is_right_to_left else None,
        text_decoration="line-through" if letters.struck else None,
    )


@dataclass(frozen=True)
class Drawing:
    """A finished drawing: the SVG document, its size in pixels, and what it says in words."""

    svg: str
    width: int
    height: int
    title: str
    description: str


@dataclass(frozen=True)
class Frame:
    """What stands in a drawing, and how large it is; `key` keeps its ids apart from those of another on one page."""

    key: str
    content: str
    width: int
    height: int
    title: str
    description: str


def framed(frame: Frame, paint: Palette, *, is_linked: bool) -> Drawing:
    """Return the drawing with its title, its words and its ground."""
    key, description = frame.key, "\n".join(map(writable, frame.description.splitlines()))
    head = element("title", text_of(frame.title), id=f"{key}-title")
    head += f'<desc id="{key}-desc">{escape(description, quote=True)}</desc>'
    ground = element("rect", width=frame.width, height=frame.height, fill=paint.ground)
    svg = element(
        "svg",
        head + (ground if paint.ground != "none" else "") + frame.content,
        xmlns="http://www.w3.org/2000/svg",
        width=frame.width,
        height=frame.height,
        viewBox=f"0 0 {frame.width} {frame.height}",
        # An image hides what is inside it from assistive technology; one with links must not.
        role="group" if is_linked else "img",
        aria_labelledby=f"{key}-title",
        aria_describedby=f"{key}-desc",
        font_family=FONTS,
    )
    return Drawing(f"{svg}\n", frame.width, frame.height, writable(frame.title), description)


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return escape(value, quote=True)
    return f"{value:.2f}".rstrip("0").rstrip(".")
