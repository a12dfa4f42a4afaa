"""Agendas by minute: what is done at each step of a meeting, what may be said, and what opens there."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate


class Opens(StrEnum):
    """What a step brings onto everybody's page."""

    ROUND = "round"
    WALK = "walk"
    WRITING = "writing"
    REVEAL = "reveal"
    LEARNING = "learning"
    IDEAS = "ideas"


@dataclass(frozen=True)
class Step:
    """One step. `do` says what happens, `say` is an example, `closing` what is asked before going on.

    `question_ids` are those of the catalogue, in the order in which they help.
    """

    key: str
    minutes: int
    title: str
    do: str
    say: str = ""
    question_ids: tuple[str, ...] = ()
    opens: tuple[Opens, ...] = ()
    closing: str = ""


@dataclass(frozen=True)
class Agenda:
    """The steps of one length, and one sentence that says when to choose it."""

    length: int
    purpose: str
    steps: tuple[Step, ...]

    @property
    def start_minutes(self) -> tuple[int, ...]:
        """Return at which minute each step begins."""
        return (0, *accumulate(step.minutes for step in self.steps[:-1]))

    @property
    def last_walk(self) -> int:
        """Return the number of the last step in which the timeline is walked."""
        return max(number for number, step in enumerate(self.steps) if Opens.WALK in step.opens)

    def step_at(self, number: int) -> Step:
        """Return a step by its number, the nearest one where there is none of that number."""
        return self.steps[min(max(number, 0), len(self.steps) - 1)]
