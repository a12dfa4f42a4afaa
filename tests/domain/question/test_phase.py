"""Phases have letters in ids and plain names on pages."""

from lightkeeper.domain.question.phase import PHASE_NAMES, Phase


def test_fourteen_phases_run_from_a_to_n_and_no_two_share_a_name() -> None:
    assert "".join(Phase) == "ABCDEFGHIJKLMN"
    assert len(set(PHASE_NAMES.values())) == len(Phase)
