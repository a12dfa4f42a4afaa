"""What one call checks and how: the command line laid over the configuration, every code looked up."""

from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from lightkeeper.cli.check.configuration import NOTHING, Configuration, find_configuration, read_configuration
from lightkeeper.cli.check.house_rules import house_rules_of
from lightkeeper.cli.check.known_people import UnreadableTableError, people_in
from lightkeeper.cli.check.outcome import Problem
from lightkeeper.cli.check.patterns import Patterns
from lightkeeper.cli.check.reading import UnreadableError, text_of_file
from lightkeeper.cli.check.shown import printable
from lightkeeper.wording.finding import Level
from lightkeeper.wording.registry import all_rules
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.settings import Settings

COMMAND_LINE = "the command line"


class Plan:
    """The settings of one call; `problems` says what of them could not be followed."""

    def __init__(self, arguments: Namespace) -> None:
        self.problems: list[Problem] = []
        chosen = self._configuration(arguments)
        house_file = arguments.house_rules or chosen.file("house-rules")
        self.house_rules: tuple[Rule, ...] = house_rules_of(house_file, self.problems) if house_file else ()
        self.fail_on: str = arguments.fail_on or chosen.values.get("fail-on", "error")
        self.people = self._people(arguments, chosen)
        self.settings = self._settings(arguments, chosen)
        self._exclude = Patterns(chosen.folder, chosen.texts("exclude"))
        self._file_ignores = [
            (Patterns(chosen.folder, (pattern,)), self._known(codes, "per-file-ignores", chosen.place))
            for pattern, codes in chosen.table("per-file-ignores").items()
        ]

    def is_excluded(self, path: str) -> bool:
        """Say whether the configuration leaves a path out."""
        return self._exclude.match(path)

    def settings_for(self, path: str) -> Settings:
        """Return the settings of one file."""
        more = tuple(code for patterns, codes in self._file_ignores if patterns.match(path) for code in codes)
        return self.settings._replace(ignore=self.settings.ignore + more) if more else self.settings

    def rules(self) -> tuple[Rule, ...]:
        """Return every rule there is, house rules last."""
        return (*all_rules(), *self.house_rules)

    def _configuration(self, arguments: Namespace) -> Configuration:
        if arguments.config:
            return read_configuration(arguments.config, self.problems, is_named=True) or NOTHING
        first = arguments.paths[0] if arguments.paths else "."
        beside = (arguments.stdin_filename or ".") if first == "-" else first
        return find_configuration(beside, self.problems)

    def _people(self, arguments: Namespace, chosen: Configuration) -> tuple[str, ...]:
        found = list(chosen.texts("people"))
        for path in (chosen.file("people-file"), arguments.people):
            if path:
                try:
                    found += people_in(text_of_file(path))
                except (UnreadableError, UnreadableTableError) as error:
                    self.problems.append(Problem(path, str(error)))
        return tuple(dict.fromkeys(name.strip() for name in found if name.strip()))

    def _settings(self, arguments: Namespace, chosen: Configuration) -> Settings:
        asked = _codes(arguments.select)
        select = (
            self._known(asked, "--select", COMMAND_LINE)
            if asked
            else self._known(chosen.texts("select"), "select", chosen.place)
        )
        ignore = self._known(chosen.texts("ignore"), "ignore", chosen.place)
        ignore += self._known(_codes(arguments.ignore), "--ignore", COMMAND_LINE)
        return Settings(select, ignore, self._levels(chosen), self.house_rules)

    def _levels(self, chosen: Configuration) -> dict[str, Level]:
        levels: dict[str, Level] = {}
        # Short prefixes first, so that a code says more than the prefix it begins with.
        for written, level in sorted(chosen.table("levels").items(), key=lambda one: len(one[0])):
            for choice in self._known((written,), "levels", chosen.place):
                levels |= {rule.code: level for rule in self.rules() if choice == rule.name or _begins(rule, choice)}
        return levels

    def _known(self, choices: Iterable[Any], key: str, place: str) -> tuple[str, ...]:
        """Return choices as the engine knows them; one that means no rule becomes a problem."""
        known = []
        for choice in choices:
            meant = self._meant(choice.strip())
            if meant:
                known.append(meant)
            else:
                words = (
                    f"`{key}` names {printable(choice)[:60] or 'nothing'}, which is no rule; "
                    "`lightkeeper check --explain all` lists them."
                )
                self.problems.append(Problem(place, f"{place}: {words}" if place != COMMAND_LINE else words))
        return tuple(known)

    def _meant(self, choice: str) -> str | None:
        if not choice or choice.upper() == "ALL":
            return "ALL" if choice else None
        for rule in self.rules():
            if choice.lower() == rule.name or rule.code == choice:
                return rule.name if choice.lower() == rule.name else rule.code
        return next((choice.upper() for rule in self.rules() if _begins(rule, choice.upper())), None)


def _begins(rule: Rule, choice: str) -> bool:
    return rule.code.startswith(choice)


def _codes(written: list[str] | None) -> list[str]:
    return [code.strip() for one in written or () for code in one.split(",") if code.strip()]
