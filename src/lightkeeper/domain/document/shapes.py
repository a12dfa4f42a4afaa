"""Values to plain JSON shapes and back, led by the types that the dataclasses declare.

One description serves every value, so a field added to a review is kept without a second list to forget it in.
"""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from lightkeeper.domain.document.unreadable import UnreadableDocumentError


def shape_of(value: object) -> Any:
    """Return what stands for a value in JSON: text, number, true, false, null, list or object."""
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, tuple):
        return [shape_of(one) for one in value]
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{type(value).__name__} has no shape in JSON.")
    return {one.name: shape_of(getattr(value, one.name)) for one in fields(value)}


def value_of(wanted: Any, shape: Any, place: str) -> Any:
    """Return the value of a declared type; `place` names where it stands, such as "events[3].happened_at"."""
    origin = get_origin(wanted)
    if origin in (types.UnionType, Union):
        inner = next(one for one in get_args(wanted) if one is not types.NoneType)
        return None if shape is None else value_of(inner, shape, place)
    if origin is tuple:
        if not isinstance(shape, list):
            raise UnreadableDocumentError(place, "write a list here.")
        return tuple(value_of(get_args(wanted)[0], one, f"{place}[{at}]") for at, one in enumerate(shape))
    if is_dataclass(wanted):
        return _dataclass_of(wanted, shape, place)
    return _plain_value_of(wanted, shape, place)


@cache
def _hints(wanted: Any) -> dict[str, Any]:
    return get_type_hints(wanted)


def _dataclass_of(wanted: Any, shape: Any, place: str) -> Any:
    if not isinstance(shape, Mapping):
        raise UnreadableDocumentError(place, "write an object here.")
    known = {one.name: one for one in fields(wanted)}
    for key in shape:
        if key not in known:
            raise UnreadableDocumentError(place, f'remove "{str(key)[:60]}": this version does not know it.')
    values = {}
    for name, one in known.items():
        if name in shape:
            values[name] = value_of(_hints(wanted)[name], shape[name], f"{place}.{name}".removeprefix("."))
        elif one.default is MISSING and one.default_factory is MISSING:
            raise UnreadableDocumentError(place or "the review", f'add "{name}": it may not be missing.')
    return wanted(**values)


def _plain_value_of(wanted: type, shape: Any, place: str) -> Any:
    if wanted in (str, int, bool):
        if type(shape) is not wanted:
            said = {str: "a text", int: "a whole number", bool: "true or false"}[wanted]
            raise UnreadableDocumentError(place, f"write {said} here.")
        return shape
    if not isinstance(shape, str):
        raise UnreadableDocumentError(place, "write a text here.")
    if issubclass(wanted, StrEnum):
        return _choice_of(wanted, shape, place)
    return _moment_or_id_of(wanted, shape, place)


def _choice_of(wanted: type[StrEnum], shape: str, place: str) -> StrEnum:
    for choice in wanted:
        if choice.value == shape:
            return choice
    raise UnreadableDocumentError(place, f"write one of: {', '.join(choice.value for choice in wanted)}.")


def _moment_or_id_of(wanted: type, shape: str, place: str) -> object:
    try:
        if wanted is datetime:
            moment = datetime.fromisoformat(shape)
            if moment.tzinfo is None:
                raise ValueError(shape)
            return moment
        return date.fromisoformat(shape) if wanted is date else UUID(shape)
    except ValueError:
        said = {
            datetime: "a time with its offset, such as 2026-03-01T14:05:00+00:00",
            date: "a day, such as 2026-03-01",
            UUID: "an id of 32 hexadecimal digits",
        }[wanted]
        raise UnreadableDocumentError(place, f"write {said}.") from None
