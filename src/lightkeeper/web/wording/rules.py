"""Lays the coach's rules out as pages to be read: what it notices, why, and what can be asked instead."""

from dataclasses import dataclass
from functools import cache

from lightkeeper.wording.manual import Example, Manual, manual_of
from lightkeeper.wording.registry import all_rules, rule_called
from lightkeeper.wording.rule import Rule

LEVEL_WORDS = {
    "error": ("Please look", "waiting"),
    "warning": ("Worth a thought", "review"),
    "info": ("By the way", "draft"),
    "off": ("Only when asked for", "plain"),
}
GROUP_WORDS = {
    "BL1": "People as causes",
    "BL2": "Hindsight",
    "BL3": "Judgements",
    "BL4": "How causes are told",
    "BL5": "Questions",
    "BL6": "Action items",
    "BL9": "Comments that keep a remark quiet",
}
SECTION_WORDS = {
    "summary": "In a summary",
    "timeline": "In the story",
    "impact": "About impact",
    "causes": "Among factors",
    "lessons": "Among lessons",
    "actions": "Among action items",
    "questions": "Among questions",
    "people": "Where people are listed",
    "policy": "In a policy",
}


@dataclass(frozen=True)
class ShownExample:
    """A text that shows what a rule does; `where` is said only if it matters."""

    text: str
    where: str


@dataclass(frozen=True)
class RulePage:
    """One rule as people read of it."""

    code: str
    name: str
    badge: str
    badge_kind: str
    manual: Manual
    about: tuple[str, ...]
    flagged: tuple[ShownExample, ...]
    not_flagged: tuple[ShownExample, ...]


@dataclass(frozen=True)
class RuleGroup:
    """Rules whose codes begin alike."""

    key: str
    title: str
    rules: tuple[RulePage, ...]


@cache
def rule_groups() -> tuple[RuleGroup, ...]:
    """Return every rule, grouped by the first three letters of its code."""
    pages = [_page_of(rule) for rule in all_rules()]
    keys = dict.fromkeys(page.code[:3] for page in pages)
    return tuple(
        RuleGroup(key, GROUP_WORDS.get(key, "More"), tuple(page for page in pages if page.code.startswith(key)))
        for key in keys
    )


def rule_page(code: str) -> RulePage | None:
    """Return the page of a rule by its code or name."""
    rule = rule_called(code)
    return _page_of(rule) if rule else None


def _page_of(rule: Rule) -> RulePage:
    manual = manual_of(rule)
    badge, badge_kind = LEVEL_WORDS[rule.level]
    return RulePage(
        code=rule.code,
        name=rule.name.replace("-", " "),
        badge=badge,
        badge_kind=badge_kind,
        manual=manual,
        about=tuple(manual.about.split("\n\n")),
        flagged=tuple(map(_example, manual.flagged)),
        not_flagged=tuple(map(_example, manual.not_flagged)),
    )


def _example(example: Example) -> ShownExample:
    return ShownExample(example.text, SECTION_WORDS.get(example.section, ""))
