"""Export, import, export: the same bytes, through the whole product."""

import pytest

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import NameMap, Team
from lightkeeper.usecases.document.import_document import import_text
from lightkeeper.usecases.export.export_review import export_review
from lightkeeper.usecases.review.keep_review import Place, keep_review
from lightkeeper.usecases.sample.reader import sample_reviews
from tests.people import Cast


@pytest.mark.parametrize("sample", sample_reviews(), ids=lambda review: review.title[:30])
def test_a_markdown_copy_comes_back_byte_for_byte(cast: Cast, sample) -> None:  # type: ignore[no-untyped-def]
    team = Team.objects.create(name=sample.team)
    kept = keep_review(sample, Place(team, NameMap.objects.create()))
    first = export_review(SYSTEM, kept.id, "markdown", Level.PARTICIPANTS).content
    report = import_text(SYSTEM, first, "copy.md", team.id)
    assert report.is_new
    assert export_review(SYSTEM, report.review_id, "markdown", Level.PARTICIPANTS).content == first
