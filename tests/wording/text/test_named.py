"""A document's own words about who took part make their names known."""

import pytest

from lightkeeper.wording.checking import check
from lightkeeper.wording.text.named import people_named_in
from lightkeeper.wording.text.read import read_document


@pytest.mark.parametrize(
    "written",
    [
        "Author: Tom Becker",
        "**Author:** Tom Becker",
        "- Author: Tom Becker",
        "---\nauthor: Tom Becker\n---",
        "---\nauthors: [Ann Lee, Tom Becker]\n---",
        "Responders: Ann Lee and Tom Becker (on call)",
        "| Role | Who |\n|---|---|\n| Incident commander | Tom Becker |",
        "## Responders\n\n- Tom Becker\n- Ann Lee",
    ],
)
def test_who_a_document_names_is_known_whole_and_in_parts(written: str) -> None:
    known = read_document(written + "\n\nIt was noon.\n").people
    assert {"tom becker", "tom", "becker"} <= known


def test_what_is_no_name_is_not_known() -> None:
    assert set(people_named_in("Author: Platform Team\nOwner: TBD\nReviewers: see Jira\n")) & {"team", "jira"} == set()


def test_a_named_author_is_a_person_in_the_text() -> None:
    text = "# Outage\n\nAuthor: Tom Becker\n\n## Summary\n\nTom Becker caused the outage. Becker broke production.\n"
    assert [found.code for found in check(text).findings] == ["BL101", "BL101"]
