"""Which rules are on, and how loud, by code, prefix and name."""

from lightkeeper.wording.registry import all_rules, rule_called
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.settings import Settings


def rule(code: str) -> Rule:
    """Return a built-in rule."""
    found = rule_called(code)
    assert found is not None
    return found


def test_every_rule_has_its_own_code_and_name() -> None:
    codes = [one.code for one in all_rules()]
    assert codes == sorted(set(codes))
    assert len({one.name for one in all_rules()}) == len(codes)


def test_a_rule_is_found_by_code_and_by_name() -> None:
    assert rule_called("bl201") is rule_called("should-have") is not None
    assert rule_called("BL000") is None


def test_code_prefix_and_name_select() -> None:
    for choice in ("BL201", "BL2", "should-have"):
        assert Settings(select=(choice,)).level_of(rule("BL201")) == "warning"
        assert Settings(select=(choice,)).level_of(rule("BL101")) == "off"


def test_ignoring_is_more_exact_than_selecting() -> None:
    chosen = Settings(select=("BL2",), ignore=("BL201",))
    assert chosen.level_of(rule("BL201")) == "off"
    assert chosen.level_of(rule("BL202")) == "warning"


def test_a_level_may_be_chosen_by_code_or_name() -> None:
    assert Settings(levels={"BL201": "error"}).level_of(rule("BL201")) == "error"
    assert Settings(levels={"should-have": "off"}).level_of(rule("BL201")) == "off"


def test_a_rule_that_is_off_by_itself_is_heard_when_asked_for() -> None:
    assert Settings().level_of(rule("BL404")) == "off"
    assert Settings(select=("BL404",)).level_of(rule("BL404")) == "info"
