"""`--explain`: a rule's manual page, or the list of rules a prefix means."""

from lightkeeper.cli.exits import CallError
from lightkeeper.wording.manual import Example, manual_of
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.settings import selects


def explanation_of(asked: str, rules: tuple[Rule, ...]) -> str:
    """Return what is known about a code, a name, a prefix of codes or `all`; raise CallError where there is nothing."""
    called = asked.strip()
    exact = [rule for rule in rules if called.upper() == rule.code.upper() or called.lower() == rule.name]
    if exact:
        return page_of(exact[0])
    meant = [rule for rule in rules if called and selects(called.upper(), rule)]
    if not meant:
        known = called[:60] if called.isprintable() else "that"
        raise CallError(f"there is no rule called {known or 'so'}; `lightkeeper check --explain all` lists them.")
    width = max(len(rule.name) for rule in meant)
    return "".join(f"{rule.code} {rule.name:{width}} {rule.level:7} {manual_of(rule).title}\n" for rule in meant)


def page_of(rule: Rule) -> str:
    """Return the manual page of a rule as plain text."""
    manual = manual_of(rule)
    parts = [
        f"{rule.code} {rule.name} ({rule.level})",
        manual.title,
        _part("Why it matters", manual.about),
        _part("Noticed", *map(_example, manual.flagged)),
        _part("Not noticed", *map(_example, manual.not_flagged)),
        _part("Ask instead", *(f"- {one}" for one in manual.ask)),
        _part("Try writing", manual.reframe),
    ]
    if manual.about_oneself:
        parts.append(_part("About yourself", manual.about_oneself))
    parts.append(_part("Source", *(f"- {one}" for one in manual.source)))
    return "\n\n".join(parts) + "\n"


def _part(heading: str, *lines: str) -> str:
    return "\n".join([heading, *(f"  {line}" for text in lines for line in text.splitlines())])


def _example(example: Example) -> str:
    placed = "" if example.section == "other" else f"[{example.section}] "
    return f"- {placed}" + "\n  ".join(example.text.splitlines())
