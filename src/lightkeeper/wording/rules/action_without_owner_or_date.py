"""BL604: follow-up work that nobody carries."""

from collections.abc import Iterator

from lightkeeper.wording.action_items import ActionItem, action_items_in
from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import DocumentRule
from lightkeeper.wording.text.document import Document

_ELSEWHERE = Phrase(r"owners?|tickets?|tracked|assigned|issue tracker|jira|backlog|milestone|linked|sub-?issues?")
_MOST = 3


class ActionWithoutOwnerOrDate(DocumentRule):
    """This follow-up work names nobody who carries it, no ticket and no date.

    ## Why it matters
    Work that stands only in a review is seldom looked at again. An owning team, a ticket or a date puts it where people
    look.

    ## Flagged
    - [actions] - [ ] Add a circuit breaker to the mail service
    - [actions] | Action | Owner | Due | ⏎ |---|---|---| ⏎ | Rotate the signing key | TBD | TBD |
    - [actions] - Someone needs to replace the flaky probe

    ## Not flagged
    - [actions] - [ ] Add a circuit breaker to the mail service (@mail-team, OPS-412, 2026-07-01)
    - [actions] | Action | Owner | Due | ⏎ |---|---|---| ⏎ | Rotate the signing key | identity team | 2026-06-30 |
    - [causes] - The probe is flaky on ARM hosts
    - [actions] Owners and dates are kept in the tracker. ⏎ ⏎ - Add a circuit breaker to the mail service
    - [actions] - [x] Add a circuit breaker to the mail service

    ## Ask instead
    - Which team owns this, and when will you look at it again?
    - What would this work have to wait for?

    ## Try writing
    ___ (owned by ___, ticket ___, looked at again on ___)

    ## Source
    - Google, Site Reliability Engineering, example postmortem: each action item has an owner and a tracking number.
    """

    code = "BL604"
    name = "action-without-owner-or-date"
    level = "info"

    gives_way = True

    def find_in_document(self, document: Document) -> Iterator[Hit]:
        """Yield items that nobody carries, or only the first where the document keeps owners nowhere."""
        items = [item for item in action_items_in(document) if not item.is_done]
        if not items or _says_where_owners_are(document):
            return
        are_dated = any(item.is_dated for item in items)
        lacking = [item for item in items if _is_lacking(item, are_dated)]
        if len(lacking) == len(items):
            lacking = lacking[:1]
        for item in lacking[:_MOST]:
            yield Hit(item.start, item.end)


def _is_lacking(item: ActionItem, are_dated: bool) -> bool:
    return not item.is_ticketed and not (item.is_owned and (item.is_dated or not are_dated))


def _says_where_owners_are(document: Document) -> bool:
    return any(
        block.section == "actions" and block.kind in {"paragraph", "quote"} and _ELSEWHERE.is_in(block.lower)
        for block in document.blocks
    )
