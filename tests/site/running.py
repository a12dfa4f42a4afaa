"""A real Lightkeeper for tests: its own folder or database, commands in processes of their own, and HTTP to it."""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

ROOT = Path(__file__).parents[2]
TOKEN = "k" * 32
SETTLE = """
import json, django
django.setup()
from django.test import Client
from tests.people import make_cast
cast = make_cast()
client = Client()
client.force_login(cast.alice, backend="allauth.account.auth_backends.AuthenticationBackend")
print(json.dumps({"review": str(cast.review.id), "session": client.cookies["lightkeeper_session"].value}))
"""


@dataclass(frozen=True)
class Installation:
    """One installation: the environment its commands run in."""

    environment: dict[str, str] = field(repr=False)

    def run(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run one verb of the command to its end."""
        return self.python("-m", "lightkeeper.cli.main", *arguments, **more)

    def python(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run Python in this installation's environment."""
        return subprocess.run(
            [sys.executable, *arguments],
            env=self.environment | more,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def settle(self) -> dict[str, str]:
        """Make the tables and the cast; returns the review's id and a session of Alice's."""
        assert self.run("migrate").returncode == 0
        told: dict[str, str] = json.loads(self.python("-c", SETTLE).stdout)
        return told

    @contextlib.contextmanager
    def serving(self, *arguments: str) -> Iterator["Serving"]:
        """Serve on a free port until the block ends; the process is killed if it still runs then."""
        command = [sys.executable, "-m", "lightkeeper.cli.main", *(arguments or ("serve", "--port", "0"))]
        with subprocess.Popen(
            command, env=self.environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process:
            try:
                assert process.stdout is not None
                line = process.stdout.readline()
                serving = Serving(process, int(line.rstrip().rpartition(":")[2]))
                # The port takes connections from the line on; this answer comes once the server is up.
                assert serving.request("GET", "/readyz").status == 200
                yield serving
            finally:
                process.kill()
                process.wait()


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    headers: dict[str, str]
    body: str


@dataclass(frozen=True)
class Serving:
    """A server that runs."""

    process: subprocess.Popen[str]
    port: int

    def request(self, method: str, path: str, body: str = "", **headers: str) -> Answer:
        """Ask once, on a connection of its own; raises OSError or HTTPException where no answer comes."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(
                method, path, body or None, {key.replace("_", "-"): told for key, told in headers.items()}
            )
            answer = connection.getresponse()
            return Answer(answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read().decode())
        finally:
            connection.close()

    def as_alice(self, session: str, **headers: str) -> dict[str, Any]:
        """Return the headers of a request in Alice's session."""
        return {"Cookie": f"lightkeeper_session={session}; csrftoken={TOKEN}", "X_CSRFToken": TOKEN, **headers}


def environment_in(home: Path, database_url: str = "") -> dict[str, str]:
    """Return a plain environment for an installation in a folder."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("LIGHTKEEPER_")}
    chosen = {"LIGHTKEEPER_HOME": str(home), "DJANGO_SETTINGS_MODULE": "lightkeeper.site.settings"}
    return (
        ours | chosen | ({"LIGHTKEEPER_DATABASE_URL": database_url} if database_url else {}) | {"PYTHONPATH": str(ROOT)}
    )


@contextlib.contextmanager
def installation_beside_the_suite(home: Path) -> Iterator[Installation]:
    """Return an installation on the kind of database that the suite runs on."""
    url = os.environ.get("LIGHTKEEPER_DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield Installation(environment_in(home))
        return
    name = f"beside_{uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield Installation(environment_in(home, f"{url.rpartition('/')[0]}/{name}"))
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
