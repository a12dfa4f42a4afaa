"""Texts that only say what somebody did, or that it went differently from how it was written down.

That is where asking begins: what made it the sensible step (practice RCA-3)? Labels and acts are B2, B3 and B5.
"""

import re
from bisect import bisect_left

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

WRITTEN_WAYS = frozenset(
    """procedure procedures process processes runbook runbooks checklist checklists playbook playbooks guide guides
    guideline guidelines guidance policy policies protocol protocols standard standards rule rules instruction
    instructions manual manuals sop sops documentation step steps practice practices convention conventions
    plan""".split()
)
LEFT = frozenset(
    """skipped ignored bypassed circumvented violated breached disregarded omitted contravened neglected
    sidestepped""".split()
)
NOT = frozenset("not didn't didn’t wasn't wasn’t weren't weren’t never without isn't isn’t failed fails".split())
FOLLOWED = frozenset(
    "follow followed following adhere adhered adhering comply complied complying observe observed obey obeyed".split()
)
DEPARTED = frozenset("deviated deviation departed departure non-compliance noncompliance".split())
LABELS = (
    ("human", "error"),
    ("human", "mistake"),
    ("human", "failure"),
    ("human", "factors"),
    ("operator", "error"),
    ("user", "error"),
    ("pilot", "error"),
    ("manual", "error"),
    ("engineer", "error"),
    ("fat", "finger"),
    ("fat", "fingered"),
    ("fat-finger",),
    ("fat-fingered",),
)
PEOPLE = frozenset(
    """engineer engineers operator operators developer developers administrator administrators admin admins responder
    responders reviewer reviewers approver approvers coordinator colleague colleagues person people someone somebody
    nobody everyone anyone on-call oncall team technician analyst contractor author maintainer manager he she they we
    you i who""".split()
)
# What practice B2 and B5 list: what somebody did not notice or do, and what somebody did to a thing.
ACTS = frozenset(
    """failed forgot forgets ignored missed overlooked skipped mistyped misread broke deleted dropped removed
    overwrote misconfigured neglected omitted wiped took brought""".split()
)
NEARBY = 7


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, in order."""
    return WORD.findall(text.casefold())


def is_deviation(text: str) -> bool:
    """Say whether a text is about not doing what a written way says: "did not follow the runbook"."""
    words = words_of(text)
    ways = [place for place, word in enumerate(words) if word in WRITTEN_WAYS]
    if not ways:
        return " ".join(words).endswith(("did not follow", "didn't follow", "was not followed", "were not followed"))
    departures = [place for place, word in enumerate(words) if _departs(words, place, word)]
    return any(_is_beside(ways, place) for place in departures)


def is_label_for_people(text: str) -> bool:
    """Say whether a text holds a label such as "human error", which names a person's part and explains nothing."""
    words = words_of(text)
    return any(tuple(words[start : start + len(label)]) == label for label in LABELS for start in range(len(words)))


def is_act_of_somebody(text: str) -> bool:
    """Say whether a text opens with somebody and what they did or missed: "Responder A missed the alert"."""
    words = words_of(text)[:8]
    acts = [place for place, word in enumerate(words) if word in ACTS]
    if not acts:
        return False
    before = words[: acts[0]]
    is_label = len(before) == 2 and len(before[1]) == 1
    return is_label or any(word in PEOPLE for word in before[-4:])


def _departs(words: list[str], place: int, word: str) -> bool:
    if word in FOLLOWED:
        return any(one in NOT for one in words[max(0, place - 3) : place])
    return word in LEFT or word in DEPARTED


def _is_beside(ways: list[int], place: int) -> bool:
    """Say whether one of the places in `ways` (ascending) is near; long texts stay quick."""
    after = bisect_left(ways, place - NEARBY)
    return after < len(ways) and ways[after] <= place + NEARBY
