"""Severity: every workspace has its own word for it."""

import pytest

from lightkeeper.domain.action_item.severity import is_severe, severity_rung


@pytest.mark.parametrize(
    ("said", "rung"),
    [
        ("SEV1", 1), ("sev-2", 2), ("Sev 3", 3), ("S4", 4), ("P1", 1), ("P-1", 1), ("p 5", 5), ("1", 1), (" 2 ", 2),
        ("Severity: 1", 1), ("severity level 2", 2), ("Sev II", 2), ("SEV0", 1), ("P0 – critical", 1),
        ("critical", 1), ("CRITICAL", 1), ("Major", 2), ("high", 2), ("medium", 3), ("Minor", 4), ("trivial", 5),
        ("P3 (critical at first)", 3), ("SEV1/SEV2", 1), ("major or minor", 2), ("priority 2, major", 2),
        ("non-critical", None), ("not critical, minor", 4),
        ("", None), ("unknown", None), ("sev", None), ("SEV10", None), ("2024", None), ("it's 2 of them", None),
        ("10 % of users, critical", 1), ("sev１", None), ("severity high", 2), ("🔥", None), ("1" * 100_000, None),
    ],
)  # fmt: skip
def test_severity_is_read_as_people_write_it(said: str, rung: int | None) -> None:
    assert severity_rung(said) == rung


def test_the_two_most_severe_rungs_are_severe() -> None:
    assert [said for said in ("SEV1", "P2", "3", "minor", "") if is_severe(said)] == ["SEV1", "P2"]
