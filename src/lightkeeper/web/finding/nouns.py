"""The four kinds of findings: what each is called, its form, and the use cases that write it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.action_item.portfolio import GIVEN_UP
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.change_action_item import change_action_item
from lightkeeper.usecases.action_item.reads import choices_for
from lightkeeper.usecases.action_item.shown import prompts_of
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.change_factor import change_factor
from lightkeeper.usecases.item.reads import ItemToEdit
from lightkeeper.usecases.lesson.add_lesson import add_lesson
from lightkeeper.usecases.lesson.change_lesson import change_lesson
from lightkeeper.usecases.lesson.reads import days_written, factors_to_choose
from lightkeeper.usecases.question.add_question import add_question
from lightkeeper.usecases.question.change_question import change_question
from lightkeeper.usecases.review.reads import ShownReview
from lightkeeper.usecases.wording.check_text import Place
from lightkeeper.web.finding.action_item_form import ActionItemForm, as_written
from lightkeeper.web.finding.action_item_rows import action_item_rows
from lightkeeper.web.finding.factor_form import FactorForm, factor_as_written
from lightkeeper.web.finding.form import FindingForm
from lightkeeper.web.finding.lesson_form import LessonForm, lesson_as_written
from lightkeeper.web.finding.question_form import QuestionForm
from lightkeeper.web.finding.rows import factor_rows, lesson_rows, question_rows
from lightkeeper.web.timeline.words import name_of


def beside_action_items(page: ShownReview, today: date) -> dict[str, Any]:
    """Return what the action items, taken together, prompt whoever may write."""
    prompts = prompts_of(page.rendition, today) if page.may_edit else []
    names = {one.id: name_of(one.text) for one in page.rendition.action_items}
    shown = [(one, [(f"#finding-{item_id}", names[item_id]) for item_id in one.item_ids]) for one in prompts]
    return {
        "prompts": shown,
        "learned_instead": page.rendition.learned_instead,
        "has_live": any(one.state not in GIVEN_UP for one in page.rendition.action_items),
    }


@dataclass(frozen=True)
class FindingNoun:
    """One kind of finding. `place` is its section's anchor; `names_evidence` asks for events.

    A working note that is not there is no news to readers: its empty list is shown only to those who write.
    `choices` returns what its form offers, `beside` what its list says besides its rows.
    """

    key: Place
    place: str
    title: str
    one: str
    guide: str
    empty_title: str
    empty_text: str
    form: type[FindingForm]
    names: tuple[str, ...]
    add: Callable[..., Any]
    change: Callable[..., Any]
    names_evidence: bool = False
    is_working_note: bool = False
    choices: Callable[[Actor, UUID, UUID | None], Any] | None = None
    as_written: Callable[[ItemToEdit], dict[str, Any]] | None = None
    beside: Callable[[ShownReview, date], dict[str, Any]] | None = None
    list_template: str = "finding/_list.html"
    fields_template: str = "finding/_fields.html"
    short_template: str = "finding/_fields.html"

    @property
    def add_name(self) -> str:
        """Return the name of the address that adds one."""
        return f"add_{self.key}"

    @property
    def edit_name(self) -> str:
        """Return the name of the address of one's form."""
        return f"edit_{self.key}"

    @property
    def remove_name(self) -> str:
        """Return the name of the address that takes one out."""
        return f"remove_{self.key}"

    def as_it_stands(self, found: ItemToEdit) -> dict[str, Any]:
        """Return a finding's values, as its form first shows them."""
        values = {name: getattr(found.shown, name) for name in self.names}
        values |= self.as_written(found) if self.as_written else {}
        own_level = found.shown.own_level.value if found.shown.own_level else ""
        return values | {"own_level": own_level, "version": found.version}


QUESTION = FindingNoun(
    key="question",
    place="questions",
    title="Questions for the review",
    one="question",
    guide="What to ask together when you meet. Questions stand for themselves: nobody's name is beside them.",
    empty_title="What would you like to ask together?",
    empty_text="Open questions begin with what or how: What can we learn? How can we improve our systems? "
    "What made the step sensible at the time? How did people notice?",
    form=QuestionForm,
    names=("text",),
    add=add_question,
    change=change_question,
    is_working_note=True,
)
FACTOR = FindingNoun(
    key="factor",
    place="factors",
    title="Contributing factors",
    one="factor",
    guide="Conditions that together let this happen, or kept it from being worse. There is rarely just one.",
    empty_title="What made this outcome possible?",
    empty_text="Begin with a guess. It becomes more than that when events show it; what is ruled out stays to be seen.",
    form=FactorForm,
    names=(
        "text",
        "effect",
        "event",
        "status",
        "role",
        "age",
        "controllability",
        "stop_reason",
        "stop_note",
        "evidence_ids",
    ),
    add=add_factor,
    change=change_factor,
    names_evidence=True,
    choices=lambda actor, review_id, own_id: [one for one in factors_to_choose(actor, review_id) if one.id != own_id],
    as_written=factor_as_written,
)
LESSON = FindingNoun(
    key="lesson",
    place="lessons",
    title="Lessons",
    one="lesson",
    guide="One sentence that another team could use, and when it does and does not apply.",
    empty_title="What will you tell somebody who was not there?",
    empty_text="A lesson is one sentence another team could use. What surprised you is a good place to begin.",
    form=LessonForm,
    names=("text", "applies_when", "does_not_apply_when", "look_again_on"),
    add=add_lesson,
    change=change_lesson,
    choices=lambda actor, review_id, _: factors_to_choose(actor, review_id),
    as_written=lesson_as_written,
)
ACTION_ITEM = FindingNoun(
    key="action_item",
    place="action-items",
    title="Action items",
    one="action item",
    guide="What will be different, and how you will see that it helped. Deciding against something is fine too.",
    empty_title="What will be different next time?",
    empty_text="One thing that will last is worth more than ten that need reminding. Write down ideas too.",
    form=ActionItemForm,
    names=(),
    add=add_action_item,
    change=change_action_item,
    choices=choices_for,
    as_written=as_written,
    beside=beside_action_items,
    list_template="action_item/_list.html",
    fields_template="action_item/_fields.html",
    short_template="action_item/_idea.html",
)
NOUNS: dict[str, FindingNoun] = {noun.key: noun for noun in (QUESTION, FACTOR, LESSON, ACTION_ITEM)}


def rows_of(noun: FindingNoun, page: ShownReview, today: date) -> Sequence[Any]:
    """Return the rows of one kind."""
    rendition = page.rendition
    if noun is QUESTION:
        return question_rows(rendition)
    if noun is FACTOR:
        return factor_rows(rendition)
    if noun is LESSON:
        return lesson_rows(rendition, today, days_written(page))
    return action_item_rows(rendition, today)
