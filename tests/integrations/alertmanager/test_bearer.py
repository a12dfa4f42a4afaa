"""Tests of the token Alertmanager shows."""

import pytest

from lightkeeper.integrations.alertmanager.bearer import is_known


@pytest.mark.parametrize("header", ["Bearer lamp", "bearer lamp", "BEARER   lamp ", "Bearer old-lamp"])
def test_either_secret_will_do(header: str) -> None:
    assert is_known(header, ["lamp", "old-lamp"])


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Basic lamp", "lamp", "Bearer lam", "Bearer lamp2", "Bearer \ud800"]
)
def test_anything_else_is_unknown(header: str) -> None:
    assert not is_known(header, ["lamp", ""])


def test_without_a_secret_nothing_is_known() -> None:
    assert not is_known("Bearer ", [])
