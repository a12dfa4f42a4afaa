"""What `read_document` promises, on small postmortems written for this test."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from lightkeeper.domain.reading import ReadDocument, read_document

MARKDOWN = """\
---
title: Checkout was slow
date: 2024-03-12
authors: [Ines Duarte]
---

## Summary

On 12 March 2024 between 14:05 and 15:40 CET the checkout was slow.

## Timeline (CET)

- 14:05 Queue grows
- ~14:11 Ines Duarte gets paged
- 14:20-14:30 Rollback
  of two services
- 23:50 Watching
- 00:10 All clear

## What went well?

- The runbook

## Action items

### Monitoring

- [x] Alert on queue depth (https://example.com/shop/issues/12)
- [ ] Document the rollback, owner: @ines, due 2024-04-01
- {{ summary }} [link to github issue]
"""


def read(text: str, path: str = "review.md") -> ReadDocument:
    return read_document(text, path)


def test_a_markdown_postmortem_is_read_whole() -> None:
    document = read(MARKDOWN)

    assert document.title == "Checkout was slow"
    assert [(section.heading, section.kind) for section in document.sections] == [
        ("Summary", "summary"),
        ("Timeline (CET)", "timeline"),
        ("What went well?", "went_well"),
        ("Action items", "actions"),
        ("Monitoring", "actions"),
    ]
    assert [(event.line, event.at, event.end, event.approx) for event in document.timeline] == [
        (13, "2024-03-12T14:05+01:00", None, False),
        (14, "2024-03-12T14:11+01:00", None, True),
        (15, "2024-03-12T14:20+01:00", "2024-03-12T14:30+01:00", False),
        (17, "2024-03-12T23:50+01:00", None, False),
        (18, "2024-03-13T00:10+01:00", None, False),
    ]
    assert document.timeline[2].text == "Rollback of two services"


def test_action_items_carry_status_owner_due_date_and_ticket() -> None:
    done, planned = read(MARKDOWN).actions

    assert (done.status, done.ref) == ("done", "https://example.com/shop/issues/12")
    assert (planned.status, planned.owner, planned.due) == ("open", "@ines", "2024-04-01")


def test_impact_is_read_from_the_summary() -> None:
    impact = read(MARKDOWN).impact

    assert (impact.started, impact.resolved) == ("2024-03-12T14:05+01:00", "2024-03-12T15:40+01:00")


def test_sections_carry_their_markdown_for_the_importer() -> None:
    section = read(MARKDOWN).sections[2]

    assert (section.body, section.line, section.last_line) == ("- The runbook", 20, 23)


def test_identifiers_are_found_on_their_lines() -> None:
    found = [(one.kind, one.text, one.line) for one in read(MARKDOWN).identifiers]

    assert found == [("person", "Ines Duarte", 4), ("person", "Ines Duarte", 14), ("handle", "@ines", 29)]


def test_an_html_page_keeps_its_line_numbers() -> None:
    page = (
        "<!DOCTYPE html>\n<html><body>\n<h1>Outage of 5 May 2022</h1>\n<h2>Timeline</h2>\n<table>\n"
        "<tr><th>Time (UTC)</th><th>Event</th></tr>\n<tr>\n<td>10:00</td>\n<td>It <b>broke</b></td>\n</tr>\n</table>\n"
        '<h2>Action items</h2>\n<ul>\n<li>Write a test <a\n href="https://example.com/shop/issues/5">here</a></li>\n'
        "<li><del>Remove the old job</del></li>\n</ul>\n</body></html>\n"
    )

    document = read(page, "outage.html")

    assert document.title == "Outage of 5 May 2022"
    assert [(event.at, event.line) for event in document.timeline] == [("2022-05-05T10:00+00:00", 8)]
    assert [(item.line, item.status, item.ref) for item in document.actions] == [
        (14, None, "https://example.com/shop/issues/5"),
        (16, "done", None),
    ]


def test_plain_text_with_shouted_headings_is_read() -> None:
    text = (
        "Payment outage\n\nDate: 12 March 2024\n\nTIMELINE (all times GMT)\n14:05 - First errors\n"
        "14.11 - Alert fires\n\n"
        "ROOT CAUSE\nAn expired certificate.\n\nACTION ITEMS\n1. Add an expiry alert - Status: Done\n"
    )

    document = read(text, "outage.txt")

    assert [section.kind for section in document.sections] == ["timeline", "root_cause", "actions"]
    assert [event.at for event in document.timeline] == ["2024-03-12T14:05+00:00", "2024-03-12T14:11+00:00"]
    assert [item.status for item in document.actions] == ["done"]


def test_restructured_text_headings_are_read() -> None:
    rule = "=" * 21
    text = f"{rule}\nDisk full 2021-03-04\n{rule}\n\nTimeline\n~~~~~~~~\n\n* 22:30 UTC disk full\n"

    document = read(text, "disk.rst")

    assert document.title == "Disk full 2021-03-04"
    assert [event.at for event in document.timeline] == ["2021-03-04T22:30+00:00"]


def test_an_empty_document_holds_nothing() -> None:
    document = read("")

    assert (document.title, document.sections, document.timeline, document.actions) == ("", (), (), ())


def test_front_matter_without_a_body_is_read() -> None:
    assert read("---\ntitle: Only a head\n---\n").title == "Only a head"


def test_an_untitled_document_without_headings_takes_its_first_line() -> None:
    assert read("The site was down.\n\nThen it was up.").title == "The site was down."


HOSTILE = {
    "one endless line": "a" * 300_000,
    "one endless line of names": "Ab " * 100_000,
    "one endless line of times": "12:30 " * 50_000,
    "nulls": "# A\x00B\n\n- 12:00 \x00\n" * 500,
    "lone surrogates": "## Timeline\n- 12:00 \ud800 Tim said\n" * 200,
    "deep nesting": "\n".join(" " * depth + "- x" for depth in range(1_500)),
    "a fence that never closes": "## Timeline\n```\n- 12:00 a\n" + "- 12:01 b\n" * 2_000,
    "a comment that never closes": "<!-- " + "- 12:01 b\n" * 2_000,
    "open brackets": "[" * 50_000 + "](" * 20_000,
    "open tags": "<a href=" * 20_000,
    "table edges": "|" * 50_000 + "\n" + "|-" * 20_000,
    "many bullets": "## Action items\n" + "- x\n" * 20_000,
    "at signs": "@a" * 30_000 + "a@" * 30_000,
    "impossible times": "## Timeline\n- 25:61 x\n"
    "- 24:00 y\n- 99:99 z\n- 2024-13-45 w\n- 0000-00-00 v\n- 9999-12-31 24:00 u\n",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("path", ["x.md", "x.html"])
def test_hostile_input_is_read_without_a_crash(text: str, path: str) -> None:
    assert read(text, path).path == path


@pytest.mark.parametrize(
    "unit",
    [
        "## Action items\n- do this\n",
        "- 12:30 Tim said\n",
        "| 12:30 | x |\n",
        "### 12:30\n\ntext\n",
        "<li>x</li>\n",
        "  - a\n",
    ],
)
def test_twice_the_document_is_twice_the_work(unit: str) -> None:
    small = work_of(lambda: read("## Timeline\n" + unit * 400))
    large = work_of(lambda: read("## Timeline\n" + unit * 800))

    assert large < 2.4 * small


def work_of(action: Callable[[], object]) -> int:
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += 1

    previous = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(previous)
    return calls
