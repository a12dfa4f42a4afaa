"""Every wording rule does what its manual page says."""

import pytest

from lightkeeper.wording.checking import check
from lightkeeper.wording.finding import LEVELS
from lightkeeper.wording.manual import Example, manual_of
from lightkeeper.wording.registry import all_rules
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.settings import Settings

HEADINGS = {
    "summary": "Summary",
    "timeline": "Timeline",
    "impact": "Impact",
    "causes": "Contributing factors",
    "lessons": "Lessons learned",
    "actions": "Action items",
    "questions": "Questions",
    "people": "Participants",
    "policy": "Code of conduct",
    "other": "",
}
RULES = all_rules()


def _is_noticed(rule: Rule, example: Example) -> bool:
    heading = HEADINGS[example.section]
    text = f"## {heading}\n\n{example.text}\n" if heading else f"{example.text}\n"
    # Two rules may remark on the same words, and the louder is shown; rules on suppressions need the others.
    settings = Settings() if rule.code.startswith("BL9") else Settings(select=(rule.code,))
    report = check(text, settings=settings)
    assert report.is_checked, "The example reads as a language that is not checked: make it longer."
    for finding in report.findings:
        assert text[finding.start : finding.end] == finding.text
    return any(finding.code == rule.code for finding in report.findings)


def _flagged() -> list[tuple[Rule, Example]]:
    return [(rule, example) for rule in RULES for example in manual_of(rule).flagged]


def _not_flagged() -> list[tuple[Rule, Example]]:
    return [(rule, example) for rule in RULES for example in manual_of(rule).not_flagged]


def _label(value: Rule | Example) -> str:
    return value.code if isinstance(value, Rule) else value.text[:60]


@pytest.mark.parametrize(("rule", "example"), _flagged(), ids=_label)
def test_a_flagged_example_is_noticed(rule: Rule, example: Example) -> None:
    assert _is_noticed(rule, example)


@pytest.mark.parametrize(("rule", "example"), _not_flagged(), ids=_label)
def test_an_example_that_is_fine_is_left_alone(rule: Rule, example: Example) -> None:
    assert not _is_noticed(rule, example)


@pytest.mark.parametrize("rule", RULES, ids=_label)
def test_a_manual_page_is_whole(rule: Rule) -> None:
    manual = manual_of(rule)
    assert manual.title.endswith(".")
    assert len(manual.flagged) >= 3
    assert len(manual.not_flagged) >= 3
    assert len(manual.ask) >= 2
    assert all(question.endswith("?") for question in manual.ask)
    assert "___" in manual.reframe
    assert manual.source


@pytest.mark.parametrize("rule", RULES, ids=_label)
def test_a_manual_page_asks_open_questions(rule: Rule) -> None:
    for question in manual_of(rule).ask:
        assert question.split()[0].lower() not in {"who", "whose", "why", "did", "didn't", "was", "were", "should"}


@pytest.mark.parametrize("rule", RULES, ids=_label)
def test_a_rule_has_a_code_a_name_and_a_level(rule: Rule) -> None:
    assert rule.code.startswith("BL")
    assert rule.code[2:].isdigit()
    assert rule.name == type(rule).__module__.rpartition(".")[2].replace("_", "-")
    assert rule.level in LEVELS


def test_no_two_rules_share_a_code_or_a_name() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
