"""The taxonomy as data: 45 leaves, an OTHER for each family, none of them a person."""

from collections import Counter

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.analysis.taxonomy import (
    BY_CODE,
    FAMILY_NAMES,
    LEAVES,
    OTHERS,
    VERSION,
    find_leaf,
    leaves_of,
)


def test_there_are_45_leaves_and_an_other_for_each_family() -> None:
    assert len(LEAVES) == 45
    assert [leaf.code for leaf in OTHERS] == [f"{family.value}0" for family in FactorFamily]
    counts = Counter(leaf.family.value for leaf in LEAVES)
    assert counts == {"WC": 6, "PK": 5, "CH": 7, "TE": 8, "DO": 5, "RC": 6, "EX": 5, "OG": 3}
    assert len(BY_CODE) == 53
    assert set(FAMILY_NAMES) == set(FactorFamily)
    assert VERSION >= 1


def test_every_leaf_has_a_name_a_question_and_cues() -> None:
    for leaf in LEAVES:
        assert leaf.name
        assert leaf.question.endswith("?")
        assert len(leaf.cues) >= 8
        assert all(cue == cue.strip().casefold() and cue.strip("*") for cue in leaf.cues)
    assert all(other.question.endswith("?") and not other.cues for other in OTHERS)


def test_no_leaf_is_about_a_person() -> None:
    words = " ".join(leaf.name.casefold() for leaf in (*LEAVES, *OTHERS))
    for pointing in ("human", "error", "careless", "training", "not followed", "person at"):
        assert pointing not in words


def test_the_other_of_a_family_comes_last() -> None:
    assert [leaf.code for leaf in leaves_of(FactorFamily.ORGANISATION_AND_PRIORITIES)] == ["OG1", "OG2", "OG3", "OG0"]
    assert find_leaf("TE5") is BY_CODE["TE5"]
    assert find_leaf("ZZ9") is None
