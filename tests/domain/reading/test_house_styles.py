"""Documents in the layouts of other houses, each written for this test, are read with their times and work."""

from pathlib import Path

import pytest

from lightkeeper.domain.reading import ReadDocument, read_document

STYLES = Path(__file__).parent / "house_styles"


def read(name: str) -> ReadDocument:
    return read_document((STYLES / name).read_text(encoding="utf-8"), name)


def on(day: str, zone: str, clocks: str) -> list[str]:
    return [f"{day}T{clock}{zone}" for clock in clocks.split()]


TIMES = {
    "sre_template.md": on("2023-10-21", "+00:00", "14:51 14:54 14:55 15:01 16:03"),
    "five_whys_template.md": on("2024-03-12", "+00:00", "13:50 14:30 14:38 15:45"),
    "mail.txt": on("2022-11-03", "-04:00", "09:58 10:04 10:10 12:20 13:05"),
    "responders_template.md": on("2021-06-14", "+00:00", "17:02 17:11 17:42"),
    "incident_channel.md": [
        *on("2024-05-22", "+00:00", "09:14 09:15 09:31 10:26"),
        "2024-05-23T08:00+00:00",
    ],
    "wiki_export.html": [*on("2024-02-06", "+01:00", "22:48 23:30"), "2024-02-07T00:15+01:00"],
    "page_export.md": on("2024-03-05", "+01:00", "14:10 14:25 15:40"),
    "german.txt": on("2019-05-22", "", "08:40 09:15 11:05"),
    "simple_table.rst": on("2023-08-09", "+02:00", "09:12 09:20 10:05"),
    "ranges_and_zone_column.md": [*on("2023-02-11", "+01:00", "09:10 09:25"), "2023-02-11T15:00-05:00"],
    "seconds_and_z.md": [*on("2024-01-30", "+00:00", "07:59 08:03 08:03"), "2024-01-30T09:00+01:00"],
    "twelve_hours.md": [*on("2019-05-22", "", "08:05 11:50 12:30 13:15"), "2019-05-23T09:00"],
    "two_zones.md": [
        *on("2022-09-30", "+00:00", "14:01 14:20"),
        "2022-09-30T10:45-04:00",
        "2022-09-30T23:50+00:00",
        *on("2022-10-01", "+00:00", "00:20 00:40"),
    ],
}


@pytest.mark.parametrize("name", TIMES)
def test_the_times_of_every_layout_are_read(name: str) -> None:
    document = read(name)

    assert [event.at for event in document.timeline] == TIMES[name]
    assert not document.warnings


WORK = {
    "sre_template.md": [("done", "fenwick", None), ("open", "tilda", None)],
    "five_whys_template.md": [(None, "Priya", "2024-04-01"), (None, "Dana Whitfield", "2024-04-05")],
    "mail.txt": [(None, "Jonas", "2022-11-18"), (None, None, None)],
    "responders_template.md": [("open", "@tomk", None), ("done", None, None)],
    "incident_channel.md": [("open", "Amira Haddad", None), ("done", "Jonas Pohl", None)],
    "wiki_export.html": [("done", None, None), (None, None, None)],
    "page_export.md": [("open", "@Tomasz Zielony", None), ("done", None, None)],
    "german.txt": [(None, None, None), (None, None, None)],
    "simple_table.rst": [(None, None, None), (None, None, None)],
}


@pytest.mark.parametrize("name", WORK)
def test_the_work_of_every_layout_is_read(name: str) -> None:
    assert [(item.status, item.owner, item.due) for item in read(name).actions] == WORK[name]


def test_times_relative_to_a_start_get_no_clock_time_but_a_warning() -> None:
    document = read("relative_times.md")

    assert [(event.at, event.text) for event in document.timeline] == [
        (None, "Drill starts"),
        (None, "Standby takes over"),
        (None, "Back to normal"),
    ]
    assert [warning.message.partition(" ")[0] for warning in document.warnings] == ["T+0", "T+15m", "T+1h05m"]


def test_columns_with_the_same_time_the_end_or_the_zone_are_not_told_twice() -> None:
    assert [event.text for event in read("responders_template.md").timeline] == [
        "Consumer stops",
        "Alert pages the on-call",
        "Backlog drained",
    ]
    assert [(event.text, event.end) for event in read("ranges_and_zone_column.md").timeline] == [
        ("Importer stalls", "2023-02-11T09:25+01:00"),
        ("Search for the reason", "2023-02-11T10:40+01:00"),
        ("Vendor confirms", None),
    ]


def test_stated_times_of_impact_are_read_from_fields_and_sentences() -> None:
    template, german = read("five_whys_template.md").impact, read("german.txt").impact

    assert (template.started, template.resolved) == ("2024-03-12T14:30+00:00", "2024-03-12T15:45+00:00")
    assert (german.started, german.resolved) == ("2019-05-22T08:40", "2019-05-22T11:05")


def test_a_generic_title_gives_way_to_the_one_that_is_labelled() -> None:
    assert read("german.txt").title == "Disk full on the archive"
    assert read("mail.txt").title == "[POSTMORTEM] Checkout slow on 2022-11-03"


def test_people_are_found_in_every_layout() -> None:
    found = {name: {one.text for one in read(name).identifiers if one.kind in ("person", "handle")} for name in TIMES}

    assert found["sre_template.md"] == {"fenwick", "tilda"}
    assert found["five_whys_template.md"] == {"Dana Whitfield", "Priya"}
    assert found["responders_template.md"] == {"Yusuf Demir", "Lena Ortiz", "@tomk"}
    assert found["incident_channel.md"] == {"Amira Haddad", "Jonas Pohl"}
    assert found["german.txt"] == found["twelve_hours.md"] == found["two_zones.md"] == set()
