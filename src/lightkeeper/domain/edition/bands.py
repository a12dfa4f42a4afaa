"""Counts of people and companies as bands: "12,431 users" is a fingerprint, "thousands of users" is not."""

import re

from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.tally import Mask

_COUNTED = re.compile(
    r"(?:(?:\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|over|exactly|some)\s|~\s?))?"
    r"(?<![\w.,$€£])(?P<number>\d{1,3}(?:[,.\u00a0\u202f ]\d{3}){1,4}|\d{1,12}(?:\.\d{1,3})?)"
    r"(?P<scale>\s?[kKmM]\b|\s(?:thousand|million|billion))?"
    r"\s(?P<what>(?:(?:of|our|active|paying|paid|enterprise|affected|concurrent|different|registered|unique|individual|business|free|large|small)\s){0,3}"
    r"(?:users?|customers?|clients?|accounts?|people|persons?|tenants?|organi[sz]ations?|companies|company|subscribers?"
    r"|merchants?|visitors?|patients?|students?|members?|players?|guests?|sellers?|buyers?|employees|staff))\b",
    re.I,
)
_BANDS = ((10, "a few"), (100, "tens of"), (1000, "hundreds of"), (10**6, "thousands of"), (10**9, "millions of"))
_SCALES = {"k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "billion": 10**9}


def band_of(count: float) -> str:
    """Return "a few", "tens of", "hundreds of" …"""
    return next((words for below, words in _BANDS if count < below), "billions of")


def mask_counts(draft: Draft) -> None:
    """Write bands in place of numbers of users, customers and the like."""

    def written(match: re.Match[str]) -> str:
        number = match["number"]
        plain = re.sub(r"[^\d]", "", number) if re.search(r"\D\d{3}(?!\d)", number) else number
        count = float(plain) * _SCALES.get((match["scale"] or "").strip().lower(), 1)
        if count == 0:
            return match[0]
        return draft.mask(Mask.COUNT, band_of(count)) + " " + match["what"]

    draft.text = _COUNTED.sub(written, draft.text)
