"""Storing records: twice is once, order does not matter, people are one pseudonym, teams stay apart."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.domain.incident.record import Entry, EntryKind, IncidentRecord, Person
from lightkeeper.store import models as rows
from lightkeeper.usecases.incident.reads import list_incidents, show_incident_record
from lightkeeper.usecases.incident.store_record import store_record
from lightkeeper.usecases.refusals import NotFoundError
from lightkeeper.usecases.review.start_review import NewReview, start_review
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import everything


def after(minutes: int) -> timedelta:
    """Return some minutes."""
    return timedelta(minutes=minutes)


def entry(external_id: str, kind: EntryKind = EntryKind.NOTE, minutes: int = 0, text: str = "Seen.") -> Entry:
    """Return an entry some minutes after the beginning."""
    return Entry(external_id, kind, BEGAN_AT + after(minutes), text)


TRIGGERED = IncidentRecord(
    "pagerduty",
    "Q4711",
    "Lamps went dark",
    started_at=BEGAN_AT,
    severity="P2",
    service="lamps",
    status="triggered",
    people=(Person("U1", "Zoë Ziegler", email="zoe@elsewhere.example"),),
    entries=(entry("1", EntryKind.TRIGGER, 0, "Zoë Ziegler was paged."),),
)
ACKNOWLEDGED = replace(
    TRIGGERED, title="Lamps dark at the pier", status="acknowledged", severity="P1", entries=(entry("2", minutes=5),)
)
RESOLVED = replace(
    TRIGGERED,
    title="Lamps dark at the pier",
    status="resolved",
    severity="P1",
    resolved_at=BEGAN_AT + after(30),
    entries=(entry("3", EntryKind.RESOLVE, 30),),
)
REOPENED = replace(RESOLVED, status="triggered", resolved_at=None, entries=(entry("4", EntryKind.REOPEN, 40),))


def told(cast: Cast, *records: IncidentRecord) -> rows.Incident:
    """Store records in this order and return their incident."""
    for one in records:
        store_record(SYSTEM, cast.team.id, one)
    return rows.Incident.objects.get()


def people_of(incident: rows.Incident) -> list[rows.Identity]:
    """Return everybody an incident's records named."""
    return list(incident.name_map.identities.all())


def known(incident: rows.Incident) -> tuple[object, ...]:
    """Return what is known of an incident."""
    return incident.title, incident.severity, incident.status, incident.started_at, incident.resolved_at


def test_twice_is_once(cast: Cast) -> None:
    first = store_record(SYSTEM, cast.team.id, TRIGGERED)
    before = {name: stored for name, stored in everything().items() if name != "AuditEntry"}
    again = store_record(SYSTEM, cast.team.id, TRIGGERED)
    assert (first.is_new, first.new_entries, first.known_entries) == (True, 1, 0)
    assert (again.is_new, again.new_entries, again.known_entries) == (False, 0, 1)
    assert {name: stored for name, stored in everything().items() if name != "AuditEntry"} == before


@pytest.mark.parametrize(
    "order",
    [
        (TRIGGERED, ACKNOWLEDGED, RESOLVED),
        (RESOLVED, TRIGGERED, ACKNOWLEDGED),
        (RESOLVED, ACKNOWLEDGED, TRIGGERED),
        (ACKNOWLEDGED, RESOLVED, TRIGGERED, RESOLVED),
    ],
)
def test_the_newest_told_counts_in_whatever_order_it_arrives(cast: Cast, order: tuple[IncidentRecord, ...]) -> None:
    incident = told(cast, *order)
    assert known(incident) == ("Lamps dark at the pier", "P1", "resolved", BEGAN_AT, BEGAN_AT + after(30))
    assert incident.entries.count() == 3


@pytest.mark.parametrize("order", [(RESOLVED, REOPENED), (REOPENED, RESOLVED), (RESOLVED, REOPENED, TRIGGERED)])
def test_what_began_again_is_not_over(cast: Cast, order: tuple[IncidentRecord, ...]) -> None:
    incident = told(cast, *order)
    assert (incident.status, incident.resolved_at) == ("triggered", None)


def test_news_that_knows_less_takes_nothing_away(cast: Cast) -> None:
    bare = IncidentRecord("pagerduty", "Q4711", "", entries=(entry("9", minutes=60),))
    assert known(told(cast, RESOLVED, bare)) == known(told(cast, RESOLVED))


@pytest.mark.parametrize("order", [0, 1])
def test_a_title_made_from_the_id_never_covers_a_real_one(cast: Cast, order: int) -> None:
    makeshift = replace(
        TRIGGERED, title="PagerDuty incident Q4711", entries=(entry("9", minutes=60 if order else -60),)
    )
    assert told(cast, TRIGGERED, makeshift).title == "Lamps went dark"
    assert told(cast, makeshift).title == "Lamps went dark"


def test_a_real_title_replaces_one_made_from_the_id_even_if_it_is_older(cast: Cast) -> None:
    makeshift = replace(TRIGGERED, title="PagerDuty incident Q4711", entries=(entry("9", minutes=60),))
    assert told(cast, makeshift).title == "PagerDuty incident Q4711"
    assert told(cast, TRIGGERED).title == "Lamps went dark"


def test_an_incident_without_any_title_says_so(cast: Cast) -> None:
    assert told(cast, IncidentRecord("pagerduty", "Q4711", " ")).title == "Incident without a title"


def test_names_are_gone_on_arrival(cast: Cast) -> None:
    told(cast, TRIGGERED)
    assert rows.RecordEntry.objects.get().text == "Responder A was paged."
    kept = {name: stored for name, stored in everything().items() if name != "Identity"}
    assert "ziegler" not in str(kept).casefold()
    assert "zoe@" not in str(kept).casefold()


def test_somebody_seen_by_two_services_is_one_pseudonym(cast: Cast) -> None:
    incident = told(cast, TRIGGERED)
    chat = IncidentRecord(
        "slack",
        "C1",
        "#lamps",
        people=(Person("S1", "Zoë Ziegler", handle="zoe"), Person("S2", "Z.", email="ZOE@elsewhere.example")),
        entries=(replace(entry("m1", EntryKind.MESSAGE, text="zoe looks."), person_key="S1"),),
    )
    store_record(SYSTEM, cast.team.id, chat, into=incident.id)
    assert [one.label for one in people_of(incident)] == ["Responder A"]
    assert [one.who for one in show_incident_record(SYSTEM, incident.id).entries] == ["", "Responder A"]
    assert rows.Incident.objects.get().title == "Lamps went dark"


def test_two_people_of_one_name_in_one_service_stay_two_however_often_they_are_told_of(cast: Cast) -> None:
    people = (Person("S1", "Jo Smith"), Person("S2", "Jo Smith"))
    for _ in range(3):
        told(cast, replace(TRIGGERED, source="slack", people=people))
        told(cast, replace(TRIGGERED, source="slack", people=people[::-1]))
    assert len(people_of(rows.Incident.objects.get())) == 2


def test_somebody_with_an_account_here_is_linked_to_it(cast: Cast) -> None:
    incident = told(cast, replace(TRIGGERED, people=(Person("U1", "B. B.", email="BOB@quayside.example"),)))
    assert people_of(incident)[0].account_id == cast.bob.id


def test_hostile_people_are_cut_to_what_can_be_kept(cast: Cast) -> None:
    long = "x\x00y" * 500
    people = (Person(long, long, long, f"{long}@elsewhere.example", long, (long,)), Person("", "", "", "", " "))
    incident = told(cast, replace(TRIGGERED, people=people))
    assert len(people_of(incident)) == 2


def test_another_teams_incident_of_the_same_id_is_neither_touched_nor_told_of(cast: Cast) -> None:
    ours = store_record(SYSTEM, cast.team.id, TRIGGERED)
    mallory = cast.actor("mallory")
    theirs = store_record(mallory, cast.other_team.id, replace(TRIGGERED, title="Mine now", status="resolved"))
    assert theirs.is_new
    assert theirs.incident_id != ours.incident_id
    assert rows.Incident.objects.get(id=ours.incident_id).title == "Lamps went dark"
    assert [row.id for row in list_incidents(mallory).rows] == [theirs.incident_id]
    with pytest.raises(NotFoundError):
        store_record(mallory, cast.other_team.id, TRIGGERED, into=ours.incident_id)


def test_a_huge_record_costs_a_constant_number_of_queries_a_batch(cast: Cast) -> None:
    def huge(size: int, external_id: str) -> IncidentRecord:
        people = tuple(Person(f"U{one}", f"Person Number{one}") for one in range(size // 10))
        entries = (replace(entry(f"{one}", minutes=one), person_key=f"U{one % 3}") for one in range(size))
        return replace(TRIGGERED, external_id=external_id, people=people, entries=tuple(entries))

    counts = []
    for size in (30, 900):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            store_record(SYSTEM, cast.team.id, huge(size, f"Q{size}000"))
        counts.append(len(queries))
    # SQLite takes a limited number of values in one statement, so a larger record may need a few batches more.
    assert counts[1] <= counts[0] + 12


def test_lists_of_incidents_cost_the_same_for_three_and_for_thirty(cast: Cast) -> None:
    alice = cast.actor("alice")
    counts = []
    for size in (3, 30):
        for one in range(size):
            stored = store_record(SYSTEM, cast.team.id, replace(TRIGGERED, external_id=f"Q{size}{one}"))
        start_review(alice, NewReview(incident_id=stored.incident_id))
        with CaptureQueriesContext(connection) as queries:
            assert list_incidents(alice).total >= size
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert list_incidents(alice, is_waiting=True).total == 31
    assert list_incidents(alice, severity="p2", page=99).page == 1
