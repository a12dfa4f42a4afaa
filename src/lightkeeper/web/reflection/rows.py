"""Lays reflections out as three columns, one for each prompt."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.edition.rendition import Rendition, ShownReflection
from lightkeeper.domain.reflection.prompts import PROMPTS, PromptWords
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.web.templatetags.plain_words import LEVELS
from lightkeeper.web.timeline.words import name_of


@dataclass(frozen=True)
class ReflectionRow:
    """One reflection; `factor_href` leads to its factor further down the page."""

    id: UUID
    anchor: str
    text: str
    name: str
    next_step: str
    factor_name: str
    factor_href: str
    level_key: str
    level_words: str


@dataclass(frozen=True)
class Column:
    """One prompt with what stands under it."""

    prompt: str
    anchor: str
    words: PromptWords
    rows: tuple[ReflectionRow, ...]
    is_nothing_found: bool


def columns_of(review: Rendition) -> list[Column]:
    """Return the three columns of a review."""
    factors = {one.id: name_of(one.text) for one in review.factors}
    rows = {
        prompt: tuple(_row(one, factors) for one in review.reflections if one.prompt is prompt) for prompt in Prompt
    }
    return [
        Column(prompt.value, f"reflect-{prompt.value}", PROMPTS[prompt], rows[prompt], prompt in review.nothing_found)
        for prompt in Prompt
    ]


def _row(one: ShownReflection, factors: dict[UUID, str]) -> ReflectionRow:
    level_words, level_key = LEVELS[one.level] if one.own_level else ("", "")
    factor_name = factors.get(one.factor_id, "") if one.factor_id else ""
    return ReflectionRow(
        id=one.id,
        anchor=f"reflection-{one.id}",
        text=one.text,
        name=name_of(one.text),
        next_step=one.next_step,
        factor_name=factor_name,
        factor_href=f"#finding-{one.factor_id}" if factor_name else "",
        level_key=level_key,
        level_words=level_words,
    )
