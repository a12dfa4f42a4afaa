"""The three prompts of a review, the second question of each, and whether they are answered (practice GRO-1)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from lightkeeper.domain.reflection.reflection import Prompt


@dataclass(frozen=True)
class PromptWords:
    """What a prompt asks, what it asks of each answer, and what its list says while it is empty."""

    title: str
    question: str
    second_question: str
    while_empty: str


PROMPTS: dict[Prompt, PromptWords] = {
    Prompt.WELL: PromptWords(
        "What went well",
        "What went well that we want to keep on purpose?",
        "How do we keep this?",
        "A safeguard that held, a habit, a quiet adjustment that nobody noticed.",
    ),
    Prompt.LUCKY: PromptWords(
        "Where we were lucky",
        "Where were we lucky?",
        "What if the luck had run out?",
        "The time of day, somebody who happened to be near, a limit that was not reached.",
    ),
    Prompt.HARD: PromptWords(
        "What made it hard",
        "What made this harder than it needed to be?",
        "What would have made it easier?",
        "What was hard to see, to understand, to reach or to undo.",
    ),
}


class HasPrompt(Protocol):
    """Anything said under a prompt: a reflection, or a reflection as an audience sees it."""

    @property
    def prompt(self) -> Prompt:
        """The prompt it answers."""


def is_answered(prompt: Prompt, reflections: Iterable[HasPrompt], nothing_found: Collection[Prompt]) -> bool:
    """Say whether something stands under a prompt, or people said that they looked and found nothing."""
    return prompt in nothing_found or any(one.prompt is prompt for one in reflections)


def unanswered(reflections: Iterable[HasPrompt], nothing_found: Collection[Prompt]) -> list[Prompt]:
    """Return the prompts that nobody answered yet, in order."""
    known = list(reflections)
    return [prompt for prompt in Prompt if not is_answered(prompt, known, nothing_found)]
