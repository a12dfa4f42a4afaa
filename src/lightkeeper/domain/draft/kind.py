"""Which sections can be assembled from the record, and which are for people to think about."""

from enum import StrEnum

from lightkeeper.domain.reading.section_kinds import stated_kind


class DraftKind(StrEnum):
    """What a section retells."""

    SUMMARY = "summary"
    IMPACT = "impact"
    TIMELINE = "timeline"


KEYS: dict[str, DraftKind] = {
    "summary": DraftKind.SUMMARY,
    "impact": DraftKind.IMPACT,
    "timeline": DraftKind.TIMELINE,
    "what_happened": DraftKind.TIMELINE,
}
# A section of one's own says by its heading what it is about.
ASK_HEADING = frozenset({"own", "other", ""})


def draft_kind(key: str, heading: str) -> DraftKind | None:
    """Return what a section retells, or None where its question asks for thought."""
    return KEYS.get(stated_kind(heading) if key in ASK_HEADING else key)
