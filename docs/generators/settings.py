"""The page of settings."""

from docs.generators.tables import code, page, table
from lightkeeper.site.environment import SETTINGS

OPENING = (
    "Lightkeeper reads its settings from the environment when it starts. All of them are optional. "
    "`lightkeeper doctor` says which of them deserve another look; [operating/settings](../operating/settings.md) "
    "explains them with examples."
)


def settings_page() -> str:
    """Return the table of settings."""
    rows = [(code(one.name), one.purpose, one.default or "nothing") for one in SETTINGS]
    return page("Settings", OPENING, table(("Name", "What it is for", "Without it"), rows))
