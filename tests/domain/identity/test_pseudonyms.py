"""Labels by order of appearance, and every form of a name replaced by them."""

import pytest

from lightkeeper.domain.identity.pseudonyms import Known, letters_of, names_of, next_label, replace_names


@pytest.mark.parametrize(("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_letters_go_on_after_z(number: int, letters: str) -> None:
    assert letters_of(number) == letters


def test_the_next_label_is_the_first_free_one() -> None:
    assert next_label("Responder", ["Responder A", "Responder C", "Commander B"]) == "Responder B"


def test_every_form_of_a_name_is_known() -> None:
    forms = names_of("Ludwig van der Berg (Lou)", "@lvdb", "lb.berg@example.org", ["Wiggy"])
    assert {"Ludwig", "Berg", "Lou", "LudwigBerg", "ludwig.berg".title(), "lvdb", "lb.berg", "Wiggy"} <= set(forms)
    assert not {"van", "der", ""} & set(forms)


def test_a_shared_mailbox_is_nobodys_name() -> None:
    assert names_of("Ada Lovelace", email="oncall@example.org")[-1] == "oncall@example.org"
    assert "al" not in names_of("", email="al@example.org")


def test_names_are_replaced_by_labels() -> None:
    people = [Known("Responder A", names_of("Ada Lovelace", "@ada_l")), Known("Responder B", names_of("Bo Chu"))]
    text = "Ada told @ada\\_l and Bo Chu; bo means nothing."
    assert replace_names(text, people) == "Responder A told Responder A and Responder B; bo means nothing."
    assert replace_names("Nobody", []) == "Nobody"
