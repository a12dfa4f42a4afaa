"""The promise on every write: once it is answered it stays, even if the server is killed in the next moment."""

import json
import threading
from http.client import HTTPException
from itertools import count
from pathlib import Path
from urllib.parse import urlencode

from tests.site.running import Installation, Serving, installation_beside_the_suite

WRITES = 200
KILLED_AFTER = 60
WRITERS = 8


class Writers:
    """Eight people who write at once, half of them by form and half by the API, and remember what was answered."""

    def __init__(self, serving: Serving, told: dict[str, str]) -> None:
        self._serving, self._told = serving, told
        self._numbers = count()
        self._lock = threading.Lock()
        self.answered: list[int] = []
        self.enough = threading.Event()

    def start(self) -> list[threading.Thread]:
        """Start writing."""
        threads = [threading.Thread(target=self._write_on) for _ in range(WRITERS)]
        for thread in threads:
            thread.start()
        return threads

    def _write_on(self) -> None:
        while (number := next(self._numbers)) < WRITES:
            try:
                status = self._by_form(number) if number % 2 else self._by_api(number)
            except (OSError, HTTPException):
                break
            if status not in (201, 303, 302):
                break
            with self._lock:
                self.answered.append(number)
                if len(self.answered) == KILLED_AFTER:
                    self.enough.set()
        self.enough.set()

    def _by_form(self, number: int) -> int:
        form = {
            "happened_at": "2026-03-02 14:05",
            "precision": "exact",
            "text": f"Write {number}.",
            "kind": "observation",
            "source_type": "recollection",
            "known_then": "unsure",
        }
        headers = self._serving.as_alice(self._told["session"], Content_Type="application/x-www-form-urlencoded")
        return self._serving.request(
            "POST", f"/reviews/{self._told['review']}/events/", urlencode(form), **headers
        ).status

    def _by_api(self, number: int) -> int:
        event = {"happened_at": "2026-03-02T14:05:00Z", "text": f"Write {number}."}
        headers = self._serving.as_alice(self._told["session"], Content_Type="application/json")
        return self._serving.request(
            "POST", f"/api/reviews/{self._told['review']}/events", json.dumps(event), **headers
        ).status


def test_every_write_that_was_answered_is_there_after_the_server_was_killed(tmp_path: Path) -> None:
    with installation_beside_the_suite(tmp_path) as installation:
        told = installation.settle()
        with installation.serving() as serving:
            writers = Writers(serving, told)
            threads = writers.start()
            assert writers.enough.wait(120)
            serving.process.kill()
            for thread in threads:
                thread.join()
        assert KILLED_AFTER <= len(writers.answered) < WRITES
        kept = _kept(installation, told)
    assert {f"Write {number}." for number in writers.answered} <= set(kept)
    assert len(kept) == len(set(kept))


def _kept(installation: Installation, told: dict[str, str]) -> list[str]:
    with installation.serving() as serving:
        answer = serving.request("GET", f"/api/reviews/{told['review']}", **serving.as_alice(told["session"]))
    return [event["text"] for event in json.loads(answer.body)["rendition"]["events"]]
