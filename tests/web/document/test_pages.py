"""Bringing in files: what is made, what is refused, and that nothing stays behind."""

import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from lightkeeper.store.models import Account, Incident, RecordEntry, Review
from lightkeeper.web.document import forms
from tests.people import Cast
from tests.web.recorded import HOSTILE, record_incident

SignIn = Callable[[Account], Client]
ALERT = {
    "receiver": "lightkeeper",
    "status": "firing",
    "version": "4",
    "groupKey": '{}:{alertname="QueueDeep"}',
    "groupLabels": {"alertname": "QueueDeep"},
    "commonLabels": {"alertname": "QueueDeep", "severity": "critical"},
    "commonAnnotations": {},
    "externalURL": "http://alertmanager.quayside.example",
    "alerts": [
        {
            "status": "firing",
            "labels": {"alertname": "QueueDeep", "severity": "critical"},
            "annotations": {"summary": "The queue is deep"},
            "startsAt": "2026-03-02T14:00:00Z",
            "endsAt": "0001-01-01T00:00:00Z",
            "generatorURL": "http://prometheus.quayside.example/graph",
            "fingerprint": "a1b2c3d4e5f60718",
        }
    ],
}
DOCUMENT = "# Orders waited\n\n## Summary\n\nThe queue filled up.\n\n## Timeline\n\n- 2026-03-02 14:00 UTC: alert\n"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def _send(client: Client, cast: Cast, source: str, *files: SimpleUploadedFile, **more: str):  # type: ignore[no-untyped-def]
    return client.post("/import/", {"source": source, "team": str(cast.team.id), "uploads": list(files), **more})


def _json(name: str = "alert.json", told: object = ALERT) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, json.dumps(told).encode())


def test_files_become_an_incident_and_a_second_time_changes_nothing(
    cast: Cast, signed_in_client: SignIn, tmp_path: Path
) -> None:
    client = signed_in_client(cast.alice)
    first = _send(client, cast, "alertmanager", _json())
    assert first.status_code == 201
    assert "1 new incident" in first.content.decode()
    incident = Incident.objects.get()
    assert f"/incidents/{incident.id}/" in first.content.decode()
    entries = RecordEntry.objects.count()
    second = _send(client, cast, "alertmanager", _json())
    assert "0 new incidents" in second.content.decode()
    assert (Incident.objects.count(), RecordEntry.objects.count()) == (1, entries)
    assert not list(tmp_path.iterdir())


def test_files_are_added_to_an_incident_that_is_here(cast: Cast, signed_in_client: SignIn) -> None:
    incident_id = record_incident(cast)
    page = signed_in_client(cast.alice).get(f"/import/?incident={incident_id}").content.decode()
    assert f'value="{incident_id}" selected' in page
    answer = _send(signed_in_client(cast.alice), cast, "alertmanager", _json(), incident=str(incident_id))
    assert answer.status_code == 201
    assert Incident.objects.count() == 1
    assert RecordEntry.objects.filter(incident_id=incident_id).count() > 2


def test_a_written_postmortem_becomes_a_draft(cast: Cast, signed_in_client: SignIn) -> None:
    answer = _send(signed_in_client(cast.alice), cast, "document", SimpleUploadedFile("pm.md", DOCUMENT.encode()))
    review = Review.objects.exclude(id=cast.review.id).get()
    assert answer.status_code == 201
    assert f"/reviews/{review.id}/" in answer.content.decode()
    assert review.state == "draft"


def test_a_document_that_cannot_be_read_does_not_stop_the_others(cast: Cast, signed_in_client: SignIn) -> None:
    files = SimpleUploadedFile("bad.md", b"\xff\xfe\x00"), SimpleUploadedFile("good.md", DOCUMENT.encode())
    page = _send(signed_in_client(cast.alice), cast, "document", *files).content.decode()
    assert "Could not be read" in page
    assert "bad.md is not text in UTF-8" in page
    assert "good.md: a draft" in page


@pytest.mark.parametrize("source", ["pagerduty", "alertmanager", "slack"])
@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b"<script>alert('hi')</script>"])
def test_files_that_hold_nothing_of_use_are_said_and_nothing_is_stored(
    cast: Cast, signed_in_client: SignIn, source: str, content: bytes, tmp_path: Path
) -> None:
    answer = _send(signed_in_client(cast.alice), cast, source, SimpleUploadedFile(f"{HOSTILE}.json", content))
    assert answer.status_code == 422
    assert HOSTILE not in answer.content.decode()
    assert not Incident.objects.exists()
    assert not list(tmp_path.iterdir())


def test_a_name_that_climbs_out_is_only_a_name(cast: Cast, signed_in_client: SignIn, tmp_path: Path) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("../../outside.json", "[]")
    file = SimpleUploadedFile("../../../climb.zip", content.getvalue())
    assert _send(signed_in_client(cast.alice), cast, "slack", file).status_code == 422
    assert not list(tmp_path.parent.glob("outside.json"))


@pytest.mark.parametrize(("name", "largest"), [("big.json", "LARGEST_FILE"), ("big.zip", "LARGEST_ARCHIVE")])
def test_what_is_too_large_is_said_with_its_limit(
    cast: Cast, signed_in_client: SignIn, monkeypatch: pytest.MonkeyPatch, name: str, largest: str
) -> None:
    monkeypatch.setattr(forms, largest, 1024 * 1024)
    file = SimpleUploadedFile(name, b"x" * (1024 * 1024 + 1))
    answer = _send(signed_in_client(cast.alice), cast, "slack", file)
    assert answer.status_code == 413
    assert "larger than 1 MB" in answer.content.decode()


def test_a_form_without_files_or_source_comes_back(cast: Cast, signed_in_client: SignIn) -> None:
    answer = signed_in_client(cast.alice).post("/import/", {"team": str(cast.team.id)})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Choose at least one file" in page
    assert "Choose where the files come from" in page


def test_too_many_files_at_once_are_refused(cast: Cast, signed_in_client: SignIn) -> None:
    answer = _send(signed_in_client(cast.alice), cast, "alertmanager", *[_json() for _ in range(41)])
    assert answer.status_code == 422
    assert "At most 40 files" in answer.content.decode()
    assert not Incident.objects.exists()


@pytest.mark.parametrize("name", ["bob", "rita"])
def test_only_facilitators_bring_files_in(cast: Cast, signed_in_client: SignIn, name: str) -> None:
    client = signed_in_client(getattr(cast, name))
    assert client.get("/import/").status_code == 403
    assert _send(client, cast, "alertmanager", _json()).status_code == 403
    assert not Incident.objects.exists()


def test_a_facilitator_of_another_team_cannot_bring_files_into_this_one(cast: Cast, signed_in_client: SignIn) -> None:
    incident_id = record_incident(cast)
    client = signed_in_client(cast.mallory)
    assert "Orders wait" not in client.get("/import/").content.decode()
    assert _send(client, cast, "alertmanager", _json()).status_code == 422
    told = {"source": "alertmanager", "team": str(cast.other_team.id), "incident": str(incident_id)}
    assert client.post("/import/", {**told, "uploads": [_json()]}).status_code == 422
    assert RecordEntry.objects.count() == 2
