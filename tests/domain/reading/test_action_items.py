"""Which lines under an action heading are work, and what they say about it."""

import pytest

from lightkeeper.domain.reading import ReadActionItem, read_document


def items(body: str, heading: str = "Action items") -> tuple[ReadActionItem, ...]:
    return read_document(f"# A\n\n## {heading}\n\n{body}", "x.md").actions


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Add an alert (DONE)", "done"),
        ("Add an alert - DONE!", "done"),
        ("Add an alert. (Done!)", "done"),
        ("Add an alert - Status: Done", "done"),
        ("~~Add an alert~~", "done"),
        ("Add an alert ✅", "done"),
        ("[x] Add an alert", "done"),
        ("[ ] Add an alert", "open"),
        ("TODO: add an alert", "open"),
        ("Add an alert (in progress)", "open"),
        ("Test whenever a change gets merged to staging", None),
        ("Add a status page", None),
    ],
)
def test_a_status_is_read_where_it_is_said(text: str, status: str | None) -> None:
    assert [item.status for item in items(f"- {text}\n")] == [status]


@pytest.mark.parametrize("text", ["None.", "N/A", "TBD", "{{ summary }} [link to github issue]"])
def test_placeholders_are_no_work(text: str) -> None:
    assert items(f"- {text}\n") == ()


def test_bare_ticket_links_are_work_but_not_below_an_item() -> None:
    body = "- #2127\n- Hold a retrospective https://example.com/o/issues/1\n  - https://example.com/o/issues/2\n"

    assert [item.ref for item in items(body)] == ["#2127", "https://example.com/o/issues/1"]


def test_a_ticket_is_found_through_the_links_of_the_document() -> None:
    body = "- [#26]: Add logging\n\n[#26]: https://example.com/o/issues/26\n"

    assert [item.ref for item in items(body)] == ["https://example.com/o/issues/26"]


def test_nested_work_counts_and_its_group_label_does_not() -> None:
    body = "- Monitoring\n  - Add an alert for the queue\n  - Why was there none?\n- Write down the rollback\n"

    assert [item.text for item in items(body)] == [
        "Add an alert for the queue Why was there none?",
        "Write down the rollback",
    ]


def test_a_table_is_read_by_its_header() -> None:
    body = (
        "Types are:\n\n* Prevent - stop it\n\n| Action item | Owner | Due | Status | Ticket |\n|---|---|---|---|---|\n"
        "| Add a canary | Ana Silva | 2024-05-01 | Done | OPS-12 |\n| Fix the alert | | | In progress | |\n"
    )

    first, second = items(body)

    assert (first.text, first.owner, first.due, first.status, first.ref) == (
        "Add a canary",
        "Ana Silva",
        "2024-05-01",
        "done",
        "OPS-12",
    )
    assert (second.owner, second.status) == (None, "open")


def test_a_table_of_action_items_counts_outside_their_section() -> None:
    body = "We made a list:\n\n| Action Item | Owner |\n|---|---|\n| Review limits | Backend |\n"

    assert [(item.text, item.owner) for item in items(body, "Resolution")] == [("Review limits", "Backend")]


def test_a_lead_in_says_that_a_list_is_done() -> None:
    assert [item.status for item in items("The following are already completed:\n\n- Remove the refresh\n")] == ["done"]


def test_a_short_order_in_prose_is_work_and_a_report_is_not() -> None:
    assert len(items("Set a limit for each tenant.\n")) == 1
    assert items("The domain was corrected and everything is fine now for everybody.\n") == ()


def test_work_told_in_the_past_is_done_and_a_condition_is_not() -> None:
    body = (
        "- The flag has been removed from all shops.\n- Added a test for the queue\n- Updated the runbook\n"
        "- Automated tests for the queue\n- Warn once the limit has been reached\n- set up a mirror\n"
    )

    assert [item.status for item in read_document(f"# X\n\n## Action items\n\n{body}", "x.md").actions] == [
        "done", "done", "done", None, None, None,
    ]  # fmt: skip
