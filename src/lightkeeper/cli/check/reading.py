"""Reads files and standard input as text, and says kindly why one cannot be read."""

import os
import sys

from lightkeeper.cli.check.shown import shown

LARGEST_FILE = 5 * 1024 * 1024
# As far as git looks for the mark of a binary file.
LOOKED_AT_FOR_NUL = 8000
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
UTF_32_MARKS = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")


class UnreadableError(Exception):
    """A file that cannot be read as text; the message is one sentence that says what to do."""


def text_of_file(path: str) -> str:
    """Return a file's text with its line ends as they are, or raise UnreadableError."""
    try:
        with open(path, "rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except IsADirectoryError as error:
        raise UnreadableError(f"{shown(path)} is a folder; name one file in it.") from error
    except FileNotFoundError as error:
        raise UnreadableError(f"{shown(path)} does not exist; check the name.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a file name"
        raise UnreadableError(f"{shown(path)} cannot be opened ({reason}); check its permissions.") from error
    return decode(content, path)


def text_of_input(name: str) -> str:
    """Return the text on standard input, or raise UnreadableError."""
    try:
        return decode(sys.stdin.buffer.read(LARGEST_FILE + 1), name)
    except (OSError, AttributeError) as error:
        raise UnreadableError("standard input cannot be read; pipe a text into this command.") from error


def decode(content: bytes, name: str) -> str:
    """Return UTF-8 text, or UTF-16 that begins with its mark; the mark itself is not part of the text."""
    if len(content) > LARGEST_FILE:
        raise UnreadableError(f"{shown(name)} is larger than 5 MB; split it, or leave it out with `exclude`.")
    is_wide = content.startswith(UTF_16_MARKS) and not content.startswith(UTF_32_MARKS)
    if not is_wide and b"\x00" in content[:LOOKED_AT_FOR_NUL]:
        raise UnreadableError(f"{shown(name)} is not a text file; export it as Markdown, HTML or plain text first.")
    try:
        return content.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        encoding = "UTF-16" if is_wide else "UTF-8"
        raise UnreadableError(
            f"{shown(name)} is not {encoding} text (line {line}); save it as UTF-8 and try again."
        ) from error


def form_of(path: str) -> str:
    """Return how a file is written, by its name: markdown, html or text."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix in {".html", ".htm"}:
        return "html"
    return "markdown" if suffix in {".md", ".markdown", ""} else "text"
