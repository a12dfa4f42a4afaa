"""Counts of people and companies as bands: "12,431 users" is a fingerprint, "thousands of users" is not."""

import re

from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.tally import Mask

_COUNTED = re.compile(
    r"(?P<number>[0-9](?<![\w.,$€£]\d)\d{0,2}(?:[,.\u00a0\u202f ]\d{3}){1,4}"
    r"|[0-9](?<![\w.,$€£]\d)\d{0,11}(?:\.\d{1,3})?)"
    r"(?P<scale>\s?[kKmM]\b|\s(?:thousand|million|billion))?"
    r"\s(?P<what>(?:(?:of|our|active|paying|paid|enterprise|affected|concurrent|different|registered|unique|individual|business|free|large|small)\s){0,3}"
    r"(?:users?|customers?|clients?|accounts?|people|persons?|tenants?|organi[sz]ations?|companies|company|subscribers?"
    r"|merchants?|visitors?|patients?|students?|members?|players?|guests?|sellers?|buyers?|employees|staff))\b",
    re.I,
)
_ROUGHLY_BEFORE = re.compile(
    r"(?:\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|over|exactly|some)\s|~\s?)$", re.I
)
_BANDS = ((10, "a few"), (100, "tens of"), (1000, "hundreds of"), (10**6, "thousands of"), (10**9, "millions of"))
_SCALES = {"k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "billion": 10**9}


def band_of(count: float) -> str:
    """Return "a few", "tens of", "hundreds of" …"""
    return next((words for below, words in _BANDS if count < below), "billions of")


def mask_counts(draft: Draft) -> None:
    """Write bands in place of numbers of users, customers and the like."""

    parts: list[str] = []
    at = 0
    for match in _COUNTED.finditer(draft.text):
        count = _count_of(match)
        if not count:
            continue
        roughly = _ROUGHLY_BEFORE.search(draft.text, max(at, match.start() - 16), match.start())
        start = roughly.start() if roughly else match.start()
        band, what = band_of(count), match["what"]
        what = what.removeprefix("of ") if band.endswith(" of") else what
        parts += [draft.text[at:start], draft.mask(Mask.COUNT, band), " ", what]
        at = match.end()
    draft.text = "".join(parts) + draft.text[at:]


def _count_of(match: re.Match[str]) -> float:
    number = match["number"]
    plain = re.sub(r"[^\d]", "", number) if re.search(r"\D\d{3}(?!\d)", number) else number
    return float(plain) * _SCALES.get((match["scale"] or "").strip().lower(), 1)
