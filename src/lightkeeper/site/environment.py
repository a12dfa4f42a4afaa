"""Every setting that comes from the environment, in one table: read here, listed in the generated reference."""

import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

YES = frozenset({"1", "yes", "true", "on"})
NO = frozenset({"0", "no", "false", "off"})
WRAPPED_PORT = 465


class SettingError(Exception):
    """A setting cannot be used. The message names it and says what to write instead."""


@dataclass(frozen=True)
class Setting:
    """One environment variable: its name, what it is for, and what counts without it."""

    name: str
    purpose: str
    default: str = ""


SETTINGS = (
    Setting("LIGHTKEEPER_HOME", "Folder for the embedded database and the generated secret key.", "./var"),
    Setting(
        "LIGHTKEEPER_DATABASE_URL",
        "Where things are kept: `sqlite:///path/to/file` or `postgresql://user:password@host:port/name`.",
        "an SQLite file in LIGHTKEEPER_HOME",
    ),
    Setting("LIGHTKEEPER_SECRET_KEY", "Signs sessions. At least 32 characters.", "made once, in LIGHTKEEPER_HOME"),
    Setting(
        "LIGHTKEEPER_HOSTS", "Host names this server answers to, separated by commas.", "localhost,127.0.0.1,[::1]"
    ),
    Setting(
        "LIGHTKEEPER_ORIGINS", "Origins behind a proxy that forms may come from, e.g. `https://lk.example.org`.", ""
    ),
    Setting("LIGHTKEEPER_HTTPS", "`yes` where people reach it by https: cookies are then sent by https only.", "no"),
    Setting(
        "LIGHTKEEPER_MAIL_URL",
        "`smtp://user:password@host:port` for mail (`smtps://` where the server wants TLS from the first byte).",
        "mail is written to files in LIGHTKEEPER_HOME",
    ),
    Setting("LIGHTKEEPER_MAIL_FROM", "The address mail comes from.", "lightkeeper@localhost"),
    Setting(
        "LIGHTKEEPER_WORKER", "`inside`: `serve` also works off jobs; `apart`: run `lightkeeper worker`.", "inside"
    ),
)


def read(name: str, default: str = "") -> str:
    """Return a setting as text. Names outside the table are a mistake of ours."""
    if name not in {setting.name for setting in SETTINGS}:
        raise SettingError(f"{name} is not in the table of settings.")
    return os.environ.get(name, "").strip() or default


def is_on(name: str) -> bool:
    """Say whether a yes-or-no setting says yes."""
    written = read(name, "no").lower()
    if written not in YES | NO:
        raise SettingError(f"{name} is {written!r}: write yes or no.")
    return written in YES


def list_of(name: str, default: str = "") -> list[str]:
    """Return a setting of several values separated by commas."""
    return [value for written in read(name, default).split(",") if (value := written.strip())]


def origins() -> list[str]:
    """Return the origins that forms may come from."""
    found = list_of("LIGHTKEEPER_ORIGINS")
    for origin in found:
        if not origin.startswith(("https://", "http://")):
            raise SettingError(
                f"LIGHTKEEPER_ORIGINS holds {origin!r}: write each with its scheme, as https://{origin}."
            )
    return found


def has_worker_inside() -> bool:
    """Say whether `serve` works off jobs as well."""
    written = read("LIGHTKEEPER_WORKER", "inside").lower()
    if written not in ("inside", "apart"):
        raise SettingError(f"LIGHTKEEPER_WORKER is {written!r}: write inside or apart.")
    return written == "inside"


def home() -> Path:
    """Return the folder for what this server keeps in files; it is made when something is first written."""
    return Path(read("LIGHTKEEPER_HOME", "./var")).resolve()


def secret_key() -> str:
    """Return the secret key: from the environment, or one made once and kept in a file only we can read."""
    given = read("LIGHTKEEPER_SECRET_KEY")
    if given:
        return given
    kept = home() / "secret_key"
    if not kept.exists():
        _keep_key(kept, secrets.token_urlsafe(48))
    key = kept.read_text().strip()
    if not key:
        raise SettingError(f"{kept} is empty: remove it, and a new key is made at the next start.")
    return key


def _keep_key(kept: Path, key: str) -> None:
    # Written apart and then linked: no other process ever finds half a key, and of two at once the first one counts.
    kept.parent.mkdir(parents=True, exist_ok=True)
    handle, written = tempfile.mkstemp(dir=kept.parent)
    with os.fdopen(handle, "w") as file:
        file.write(key)
    try:
        os.link(written, kept)
    except FileExistsError:
        return
    finally:
        Path(written).unlink()


def database() -> dict[str, object]:
    """Return Django's description of the database that LIGHTKEEPER_DATABASE_URL names."""
    url = read("LIGHTKEEPER_DATABASE_URL", f"sqlite:///{home() / 'lightkeeper.sqlite3'}")
    if url.startswith("sqlite:///") and url != "sqlite:///":
        return _sqlite(url.removeprefix("sqlite:///"))
    parts = _parts_of("LIGHTKEEPER_DATABASE_URL", url)
    if parts.scheme in ("postgres", "postgresql") and parts.path.strip("/"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
            # The asynchronous server answers each request in a thread of its own: a connection kept by a thread is
            # lost with it, one kept by a pool is not.
            "CONN_MAX_AGE": 0,
            "OPTIONS": {"pool": {"min_size": 1, "max_size": 10, "timeout": 10}},
        }
    raise SettingError(
        f"LIGHTKEEPER_DATABASE_URL starts with {parts.scheme or 'nothing'!r}: "
        "write sqlite:///file or postgresql://user:password@host:port/name."
    )


def _sqlite(path: str) -> dict[str, object]:
    # IMMEDIATE: two writers wait for each other instead of one of them being told "database is locked" half-way.
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON; PRAGMA cache_size=-8000"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": 0,
        "OPTIONS": {"timeout": 30, "transaction_mode": "IMMEDIATE", "init_command": pragmas},
        "TEST": {"NAME": None},
    }


def mail() -> dict[str, object]:
    """Return Django's mail settings; without LIGHTKEEPER_MAIL_URL mail lands in files under LIGHTKEEPER_HOME."""
    url = read("LIGHTKEEPER_MAIL_URL")
    if not url:
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {"EMAIL_BACKEND": backend, "EMAIL_FILE_PATH": str(home() / "mail")}
    parts = _parts_of("LIGHTKEEPER_MAIL_URL", url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise SettingError("LIGHTKEEPER_MAIL_URL names no mail server: write smtp://user:password@host:port.")
    is_wrapped = parts.scheme == "smtps" or parts.port == WRAPPED_PORT
    port = parts.port or (WRAPPED_PORT if is_wrapped else 587)
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": is_wrapped,
        "EMAIL_USE_TLS": port == 587 and not is_wrapped,
        "EMAIL_TIMEOUT": 10,
    }


def _parts_of(name: str, url: str) -> SplitResult:
    """Take an address apart; what it holds may be a password, so no message repeats it."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 reading it is what checks it
    except ValueError as error:
        raise SettingError(f"{name} is no address: check its port and its brackets.") from error
    return parts
