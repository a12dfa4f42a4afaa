"""Gives a review and everything in it new ids, so that importing a copy never touches the original."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any
from uuid import UUID, uuid4

from lightkeeper.domain.review.review import Review


def with_fresh_ids(review: Review) -> Review:
    """Return the same review under new ids. What names a thing of the review still does; other names are dropped."""
    lists = {one.name: value for one in fields(review) if _holds_things(value := getattr(review, one.name))}
    own_ids = {name: [uuid4() for _ in things] for name, things in lists.items()}
    # Of two things under one id, what names them means the last.
    fresh = {
        thing.id: new_id for name, things in lists.items() for thing, new_id in zip(things, own_ids[name], strict=True)
    }
    renewed: dict[str, Any] = {
        name: tuple(_renewed(thing, new_id, fresh) for thing, new_id in zip(things, own_ids[name], strict=True))
        for name, things in lists.items()
    }
    return replace(review, id=uuid4(), **renewed)


def _holds_things(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and hasattr(value[0], "id")


def _renewed(thing: Any, new_id: UUID, fresh: Mapping[UUID, UUID]) -> Any:
    changed: dict[str, Any] = {"id": new_id}
    for one in fields(thing):
        value = getattr(thing, one.name)
        if one.name.endswith("_ids"):
            changed[one.name] = tuple(fresh[named] for named in value if named in fresh)
        elif one.name.endswith("_id"):
            changed[one.name] = fresh.get(value)
        elif one.name == "came_from" and value is not None:
            changed[one.name] = replace(value, id=fresh[value.id]) if value.id in fresh else None
    return replace(thing, **changed)
