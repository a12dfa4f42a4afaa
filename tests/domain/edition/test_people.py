"""Labels, and what stands for them where they would give somebody away."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.people import Cast, Places, word_of
from lightkeeper.domain.identity.pseudonyms import Known
from lightkeeper.domain.review.review import Participant

KNOWN = (
    Known("Commander A", ("Ada",)),
    Known("Customer B", ("Vandelay",)),
    Known("Vendor A", ("Initech",)),
    Known("The owl", ("Owlbert",)),
)


def masked(text: str, clearance: Level = Level.ORGANISATION, participants: tuple[Participant, ...] = ()) -> str:
    draft, cast = Draft(text), Cast(clearance, KNOWN, participants)
    cast.mask_names(draft)
    cast.mask_labels(draft)
    return draft.finish(False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada left. Ada came", "A responder left. A responder came"),
        ("then Ada left", "then a responder left"),
        ("- Ada left\n1. Ada came\n> Ada", "- A responder left\n1. A responder came\n> A responder"),
        ("| 14:05 | Ada |", "| 14:05 | A responder |"),
        ("**Ada**: “Ada”", "**A responder**: “a responder”"),
        ("the Commander A, our Vandelay", "A responder, a customer"),
        ("Initech and Owlbert", "A vendor and a responder"),
        ("Engineer Q, Plan B, XResponder A", "A responder, Plan B, XResponder A"),
        ("The owl flew", "A responder flew"),
        ("ping Ada@laptop-7 now", "ping a responder now"),
        ("Owlbert@Ada Vandelay@Ada@Ada", "A responder a customer"),
    ],
)
def test_sentences_stay_sentences(text: str, expected: str) -> None:
    assert masked(text) == expected


def test_those_taking_part_read_labels() -> None:
    assert masked("Ada and Vandelay", Level.PARTICIPANTS) == "Commander A and Customer B"


def test_a_role_of_three_keeps_its_labels() -> None:
    crew = tuple(Participant(f"Commander {letter}", "Commander") for letter in "ABC")
    assert masked("Ada and Commander B", participants=crew) == "Commander A and Commander B"
    assert masked("Ada and Commander B", participants=crew[:2]) == "A responder and a responder"


def test_a_label_has_a_word_and_letters() -> None:
    assert (word_of("On-call Lead AB"), word_of("Nobody"), word_of("")) == ("On-call Lead", "", "")


def test_teams_and_services_are_generalised_with_what_follows_them() -> None:
    draft = Draft("The Data team lost data. Data said: Checkout API and checkout fell; the search service too.")
    Places(["Data"], ["checkout", "search"]).mask(draft)
    assert draft.finish(False) == ("A team lost data. A team said: a service and a service fell; a service too.")
