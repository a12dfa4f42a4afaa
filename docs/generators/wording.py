"""The pages of the wording rules, from the docstrings that are also their tests."""

from collections.abc import Iterable

from docs.generators.tables import code, page, table
from lightkeeper.wording.manual import Example, manual_of
from lightkeeper.wording.registry import all_rules
from lightkeeper.wording.rule import Rule

OPENING = (
    "What the coach notices. Each rule has a page that says why, shows what it notices and what it leaves alone, and "
    "offers questions to ask instead. How to choose rules and how loud they are: [the coach in "
    "files](../../manual/coach-in-files.md)."
)
LEVELS = {
    "error": "ends a check with 1 by itself",
    "warning": "shown; ends a check with 1 under `--fail-on warning`",
    "info": "shown quietly",
    "off": "asked for by name, or not at all",
}


def wording_pages() -> dict[str, str]:
    """Return the table of rules and a page for each, by file name."""
    return {"README.md": _index()} | {f"{rule.code}.md": rule_page(rule) for rule in all_rules()}


def _index() -> str:
    rows = [
        (f"[{rule.code}]({rule.code}.md)", code(rule.name), rule.level, manual_of(rule).title) for rule in all_rules()
    ]
    levels = [(code(level), words) for level, words in LEVELS.items()]
    return page(
        "Wording rules",
        OPENING,
        table(("Code", "Name", "Level", "What it says"), rows),
        "## Levels",
        table(("Level", "What it does"), levels),
    )


def rule_page(rule: Rule) -> str:
    """Return the page of one rule."""
    manual = manual_of(rule)
    parts = [
        f"Code {code(rule.code)}, name {code(rule.name)}, level {code(rule.level)}. [All rules](README.md).",
        manual.title,
        f"## Why it matters\n\n{manual.about}",
        f"## Noticed\n\n{_examples(manual.flagged)}",
        f"## Left alone\n\n{_examples(manual.not_flagged)}",
        f"## Ask instead\n\n{_bullets(manual.ask)}",
        f"## Try writing\n\n> {manual.reframe}",
    ]
    if manual.about_oneself:
        parts.append(f"## About yourself\n\n{manual.about_oneself}")
    parts.append(f"## Source\n\n{_bullets(manual.source)}")
    return page(f"{rule.code} {rule.name}", *parts)


def _examples(examples: Iterable[Example]) -> str:
    return "\n\n".join(map(_example, examples))


def _example(example: Example) -> str:
    """Return an example as it is written, set as code so that its marks stay marks."""
    placed = "" if example.section == "other" else f"In {code(example.section)}:\n\n"
    lines = "\n".join(f"    {line}" for line in example.text.splitlines())
    return f"{placed}{lines}"


def _bullets(texts: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)
