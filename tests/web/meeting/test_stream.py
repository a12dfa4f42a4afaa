"""The stream against a real server: live for all, ended for whoever is removed, and nothing lost by a restart."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.site.running import TOKEN, Answer, Installation, Serving, installation_beside_the_suite

# Shorter than the time after which it is asked who may watch where nothing changed.
PATIENCE = 10
LISTENERS = 12
SETTLE = """
import json, django
django.setup()
from django.test import Client
from lightkeeper.domain.access.actor import Role
from lightkeeper.store.models import Participation
from tests.people import make_cast
from tests.usecases.meeting.hall import WRITING, begin
cast = make_cast()
Participation.objects.create(review=cast.review, account=cast.rita, role=Role.CONTRIBUTOR)
begin(cast, WRITING)
told = {"review": str(cast.review.id), "rita_id": str(cast.rita.id)}
for name in ("alice", "bob", "rita", "mallory"):
    client = Client()
    client.force_login(getattr(cast, name), backend="allauth.account.auth_backends.AuthenticationBackend")
    told[name] = client.cookies["lightkeeper_session"].value
print(json.dumps(told))
"""


class Hall:
    """An installation in which people write in silence, and a server of it that may be another one each time."""

    def __init__(self, installation: Installation) -> None:
        assert installation.run("migrate").returncode == 0
        self.installation = installation
        self.told: dict[str, str] = json.loads(installation.python("-c", SETTLE).stdout)
        self.address = f"/reviews/{self.told['review']}/meeting/"
        self.end_part = f"/reviews/{self.told['review']}/people/end/"

    def headers(self, name: str) -> dict[str, str]:
        """Return the headers of a request in somebody's session."""
        return {"Cookie": f"lightkeeper_session={self.told[name]}; csrftoken={TOKEN}", "X-CSRFToken": TOKEN}

    def send(self, serving: Serving, name: str, path: str, **form: str) -> Answer:
        """Send a form as somebody."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return serving.request("POST", path, urlencode(form), **self.headers(name), **kind)

    def write_as_bob(self, serving: Serving, prompt: str, text: str, version: int) -> object:
        """Keep what Bob writes, as the page's script does; returns what was answered."""
        body = json.dumps({"prompt": prompt, "text": text, "version": version})
        kind = {"Content-Type": "application/json"}
        answer = serving.request("POST", f"{self.address}cards/", body, **self.headers("bob"), **kind)
        return json.loads(answer.body)

    def read(self, serving: Serving, name: str) -> str:
        """Return the page as somebody reads it."""
        return serving.request("GET", self.address, **self.headers(name)).body


class Listener:
    """Somebody's open stream."""

    def __init__(self, hall: Hall, serving: Serving, name: str) -> None:
        self._connection = HTTPConnection("127.0.0.1", serving.port, timeout=PATIENCE)
        self._connection.request("GET", f"{hall.address}live/", headers=hall.headers(name))
        self._answer = self._connection.getresponse()
        assert self._answer.status == 200
        assert self._answer.headers["X-Accel-Buffering"] == "no"

    def hears(self, *words: str) -> str:
        """Return all that comes until it holds all of some words; raises where it does not in time."""
        heard = ""
        while not all(one in heard for one in words):
            line = self._answer.readline().decode()
            assert line, f"the stream ended before it said {words}"
            heard += line
        return heard

    def is_over(self) -> bool:
        """Say whether the server ended the stream in good order; what still comes is read, and a cut one raises."""
        self._answer.read()
        return self._answer.isclosed()

    def close(self) -> None:
        """Go away."""
        self._answer.close()
        self._connection.close()


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Return an installation in which a meeting writes in silence."""
    with installation_beside_the_suite(tmp_path_factory.mktemp("meeting")) as installation:
        yield Hall(installation)


@pytest.fixture
def serving(hall: Hall) -> Iterator[Serving]:
    """Serve it."""
    with hall.installation.serving() as serving:
        yield serving


def _files_of_the_database(serving: Serving) -> int:
    held = Path(f"/proc/{serving.process.pid}/fd").iterdir()
    return sum(".sqlite3" in str(one.readlink()) for one in held if one.is_symlink())


def test_what_one_person_does_everybody_sees(hall: Hall, serving: Serving) -> None:
    listeners = [Listener(hall, serving, name) for name in ("alice", "bob")]
    for listener in listeners:
        listener.hears("event: board", "Silent writing")
    assert hall.send(serving, "bob", f"{hall.address}notes/", kind="idea", text="A limit on the queue").status == 303
    for listener in listeners:
        listener.hears("event: board", "A limit on the queue")
        listener.close()


def test_others_hear_nothing(hall: Hall, serving: Serving) -> None:
    assert serving.request("GET", f"{hall.address}live/", **hall.headers("mallory")).status == 404
    assert serving.request("GET", f"{hall.address}live/").status == 302


def test_many_streams_that_sleep_hold_no_connection_to_the_database(hall: Hall, serving: Serving) -> None:
    before = _files_of_the_database(serving)
    listeners = [Listener(hall, serving, "bob") for _ in range(LISTENERS)]
    for listener in listeners:
        listener.hears("event: board")
    # A connection of SQLite has up to three files, and the two threads that look may hold one each at this moment.
    assert _files_of_the_database(serving) <= before + 6
    # PostgreSQL's pool has fewer connections than there are listeners: a page would wait for one in vain.
    assert "Silent writing" in hall.read(serving, "alice")
    for listener in listeners:
        listener.close()


def test_the_stream_of_somebody_removed_ends_without_another_change(hall: Hall, serving: Serving) -> None:
    rita, bob = Listener(hall, serving, "rita"), Listener(hall, serving, "bob")
    rita.hears("event: board")
    bob.hears("event: board")
    ended = hall.send(serving, "alice", hall.end_part, account_id=hall.told["rita_id"])
    assert ended.status == 303
    assert "Your part in this review has ended" in rita.hears("event: ended", "data: Your part")
    assert rita.is_over()
    rita.close()
    assert serving.request("GET", f"{hall.address}live/", **hall.headers("rita")).status == 404
    hall.send(serving, "alice", f"{hall.address}notes/", kind="parked", text="The paging rota")
    assert "event: ended" not in bob.hears("event: board", "The paging rota")
    bob.close()


@pytest.mark.parametrize(("prompt", "is_killed"), [("hard", False), ("lucky", True)])
def test_a_restart_in_the_middle_of_silent_writing_loses_nothing(hall: Hall, prompt: str, is_killed: bool) -> None:
    text = f"Half a thought, {prompt}"
    with hall.installation.serving() as serving:
        bob = Listener(hall, serving, "bob")
        bob.hears("event: board")
        assert hall.write_as_bob(serving, prompt, text, 0) == {"version": 1}
        if is_killed:
            serving.process.kill()
        else:
            serving.process.terminate()
            # It does not wait for its streams, which would otherwise go on for ten minutes.
            assert bob.is_over()
        serving.process.wait(PATIENCE)
        bob.close()
    with hall.installation.serving() as serving:
        assert text in hall.read(serving, "bob")
        assert text not in hall.read(serving, "alice")
        bob = Listener(hall, serving, "bob")
        bob.hears("event: board", "Silent writing")
        assert hall.write_as_bob(serving, prompt, f"{text}, and the rest", 1) == {"version": 2}
        bob.close()
