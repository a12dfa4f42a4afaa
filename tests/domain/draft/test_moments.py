"""Moments in words."""

from datetime import UTC

from lightkeeper.domain.draft.moments import moment_words
from lightkeeper.domain.edition.rendition import ShownTime
from lightkeeper.domain.timeline.event import Precision
from tests.domain.draft.samples import BEGAN_AT


def test_a_moment_says_its_day_its_time_and_its_zone() -> None:
    assert moment_words(ShownTime(BEGAN_AT), UTC) == "on 2 March 2026 at 14:00 (UTC)"
    assert moment_words(ShownTime(BEGAN_AT, precision=Precision.ABOUT), UTC) == "on 2 March 2026 at about 14:00 (UTC)"
    assert moment_words(ShownTime(BEGAN_AT, precision=Precision.UNKNOWN), UTC) == "on 2 March 2026"
    assert moment_words(ShownTime(text="T+5 min"), UTC) == "at T+5 min"
