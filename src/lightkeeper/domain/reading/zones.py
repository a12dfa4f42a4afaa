"""Time zones as people write them in postmortems, turned into offsets.

No zone database: the domain does no I/O, and an abbreviation is taken literally even where the season disagrees.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

FIXED = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120,
    "SAST": 120, "EET": 120, "EEST": 180, "MSK": 180, "TRT": 180, "PKT": 300, "IST": 330, "ICT": 420, "WIB": 420,
    "SGT": 480, "HKT": 480, "AWST": 480, "JST": 540, "KST": 540, "ACST": 570, "AEST": 600, "ACDT": 630, "AEDT": 660,
    "NZST": 720, "NZDT": 780, "NDT": -150, "NST": -210, "ADT": -180, "BRT": -180, "ART": -180, "AST": -240,
    "EDT": -240, "EST": -300, "CDT": -300, "CST": -360, "MDT": -360, "MST": -420, "PDT": -420, "PST": -480,
    "AKDT": -480, "AKST": -540, "HST": -600,
}  # fmt: skip

# Winter offset and whose rule moves the clocks.
SEASONAL = {
    "PT": (-480, "US"), "MT": (-420, "US"), "CT": (-360, "US"), "ET": (-300, "US"),
    "PACIFIC": (-480, "US"), "MOUNTAIN": (-420, "US"), "CENTRAL": (-360, "US"), "EASTERN": (-300, "US"),
    "LOS_ANGELES": (-480, "US"), "DENVER": (-420, "US"), "CHICAGO": (-360, "US"), "NEW_YORK": (-300, "US"),
    "TORONTO": (-300, "US"), "VANCOUVER": (-480, "US"), "LONDON": (0, "EU"), "DUBLIN": (0, "EU"),
    "LISBON": (0, "EU"), "BERLIN": (60, "EU"), "PARIS": (60, "EU"), "AMSTERDAM": (60, "EU"), "BRUSSELS": (60, "EU"),
    "COPENHAGEN": (60, "EU"), "STOCKHOLM": (60, "EU"), "OSLO": (60, "EU"), "MADRID": (60, "EU"), "ROME": (60, "EU"),
    "ZURICH": (60, "EU"), "VIENNA": (60, "EU"), "PRAGUE": (60, "EU"), "WARSAW": (60, "EU"), "HELSINKI": (120, "EU"),
    "ATHENS": (120, "EU"), "KYIV": (120, "EU"), "TOKYO": (540, ""), "SINGAPORE": (480, ""), "SYDNEY": (600, ""),
    "KOLKATA": (330, ""),
}  # fmt: skip

_NUMERIC = r"(?:(?:UTC|GMT)\s?)?[+\-−]\d{1,2}(?::?\d{2})?(?!\d|:\d)"
_NAMED = r"(?:US|America|Europe|Asia|Australia)/[A-Z][A-Za-z_]{2,20}"
_WORDS = r"(?:[Pp]acific|[Mm]ountain|[Cc]entral|[Ee]astern)(?:\s(?:[Ss]tandard|[Dd]aylight))?\s[Tt]ime"
_ABBREVIATED = (
    r"(?:" + "|".join(sorted([*FIXED, "PT", "ET", "MT", "CT"], key=len, reverse=True)) + r")(?![A-Za-z]|_[A-Za-z])"
)
ZONE = re.compile(
    rf"(?<![A-Za-z])(?:(?:UTC|GMT)\s?[+\-−]\d{{1,2}}(?::?\d{{2}})?(?![\d:])|{_NAMED}|{_WORDS}|{_ABBREVIATED}|utc(?![a-z])|Utc(?![a-z]))"
)
OFFSET = re.compile(_NUMERIC)
_NUMBER = re.compile(r"([+\-−])(\d{1,2}):?(\d{2})?$")


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone as written: minutes east of UTC, and whose summer time applies ("" for none)."""

    minutes: int
    summer_time: str = ""

    def minutes_on(self, day: date) -> int:
        """Return the offset on a day (the hour of the change itself is not told apart)."""
        return self.minutes + (60 if self.summer_time and _is_summer(day, self.summer_time) else 0)

    def suffix_on(self, day: date) -> str:
        """Return the ISO 8601 offset on a day, such as "+02:00"."""
        minutes = self.minutes_on(day)
        hours, rest = divmod(abs(minutes), 60)
        return f"{'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}"


def zone_of(written: str) -> Zone | None:
    """Look up a zone as written: an abbreviation, "UTC+2", "+02:00", "US/Pacific", "Pacific time"."""
    number = _NUMBER.search(written)
    if number:
        minutes = int(number[2]) * 60 + int(number[3] or 0)
        return Zone(minutes if number[1] == "+" else -minutes) if minutes <= 14 * 60 else None
    word = written.upper()
    if word in FIXED:
        return Zone(FIXED[word])
    place = word.rpartition("/")[2].split()[0]
    if place in SEASONAL:
        if "STANDARD" in word:
            return Zone(SEASONAL[place][0])
        return Zone(SEASONAL[place][0] + 60) if "DAYLIGHT" in word else Zone(*SEASONAL[place])
    return None


def find_zone(text: str) -> Zone | None:
    """Find the first zone named in a short text, such as a heading."""
    found = ZONE.search(text)
    return zone_of(found[0]) if found else None


def _is_summer(day: date, rule: str) -> bool:
    if rule == "US":
        return _sunday_on_or_after(date(day.year, 3, 8)) <= day < _sunday_on_or_after(date(day.year, 11, 1))
    return _sunday_on_or_after(date(day.year, 3, 25)) <= day < _sunday_on_or_after(date(day.year, 10, 25))


def _sunday_on_or_after(day: date) -> date:
    return day + timedelta(days=(6 - day.weekday()) % 7)
