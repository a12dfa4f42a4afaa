"""Cards: what people write in silence, shown all at once, shuffled and without names (practice SAF-5)."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.question.catalogue import SHIPPED_BY_KEY


class CardPrompt(StrEnum):
    """What a card answers."""

    CONDITION = "condition"
    WELL = "well"
    LUCKY = "lucky"
    HARD = "hard"


@dataclass(frozen=True)
class Asked:
    """How a prompt is asked: its short name, and the key of its question in the catalogue."""

    title: str
    question_id: str

    @property
    def question(self) -> str:
        """Return the question in full."""
        return SHIPPED_BY_KEY[self.question_id].text


PROMPTS: dict[CardPrompt, Asked] = {
    CardPrompt.CONDITION: Asked("Conditions", "Q-E1"),
    CardPrompt.WELL: Asked("Well", "Q-G1"),
    CardPrompt.LUCKY: Asked("Lucky", "Q-G2"),
    CardPrompt.HARD: Asked("Hard", "Q-G3"),
}


def thoughts_in(text: str) -> list[str]:
    """Return the thoughts of a text, one a card: an empty line begins a new one."""
    thoughts: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            thoughts[-1].append(line.strip())
        else:
            thoughts.append([])
    return ["\n".join(lines) for lines in thoughts if lines]


def shuffled(ids: Iterable[UUID], seed: bytes) -> list[UUID]:
    """Return ids in an order that only whoever knows the seed can repeat; it says nothing of when each was made."""
    return sorted(ids, key=lambda one: hashlib.blake2b(one.bytes, key=seed[:64], digest_size=16).digest())
