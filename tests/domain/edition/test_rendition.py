"""A rendition says less by default."""

from lightkeeper.domain.edition.rendition import ShownPerson, ShownTime


def test_a_person_is_written_with_the_name_they_chose() -> None:
    assert ShownPerson("Responder A", "Responder", "Ada Lovelace").written == "Responder A (Ada Lovelace)"
    assert ShownPerson("Responder A", "Responder", "").written == "Responder A"


def test_a_time_tells_nothing_unless_it_is_told_to() -> None:
    assert (ShownTime().at, ShownTime().text, ShownTime().minutes) == (None, "", None)
