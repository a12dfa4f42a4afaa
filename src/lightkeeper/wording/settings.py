"""What somebody chose about the rules: which, how loud, and which of their own."""

from collections.abc import Mapping
from typing import NamedTuple

from lightkeeper.wording.finding import Level
from lightkeeper.wording.rule import Rule


class Settings(NamedTuple):
    """Choices by code, prefix of a code, or name: `BL2`, `BL201` and `should-have` all select.

    An empty `select` is every rule that is on by itself. `ignore` and `levels` are more exact than `select`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, Level] = {}
    rules: tuple[Rule, ...] = ()

    def level_of(self, rule: Rule) -> Level:
        """Return how loud a rule is here; `off` for one that is not asked."""
        chosen = self.levels.get(rule.code) or self.levels.get(rule.name)
        if any(selects(choice, rule) for choice in self.ignore):
            return "off"
        if self.select and rule not in self.rules:
            if not any(selects(choice, rule) for choice in self.select):
                return "off"
            # Who asks for a rule by name means it, also one that is off by itself.
            return chosen or ("info" if rule.level == "off" else rule.level)
        return chosen or rule.level


def selects(choice: str, rule: Rule) -> bool:
    """Say whether a choice means a rule."""
    return choice.lower() in {rule.name, "all"} or rule.code.startswith(choice.upper())
