"""The commands as people call them: exit codes, one sentence where something is wrong, and nothing half done."""

import json
import signal
import socket
from pathlib import Path

import pytest

from tests.site.running import Installation, environment_in

PAGER = {
    "incident": {
        "id": "Q1",
        "type": "incident",
        "title": "Lamps went dark",
        "status": "resolved",
        "created_at": "2026-03-02T14:00:00Z",
        "resolved_at": "2026-03-02T14:30:00Z",
    }
}
SETTLE = "import django; django.setup(); from tests.people import make_cast; make_cast()"
COUNT = """
import django; django.setup()
from lightkeeper.store import models as rows
print(rows.Incident.objects.count(), rows.Review.objects.count(), rows.RecordEntry.objects.count())
"""


@pytest.fixture
def bare(tmp_path: Path) -> Installation:
    """Return an installation without tables."""
    return Installation(environment_in(tmp_path / "home"))


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """Return an installation with the cast in it."""
    installation = Installation(environment_in(tmp_path_factory.mktemp("settled")))
    assert installation.run("migrate").returncode == 0
    assert installation.python("-c", SETTLE).returncode == 0
    return installation


@pytest.fixture
def pager(tmp_path: Path) -> Path:
    """Return a file saved from the pager."""
    path = tmp_path / "incident.json"
    path.write_text(json.dumps(PAGER))
    return path


def refused(installation: Installation, *arguments: str, **more: str) -> str:
    """Run a command that cannot be carried out, and return its one sentence."""
    ran = installation.run(*arguments, **more)
    assert (ran.returncode, ran.stdout) == (2, ""), ran.stderr
    assert ran.stderr.startswith("lightkeeper: ")
    assert ran.stderr.count("\n") == 1, ran.stderr
    return ran.stderr


def test_the_command_starts_without_django() -> None:
    probe = (
        "import sys, lightkeeper.cli.main; print([m for m in sys.modules if m.split('.')[0] in ('django', 'ninja')])"
    )
    assert Installation(environment_in(Path("nowhere"))).python("-c", probe).stdout == "[]\n"


def test_reading_a_document_needs_neither_settings_nor_django(tmp_path: Path) -> None:
    document = tmp_path / "a.md"
    document.write_text("# Outage\n")
    broken = {"LIGHTKEEPER_DATABASE_URL": "mysql://", "LIGHTKEEPER_HTTPS": "maybe", "DJANGO_SETTINGS_MODULE": "nowhere"}
    ran = Installation(environment_in(tmp_path / "home")).run("read", str(document), **broken)
    assert (ran.returncode, json.loads(ran.stdout)["title"]) == (0, "Outage")
    assert not (tmp_path / "home").exists()


def test_migrating_twice_changes_nothing(bare: Installation) -> None:
    for _ in range(2):
        ran = bare.run("migrate")
        assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.parametrize(
    "verb", [("serve", "--port", "0"), ("worker",), ("import", "document", "."), ("export", "workspace", "-o", "x")]
)
def test_without_tables_a_verb_says_to_make_them(bare: Installation, verb: tuple[str, ...]) -> None:
    assert "lightkeeper migrate" in refused(bare, *verb)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LIGHTKEEPER_DATABASE_URL", "mysql://u:secretword@h/d"),
        ("LIGHTKEEPER_DATABASE_URL", "postgresql://u:secretword@h:x/d"),
        ("LIGHTKEEPER_HTTPS", "maybe"),
        ("LIGHTKEEPER_WORKER", "beside"),
        ("LIGHTKEEPER_MAIL_URL", "mail.example"),
        ("LIGHTKEEPER_ORIGINS", "lightkeeper.example"),
    ],
)
def test_a_wrong_setting_is_named_whatever_the_verb(bare: Installation, name: str, value: str) -> None:
    said = refused(bare, "doctor", **{name: value})
    assert name in said
    assert "secretword" not in said


def test_a_home_that_cannot_be_written_is_named(bare: Installation, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "LIGHTKEEPER_HOME" in refused(bare, "migrate", LIGHTKEEPER_HOME=str(tmp_path / "file" / "home"))


@pytest.mark.parametrize("verb", ["migrate", "serve", "worker"])
def test_a_database_that_does_not_answer_is_said_to_do_so(bare: Installation, verb: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"postgresql://us:secretword@127.0.0.1:{taken.getsockname()[1]}/lk"
        said = refused(bare, verb, LIGHTKEEPER_DATABASE_URL=url)
    assert "LIGHTKEEPER_DATABASE_URL" in said
    assert "secretword" not in said


def test_the_doctor_ends_with_one_where_there_is_something_to_look_at(
    bare: Installation, settled: Installation
) -> None:
    ran = bare.run("doctor")
    assert ran.returncode == 1
    assert "lightkeeper migrate" in ran.stdout
    weak = settled.run("doctor")
    assert weak.returncode == 1
    assert all(line.startswith("- ") for line in weak.stdout.splitlines()[:-1])
    assert "secret" not in weak.stdout.replace("SECRET_KEY", "").casefold()


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("pagerduty", "nowhere.json"), "nowhere.json"),
        (("semaphore", "{file}"), "alertmanager, pagerduty, slack, document, workspace"),
        (("pagerduty", "{file}", "--team", "Nobody"), "Tideway"),
        (("pagerduty", "{file}"), "--team"),
        (("document", "{file}", "--team", "Tideway"), "version"),
        (("workspace", "{file}"), "not a workspace archive"),
        (("pagerduty", "{file}", "--team", "Tideway", "--incident", "seven"), "not the id of an incident"),
        (
            ("pagerduty", "{file}", "--team", "Tideway", "--incident", "00000000-0000-0000-0000-000000000000"),
            "no such incident",
        ),
    ],
)
def test_what_cannot_be_imported_is_said_in_one_sentence_and_nothing_is_kept(
    settled: Installation, pager: Path, arguments: tuple[str, ...], word: str
) -> None:
    before = settled.python("-c", COUNT).stdout
    assert word in refused(settled, "import", *(one.format(file=pager) for one in arguments))
    assert settled.python("-c", COUNT).stdout == before


def test_an_import_prints_one_line_of_json_and_again_finds_everything_known(settled: Installation, pager: Path) -> None:
    first, again = (settled.run("import", "pagerduty", str(pager), "--team", "tideway") for _ in range(2))
    assert (first.returncode, again.returncode) == (0, 0), first.stderr
    told, later = json.loads(first.stdout), json.loads(again.stdout)
    assert (told["events"], told["known"], later["events"], later["known"]) == (2, 0, 0, 2)
    assert told["incidents"] == later["incidents"]


def test_of_several_documents_those_that_can_be_read_are_and_the_others_are_named(
    settled: Installation, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.md", tmp_path / "bad.md"
    good.write_text("# Lamps went dark\n")
    bad.write_bytes(b"caf\xe9")
    ran = settled.run("import", "document", str(bad), str(good), "--team", "Tideway")
    assert ran.returncode == 1
    assert json.loads(ran.stdout)["review"]
    assert "bad.md" in ran.stderr
    assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize("verb", ["serve", "demo"])
def test_a_port_in_use_is_named_and_nothing_is_left_behind(settled: Installation, verb: str, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        more = ("--home", str(tmp_path / "demo")) if verb == "demo" else ()
        said = refused(settled, verb, "--port", port, *more)
    assert port in said
    assert "--port" in said
    assert not (tmp_path / "demo").exists()


@pytest.mark.parametrize(("option", "value"), [("--port", "70000"), ("--host", "no.such.host.invalid")])
def test_an_address_that_cannot_be_had_is_refused(settled: Installation, option: str, value: str) -> None:
    assert "--port" in refused(settled, "serve", option, value)


def test_a_server_says_where_it_is_and_ends_kindly_when_it_is_told_to(settled: Installation) -> None:
    with settled.serving() as serving:
        assert serving.request("GET", "/healthz").body == "alive\n"
        serving.process.send_signal(signal.SIGTERM)
        assert serving.process.wait(30) in (0, -signal.SIGTERM)


def test_the_demonstration_serves_the_sample_whatever_the_real_server_is_told(tmp_path: Path) -> None:
    theirs = {
        "LIGHTKEEPER_DATABASE_URL": "postgresql://127.0.0.1:1/nowhere",
        "LIGHTKEEPER_HOSTS": "elsewhere.example",
        "LIGHTKEEPER_HTTPS": "yes",
        "LIGHTKEEPER_WORKER": "apart",
    }
    installation = Installation(environment_in(tmp_path / "home") | theirs)
    with installation.serving("demo", "--home", str(tmp_path / "demo")) as serving:
        page = serving.request("GET", "/sign-in/")
        assert page.status == 200
        assert "Alice" in page.body
        assert "; secure" not in str(page.headers).casefold()
    assert (tmp_path / "demo" / "lightkeeper.sqlite3").exists()


@pytest.mark.parametrize("arguments", [(), ("fly",), ("serve", "--port", "many"), ("import",)])
def test_a_call_that_is_not_understood_ends_with_two(bare: Installation, arguments: tuple[str, ...]) -> None:
    ran = bare.run(*arguments)
    assert ran.returncode == 2
    assert "usage: lightkeeper" in ran.stderr
