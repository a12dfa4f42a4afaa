"""Rules of one's own are taken from a file as a whole, or refused with the place."""

from collections.abc import Mapping

import pytest

from lightkeeper.wording.gate import Gate
from lightkeeper.wording.house import HouseRuleError, house_rules_from
from lightkeeper.wording.manual import manual_of
from lightkeeper.wording.text.document import Section
from lightkeeper.wording.text.read import read_document

RULE: Mapping[str, object] = {
    "kind": "words",
    "code": "HR001",
    "name": "our-words",
    "level": "warning",
    "message": "This may read as a nickname for a service.",
    "why": "New colleagues do not know our nicknames.",
    "ask": ["Which service is meant?", "What does it do for users?"],
    "words": ["old faithful", "zomb*"],
}


def _rules(**changes: object) -> object:
    entry = {**RULE, **changes}
    return {"rules": [{key: value for key, value in entry.items() if value is not None}]}


def _found(data: object, text: str, section: Section = "other") -> list[str]:
    hits = Gate(house_rules_from(data)).hits(read_document(text, section=section))
    return [text[hit.start : hit.end] for _, hit in hits]


def test_words_and_beginnings_of_words_are_noticed() -> None:
    assert _found(_rules(), "We restarted Old  Faithful and three zombies.") == ["Old  Faithful", "zombies"]
    assert _found(_rules(), "The golden faithful copy.") == []


def test_a_human_phrase_needs_people() -> None:
    data = _rules(kind="human_phrase", words=["guessed"])
    assert _found(data, "The engineer guessed the port.") == ["guessed"]
    assert _found(data, "The scheduler guessed the port.") == []


def test_a_section_rule_looks_where_it_is_told() -> None:
    data = _rules(kind="section", words=None, pattern="hot ?fix", forbidden_in=["lessons"])
    assert _found(data, "It was a hotfix.", "lessons") == ["hotfix"]
    assert _found(data, "It was a hotfix.", "timeline") == []
    only = _rules(kind="section", words=["hotfix"], allowed_in=["timeline"])
    assert _found(only, "It was a hotfix.", "timeline") == []
    assert _found(only, "It was a hotfix.", "lessons") == ["hotfix"]


def test_a_house_rule_has_a_manual_as_built_in_rules_have() -> None:
    manual = manual_of(house_rules_from(_rules(reframe="The ___ service was slow."))[0])
    assert manual.title == RULE["message"]
    assert manual.ask == ("Which service is meant?", "What does it do for users?")
    assert "___" in manual.reframe


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"code": "BL001"}, r"rules\[0\].code"),
        ({"name": "Our words"}, r"rules\[0\].name"),
        ({"level": "loud"}, r"rules\[0\].level"),
        ({"ask": ["Only one?"]}, r"rules\[0\].ask"),
        ({"reframe": "No blank."}, r"rules\[0\].reframe"),
        ({"kind": "poem"}, r"rules\[0\].kind"),
        ({"words": ["a*b"]}, r"rules\[0\].words"),
        ({"words": None, "pattern": "(a+)+", "kind": "human_phrase"}, r"rules\[0\].pattern"),
        ({"words": None}, r"rules\[0\].words"),
        ({"kind": "section"}, r"rules\[0\].allowed_in"),
        ({"kind": "section", "allowed_in": ["cellar"]}, r"rules\[0\].allowed_in"),
        ({"flagged": ["Nothing of the kind."]}, r"rules\[0\].flagged\[0\]"),
        ({"not_flagged": ["Old faithful again."]}, r"rules\[0\].not_flagged\[0\]"),
        ({"colour": "red"}, "colour"),
        ({"why": 5}, r"rules\[0\].why"),
    ],
)
def test_a_refusal_says_where(changes: Mapping[str, object], said: str) -> None:
    with pytest.raises(HouseRuleError, match=said):
        house_rules_from(_rules(**changes))


@pytest.mark.parametrize("data", [None, [], "rules", {"rules": "all"}, {"rules": [5]}, {"rules": [RULE, RULE]}])
def test_what_is_no_list_of_distinct_rules_is_refused(data: object) -> None:
    with pytest.raises(HouseRuleError, match="house rules"):
        house_rules_from(data)
