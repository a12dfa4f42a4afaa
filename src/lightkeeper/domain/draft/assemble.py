"""Assembles one section from the record, on request, out of what its own level may show."""

from lightkeeper.domain.draft.impact import impact_draft
from lightkeeper.domain.draft.kind import DraftKind
from lightkeeper.domain.draft.source import Source
from lightkeeper.domain.draft.summary import summary_draft
from lightkeeper.domain.draft.timeline import timeline_draft

WRITERS = {
    DraftKind.SUMMARY: summary_draft,
    DraftKind.IMPACT: impact_draft,
    DraftKind.TIMELINE: timeline_draft,
}


def assemble(kind: DraftKind, source: Source) -> str:
    """Return the draft as Markdown, or an empty text where the record holds nothing that may be told."""
    return WRITERS[kind](source)
