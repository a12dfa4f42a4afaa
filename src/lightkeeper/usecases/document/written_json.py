"""Reads JSON that came from outside into values that both databases can hold."""

import json
from typing import Any

from lightkeeper.usecases.identity.name_map import as_written
from lightkeeper.usecases.refusals import UnusableValueError

# What a damaged or hostile document may do to the code that reads it; each becomes one sentence.
DAMAGE = (KeyError, TypeError, AttributeError, ValueError, OverflowError, RecursionError)


def json_of(text: str | bytes, refusal: str) -> Any:
    """Return what the JSON holds, every text written cleanly; raises UnusableValueError with the refusal."""
    try:
        return _cleanly(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise UnusableValueError(refusal) from error


def _cleanly(value: Any) -> Any:
    if isinstance(value, str):
        return as_written(value)
    if isinstance(value, list):
        return [_cleanly(one) for one in value]
    if isinstance(value, dict):
        return {as_written(key): _cleanly(one) for key, one in value.items()}
    return value
