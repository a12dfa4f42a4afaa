"""Lays the impact out: four stamps on one track with the time between them, and the figures beside it.

What is not known is said so. It is never drawn as nought.
"""

from dataclasses import dataclass
from itertools import pairwise

from lightkeeper.domain.document.words import MOMENT_WORDS
from lightkeeper.domain.edition.rendition import ShownImpact, ShownStamp
from lightkeeper.web.timeline.story import Clock, clock_of, day_words
from lightkeeper.web.timeline.words import length_words

UNTIL = {"detected": "until detected", "mitigated": "until mitigated", "resolved": "until resolved"}


@dataclass(frozen=True)
class TrackStamp:
    """One stamp on the track. `when` None: not known. `span` is the time until the next stamp."""

    key: str
    name: str
    when: Clock | None
    day: str
    decided_by: str
    span: str = ""
    until: str = ""
    is_open_after: bool = False


@dataclass(frozen=True)
class Figure:
    """A value with its name; an empty value is not known."""

    name: str
    value: str


@dataclass(frozen=True)
class Track:
    """The whole picture."""

    stamps: tuple[TrackStamp, ...]
    figures: tuple[Figure, ...]
    flags: tuple[Figure, ...]
    is_empty: bool


def track_of(impact: ShownImpact) -> Track:
    """Return the picture of an impact as its audience may know it."""
    since_start = {
        "started": 0,
        "detected": impact.minutes_to_detect,
        "mitigated": impact.minutes_to_mitigate,
        "resolved": impact.minutes_to_resolve,
    }
    stamps = []
    for stamp, following in pairwise((*impact.stamps, None)):
        if stamp is not None:
            stamps.append(_stamp(stamp, following, since_start))
    figures = (
        Figure("From start to detection", _length(impact.minutes_to_detect)),
        Figure("From start to relief", _length(impact.minutes_to_mitigate)),
        Figure("From start to end", _length(impact.minutes_to_resolve)),
        Figure("Who was affected", impact.affected_who or ""),
        Figure("How many", impact.affected_count or ""),
    )
    flags = (
        Figure("Data lost", _answer(impact.has_data_loss)),
        Figure("Security touched", _answer(impact.has_security_impact)),
        Figure("Private data touched", _answer(impact.has_privacy_impact)),
    )
    is_empty = not any(stamp.when for stamp in stamps) and not any(one.value for one in (*figures, *flags))
    return Track(tuple(stamps), figures, flags, is_empty)


def _stamp(stamp: ShownStamp, following: ShownStamp | None, since_start: dict[str, int | None]) -> TrackStamp:
    began, ended = since_start[stamp.key], since_start[following.key] if following else None
    is_measured = began is not None and ended is not None and ended >= began
    at = stamp.when.at if stamp.when else None
    return TrackStamp(
        key=stamp.key,
        name=MOMENT_WORDS[stamp.key],
        when=clock_of(stamp.when) if stamp.when else None,
        day=day_words(at) if at else "",
        decided_by=stamp.decided_by,
        span=length_words(ended - began) if is_measured and began is not None and ended is not None else "",
        until=UNTIL[following.key] if following else "",
        is_open_after=following is not None and not is_measured,
    )


def _length(minutes: int | None) -> str:
    return "" if minutes is None else length_words(minutes)


def _answer(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"
