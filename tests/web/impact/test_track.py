"""The track draws what is known and leaves the rest open."""

from lightkeeper.domain.edition.rendition import ShownImpact, ShownStamp, ShownTime
from lightkeeper.web.impact.track import track_of


def stamp(key: str, text: str = "") -> ShownStamp:
    return ShownStamp(key, ShownTime(text=text) if text else None, "")


def impact(detect: int | None, mitigate: int | None, *stamps: ShownStamp) -> ShownImpact:
    return ShownImpact(stamps, detect, mitigate, None, None, None, None, None, None)


def test_the_time_between_two_known_stamps_is_told() -> None:
    stamps = (stamp("started", "T+0 min"), stamp("detected", "T+5 min"), stamp("mitigated", "T+20 min"))
    track = track_of(impact(5, 20, *stamps))
    assert [one.span for one in track.stamps] == ["5 minutes", "15 minutes", ""]
    assert [one.is_open_after for one in track.stamps] == [False, False, False]


def test_beside_an_unknown_stamp_the_line_stays_open() -> None:
    track = track_of(impact(None, 20, stamp("started", "T+0 min"), stamp("detected"), stamp("mitigated", "T+20 min")))
    assert [one.is_open_after for one in track.stamps] == [True, True, False]
    assert track.figures[0].value == ""
    assert track.figures[1].value == "20 minutes"


def test_nothing_known_at_all_is_empty_and_nought_is_not() -> None:
    assert track_of(impact(None, None, stamp("started"))).is_empty
    counted = ShownImpact((), None, None, None, None, "0", None, None, None)
    assert not track_of(counted).is_empty
