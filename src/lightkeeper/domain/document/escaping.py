"""Text that must survive a round trip through Markdown, kept as it was written wherever that is possible.

What cannot stand as it is becomes a numeric entity, which every Markdown viewer shows as the character meant;
a line that would be read as our own structure is moved right by one space, which changes nothing a reader sees.
"""

import re

EMPTY = "(empty)"
LINE_END = "&#10;"

_LOOKS_ESCAPED = re.compile(r"&(?=(?:amp;)*#)")
_NEVER_WRITTEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_ESCAPED = re.compile(r"&(?:amp;(?=(?:amp;)*#)|#(\d{1,7});)")
_LAST_CHARACTER = 0x10FFFF


def entity_of(character: str) -> str:
    """Return the numeric entity of one character."""
    return f"&#{ord(character)};"


def escape(text: str) -> str:
    """Return the text without control characters; line feeds and tabs stay."""
    return _NEVER_WRITTEN.sub(lambda match: entity_of(match[0]), _LOOKS_ESCAPED.sub("&amp;", text))


def unescape(text: str) -> str:
    """Undo `escape`."""
    return _ESCAPED.sub(_character_of, text)


def escape_inline(text: str, also: str = "") -> str:
    """Return the text as one line without spaces at its ends, the characters in `also` written as entities."""
    if not text:
        return EMPTY
    line = escape(text)
    for character in "\n" + also:
        line = line.replace(character, entity_of(character))
    if line[0].isspace() or line == EMPTY:
        line = entity_of(line[0]) + line[1:]
    return line[:-1] + entity_of(line[-1]) if line[-1].isspace() else line


def unescape_inline(text: str) -> str:
    """Undo `escape_inline`."""
    return "" if text == EMPTY else unescape(text)


def escape_lines(text: str, structure: re.Pattern[str], *, begins_inline: bool = False) -> list[str]:
    """Return the lines of a text, none of which (past an inline beginning) is read as our own structure."""
    kept = text.strip("\n")
    if not kept:
        return [LINE_END * len(text)] if text else []
    before, after = len(text) - len(text.lstrip("\n")), len(text) - len(text.rstrip("\n"))
    lines = escape(kept).split("\n")
    first = [LINE_END * before + _begun_inline(lines[0])] if begins_inline else []
    moved = [_moved_right(line, structure) for line in lines[len(first) :]]
    if begins_inline and not moved:
        return [first[0] + LINE_END * after]
    # On lines of their own, so that a fence or a table at the end stays what it is.
    above = [LINE_END * before, ""] if before and not begins_inline else []
    return above + first + moved + (["", LINE_END * after] if after else [])


def unescape_lines(lines: list[str], structure: re.Pattern[str], *, begins_inline: bool = False) -> str:
    """Undo `escape_lines`."""
    if len(lines) == 1 and _line_ends_in(lines[0]) * len(LINE_END) == len(lines[0]):
        return "\n" * _line_ends_in(lines[0])
    before = after = 0
    if lines and (begins_inline or lines[1:2] == [""]):
        before = _line_ends_in(lines[0])
        rest = lines[0][before * len(LINE_END) :]
        lines = [rest, *lines[1:]] if begins_inline or rest else lines[2 if before else 0 :]
    if begins_inline and len(lines) == 1:
        kept = lines[0]
        while kept.endswith(LINE_END):
            kept, after = kept.removesuffix(LINE_END), after + 1
        lines = [kept]
    elif lines[-2:-1] == [""] and _line_ends_in(lines[-1]):
        lines, after = lines[:-2], _line_ends_in(lines[-1])
    first = lines[:1] if begins_inline else []
    body = "\n".join(first + [_moved_left(line, structure) for line in lines[len(first) :]])
    return "\n" * before + unescape(body) + "\n" * after


def _line_ends_in(line: str) -> int:
    """Return how many escaped line ends a line begins with."""
    count = 0
    while line.startswith(LINE_END, count * len(LINE_END)):
        count += 1
    return count


def _character_of(match: re.Match[str]) -> str:
    if match[1] is None:
        return "&"
    number = int(match[1])
    return chr(number) if number <= _LAST_CHARACTER else match[0]


def _begun_inline(line: str) -> str:
    if line[:1].isspace() or line == EMPTY:
        return entity_of(line[0]) + line[1:]
    return line


def _moved_right(line: str, structure: re.Pattern[str]) -> str:
    if line.isspace():
        return entity_of(line[0]) + line[1:]
    return " " + line if structure.match(line) else line


def _moved_left(line: str, structure: re.Pattern[str]) -> str:
    return line[1:] if line.startswith(" ") and structure.match(line) else line
