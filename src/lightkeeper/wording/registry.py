"""Finds the rules: whatever stands in the folder `rules` is one, so that adding a rule changes no other file."""

import os
from functools import cache
from importlib import import_module

from lightkeeper.wording import rules
from lightkeeper.wording.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every built-in rule, by code."""
    found = [found for folder in rules.__path__ for name in os.listdir(folder) for found in _rules_in(name)]
    return tuple(sorted(found, key=lambda rule: rule.code))


def _rules_in(name: str) -> list[Rule]:
    stem, _, suffix = name.partition(".")
    if suffix not in {"py", "pyc"} or stem.startswith("_"):
        return []
    module = import_module(f"{rules.__name__}.{stem}")
    return [
        kind()
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Rule) and kind.__module__ == module.__name__
    ]


def rule_called(code_or_name: str) -> Rule | None:
    """Return the rule with this code or name."""
    asked = code_or_name.strip()
    return next((rule for rule in all_rules() if asked.upper() == rule.code or asked.lower() == rule.name), None)
