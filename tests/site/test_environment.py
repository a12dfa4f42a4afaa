"""Every setting: what it does, what counts without it, and one sentence where it is wrong."""

import stat
from pathlib import Path

import pytest

from lightkeeper.site import environment
from lightkeeper.site.environment import SETTINGS, SettingError


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Start from an environment without any of our settings, but for a folder."""
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    monkeypatch.setenv("LIGHTKEEPER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_a_name_outside_the_table_is_a_mistake() -> None:
    with pytest.raises(SettingError, match="LIGHTKEEPER_COLOUR"):
        environment.read("LIGHTKEEPER_COLOUR")


def test_the_embedded_database_is_in_the_home_folder(plain: Path) -> None:
    assert environment.database()["NAME"] == str(plain / "lightkeeper.sqlite3")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("sqlite:///var/one.sqlite3", {"ENGINE": "django.db.backends.sqlite3", "NAME": "var/one.sqlite3"}),
        ("sqlite:////srv/one.sqlite3", {"NAME": "/srv/one.sqlite3"}),
        ("sqlite:///odd?name#1.sqlite3", {"NAME": "odd?name#1.sqlite3"}),
        (
            "postgresql://us%40er:p%2Fss@db.example:5433/lk",
            {"USER": "us@er", "PASSWORD": "p/ss", "HOST": "db.example", "PORT": "5433", "NAME": "lk"},
        ),
        ("postgres:///lk", {"ENGINE": "django.db.backends.postgresql", "HOST": "", "PORT": "", "NAME": "lk"}),
    ],
)
def test_a_database_is_named_by_its_address(
    monkeypatch: pytest.MonkeyPatch, url: str, expected: dict[str, str]
) -> None:
    monkeypatch.setenv("LIGHTKEEPER_DATABASE_URL", url)
    database = environment.database()
    assert {key: database[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("name", "written", "read"),
    [
        ("LIGHTKEEPER_DATABASE_URL", "mysql://u:secretword@h/d", environment.database),
        ("LIGHTKEEPER_DATABASE_URL", "lightkeeper.sqlite3", environment.database),
        ("LIGHTKEEPER_DATABASE_URL", "sqlite://relative", environment.database),
        ("LIGHTKEEPER_DATABASE_URL", "sqlite:///", environment.database),
        ("LIGHTKEEPER_DATABASE_URL", "postgresql://u:secretword@host:port/lk", environment.database),
        ("LIGHTKEEPER_DATABASE_URL", "postgresql://u:secretword@host:99999/lk", environment.database),
        ("LIGHTKEEPER_DATABASE_URL", "postgresql://u:secretword@[::1/lk", environment.database),
        ("LIGHTKEEPER_DATABASE_URL", "postgresql://u:secretword@host", environment.database),
        ("LIGHTKEEPER_MAIL_URL", "http://u:secretword@mail.example", environment.mail),
        ("LIGHTKEEPER_MAIL_URL", "smtp://", environment.mail),
        ("LIGHTKEEPER_MAIL_URL", "smtp://u:secretword@mail.example:x", environment.mail),
        ("LIGHTKEEPER_HTTPS", "maybe", lambda: environment.is_on("LIGHTKEEPER_HTTPS")),
        ("LIGHTKEEPER_WORKER", "beside", environment.has_worker_inside),
        ("LIGHTKEEPER_ORIGINS", "https://a.example, b.example", environment.origins),
    ],
)
def test_a_wrong_value_is_said_in_one_sentence_that_names_the_setting_and_no_password(
    monkeypatch: pytest.MonkeyPatch, name: str, written: str, read: object
) -> None:
    monkeypatch.setenv(name, written)
    with pytest.raises(SettingError) as refusal:
        read()  # type: ignore[operator]
    assert str(refusal.value).startswith(name)
    assert "\n" not in str(refusal.value)
    assert "secretword" not in str(refusal.value)


@pytest.mark.parametrize(("written", "is_on"), [("yes", True), ("TRUE", True), ("1", True), ("no", False), ("", False)])
def test_yes_and_no_are_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch, written: str, is_on: bool) -> None:
    monkeypatch.setenv("LIGHTKEEPER_HTTPS", written)
    assert environment.is_on("LIGHTKEEPER_HTTPS") is is_on


def test_lists_may_hold_spaces_and_empty_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIGHTKEEPER_HOSTS", " a.example , ,b.example,")
    assert environment.list_of("LIGHTKEEPER_HOSTS") == ["a.example", "b.example"]
    monkeypatch.setenv("LIGHTKEEPER_ORIGINS", "https://a.example,http://b.example")
    assert environment.origins() == ["https://a.example", "http://b.example"]


def test_the_worker_is_inside_unless_it_is_said_to_be_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment.has_worker_inside()
    monkeypatch.setenv("LIGHTKEEPER_WORKER", "Apart")
    assert not environment.has_worker_inside()


@pytest.mark.parametrize(
    ("url", "port", "is_wrapped", "is_upgraded"),
    [
        ("smtp://mail.example", 587, False, True),
        ("smtp://mail.example:25", 25, False, False),
        ("smtps://mail.example", 465, True, False),
        ("smtps://mail.example:2465", 2465, True, False),
        ("smtp://mail.example:465", 465, True, False),
        ("smtps://mail.example:587", 587, True, False),
    ],
)
def test_mail_is_encrypted_as_the_server_expects(
    monkeypatch: pytest.MonkeyPatch, url: str, port: int, is_wrapped: bool, is_upgraded: bool
) -> None:
    monkeypatch.setenv("LIGHTKEEPER_MAIL_URL", url)
    mail = environment.mail()
    assert (mail["EMAIL_PORT"], mail["EMAIL_USE_SSL"], mail["EMAIL_USE_TLS"]) == (port, is_wrapped, is_upgraded)


def test_without_a_mail_server_mail_lands_in_files(plain: Path) -> None:
    assert environment.mail()["EMAIL_FILE_PATH"] == str(plain / "mail")


def test_a_secret_key_is_made_once_and_only_we_can_read_it(plain: Path) -> None:
    key = environment.secret_key()
    assert len(key) >= 48
    assert environment.secret_key() == key
    assert [path.name for path in plain.iterdir()] == ["secret_key"]
    assert stat.S_IMODE((plain / "secret_key").stat().st_mode) == 0o600


def test_a_secret_key_that_was_given_is_used_and_none_is_made(monkeypatch: pytest.MonkeyPatch, plain: Path) -> None:
    monkeypatch.setenv("LIGHTKEEPER_SECRET_KEY", "given")
    assert environment.secret_key() == "given"
    assert not plain.exists()


def test_of_two_processes_that_make_a_key_at_once_both_use_the_first(plain: Path) -> None:
    plain.mkdir()
    environment._keep_key(plain / "secret_key", "first")
    environment._keep_key(plain / "secret_key", "second")
    assert environment.secret_key() == "first"
    assert [path.name for path in plain.iterdir()] == ["secret_key"]


def test_an_empty_key_file_is_said_to_be_one(plain: Path) -> None:
    plain.mkdir()
    (plain / "secret_key").touch()
    with pytest.raises(SettingError, match="empty"):
        environment.secret_key()
