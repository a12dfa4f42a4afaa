"""Clauses and nouns, told apart well enough for a sentence."""

import pytest

from lightkeeper.domain.analysis.clauses import is_clause


@pytest.mark.parametrize(
    "text",
    ["the queue fills in 4 minutes", "orders were lost", "The service restarted", "Certificates expire", "it has none"],
)
def test_a_clause_has_a_verb_that_tells(text: str) -> None:
    assert is_clause(text)


@pytest.mark.parametrize(
    "text",
    ["no limit", "the shared cache", "an outage of the shop", "limited headroom", "speed", "the read replica", ""],
)
def test_a_noun_has_none(text: str) -> None:
    assert not is_clause(text)
