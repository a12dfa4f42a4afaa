"""Makes rules of one's own from what a file of house rules says.

Every refusal is one sentence with its place, such as `rules[2].pattern`; nothing is taken over from a file with one.
"""

import re
from collections.abc import Mapping
from typing import get_args

from lightkeeper.wording.finding import LEVELS, Level
from lightkeeper.wording.gate import Gate
from lightkeeper.wording.kinds.house_rule import HouseRule, HumanPhrase, SectionRule, Words
from lightkeeper.wording.kinds.pattern import PatternError, compiled
from lightkeeper.wording.manual import Example, manual_of
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Section
from lightkeeper.wording.text.read import read_document

KINDS = ("words", "human_phrase", "section")
_SECTIONS: tuple[Section, ...] = get_args(Section)
_KEYS = frozenset(
    "kind code name level message why ask reframe words pattern allowed_in forbidden_in flagged not_flagged".split()
)
_MOST_RULES, _MOST_WORDS, _MOST_CHARACTERS = 200, 200, 2000
_NO_REFRAME = "___ happened; ___ made it likely."


class HouseRuleError(ValueError):
    """A file of house rules cannot be used: the sentence says where and what to change."""


def house_rules_from(data: object, place: str = "house rules") -> tuple[Rule, ...]:
    """Return the rules of a parsed file `{"rules": [...]}`; `place` names the file in errors."""
    if not isinstance(data, Mapping) or not isinstance(data.get("rules"), list):
        raise HouseRuleError(f"{place}: please give a list of rules under “rules”.")
    written = data["rules"]
    if len(written) > _MOST_RULES:
        raise HouseRuleError(f"{place}: rules: please keep to {_MOST_RULES} rules in one file.")
    rules: list[Rule] = []
    for index, one in enumerate(written):
        rule = _Entry(one, f"{place}: rules[{index}]").rule()
        if any(rule.code == other.code or rule.name == other.name for other in rules):
            raise HouseRuleError(
                f"{place}: rules[{index}]: another rule has this code or name; please choose new ones."
            )
        rules.append(rule)
    return tuple(rules)


class _Entry:
    """One entry of the list, and where it stands."""

    def __init__(self, written: object, place: str) -> None:
        if not isinstance(written, Mapping):
            raise HouseRuleError(f"{place}: please write each rule as keys with values.")
        self._written = written
        self._place = place
        for key in written:
            if key not in _KEYS:
                raise HouseRuleError(
                    f"{place}: “{str(key)[:40]}” is not a key of a house rule; see the manual for all."
                )

    def rule(self) -> HouseRule:
        """Return the rule, tried on its own examples."""
        kind = self._text("kind")
        if kind not in KINDS:
            raise self._error("kind", f"please choose one of {', '.join(KINDS)}")
        words = Words(self._code(), self._name(), self._level(), self._docstring())
        phrases = self._texts("words", least=0)
        pattern = self._pattern(phrases, kind)
        cues = frozenset() if "pattern" in self._written else _cues_of(phrases)
        rule: HouseRule
        if kind == "section":
            rule = SectionRule(words, pattern, cues, self._where())
        else:
            rule = (HumanPhrase if kind == "human_phrase" else HouseRule)(words, pattern, cues)
        if not cues:
            rule.sections = frozenset(_SECTIONS)
        self._try(rule)
        return rule

    def _pattern(self, phrases: tuple[str, ...], kind: str) -> re.Pattern[str]:
        if ("pattern" in self._written) == bool(phrases):
            raise self._error("words", "please give either words or a pattern")
        if kind == "words" and not phrases:
            raise self._error("words", "a rule of this kind needs words")
        if phrases:
            return re.compile(rf"(?<![\w@-])(?:{'|'.join(map(self._phrase, phrases))})(?!\w)")
        try:
            return compiled(self._text("pattern"))
        except PatternError as error:
            raise self._error("pattern", str(error)) from None

    def _phrase(self, phrase: str) -> str:
        """Return a phrase as a pattern: blanks of any number, `*` at the end of a word for any ending."""
        parts = phrase.lower().split()
        if any("*" in part[:-1] or part == "*" for part in parts):
            raise self._error("words", "a * may only stand at the end of a word")
        return " {1,20}".join(
            re.escape(part.rstrip("*")) + (r"\w{0,30}" if part.endswith("*") else "") for part in parts
        )

    def _where(self) -> tuple[frozenset[Section], bool]:
        if ("allowed_in" in self._written) == ("forbidden_in" in self._written):
            raise self._error("allowed_in", "please give either allowed_in or forbidden_in")
        key = "allowed_in" if "allowed_in" in self._written else "forbidden_in"
        named = self._texts(key, least=1)
        if not set(named) <= set(_SECTIONS):
            raise self._error(key, f"please choose among {', '.join(_SECTIONS)}")
        return frozenset(section for section in _SECTIONS if section in named), key == "allowed_in"

    def _code(self) -> str:
        code = self._text("code")
        if not re.fullmatch(r"HR\d{1,6}", code):
            raise self._error("code", "please use HR and digits, such as HR001")
        return code

    def _name(self) -> str:
        name = self._text("name")
        if not re.fullmatch(r"[a-z][a-z0-9-]{0,59}", name):
            raise self._error("name", "please use small letters and hyphens, such as our-words")
        return name

    def _level(self) -> Level:
        level = self._text("level") if "level" in self._written else "info"
        for known in LEVELS:
            if known == level:
                return known
        raise self._error("level", f"please choose one of {', '.join(LEVELS)}")

    def _docstring(self) -> str:
        """Return the manual page in the shape of those that are built in."""
        ask = self._texts("ask", least=2)
        reframe = self._text("reframe") if "reframe" in self._written else _NO_REFRAME
        if "___" not in reframe:
            raise self._error("reframe", "please leave at least one blank (___) for people to fill in")
        flagged, not_flagged = self._texts("flagged", least=0), self._texts("not_flagged", least=0)
        parts = {
            "Why it matters": self._text("why"),
            "Flagged": _bullets(flagged or self._texts("words", least=0) or ("(no example yet)",)),
            "Not flagged": _bullets(not_flagged or ("(no example yet)",)),
            "Ask instead": _bullets(ask),
            "Try writing": reframe,
            "Source": "- A rule of this house.",
        }
        return "\n\n".join([self._text("message"), *(f"## {heading}\n{text}" for heading, text in parts.items())])

    def _try(self, rule: HouseRule) -> None:
        gate = Gate((rule,))
        manual = manual_of(rule)
        for key, examples in (("flagged", manual.flagged), ("not_flagged", manual.not_flagged)):
            for index, example in enumerate(examples if self._texts(key, least=0) else ()):
                is_noticed = any(True for _ in gate.hits(read_document(example.text, section=_section_of(example))))
                if is_noticed is not (key == "flagged"):
                    said = "is noticed" if is_noticed else "is not noticed"
                    raise self._error(f"{key}[{index}]", f"this example {said} by the rule; please change one of them")

    def _text(self, key: str) -> str:
        value = self._written.get(key)
        if not isinstance(value, str) or not value.strip() or len(value) > _MOST_CHARACTERS:
            raise self._error(key, f"please give a text of at most {_MOST_CHARACTERS} characters")
        return " ".join(value.split()) if key != "pattern" else value

    def _texts(self, key: str, *, least: int) -> tuple[str, ...]:
        value = self._written.get(key, [])
        if (
            not isinstance(value, list)
            or not least <= len(value) <= _MOST_WORDS
            or not all(isinstance(one, str) and one.strip() and len(one) <= _MOST_CHARACTERS for one in value)
        ):
            raise self._error(key, f"please give a list of at least {max(least, 1)} texts")
        return tuple(" ".join(one.split()) for one in value)

    def _error(self, key: str, what: str) -> HouseRuleError:
        return HouseRuleError(f"{self._place}.{key}: {what}.")


def _cues_of(phrases: tuple[str, ...]) -> frozenset[str]:
    """Return the first words of phrases, or nothing where one of them may end in any way or holds marks."""
    firsts = [phrase.lower().split()[0] for phrase in phrases]
    return frozenset(firsts) if all(first.isalnum() for first in firsts) else frozenset()


def _bullets(texts: tuple[str, ...]) -> str:
    return "\n".join(f"- {text}" for text in texts)


def _section_of(example: Example) -> Section:
    return next((section for section in _SECTIONS if section == example.section), "other")
