"""What the wording coach would ask about in a whole review, thing by thing, for whoever asks.

What they put away stays away. Nothing is stored, and who wrote what is not known here (practice CUL-3).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.review.review import Review
from lightkeeper.store.models import Account, DismissedFinding
from lightkeeper.usecases.factor.person_stop import ABOUT_PERSON
from lightkeeper.usecases.wording.kept_mark import kept_mark
from lightkeeper.wording.checking import check
from lightkeeper.wording.finding import Finding
from lightkeeper.wording.settings import Settings
from lightkeeper.wording.text.kinds import Section

# Rules that read a whole written page, not one thing after another; and those about comments in files.
ONE_BY_ONE = Settings(ignore=("BL402", "BL604", "BL605", "BL9"))
SPEAKING = frozenset({"error", "warning"})
BETWEEN = "\n\n"
# What opens something that would go on into the texts of other things.
OPENING = re.compile(r"`{3,}|~{3,}|<!--|<(?:pre|code|script|style)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Remark:
    """One remark and the thing it is about."""

    thing_id: UUID
    finding: Finding


@dataclass(frozen=True)
class Language:
    """What the coach says. `flagged_ids` None: it is off, or knows none of the languages."""

    flagged_ids: tuple[UUID, ...] | None
    about_person_ids: frozenset[UUID]


def language_in(actor: Actor, review: Review, people: Iterable[str]) -> Language:
    """Return the remarks on a review that the actor has not put away (two queries)."""
    known = tuple(people)
    is_coach_on = Account.objects.filter(id=actor.own_id).values_list("is_coach_on", flat=True).first()
    remarks, is_checked = _remarks(review, known)
    causes = {one.id for one in review.factors}
    about_person = frozenset(
        one.thing_id for one in remarks if one.thing_id in causes and one.finding.code in ABOUT_PERSON
    )
    if not is_coach_on or not is_checked:
        return Language(None, about_person)
    open_ones = _not_put_away(actor, [one for one in remarks if one.finding.level in SPEAKING])
    return Language(tuple(one.thing_id for one in open_ones), about_person)


def _remarks(review: Review, people: tuple[str, ...]) -> tuple[list[Remark], bool]:
    lists: tuple[tuple[Section, Sequence[tuple[UUID, str]]], ...] = (
        ("timeline", [(one.id, one.text) for one in review.events]),
        ("causes", [(one.id, one.text) for one in review.factors]),
        ("lessons", [(one.id, one.text) for one in review.lessons]),
        ("actions", [(one.id, one.text) for one in review.action_items]),
        ("questions", [(one.id, one.text) for one in review.questions]),
    )
    found: list[Remark] = []
    is_checked = not any(things for _, things in lists) and not any(one.body.strip() for one in review.sections)
    for section, things in lists:
        remarks, is_known = _in_one_go(section, things, people)
        found += remarks
        is_checked = is_checked or is_known
    for one in review.sections:
        if one.body.strip():
            report = check(f"## {one.heading}{BETWEEN}{one.body}", people=people, settings=ONE_BY_ONE)
            found += [Remark(one.id, finding) for finding in report.findings]
            is_checked = is_checked or report.is_checked
    return found, is_checked


def _in_one_go(
    section: Section, things: Sequence[tuple[UUID, str]], people: tuple[str, ...]
) -> tuple[list[Remark], bool]:
    """Check many short texts as one document: each is a paragraph, and a remark belongs to the one it stands in."""
    texts = [OPENING.sub(_as_long, " ".join(text.split())) for _, text in things]
    if not any(texts):
        return [], False
    starts = [0]
    for text in texts[:-1]:
        starts.append(starts[-1] + len(text) + len(BETWEEN))
    report = check(BETWEEN.join(texts), form="text", people=people, section=section, settings=ONE_BY_ONE)
    placed = [(things[bisect_right(starts, one.start) - 1][0], one) for one in report.findings]
    return [Remark(thing_id, one) for thing_id, one in placed], report.is_checked


def _as_long(opening: re.Match[str]) -> str:
    return "." * len(opening.group())


def _not_put_away(actor: Actor, remarks: list[Remark]) -> list[Remark]:
    if not remarks:
        return []
    # The same words in two things carry an ordinal here; alone each would not.
    marks = {one.finding.fingerprint: kept_mark(actor, one.finding.fingerprint.partition("-")[0]) for one in remarks}
    put_away = set(
        DismissedFinding.objects.filter(account_id=actor.own_id, fingerprint__in=set(marks.values())).values_list(
            "fingerprint", flat=True
        )
    )
    return [one for one in remarks if marks[one.finding.fingerprint] not in put_away]
