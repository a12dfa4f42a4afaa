"""Every setting that comes from the environment, in one table: read here, listed in the generated reference."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit


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
    Setting("LIGHTKEEPER_MAIL_URL", "`smtp://user:password@host:port` for mail.", "mail is written to the log folder"),
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
    return read(name, "no").lower() in ("1", "yes", "true", "on")


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
        home().mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(48))
    return kept.read_text()


def database() -> dict[str, object]:
    """Return Django's description of the database that LIGHTKEEPER_DATABASE_URL names."""
    url = read("LIGHTKEEPER_DATABASE_URL", f"sqlite:///{home() / 'lightkeeper.sqlite3'}")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(url.removeprefix("sqlite:///"))
    if parts.scheme in ("postgres", "postgresql"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 600,
            "CONN_HEALTH_CHECKS": True,
        }
    raise SettingError(
        f"LIGHTKEEPER_DATABASE_URL starts with {parts.scheme or 'nothing'!r}: write sqlite:///file or postgresql://…"
    )


def _sqlite(path: str) -> dict[str, object]:
    # IMMEDIATE: two writers wait for each other instead of one of them being told "database is locked" half-way.
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON; PRAGMA cache_size=-8000"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": 600,
        "OPTIONS": {"timeout": 30, "transaction_mode": "IMMEDIATE", "init_command": pragmas},
        "TEST": {"NAME": None},
    }


def mail() -> dict[str, object]:
    """Return Django's mail settings; without LIGHTKEEPER_MAIL_URL mail lands in files under LIGHTKEEPER_HOME."""
    url = read("LIGHTKEEPER_MAIL_URL")
    if not url:
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {"EMAIL_BACKEND": backend, "EMAIL_FILE_PATH": str(home() / "mail")}
    parts = urlsplit(url)
    return {
        "EMAIL_HOST": parts.hostname or "",
        "EMAIL_PORT": parts.port or 587,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtps" or (parts.port or 587) == 587,
        "EMAIL_TIMEOUT": 10,
    }
