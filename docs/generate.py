"""Writes docs/reference/ from the code, the same on every run and every machine: `python -m docs.generate`."""

import os
import secrets
from collections.abc import Callable
from functools import partial
from pathlib import Path

REFERENCE = Path(__file__).parent / "reference"


def pages() -> dict[str, Callable[[], str]]:
    """Return the writer of each page by its file name. Django is set up first: the API and addresses need it."""
    _set_up_django()
    from docs.generators import addresses, api, commands, masks, permissions, plugins, settings, wording

    return {
        "addresses.md": addresses.addresses_page,
        "commands.md": commands.commands_page,
        "http-api.md": api.http_api_page,
        "masks.md": masks.masks_page,
        "permissions.md": permissions.permissions_page,
        "plugins.md": plugins.plugins_page,
        "settings.md": settings.settings_page,
        **{f"wording/{name}": partial(str, text) for name, text in wording.wording_pages().items()},
    }


def main() -> None:
    """Write every page, and remove those of things that are no more."""
    written = pages()
    (REFERENCE / "wording").mkdir(parents=True, exist_ok=True)
    for name, write in written.items():
        (REFERENCE / name).write_text(write(), encoding="utf-8")
    for page in REFERENCE.rglob("*.md"):
        if str(page.relative_to(REFERENCE)) not in written:
            page.unlink()


def _set_up_django() -> None:
    # A key of its own, so that writing documentation leaves no secret in the folder for data.
    os.environ.setdefault("LIGHTKEEPER_SECRET_KEY", secrets.token_urlsafe(48))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lightkeeper.site.settings")
    import django

    django.setup()


if __name__ == "__main__":
    main()
