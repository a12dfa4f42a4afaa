"""How timelines of different houses are read, from their lines to the calendar."""

from lightkeeper.domain.reading import ReadEvent, read_document


def events(body: str, title: str = "Outage of 2024-03-12") -> tuple[ReadEvent, ...]:
    return read_document(f"# {title}\n\n## Timeline\n\n{body}", "x.md").timeline


def times(body: str, title: str = "Outage of 2024-03-12") -> list[str | None]:
    return [event.at for event in events(body, title)]


def test_headings_can_be_times() -> None:
    found = events("### 14:05\n\nIt broke.\n\n### 14:10 PST\n\nIt worked.\n")

    assert [(event.at, event.text) for event in found] == [
        ("2024-03-12T14:05-08:00", "It broke."),
        ("2024-03-12T14:10-08:00", "It worked."),
    ]


def test_days_as_headings_head_the_times_below() -> None:
    body = "## March 12\n\n### 23:00\n\na\n\n### 00:40\n\nb\n\n## March 14\n\n### 9:00 AM\n\nc\n"

    assert times(body) == ["2024-03-12T23:00", "2024-03-13T00:40", "2024-03-14T09:00"]


def test_a_day_over_untimed_items_dates_each_of_them() -> None:
    assert times("2024-03-10:\n* reported\n* confirmed\n\n2024-03-11:\n* fixed\n") == [
        "2024-03-10",
        "2024-03-10",
        "2024-03-11",
    ]


def test_a_day_with_prose_of_its_own_is_an_event() -> None:
    assert times("### 2024-03-10\n\nA change went out.\n\n### 2024-03-12\n\n**09:21** It broke.\n") == [
        "2024-03-10",
        "2024-03-12T09:21",
    ]


def test_a_table_may_have_a_date_and_a_time_column() -> None:
    body = (
        "Date | Time (UTC) | State\n---- | ---- | ----\nMarch 12 | 16:00 | began\n | 18:45 | broke\n"
        "March 13 | 08:00 | fixed\n"
    )

    assert times(body) == ["2024-03-12T16:00+00:00", "2024-03-12T18:45+00:00", "2024-03-13T08:00+00:00"]


def test_placeholders_of_a_table_are_dates_or_nothing() -> None:
    body = (
        "| Time | Event |\n|---|---|\n| 2024-03-12 HH:mm | Event description |\n"
        "| 2024-03-12 HH:mm | Deployed |\n"
        "| 2024-03-12 14:?? | Scaled |\n| 2024-??-?? HH:mm | Somebody ran it |\n"
    )

    assert [(event.at, event.approx) for event in events(body)] == [
        ("2024-03-12", False),
        ("2024-03-12T14:00", True),
        (None, True),
    ]


def test_a_zone_stated_once_holds_for_all() -> None:
    assert times("_All times in EDT_\n\n- 14:05 a\n- 14:10 b\n") == ["2024-03-12T14:05-04:00", "2024-03-12T14:10-04:00"]


def test_a_day_stated_once_holds_for_undated_entries() -> None:
    body = "Unless noted, all events happened on 2024-03-12.\n\n- 2024-03-11 23:00: a\n- 01:38: b\n"

    assert times(body) == ["2024-03-11T23:00", "2024-03-12T01:38"]


def test_unmarked_times_run_on_past_noon() -> None:
    assert times("- 9:44 a\n- 11:57 b\n- 1:17 c\n- 2:30 d\n") == [
        "2024-03-12T09:44",
        "2024-03-12T11:57",
        "2024-03-12T13:17",
        "2024-03-12T14:30",
    ]


def test_entries_out_of_order_stay_on_their_day() -> None:
    assert times("- 14:49 a\n- 14:43 b\n- 14:55 c\n")[1] == "2024-03-12T14:43"


def test_the_last_minute_of_a_day_is_the_first_of_the_next() -> None:
    assert times("- 24:00 over\n") == ["2024-03-13T00:00"]


def test_lines_without_markers_are_entries() -> None:
    assert times("1:03\nFirst alert\n\n5:00 AM\nAcknowledged\n") == ["2024-03-12T01:03", "2024-03-12T05:00"]


def test_nested_items_and_code_belong_to_their_entry() -> None:
    body = "- 14:05 It broke:\n  - the proxy\n  ```\n  14:06:01 log line\n  ```\n- 14:10 It worked\n"

    assert [event.text for event in events(body)] == ["It broke: the proxy", "It worked"]


def test_prose_in_a_timeline_is_no_entry() -> None:
    assert times("The service was slow, and at 14:05 we noticed.\n") == []


def test_summer_time_follows_the_day_where_the_zone_leaves_it_open() -> None:
    assert times("All times US/Pacific\n\n- 2024-01-12 11:20 a\n- 2024-07-12 11:20 b\n") == [
        "2024-01-12T11:20-08:00",
        "2024-07-12T11:20-07:00",
    ]


def test_a_missing_year_is_the_one_nearest_to_the_document() -> None:
    assert times("- [12-05 16:21] introduced\n- [03-11 09:00] deployed\n") == ["2023-12-05T16:21", "2024-03-11T09:00"]


def test_a_list_of_times_is_a_timeline_without_a_heading() -> None:
    text = "# Outage of 2024-03-12\n\n## What happened\n\n- 14:05 a\n- 14:10 b\n- 14:20 c\n"

    assert len(read_document(text, "x.md").timeline) == 3


def test_a_time_without_any_date_is_told_with_a_warning() -> None:
    document = read_document("## Timeline\n- 14:05 a\n", "x.md")

    assert (document.timeline[0].at, len(document.warnings)) == ("14:05", 1)


def test_the_day_in_the_heading_of_a_timeline_dates_it() -> None:
    text = "# Outage\n\nDate: 2024-03-20\n\n## Timeline of 12 March 2024\n\n- 9:05 a\n- 9:20 b\n"

    assert [event.at for event in read_document(text, "x.md").timeline] == ["2024-03-12T09:05", "2024-03-12T09:20"]


def test_a_timed_heading_over_timed_entries_is_a_phase_and_no_entry() -> None:
    body = "### 9:50-11:30 AM: Search\n\n- 9:55: a\n- 11:20: b\n\n### 1:40-3:00 PM: Repair\n\n- 1:45: c\n"
    document = read_document(f"# Outage of 2024-03-12\n\n## Timeline\n\n{body}", "x.md")

    assert [event.at for event in document.timeline] == [
        "2024-03-12T09:55",
        "2024-03-12T11:20",
        "2024-03-12T13:45",
    ]
    assert [(one.heading, one.kind) for one in document.sections[1:]] == [
        ("9:50-11:30 AM: Search", "timeline"),
        ("1:40-3:00 PM: Repair", "timeline"),
    ]
