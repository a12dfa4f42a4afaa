"""`lightkeeper read FILE`: say what is in a postmortem, as JSON or in Lightkeeper's own layout."""

import json
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path
from typing import Any

from lightkeeper.domain.reading import ReadDocument, read_document, to_markdown

LARGEST_FILE = 20 * 1024 * 1024
CANNOT_BE_CARRIED_OUT = 2


class UnreadableFileError(Exception):
    """A file that cannot be read as text; the message says what to do about it."""


def add_parser(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add `read` to the command's sub-commands."""
    parser = subparsers.add_parser("read", help="say what is in a postmortem written in any house style")
    parser.add_argument("file", metavar="FILE", help="a postmortem in Markdown, Quarto, plain text, HTML or RST")
    parser.add_argument(
        "--format", choices=("json", "markdown"), default="json", help="how to print it (default: json)"
    )
    parser.set_defaults(run=read_command)


def read_command(arguments: Namespace) -> int:
    """Print what was read and return the exit code: 0, or 2 with one sentence on standard error."""
    try:
        text = text_of(arguments.file)
    except UnreadableFileError as error:
        print(error, file=sys.stderr)
        return CANNOT_BE_CARRIED_OUT
    document = read_document(text, arguments.file)
    if arguments.format == "markdown":
        _write(to_markdown(document))
    else:
        _write(json.dumps(as_contract(document), ensure_ascii=False, indent=1) + "\n")
    return 0


def text_of(path: str) -> str:
    """Read a UTF-8 text file of at most 20 MB, or raise UnreadableFileError."""
    try:
        file = Path(path)
        if file.is_dir():
            raise UnreadableFileError(f"{_shown(path)} is a folder; name one file in it.")
        with file.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = "it does not exist" if isinstance(error, FileNotFoundError) else "it cannot be opened"
        raise UnreadableFileError(f"{_shown(path)} was not read because {reason}; check the name.") from error
    if len(content) > LARGEST_FILE:
        raise UnreadableFileError(f"{_shown(path)} is larger than 20 MB; split it or name a smaller file.")
    if b"\x00" in content[:8192]:
        raise UnreadableFileError(
            f"{_shown(path)} is not a text file; export it as Markdown, HTML or plain text first."
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(f"{_shown(path)} is not UTF-8 text; save it as UTF-8 and try again.") from error


def as_contract(document: ReadDocument) -> dict[str, Any]:
    """Return the promised JSON shape, version 1; a key without a value is None."""
    return {
        "version": 1,
        "path": document.path,
        "title": document.title,
        "sections": [{"line": one.line, "heading": one.heading, "kind": one.kind} for one in document.sections],
        "timeline": [
            {"at": one.at, "end": one.end, "approx": one.approx, "text": one.text, "line": one.line}
            for one in document.timeline
        ],
        "actions": [
            {
                "text": one.text,
                "owner": one.owner,
                "status": one.status,
                "due": one.due,
                "ref": one.ref,
                "line": one.line,
            }
            for one in document.actions
        ],
        "impact": {
            "started": document.impact.started,
            "detected": document.impact.detected,
            "resolved": document.impact.resolved,
        },
        "identifiers": [{"kind": one.kind, "text": one.text, "line": one.line} for one in document.identifiers],
        "warnings": [{"line": one.line, "message": one.message} for one in document.warnings],
    }


def _shown(path: str) -> str:
    """Name a file so that it stays on one line and can always be printed."""
    return "".join(one if one.isprintable() else "?" for one in path)[:300]


def _write(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", errors="replace"))
    sys.stdout.buffer.flush()
