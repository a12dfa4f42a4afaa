"""The impact in sentences; what is not known is left out."""

from dataclasses import replace

from lightkeeper.domain.draft.impact import impact_draft
from lightkeeper.domain.edition.rendition import ShownStamp, ShownTime
from tests.domain.draft.samples import IMPACT, source


def test_each_sentence_leads_to_the_impact() -> None:
    assert impact_draft(source()) == (
        "[It started](#impact) on 2 March 2026 at 14:00 (UTC). "
        "[It was noticed after 5 min and eased after 9 min](#impact). "
        "[Affected](#impact): Shops in the north, counted as 1,200. "
        "[No data was lost](#impact). [It touched personal data](#impact)."
    )


def test_what_is_not_known_or_not_shown_is_not_told() -> None:
    nothing = replace(
        IMPACT, stamps=(), minutes_to_detect=None, minutes_to_mitigate=None, affected_who=None, affected_count=None
    )
    assert impact_draft(source(impact=replace(nothing, has_data_loss=None, has_privacy_impact=None))) == ""
    assert impact_draft(source(impact=None)) == ""
    assert impact_draft(source(impact=replace(nothing, affected_count="7"))).startswith("[Affected](#impact): 7.")


def test_others_read_times_from_the_beginning() -> None:
    beginning = ShownStamp("started", ShownTime(text="T+0 min", minutes=0), "")
    later = ShownStamp("started", ShownTime(text="T+5 min", minutes=5), "")
    assert "It started" not in impact_draft(source(impact=replace(IMPACT, stamps=(beginning,))))
    assert "[It started](#impact) at T+5 min." in impact_draft(source(impact=replace(IMPACT, stamps=(later,))))
