"""The table of requirements names only tests that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = [line for line in (ROOT / "docs" / "requirements.md").read_text().splitlines() if "tests/" in line]
COUNTS = {"ACT": (1, 2, 3, 4, 6), "ASK": (1, 2, 3, 4), "DOC": (1, 2), "FAC": (2, 3, 4, 5, 6), "GRO": (1, 2)}
COUNTS |= {"RCA": tuple(range(1, 11)), "SAF": (1, 3, 4, 5)}
IDS = [f"{group}-{number}" for group, numbers in COUNTS.items() for number in numbers]


@pytest.mark.parametrize("row", ROWS, ids=[f"row-{at}" for at in range(len(ROWS))])
def test_every_test_of_the_table_is_there(row: str) -> None:
    named = re.findall(r"(tests/[\w/]+\.py)(?:::(\w+))?", row)
    assert named
    for path, name in named:
        text = (ROOT / path).read_text()
        assert f"def {name}(" in text if name else "def test_" in text, f"{path}::{name}"


@pytest.mark.parametrize("requirement", IDS)
def test_every_requirement_of_the_learning_review_has_a_row(requirement: str) -> None:
    assert any(re.match(rf"\| {requirement}\b(?!\d)", row) for row in ROWS), requirement
