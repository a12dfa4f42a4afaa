"""A board as the templates show it: for one way of watching, in words and in moments that a browser can count from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.meeting.agenda import Opens, Step
from lightkeeper.domain.meeting.card import PROMPTS, CardPrompt
from lightkeeper.domain.meeting.ground_rules import GROUND_RULES
from lightkeeper.domain.meeting.meeting import NUDGE_WORDS, Clock, Meeting, clock_of, is_timeline_walked, next_step
from lightkeeper.domain.meeting.note import NoteKind
from lightkeeper.domain.meeting.scripts import AGENDAS
from lightkeeper.usecases.meeting.board import Board, ShownCard, Turn
from lightkeeper.usecases.meeting.watching import WatchedAs
from lightkeeper.web.boundary import ShownBoundary, boundary_in_force
from lightkeeper.web.finding.words import FAMILIES

NOTE_WORDS = {
    NoteKind.IDEA: ("Ideas for later", "An idea", "Nothing yet. Ideas that come early are welcome here."),
    NoteKind.PARKED: ("Parked", "Something to come back to", "Nothing is parked."),
    NoteKind.DECISION: ("Decided", "What was decided", "Nothing is decided yet."),
}
CARD_TITLES = {
    CardPrompt.CONDITION: "Conditions",
    CardPrompt.WELL: "Went well",
    CardPrompt.LUCKY: "Luck",
    CardPrompt.HARD: "Hard",
}


@dataclass(frozen=True)
class StepRow:
    """One line of the agenda."""

    number: int
    step: Step
    begins: int
    is_present: bool
    is_past: bool


@dataclass(frozen=True)
class CardGroup:
    """Cards under one heading: a prompt, or a bone."""

    title: str
    cards: tuple[ShownCard, ...]


@dataclass(frozen=True)
class CardColumn:
    """All cards of one prompt."""

    prompt: CardPrompt
    title: str
    question: str
    groups: tuple[CardGroup, ...]
    count: int


@dataclass(frozen=True)
class NoteList:
    """All notes of one kind; `label` asks for one more."""

    kind: NoteKind
    title: str
    label: str
    when_empty: str
    notes: tuple[Any, ...]


@dataclass(frozen=True)
class ShownMeeting:
    """What the templates ask for."""

    review_id: UUID
    title: str
    state: str
    watched_as: WatchedAs
    meeting: Meeting | None
    clock: Clock | None
    nudge: str
    questions: tuple[str, ...]
    rows: tuple[StepRow, ...]
    columns: tuple[CardColumn, ...]
    notes: tuple[NoteList, ...]
    turns: tuple[Turn, ...]

    @property
    def leads(self) -> bool:
        """Say whether whoever watches leads the meeting."""
        return self.watched_as is WatchedAs.FACILITATOR

    @property
    def may_write(self) -> bool:
        """Say whether whoever watches writes cards and notes."""
        return self.watched_as is not WatchedAs.READER

    @property
    def is_running(self) -> bool:
        """Say whether a meeting runs."""
        return self.state == "running"

    @property
    def step(self) -> Step | None:
        """Return the present step."""
        return self.meeting.present if self.meeting else None

    @property
    def following(self) -> Step | None:
        """Return the step after it."""
        return next_step(self.meeting) if self.meeting else None

    @property
    def next_number(self) -> int:
        """Return the number of the step after the present one."""
        return self.meeting.step + 1 if self.meeting else 0

    @property
    def number_before(self) -> int:
        """Return the number of the step before the present one; -1 at the first."""
        return self.meeting.step - 1 if self.meeting else -1

    @property
    def is_writing(self) -> bool:
        """Say whether people write in silence now."""
        return bool(self.meeting and self.meeting.is_writing)

    @property
    def is_own_page_open(self) -> bool:
        """Say whether the questions stand above one's own fields already."""
        return self.is_writing and self.may_write

    @property
    def may_reveal(self) -> bool:
        """Say whether the cards can be shown now."""
        return self.is_writing and self.leads

    @property
    def nudge_words(self) -> dict[str, str]:
        """Return what the clock would like to say, for the script that counts."""
        return {nudge.value: words for nudge, words in NUDGE_WORDS.items()}

    @property
    def bones(self) -> list[tuple[str, str]]:
        """Return the bones a card can be put on."""
        return [(family.value, words) for family, words in FAMILIES.items()]

    @property
    def is_round(self) -> bool:
        """Say whether people are heard one after another now."""
        return bool(self.meeting and self.meeting.has_open(Opens.ROUND))

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the ground rules while they are read."""
        return GROUND_RULES if self.step and self.step.key == "rules" else ()

    @property
    def boundary(self) -> ShownBoundary | None:
        """Return the boundary statement while the rules are read."""
        return boundary_in_force() if self.rules else None

    @property
    def is_walk(self) -> bool:
        """Say whether the story is walked now."""
        return bool(self.meeting and self.meeting.has_open(Opens.WALK))

    @property
    def is_walked(self) -> bool:
        """Say whether the story was walked: ideas may become action items then."""
        return is_timeline_walked(self.meeting)

    @property
    def is_learning(self) -> bool:
        """Say whether lessons are asked for now."""
        return bool(self.meeting and self.meeting.has_open(Opens.LEARNING))

    @property
    def are_ideas_asked(self) -> bool:
        """Say whether ideas are asked for now."""
        return bool(self.meeting and self.meeting.has_open(Opens.IDEAS))

    @property
    def ends_at_ms(self) -> int:
        """Return when the present step's time is over, in milliseconds since 1970."""
        if self.meeting is None:
            return 0
        begins_at = self.meeting.step_started_at or self.meeting.started_at
        return _ms(begins_at + timedelta(minutes=self.meeting.present.minutes))

    @property
    def stood_still_at_ms(self) -> int:
        """Return when a pause began, or 0."""
        return _ms(self.meeting.paused_at) if self.meeting and self.meeting.paused_at else 0

    @property
    def left_words(self) -> str:
        """Return in whole minutes what is left of the present step, for whoever has no script."""
        if self.clock is None or self.meeting is None:
            return ""
        if self.meeting.is_paused:
            return "Standing still"
        minutes = max(round(self.clock.left_in_step.total_seconds() / 60), 0)
        return f"about {minutes} min left" if minutes else "its time has passed"


def shown_board(board: Board, watched_as: WatchedAs, now: datetime) -> ShownMeeting:
    """Return a board for one way of watching; nothing private reaches anybody but facilitators."""
    meeting = board.meeting
    clock = clock_of(meeting, now) if meeting else None
    state = "waiting" if meeting is None else "running" if meeting.is_running else "ended"
    return ShownMeeting(
        review_id=board.review_id,
        title=board.title,
        state=state,
        watched_as=watched_as,
        meeting=meeting,
        clock=clock,
        nudge=NUDGE_WORDS[clock.nudge] if clock and clock.nudge else "",
        questions=board.questions,
        rows=_rows(meeting) if meeting and meeting.is_running else (),
        columns=tuple(_column(prompt, board.cards) for prompt in CardPrompt) if board.cards else (),
        notes=tuple(_notes(kind, board) for kind in NOTE_WORDS) if meeting else (),
        turns=board.turns if watched_as is WatchedAs.FACILITATOR else (),
    )


def lengths_to_choose() -> list[Any]:
    """Return the agendas a facilitator chooses from."""
    return [{"agenda": agenda, "is_usual": agenda.length == 60} for agenda in AGENDAS.values()]


def _rows(meeting: Meeting) -> tuple[StepRow, ...]:
    begins = meeting.agenda.start_minutes
    return tuple(
        StepRow(number, step, begins[number], number == meeting.step, number < meeting.step)
        for number, step in enumerate(meeting.agenda.steps)
    )


def _column(prompt: CardPrompt, cards: Iterable[ShownCard]) -> CardColumn:
    mine = [card for card in cards if card.prompt is prompt]
    kinds: list[FactorFamily | None] = [None, *FactorFamily]
    grouped = [(kind, tuple(card for card in mine if card.family is kind)) for kind in kinds]
    groups = tuple(CardGroup(FAMILIES[kind] if kind else "", cards) for kind, cards in grouped if cards)
    return CardColumn(prompt, CARD_TITLES[prompt], PROMPTS[prompt].question, groups, len(mine))


def _notes(kind: NoteKind, board: Board) -> NoteList:
    title, label, when_empty = NOTE_WORDS[kind]
    return NoteList(kind, title, label, when_empty, tuple(one for one in board.notes if one.kind is kind))


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
