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


@pytest.mark.parametrize(
    ("text", "replaced"),
    [
        ("ask karl.kanarie@x.example now", "ask [e-mail address] now"),
        ("ask kk@y.example.", "ask Responder A."),
        ("nobody@x.example", "nobody@x.example"),
        ("see http://x.y/karl and /home/karl/x", "see http://x.y/Responder-A and /home/Responder-A/x"),
        ("http://karl@x.y/a?by=Karl%20", "http://Responder-A@x.y/a?by=Responder-A%20"),
        ("Karl/Karl", "Responder A/Responder A"),
    ],
)
def test_addresses_come_before_the_names_inside_them(text: str, replaced: str) -> None:
    assert replace_names(text, [Known("Responder A", names_of("Karl Kanarie", "", "kk@y.example"))]) == replaced


@pytest.mark.parametrize(
    ("text", "replaced"),
    [
        ("the Lindqvists", "the X"),
        ("alindqvist, a.lindqvist", "X, X"),
        ("two adas", "two adas"),
        ("Juergen Mueller, Mueller, jmueller", "Y, Y, Y"),
        ("Anna Berg, Schulze, Bergs", "Z Z, Z, Z"),
        ("Goethe and Gothe", "Q and Q"),
    ],
)
def test_other_forms_of_a_listed_name_are_known(text: str, replaced: str) -> None:
    names = {"X": "Ada Lindqvist", "Y": "J\u00fcrgen M\u00fcller", "Z": "Anna Schulze-Berg", "Q": "Wolf Goethe"}
    assert replace_names(text, [Known(label, names_of(name)) for label, name in names.items()]) == replaced
