"""Lays remarks out for the page's script, which counts as browsers do: in units of UTF-16."""

import re
from bisect import bisect_left
from typing import Any

from django.urls import reverse

from lightkeeper.wording.finding import Finding, Report

_OF_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


def answer_of(report: Report, text: str, version: int) -> dict[str, Any]:
    """Return the answer about a text; `version` is the script's own count of what it sent."""
    wide = [found.start() for found in _OF_TWO_UNITS.finditer(text)]
    return {
        "version": version,
        "checked": report.is_checked,
        "language": report.language,
        "findings": [_remark(one, wide) for one in report.findings],
    }


def _remark(finding: Finding, wide: list[int]) -> dict[str, Any]:
    return {
        "start": finding.start + bisect_left(wide, finding.start),
        "end": finding.end + bisect_left(wide, finding.end),
        "code": finding.code,
        "name": finding.name,
        "level": finding.level,
        "message": finding.message,
        "why": finding.why,
        "ask": list(finding.ask),
        "reframe": finding.reframe,
        "fingerprint": finding.fingerprint,
        "manual": reverse("wording_rule", args=[finding.code]),
    }
