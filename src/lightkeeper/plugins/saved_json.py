"""Reads JSON that somebody else wrote, without trusting a single value of it.

Any key may be missing, null or of another type; whatever is odd becomes an empty value, never an exception.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from lightkeeper.plugins.contracts import UnreadableInputError

LARGEST_FILE = 64 * 1024 * 1024
MOST_FILES = 20_000
LONGEST_TEXT = 40_000
LONGEST_LINE = 300
LONGEST_ID = 200
LONGEST_TIME = 40
# No service we read from is older; a time outside of these years is a placeholder or a slip of the keyboard.
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)


class NotJsonError(Exception):
    """The bytes are not JSON that can be read. The message is one sentence for the reader."""


def json_files_of(path: Path) -> Iterator[Path]:
    """Yield the path, or every JSON file below it if it is a folder; links are not followed."""
    if not path.is_dir():
        yield path
        return
    is_ours = (one for one in path.rglob("*.json") if one.is_file() and not one.is_symlink())
    found = sorted(islice(is_ours, MOST_FILES + 1))
    if len(found) > MOST_FILES:
        raise UnreadableInputError("The folder holds more than 20,000 files; choose the folder of the incident alone.")
    yield from found


def read_json(path: Path) -> object:
    """Return what a JSON file holds; raises NotJsonError."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise NotJsonError("The file is larger than 64 MB; save it in several smaller files.")
        return parse_json(path.read_bytes())
    except (OSError, ValueError) as error:
        raise NotJsonError("The file could not be opened; check that it exists and may be read.") from error


def parse_json(body: bytes) -> object:
    """Return what the bytes hold, fractions as their written digits and NaN as None; raises NotJsonError."""
    try:
        # A fraction read as a float would lose digits of a time stamp.
        return json.loads(_decoded(body), parse_float=str, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise NotJsonError(f"This is not complete JSON (at {where}); save it again from the service.") from error
    except RecursionError as error:
        raise NotJsonError("The JSON is nested too deeply to be a record of an incident.") from error
    except ValueError as error:
        raise NotJsonError("The JSON holds a number with thousands of digits; save it again.") from error


def object_of(value: object) -> dict[str, object]:
    """Return the value if it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def list_of(value: object) -> list[object]:
    """Return the value if it is a JSON list, else an empty one."""
    return value if isinstance(value, list) else []


def text_of(value: object) -> str:
    """Return a text that can be stored: whole characters, no NUL, at most 40,000 of them; numbers as digits."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return ""
    text = _storable(value).strip()
    return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]}… (cut: it was longer than 40,000 characters)"


def line_of(value: object) -> str:
    """Return a text as one line of at most 300 characters, fit for a name or a title."""
    line = " ".join(text_of(value).split())
    return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1]}…"


def id_of(value: object) -> str:
    """Return an id of at most 200 characters; a longer one becomes its own fingerprint."""
    identifier = text_of(value)
    return identifier if len(identifier) <= LONGEST_ID else fingerprint_of(identifier)


def fingerprint_of(*parts: str) -> str:
    """Return an id made from texts: the same texts always give the same id."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]


def url_of(value: object) -> str:
    """Return a web address that is safe to show as a link, else an empty text."""
    url = text_of(value)
    is_safe = url.startswith(("https://", "http://")) and len(url) <= 2000 and not any(one.isspace() for one in url)
    return url if is_safe else ""


def time_of(value: object) -> datetime | None:
    """Return an ISO 8601 time as an aware one in UTC, to the microsecond; None if it is missing or impossible."""
    if not isinstance(value, str) or len(value) > LONGEST_TIME:
        return None
    try:
        moment = datetime.fromisoformat(value.strip())
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment if EARLIEST <= moment < LATEST else None


def _decoded(body: bytes) -> str:
    encoding = "utf-16" if body.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotJsonError("The text is not in UTF-8; save it again in that encoding.") from error


def _storable(text: str) -> str:
    if "\x00" in text:
        text = text.replace("\x00", "\ufffd")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
