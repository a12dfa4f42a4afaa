"""What a draft may be made of: the rendition of the section's own level, without what is stricter than the section.

A section without a level of its own opens as its review does; a thing that stays behind then must not stand in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Any

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.rendition import Rendition


@dataclass(frozen=True)
class Source:
    """A narrowed rendition, and the zone its clock times are written in."""

    rendition: Rendition
    zone: tzinfo


def source_for(rendition: Rendition, own_level: Level | None, zone: tzinfo) -> Source:
    """Return what a section may retell. Words that somebody said are theirs: no draft repeats them."""
    events = tuple(one for one in _opening_with(rendition.events, own_level) if not one.is_quote)
    # An open weakness is nobody's reading but those who mend it.
    items = tuple(one for one in _opening_with(rendition.action_items, own_level) if not one.is_weakness)
    factors = _opening_with(rendition.factors, own_level)
    return Source(replace(rendition, events=events, factors=factors, action_items=items), zone)


def _opening_with(things: Iterable[Any], own_level: Level | None) -> tuple[Any, ...]:
    """Keep what will be readable wherever the section is."""
    return tuple(
        one
        for one in things
        if one.own_level is None or (own_level is not None and one.own_level.is_at_most(own_level))
    )
