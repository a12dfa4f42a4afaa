"""The templates every workspace starts with, read from the TOML files in `shipped/`.

They are data so that their wording can be read, compared and translated without touching code.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from lightkeeper.domain.review.template import Template, TemplateSection

IN_ORDER_OF_CHOICE = ("full", "short", "near_miss")


@cache
def shipped_templates() -> tuple[Template, ...]:
    """Return the shipped templates, the most thorough first."""
    folder = files("lightkeeper.usecases.template") / "shipped"
    texts = ((folder / f"{key}.toml").read_text(encoding="utf-8") for key in IN_ORDER_OF_CHOICE)
    return tuple(_template_of(tomllib.loads(text)) for text in texts)


def _template_of(written: dict[str, Any]) -> Template:
    sections = tuple(TemplateSection(**section) for section in written["sections"])
    return Template(key=written["key"], name=written["name"], purpose=written["purpose"], sections=sections)
