"""Impact: what an incident did, as separate numbers (practice FAC-7).

A value that is not known stays None. It is never zero: nobody affected and nobody counted are different findings.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from lightkeeper.domain.timeline.event import Precision


@dataclass(frozen=True)
class Stamp:
    """One of the four moments, how sure it is, and how it was decided."""

    at: datetime | None = None
    precision: Precision = Precision.EXACT
    decided_by: str = ""

    @property
    def is_usable(self) -> bool:
        """Say whether a duration may be computed from it."""
        return self.at is not None and self.precision is not Precision.UNKNOWN


@dataclass(frozen=True)
class Impact:
    """What the incident did. Flags are None while nobody has looked."""

    started: Stamp = field(default_factory=Stamp)
    detected: Stamp = field(default_factory=Stamp)
    mitigated: Stamp = field(default_factory=Stamp)
    resolved: Stamp = field(default_factory=Stamp)
    affected_who: str = ""
    affected_count: int | None = None
    has_data_loss: bool | None = None
    has_security_impact: bool | None = None
    has_privacy_impact: bool | None = None


def time_between(earlier: Stamp, later: Stamp) -> timedelta | None:
    """Return the time between two stamps, or None unless both are exact or about, and in order."""
    if not (earlier.is_usable and later.is_usable) or earlier.at is None or later.at is None:
        return None
    return later.at - earlier.at if later.at >= earlier.at else None
