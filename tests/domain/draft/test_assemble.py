"""Each kind has its writer."""

from lightkeeper.domain.draft.assemble import WRITERS, assemble
from lightkeeper.domain.draft.kind import DraftKind
from tests.domain.draft.samples import source


def test_each_kind_is_written() -> None:
    assert set(WRITERS) == set(DraftKind)
    assert len({assemble(kind, source()) for kind in DraftKind}) == 3
