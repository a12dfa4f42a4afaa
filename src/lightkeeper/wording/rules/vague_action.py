"""BL603: improve monitoring, look into it, make sure it never happens again."""

from collections.abc import Iterator

from lightkeeper.wording.action_items import ActionItem, action_items_in
from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import DocumentRule
from lightkeeper.wording.text.document import THING, Document

_NEVER_AGAIN = Phrase(
    r"(?:this|it|that|these|similar (?:incidents?|issues?|outages?|problems?)) (?:does not|doesn't|do not|don't|won't|"
    r"will not|never|cannot|can't) (?:ever )?happens?|never happens? again|(?:from|not) happen(?:ing)? again|"
    r"prevent (?:this|it|that) (?:from happening|from recurring|in the future)"
)
_WISH = Phrase(
    r"(?:(?:we|the team) (?:should|need to|must|will|have to) )?(?:please )?(?:improve|enhance|strengthen|better|more|"
    r"fix (?:the )?(?:monitoring|alerting|process|communication)|communicate (?:better|more)|clean up|optimi[sz]e|"
    r"harden|revisit|rethink|continue to (?:improve|monitor)|be (?:more|better))"
)
_SEARCH = Phrase(
    r"(?:(?:we|the team) (?:should|need to|must|will|have to|could) )?(?:further |continue to |continue |try to )?"
    r"(?:investigate|investigating|look into|look at|consider|considering|explore|exploring|think about|"
    r""
    r"figure out|reflect|reflect on|discuss|research|see if|check why|find out|find a way)"
)
# What lets somebody see that it is done.
_BOUND = Phrase(
    r"\d+(?: ?(?:%|s|ms|min|minutes?|hours?|days?|gb|mb|x))|write|by \d|decide|report|compare|spike|timebox\w*"
)
_SHORT, _LONG = 6, 15
_WARNINGS, _ALL = 3, 6


class VagueAction(DocumentRule):
    """This may read as a wish: it does not say what will be different.

    ## Why it matters
    Nobody can tell when "improve monitoring" is done, so it stays open until it is forgotten. Names of a change, a
    system and a sign that it worked make follow-up work that gets finished.

    ## Flagged
    - [actions] - Improve monitoring.
    - [actions] - Look into the retry logic.
    - [actions] - Ensure this never happens again.
    - [actions] - [ ] Better communication

    ## Not flagged
    - [actions] - Alert when replication lag is over 30 s for 5 min.
    - [actions] - Cap retries at 3 with jitter in the payments client.
    - [actions] - Write a one-page note comparing lock options by 15 June.
    - [actions] - Improve the error message of the importer so that it names the column and the line it is about.
    - The team looked into the retry logic.

    ## Ask instead
    - How will you know this is done, and that it worked?
    - What is the smallest change somebody could see next week?

    ## Try writing
    Change ___ in ___ so that ___, and look at ___ on ___ to see whether it worked.

    ## Source
    - Google, Site Reliability Workbook, chapter on postmortem culture: actionable items.
    - PagerDuty, postmortem documentation: follow-ups are actionable, specific and bounded.
    """

    code = "BL603"
    name = "vague-action"
    level = "warning"

    gives_way = True

    def find_in_document(self, document: Document) -> Iterator[Hit]:
        """Yield vague items: the shortest wishes as warnings, and never more of them than somebody would read."""
        warnings = said = 0
        for item in action_items_in(document):
            is_plain = _is_plain_wish(item)
            if said < _ALL and (is_plain or _is_search(item)):
                said += 1
                warnings += is_plain
                yield Hit(item.start, item.end, None if is_plain and warnings <= _WARNINGS else "info")


def _is_plain_wish(item: ActionItem) -> bool:
    words = len(item.lower.split())
    if words <= _LONG and _NEVER_AGAIN.is_in(item.lower):
        return not item.is_done
    is_short = words <= _SHORT and THING not in item.lower
    is_wish = _WISH.pattern.match(item.lower) is not None or _SEARCH.pattern.match(item.lower) is not None
    return is_short and is_wish and not (item.is_done or item.is_ticketed or item.is_dated or _BOUND.is_in(item.lower))


def _is_search(item: ActionItem) -> bool:
    is_search = _SEARCH.pattern.match(item.lower) is not None
    return is_search and not (item.is_done or item.is_ticketed or item.is_dated or _BOUND.is_in(item.lower))
