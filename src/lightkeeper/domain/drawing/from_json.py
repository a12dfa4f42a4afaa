"""Reads a graph from JSON: a review or a rendition as Lightkeeper exports it, or a few lines somebody wrote.

The least that is needed: `{"title": "...", "factors": [{"id": "a", "text": "..."}], "factor_links": [{"from_id": "b",
"to_id": "a"}]}`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar
from uuid import NAMESPACE_OID, UUID, uuid5

from lightkeeper.domain.action_item.portfolio import GIVEN_UP
from lightkeeper.domain.analysis.factor import FactorFamily, FactorRole, FactorStatus, StopReason
from lightkeeper.domain.analysis.factor_link import FactorLink, LinkKind
from lightkeeper.domain.drawing.graph import DrawnFactor, Graph

Choice = TypeVar("Choice", bound=StrEnum)
Entry = Mapping[str, Any]


class UnreadableGraphError(ValueError):
    """A graph that cannot be read; the message says where, and what to write there."""


def graph_from_json(document: object) -> Graph:
    """Return the graph of a document; UnreadableGraphError where something is not as it should be."""
    if not isinstance(document, Mapping):
        raise UnreadableGraphError('Write an object with "title", "factors" and "factor_links".')
    held = document.get("review") or document.get("rendition") or document
    if not isinstance(held, Mapping) or "factors" not in held:
        raise UnreadableGraphError('There are no factors in it: add "factors", a list of objects with "id" and "text".')
    acted_on = Counter(_acted_on(held))
    factors = tuple(_once(_factor(entry, place, acted_on) for place, entry in _entries(held, "factors")))
    links = tuple(_link(entry, place) for place, entry in _entries(held, "factor_links"))
    families = _list(held, "considered_families")
    considered = frozenset(_choice(FactorFamily, one, "considered_families") for one in families if one)
    title = held.get("title") or ""
    return Graph(_text(title, "title"), factors, links, frozenset(one for one in considered if one))


def _once(factors: Iterator[DrawnFactor]) -> Iterator[DrawnFactor]:
    seen: set[UUID] = set()
    for at, factor in enumerate(factors):
        if factor.id in seen:
            raise UnreadableGraphError(f"factors[{at}]: another factor has this id; give each its own.")
        seen.add(factor.id)
        yield factor


def _factor(entry: Entry, place: str, acted_on: Mapping[UUID, int]) -> DrawnFactor:
    factor_id = _id(entry, "id", place)
    return DrawnFactor(
        factor_id,
        _text(entry.get("text", ""), f"{place}.text"),
        _text(entry.get("effect") or "", f"{place}.effect"),
        _choice(FactorStatus, entry.get("status"), f"{place}.status") or FactorStatus.HYPOTHESIS,
        _choice(FactorFamily, entry.get("family"), f"{place}.family"),
        _choice(FactorRole, entry.get("role"), f"{place}.role"),
        _choice(StopReason, entry.get("stop_reason"), f"{place}.stop_reason"),
        acted_on.get(factor_id, 0),
    )


def _link(entry: Entry, place: str) -> FactorLink:
    ends = _id(entry, "from_id", place), _id(entry, "to_id", place)
    kind = _choice(LinkKind, entry.get("kind"), f"{place}.kind") or LinkKind.CONTRIBUTED
    return FactorLink(uuid5(NAMESPACE_OID, place), *ends, kind)


def _acted_on(held: Entry) -> Iterator[UUID]:
    given_up = {state.value for state in GIVEN_UP}
    for place, entry in _entries(held, "action_items"):
        if str(entry.get("state")) not in given_up:
            yield from {_uuid(_text(one, place)) for one in _list(entry, "factor_ids", place)}


def _entries(held: Entry, name: str) -> Iterator[tuple[str, Entry]]:
    for at, entry in enumerate(_list(held, name)):
        place = f"{name}[{at}]"
        if not isinstance(entry, Mapping):
            raise UnreadableGraphError(f"{place}: write an object here.")
        yield place, entry


def _list(held: Entry, name: str, place: str = "") -> list[Any]:
    found = held.get(name)
    if found is None:
        return []
    if not isinstance(found, list):
        raise UnreadableGraphError(f"{f'{place}.' if place else ''}{name}: write a list here.")
    return found


def _text(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise UnreadableGraphError(f"{place}: write a text here.")
    return value


def _id(entry: Entry, name: str, place: str) -> UUID:
    written = entry.get(name)
    if not isinstance(written, (str, int)) or isinstance(written, bool) or written == "":
        raise UnreadableGraphError(f'{place}: add "{name}", any word that names one factor.')
    return _uuid(str(written))


def _uuid(written: str) -> UUID:
    """Return an id as it is, or one that stands for any other word."""
    try:
        return UUID(written)
    except ValueError:
        return uuid5(NAMESPACE_OID, written.encode("utf-8", "replace").decode())


def _choice(wanted: type[Choice], value: object, place: str) -> Choice | None:
    if value is None or value == "":
        return None
    for one in wanted:
        if one.value == value:
            return one
    raise UnreadableGraphError(f"{place}: write one of: {', '.join(one.value for one in wanted)}.")
