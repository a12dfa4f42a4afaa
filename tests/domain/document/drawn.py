"""Random reviews in which every field of every noun is filled, found by its declared type.

A field that is added to a dataclass is drawn without a word here, so that no export may forget it.
"""

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from lightkeeper.domain.provenance.provenance import Origin
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.review import Review
from tests.domain.document.nasty import texts

Thing = TypeVar("Thing")

moments = st.datetimes(datetime(1900, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC)) | st.datetimes(
    datetime(2026, 10, 25), datetime(2026, 10, 26), timezones=st.just(UTC)
).map(lambda moment: moment.replace(second=0, microsecond=0))

POOLS = {
    "evidence_ids": "events",
    "evidence_image_ids": "attachments",
    "evidence_answer_ids": "answers",
    "duplicate_of_id": "factors",
    "factor_id": "factors",
    "factor_ids": "factors",
    "from_id": "factors",
    "to_id": "factors",
    "event_id": "events",
    "question_id": "questions",
    "bridge_to_id": "action_items",
    "superseded_by_id": "action_items",
    "earlier_ids": "action_items",
}
ORIGINS = {
    Origin.ANSWER: "answers",
    Origin.EVENT: "events",
    Origin.FACTOR: "factors",
    Origin.ACTION_ITEM: "action_items",
}
LISTS = (
    "events", "tellings", "defences", "factors", "factor_links", "reflections", "lessons", "action_items", "questions",
    "answers", "attachments", "sections",
)  # fmt: skip
LEANS_ON = {"tellings": "events", "factor_links": "factors", "answers": "questions"}


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Draw a review whose things name each other, and now and then something that is gone."""
    counts = {name: draw(st.integers(0, 3)) for name in LISTS}
    for name, other in LEANS_ON.items():
        counts[name] = counts[name] if counts[other] else 0
    pools = {name: tuple(UUID(int=at * 16 + one + 1) for one in range(counts[name])) for at, name in enumerate(LISTS)}
    hints = get_type_hints(Review)
    values = {
        one.name: draw(_value(hints[one.name], one.name, pools)) for one in fields(Review) if one.name not in LISTS
    }
    for name in LISTS:
        kind = get_args(hints[name])[0]
        values[name] = tuple(replace(draw(_thing(kind, pools)), id=one) for one in pools[name])
    prompts = values["nothing_found"]
    return Review(**values | {"nothing_found": tuple(one for one in Prompt if one in prompts)})


def _thing(kind: type[Thing], pools: dict[str, tuple[UUID, ...]]) -> st.SearchStrategy[Thing]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{one.name: _value(hints[one.name], one.name, pools) for one in fields(kind)})  # type: ignore[arg-type]


def _value(wanted: Any, name: str, pools: dict[str, tuple[UUID, ...]]) -> st.SearchStrategy[Any]:
    if name == "came_from":
        return st.none() | _origins(wanted, pools)
    if get_origin(wanted) in (Union, UnionType):
        inner = next(one for one in get_args(wanted) if one is not NoneType)
        return st.none() | _value(inner, name, pools)
    if get_origin(wanted) is tuple:
        return st.lists(_value(get_args(wanted)[0], name, pools), max_size=3).map(tuple)
    if is_dataclass(wanted):
        return _thing(wanted, pools)  # type: ignore[arg-type]
    if wanted is UUID:
        known = pools.get(POOLS.get(name, ""), ())
        return st.sampled_from(known) if known else st.uuids()
    if wanted is str:
        return texts.filter(bool) if name == "evidence_urls" else texts
    return _plain(wanted, name)


def _plain(wanted: type, name: str) -> st.SearchStrategy[Any]:
    if issubclass(wanted, StrEnum):
        return st.sampled_from(wanted)
    if wanted is bool:
        return st.booleans()
    if wanted is int:
        return st.integers(0, 10**12 if name == "affected_count" else 9)
    return moments if wanted is datetime else st.dates()


def _origins(wanted: Any, pools: dict[str, tuple[UUID, ...]]) -> st.SearchStrategy[Any]:
    kind = next(one for one in get_args(wanted) if one is not NoneType)
    known = [(origin, one) for origin, name in ORIGINS.items() for one in pools[name]]
    elsewhere = st.builds(kind, st.sampled_from(Origin), st.uuids())
    return st.sampled_from([kind(*one) for one in known]) | elsewhere if known else elsewhere
