"""The check-up names each weakness and how to mend it, and is silent where all is well."""

from pathlib import Path

import pytest
from pytest_django import Settings

from lightkeeper.site.check_up import find_weaknesses
from lightkeeper.store import models as rows
from tests.people import Cast


@pytest.fixture
def well(cast: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Set everything up well; returns the folder for data."""
    settings.SECRET_KEY = "k" * 48
    settings.ALLOWED_HOSTS = ["lightkeeper.example"]
    monkeypatch.setenv("LIGHTKEEPER_HTTPS", "yes")
    monkeypatch.setenv("LIGHTKEEPER_MAIL_URL", "smtp://mail.example")
    monkeypatch.setenv("LIGHTKEEPER_HOME", str(tmp_path))
    scripts = tmp_path / "static" / "lightkeeper" / "build"
    scripts.mkdir(parents=True)
    (scripts / "lightkeeper.js").touch()
    settings.STATICFILES_DIRS = [tmp_path / "static"]
    return tmp_path


def test_a_good_set_up_has_nothing_to_mend(well: Path) -> None:
    assert find_weaknesses() == []


def test_each_weakness_is_one_sentence_that_says_what_to_do(
    well: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SECRET_KEY = "short"
    settings.ALLOWED_HOSTS = ["*"]
    monkeypatch.delenv("LIGHTKEEPER_HTTPS")
    monkeypatch.delenv("LIGHTKEEPER_MAIL_URL")
    (well / "secret_key").write_text("k")
    (well / "secret_key").chmod(0o644)
    found = find_weaknesses()
    for word in ("SECRET_KEY", "HOSTS", "HTTPS", "MAIL_URL", "chmod 600"):
        assert sum(word in line for line in found) == 1, word
    assert len(found) == 5


def test_a_workspace_without_a_promise_or_without_anybody_is_named(well: Path) -> None:
    rows.Statement.objects.all().delete()
    assert [line for line in find_weaknesses() if "promise" in line]
    rows.Account.objects.all().delete()
    assert [line for line in find_weaknesses() if "set up the workspace" in line]
