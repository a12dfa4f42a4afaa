"""Details of single things that the matrix does not spell out."""

from collections import Counter
from datetime import timedelta
from uuid import uuid4

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.edition.masks import Pen
from lightkeeper.domain.edition.shown_action_items import shown_action_item
from lightkeeper.domain.edition.shown_things import shown_attachment, shown_impact, shown_section
from lightkeeper.domain.edition.tally import Mask
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Attachment, Section
from tests.domain.edition.sample_review import BEGAN_AT, audience_at


def pen_at(clearance: Level) -> Pen:
    return Pen(audience_at(clearance, level=Level.PUBLIC), Counter())


def test_feelings_stay_with_those_taking_part() -> None:
    section = Section(uuid4(), "feelings", "How it was", "hard")
    pen = pen_at(Level.ORGANISATION)
    assert shown_section(section, pen) is None
    assert pen.tally[Mask.FEELING] == 1
    assert shown_section(section, pen_at(Level.PARTICIPANTS)) is not None


def test_how_often_a_section_was_saved_is_history() -> None:
    section = Section(uuid4(), "summary", "Summary", version=7)
    shown = [shown_section(section, pen_at(clearance)) for clearance in (Level.PARTICIPANTS, Level.ORGANISATION)]
    assert [one.version for one in shown if one] == [7, 0]


@pytest.mark.parametrize(
    ("media_type", "name"),
    [("image/png", "image.png"), ("image/svg+xml", "image.svg"), ("x/../y", "image.y"), ("", "image")],
)
def test_a_file_name_tells_nothing_beyond_those_taking_part(media_type: str, name: str) -> None:
    image = Attachment(uuid4(), "Screenshot 14.05.33 zaphira.png", media_type, cleared_for=Level.PUBLIC)
    shown = shown_attachment(image, pen_at(Level.ORGANISATION))
    assert shown is not None
    assert shown.name == name


def test_durations_of_the_impact_are_told_inside_and_not_outside() -> None:
    impact = Impact(
        started=Stamp(BEGAN_AT),
        detected=Stamp(BEGAN_AT + timedelta(minutes=9)),
        affected_count=12431,
        has_data_loss=False,
    )
    inside, outside = shown_impact(impact, pen_at(Level.ORGANISATION)), shown_impact(impact, pen_at(Level.PUBLIC))
    assert inside is not None
    assert outside is not None
    assert (inside.minutes_to_detect, inside.minutes_to_resolve, inside.affected_count) == (9, None, "12,431")
    assert [stamp.when and stamp.when.text for stamp in inside.stamps] == ["T+0 min", "T+9 min", None, None]
    assert (outside.stamps, outside.minutes_to_detect, outside.has_data_loss) == ((), None, None)


def test_an_action_item_without_owner_or_team_names_neither() -> None:
    item = ActionItem(uuid4(), "Add a limit")
    shown = [shown_action_item(item, pen_at(level)) for level in (Level.PARTICIPANTS, Level.ORGANISATION, Level.PUBLIC)]
    assert [(one.owner, one.team) for one in shown if one] == [("", ""), (None, ""), (None, "")]
