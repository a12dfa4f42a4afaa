"""The card of a finding: why, what to ask, how it might be written, and the rule's manual page below."""

import re
from collections.abc import Iterator

from lightkeeper.wording.finding import Finding
from lightkeeper.wording.manual import Example, Manual, ManualError, manual_of
from lightkeeper.wording.registry import all_rules
from lightkeeper.wording.rule import Rule

_MARKS = re.compile(r"[\\`*_<\[\]]")


def card_of(finding: Finding, house_rules: tuple[Rule, ...], *, is_markdown: bool) -> str:
    """Return the card in Markdown, or as plain lines for an editor that shows no Markdown."""
    manual = _manual_of(finding, house_rules)
    card = [*_remark(finding), *(_page(manual) if manual else ())]
    return "\n\n".join(card if is_markdown else map(_plainly, card))


def _remark(finding: Finding) -> Iterator[str]:
    yield f"**{_literal(finding.message)}**"
    yield f"{finding.code} · {finding.name}"
    yield _literal(finding.why)
    if finding.ask:
        yield "**Ask instead**"
        yield _bullets(finding.ask)
    if finding.reframe:
        yield "**Try writing**"
        yield f"> {_literal(finding.reframe)}"


def _page(manual: Manual) -> Iterator[str]:
    """Yield the rest of the manual: what the finding has said already is not said twice."""
    yield "---"
    more = manual.about.removeprefix(manual.why).strip()
    if more:
        yield "**Why it matters**"
        yield _literal(more)
    yield "**Flagged**"
    yield _bullets(map(_shown, manual.flagged))
    yield "**Not flagged**"
    yield _bullets(map(_shown, manual.not_flagged))
    yield "**Source**"
    yield _bullets(manual.source)


def _manual_of(finding: Finding, house_rules: tuple[Rule, ...]) -> Manual | None:
    rule = next((one for one in (*house_rules, *all_rules()) if one.code == finding.code), None)
    try:
        return manual_of(rule) if rule is not None else None
    except ManualError:
        return None


def _shown(example: Example) -> str:
    words = example.text.replace("\n", " / ")
    return words if example.section == "other" else f"({example.section}) {words}"


def _bullets(lines: "Iterator[str] | map[str] | tuple[str, ...]") -> str:
    return "\n".join(f"- {_literal(line)}" for line in lines)


def _literal(text: str) -> str:
    """Return text with the marks of Markdown taken literally: blanks are written as underscores."""
    return _MARKS.sub(r"\\\g<0>", text)


def _plainly(part: str) -> str:
    return re.sub(r"\\(.)", r"\1", part.replace("**", ""))
