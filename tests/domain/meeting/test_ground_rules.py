"""Ground rules and interventions are short enough to be read aloud, and put nobody on the spot."""

from lightkeeper.domain.meeting.ground_rules import GROUND_RULES, INTERVENTIONS


def test_there_are_ten_rules_of_a_breath_each() -> None:
    assert len(GROUND_RULES) == 10
    assert all(len(rule) < 170 for rule in GROUND_RULES)


def test_every_intervention_has_words_to_say() -> None:
    assert all(one.when and one.say for one in INTERVENTIONS)
    assert not any("why did" in one.say.lower() for one in INTERVENTIONS)
