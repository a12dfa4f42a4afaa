"""The eight questions two readers answer, and when an answer is complete (practice section 5.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST_COMMENT = 2_000
FAIR = "fair"


class Rating(StrEnum):
    """An answer. There is no sum of these, on no page and in no answer of ours."""

    NOT_YET = "1"
    PARTLY = "2"
    YES = "3"
    NOT_APPLICABLE = "na"


RATING_WORDS: dict[Rating, str] = {
    Rating.NOT_YET: "Not yet",
    Rating.PARTLY: "Partly",
    Rating.YES: "Yes",
    Rating.NOT_APPLICABLE: "Does not apply",
}


@dataclass(frozen=True)
class ReadersQuestion:
    """One of the eight."""

    key: str
    name: str
    text: str


QUESTIONS: tuple[ReadersQuestion, ...] = (
    ReadersQuestion("inside_view", "Inside view", "Could I have made the same choice with what they knew?"),
    ReadersQuestion(
        "system_depth", "System depth", "Does it show conditions older than the event, goal conflicts, boundaries?"
    ),
    ReadersQuestion("evidence", "Evidence", "Would a sceptic accept the supported factors?"),
    ReadersQuestion("many_voices", "Many voices", "Do differing accounts remain visible?"),
    ReadersQuestion("action_logic", "Action logic", "Would these actions change the factors they claim to?"),
    ReadersQuestion("transfer", "Transfer", "Does a reader from elsewhere learn something usable?"),
    ReadersQuestion("readable", "Readable", "Would a newcomer understand it in 10 minutes?"),
    ReadersQuestion(FAIR, "Fair and kind", "Would the person closest to it feel justly treated?"),
)
CLOSEST_QUESTION = ReadersQuestion(FAIR, "Fair and kind", "Do you feel justly treated by how this is written?")


def questions_for(*, is_closest_person: bool) -> tuple[ReadersQuestion, ...]:
    """Return what somebody is asked: readers all eight, the person closest to it the last one alone."""
    return (CLOSEST_QUESTION,) if is_closest_person else QUESTIONS


def find_missing(
    questions: tuple[ReadersQuestion, ...], ratings: Mapping[str, str], comments: Mapping[str, str]
) -> dict[str, str]:
    """Return for each question what is still missing, in one sentence: an answer, or the words to a "not yet"."""
    missing: dict[str, str] = {}
    for one in questions:
        if ratings.get(one.key) not in set(Rating):
            missing[one.key] = "Choose one of the four answers; not every question applies to every review."
        elif ratings[one.key] == Rating.NOT_YET and not comments.get(one.key, "").strip():
            missing[one.key] = "Say in a few words what would make it a yes, so that the authors can use it."
        elif len(comments.get(one.key, "")) > LONGEST_COMMENT:
            missing[one.key] = f"A comment holds at most {LONGEST_COMMENT:,} characters. What matters most?"
    return missing
