"""Reads a team's own rules from a YAML file; PyYAML is loaded for nobody else."""

from typing import TYPE_CHECKING

from lightkeeper.cli.check.outcome import Problem
from lightkeeper.cli.check.reading import UnreadableError, text_of_file
from lightkeeper.cli.check.shown import printable, shown

if TYPE_CHECKING:
    from lightkeeper.wording.rule import Rule

# PyYAML reads about 100 KB a second; a team has dozens of rules, not thousands.
LARGEST_RULES = 256 * 1024


def house_rules_of(path: str, problems: list[Problem]) -> tuple["Rule", ...]:
    """Return the rules in a file; what is wrong with it becomes a problem, and then there are none."""
    place = shown(path)
    try:
        text = text_of_file(path)
    except UnreadableError as error:
        problems.append(Problem(path, str(error)))
        return ()
    if len(text) > LARGEST_RULES:
        problems.append(Problem(path, f"{place} is larger than 256 KB; split the house rules or shorten them."))
        return ()
    import yaml

    from lightkeeper.wording.house import HouseRuleError, house_rules_from

    try:
        return tuple(house_rules_from(yaml.safe_load(text), place))
    except HouseRuleError as error:
        problems.append(Problem(path, printable(str(error))))
    except yaml.MarkedYAMLError as error:
        line = f" (line {error.problem_mark.line + 1})" if error.problem_mark else ""
        problems.append(Problem(path, f"{place} is not valid YAML{line}: {printable(error.problem or 'unknown')}."))
    except (yaml.YAMLError, RecursionError, ValueError):
        problems.append(Problem(path, f"{place} is not valid YAML; look for stray characters and deep nesting."))
    return ()
