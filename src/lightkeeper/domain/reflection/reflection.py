"""A reflection: one thing that went well, was luck, or made it hard (practice GRO-1, section 3.2)."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.provenance import Provenance


class Prompt(StrEnum):
    """The three prompts. "Hard" keeps off people what "wrong" would put on them."""

    WELL = "well"
    LUCKY = "lucky"
    HARD = "hard"


@dataclass(frozen=True)
class Reflection:
    """One answer to a prompt. `next_step` answers its second question: how do we keep this, what if not, what eases it.

    `factor_id` names the factor it belongs to, if one was found.
    """

    id: UUID
    prompt: Prompt
    text: str
    next_step: str = ""
    factor_id: UUID | None = None
    level: Level | None = None
    position: int = 0
    came_from: Provenance | None = None
