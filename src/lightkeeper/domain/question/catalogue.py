"""The catalogue of open questions: what ships, which two are pinned, and how to find one (practice ASK-1)."""

from collections.abc import Iterable
from dataclasses import dataclass

from lightkeeper.domain.question.phase import PHASE_NAMES, Phase
from lightkeeper.domain.question.shipped.learning import LEARNING
from lightkeeper.domain.question.shipped.story import STORY
from lightkeeper.domain.question.shipped.system import SYSTEM

WHAT_CAN_WE_LEARN = "Q-I1"
HOW_CAN_WE_IMPROVE = "Q-J1"
PINNED = (WHAT_CAN_WE_LEARN, HOW_CAN_WE_IMPROVE)


@dataclass(frozen=True)
class CatalogueQuestion:
    """One question to choose from. `when` says when it helps most, `avoid` what to keep away from in its place.

    A workspace's own questions have `is_own` set, and keys that begin with "W-".
    """

    key: str
    text: str
    phase: Phase
    theme: str = ""
    when: str = ""
    avoid: str = ""
    is_own: bool = False

    @property
    def is_pinned(self) -> bool:
        """Say whether every review asks it: such a question is hidden with a reason, and never taken away."""
        return self.key in PINNED

    @property
    def phase_name(self) -> str:
        """Return the phase in plain words."""
        return PHASE_NAMES[self.phase]


SHIPPED: tuple[CatalogueQuestion, ...] = tuple(
    CatalogueQuestion(key, text, Phase(key[2]), theme, when, avoid)
    for key, text, theme, when, avoid in (*STORY, *SYSTEM, *LEARNING)
)
SHIPPED_BY_KEY: dict[str, CatalogueQuestion] = {one.key: one for one in SHIPPED}


def in_phases(questions: Iterable[CatalogueQuestion]) -> list[tuple[Phase, list[CatalogueQuestion]]]:
    """Return the questions under their phases, in the order of a review; phases without any are left out."""
    known = list(questions)
    grouped = [(phase, [one for one in known if one.phase is phase]) for phase in Phase]
    return [(phase, found) for phase, found in grouped if found]


def find_questions(
    questions: Iterable[CatalogueQuestion], words: str = "", phase: Phase | None = None
) -> list[CatalogueQuestion]:
    """Return the questions of a phase (None: any) in which every word stands, in text, theme or moment."""
    wanted = words.casefold().split()
    return [one for one in questions if phase in (None, one.phase) and _holds(one, wanted)]


def _holds(question: CatalogueQuestion, wanted: list[str]) -> bool:
    said = " ".join((question.key, question.text, question.theme, question.when)).casefold()
    return all(word in said for word in wanted)
