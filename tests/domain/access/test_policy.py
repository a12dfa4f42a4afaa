"""The table of who may do what."""

import pytest

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.policy import Verb, WorkspaceVerb, may, may_in_workspace


@pytest.mark.parametrize("verb", Verb)
def test_a_facilitator_may_all_and_nobody_may_nothing(verb: Verb) -> None:
    assert may(Role.FACILITATOR, verb)
    assert not may(None, verb)


def test_a_contributor_edits_and_a_reader_reads() -> None:
    assert may(Role.CONTRIBUTOR, Verb.EDIT)
    assert not may(Role.CONTRIBUTOR, Verb.SHARE)
    assert may(Role.READER, Verb.READ)
    assert not may(Role.READER, Verb.EDIT)


@pytest.mark.parametrize("verb", WorkspaceVerb)
def test_the_workspace_is_changed_by_administrators_and_templates_by_facilitators(verb: WorkspaceVerb) -> None:
    assert may_in_workspace(verb, is_administrator=True, facilitates=False)
    assert not may_in_workspace(verb, is_administrator=False, facilitates=False)
    writes_templates = verb is WorkspaceVerb.WRITE_TEMPLATES
    assert may_in_workspace(verb, is_administrator=False, facilitates=True) is writes_templates
