"""Whether a script asks, and how it speaks: by fragments of pages, or by JSON."""

import json
from typing import Any

from django.http import HttpRequest

from lightkeeper.usecases.refusals import UnusableValueError

NOT_AN_OBJECT = "Send one object in JSON."


def speaks_json(request: HttpRequest) -> bool:
    """Say whether what was sent is JSON."""
    return request.content_type == "application/json"


def is_asked_by_script(request: HttpRequest) -> bool:
    """Say whether a script waits for the answer: it is told one sentence, and led nowhere."""
    return bool(request.headers.get("HX-Request")) or speaks_json(request)


def object_in(request: HttpRequest) -> dict[str, Any]:
    """Return the JSON object that was sent; raises UnusableValueError."""
    try:
        sent = json.loads(request.body)
    except (ValueError, RecursionError):
        raise UnusableValueError(NOT_AN_OBJECT) from None
    if not isinstance(sent, dict):
        raise UnusableValueError(NOT_AN_OBJECT)
    return sent


def text_in(sent: dict[str, Any], name: str) -> str:
    """Return a text of the object; raises UnusableValueError."""
    text = sent.get(name)
    if not isinstance(text, str):
        raise UnusableValueError(f'Send "{name}" as a text.')
    return text
