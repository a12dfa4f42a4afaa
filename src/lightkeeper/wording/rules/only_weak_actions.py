"""BL605: every action teaches, reminds or documents; none changes a system."""

from collections.abc import Iterator

from lightkeeper.wording.action_items import action_items_in
from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import DocumentRule
from lightkeeper.wording.text.document import Document
from lightkeeper.wording.words.exhortations import LOOK_CLOSER, TRY_HARDER
from lightkeeper.wording.words.trainings import TEACH_PEOPLE, TRAINING

_DOCUMENTATION = Phrase(
    r"(?:we (?:should|need to|must|will|have to) )?(?:document|documenting|write|write down|write up|hold|teach|remind|"
    r"retrain|train|educate|coach|e-?mail|tell|communicate|announce|share|discuss|be careful|be more|"
    r"(?:update|extend|improve|clarify|review|add(?: \w+){0,4}? to|create|start|publish|amend|correct)"
    r"(?: [\w'-]+){0,3}? (?:wiki|runbooks?|playbooks?|docs|documentation|checklists?|guides?|guidelines?|manual|faq|"
    r"readme|policy|procedures?))"
)
# The review itself is no action that follows from it.
_THE_REVIEW = Phrase(r"incident reports?|retrospectives?|post-?mortems?|blog post|post mortems?|incident review")
_MARK = Phrase(r"(?:actions?|action items|follow[- ]?ups?|next steps) ?:")
_FEWEST = 2
# An item without any of these is not weak, and most lists have one: asking first saves compiling long patterns.
_WEAK_WORDS = frozenset(
    """document documenting documentation write hold teach remind retrain train educate coach email mail tell
    communicate
    announce share discuss careful more update extend improve clarify review add create start publish amend correct wiki
    runbook runbooks playbook playbooks docs checklist checklists guide guides guideline guidelines manual faq readme
    policy procedure procedures training trainings workshop workshops session sessions awareness aware attention
    diligent
    vigilant cautious double check remember sure better care never always harder mind watch refresher brown lunch talk
    thorough rigorous reminder reminders learn slow closely closer""".split()
)


class OnlyWeakActions(DocumentRule):
    """This may read as a plan that leaves the system as it was: every action teaches, reminds or documents.

    ## Why it matters
    Such actions work only while people remember them; most plans of most reviews hold nothing else. One change to a
    default, a guard, a limit or an automated check makes the plan stronger.

    ## Flagged
    - [actions] Actions: remind the team; update the wiki; be careful with flags.
    - [actions] - Hold a brown-bag ⏎ - E-mail all developers
    - [actions] - Retrain support ⏎ - Add a note to the runbook

    ## Not flagged
    - [actions] Actions: add a confirm step; update the wiki.
    - [actions] - Cap the batch size ⏎ - Teach the rota about it
    - [actions] - Page on lag ⏎ - Add a note to the runbook
    - [actions] - Update the runbook

    ## Ask instead
    - Which of these would still help if nobody remembered this incident?
    - What default, limit or check would have made this harmless?

    ## Try writing
    ___ will refuse, limit or undo ___ by itself; ___ is documented beside it.

    ## Source
    - U.S. Department of Veterans Affairs, National Center for Patient Safety: hierarchy of actions.
    - Hibbert and others (2018), Are root cause analyses recommendations effective and sustainable?
    """

    code = "BL605"
    name = "only-weak-actions"
    level = "warning"

    def find_in_document(self, document: Document) -> Iterator[Hit]:
        """Yield the first action of a document whose actions are all weak."""
        listed = [(item.start, item.end, item.lower) for item in action_items_in(document)]
        items = [item for item in listed or _in_prose(document) if not _THE_REVIEW.is_in(item[2])]
        if len(items) >= _FEWEST and all(_is_weak(lower) for _, _, lower in items):
            yield Hit(items[0][0], items[0][1])


def _is_weak(lower: str) -> bool:
    if _WEAK_WORDS.isdisjoint(lower.replace("-", " ").replace(",", " ").replace(".", " ").split()):
        return False
    if _DOCUMENTATION.pattern.match(lower.strip()) is not None:
        return True
    return any(phrase.is_in(lower) for phrase in (TEACH_PEOPLE, TRAINING, TRY_HARDER, LOOK_CLOSER))


def _in_prose(document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield the parts of "Actions: this; that."."""
    for block in document.blocks:
        mark = _MARK.pattern.match(block.lower) if block.kind == "paragraph" else None
        if mark is not None:
            for part in block.lower[mark.end() :].split(";"):
                yield block.start, block.end, part.strip(" .\n")
