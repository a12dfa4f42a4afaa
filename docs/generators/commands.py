"""The page of commands, from their own parsers."""

from argparse import SUPPRESS, Action, ArgumentParser, _HelpAction, _SubParsersAction

from docs.generators.tables import code, page, table
from lightkeeper.cli.main import build_parser

OPENING = (
    "Every command ends with 0 when it is done, with 1 when it is done and there is something to look at, and with 2 "
    "when the call cannot be carried out; one line on standard error then says what to do. JSON goes to standard "
    "output and nothing else does. `lightkeeper --version` prints the version."
)


def commands_page() -> str:
    """Return each command with its arguments."""
    return page("Commands", OPENING, *(_command(name, *told) for name, told in sorted(verbs().items())))


def verbs() -> dict[str, tuple[ArgumentParser, str]]:
    """Return the parser and the one-line help of each verb."""
    for action in build_parser()._actions:
        if isinstance(action, _SubParsersAction):
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
            return {name: (parser, helps.get(name, "")) for name, parser in action.choices.items()}
    return {}


def _command(name: str, parser: ArgumentParser, words: str) -> str:
    arguments = [action for action in parser._actions if not isinstance(action, _HelpAction)]
    usage = " ".join(["lightkeeper", name, *(_in_usage(one) for one in arguments)])
    parts = [f"## lightkeeper {name}", f"{words[:1].upper()}{words[1:]}.", f"```\n{usage}\n```"]
    if arguments:
        rows = [(code(_name(one)), _help(one)) for one in arguments]
        parts.append(table(("Argument", "What it is"), rows))
    return "\n\n".join(parts)


def _name(action: Action) -> str:
    if not action.option_strings:
        return _value(action)
    named = ", ".join(action.option_strings)
    return named if action.nargs == 0 else f"{named} {_value(action)}"


def _value(action: Action) -> str:
    if action.choices:
        return "|".join(map(str, action.choices))
    return str(action.metavar or action.dest).upper()


def _in_usage(action: Action) -> str:
    written = f"{action.option_strings[-1]} {_value(action)}" if action.option_strings else _value(action)
    if action.option_strings and action.nargs == 0:
        written = action.option_strings[-1]
    if action.nargs == "+":
        return f"{written} [{_value(action)} …]"
    if action.nargs == "*":
        return f"[{written} …]"
    return written if action.required else f"[{written}]"


def _help(action: Action) -> str:
    words = action.help or ""
    has_default = action.option_strings and action.default not in (None, SUPPRESS, False)
    if has_default and "default" not in words:
        words += f" (default: {action.default})"
    return words
