"""Look at the wording of a text that somebody is writing.

What is remarked is for their eyes: nothing of it is stored, counted, logged or noted in the trail (practice CUL-3).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Account, DismissedFinding
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.identity.name_map import known_in
from lightkeeper.usecases.refusals import NotAllowedError
from lightkeeper.usecases.wording.kept_mark import kept_mark
from lightkeeper.usecases.wording.question_shapes import with_question_shapes
from lightkeeper.wording.checking import check
from lightkeeper.wording.finding import Report
from lightkeeper.wording.text.kinds import Section

Place = Literal["section", "event", "factor", "action_item", "question", "lesson"]

# What a text stands in that has no headings of its own. A narrative section says it itself.
SECTION_OF_PLACE: dict[Place, Section] = {
    "section": "other",
    "event": "timeline",
    "factor": "causes",
    "action_item": "actions",
    "question": "questions",
    "lesson": "lessons",
}
NOT_CHECKED = Report("und", False, ())


@dataclass(frozen=True)
class WrittenIn:
    """Where a text is being written; `section` is what a narrative section is about."""

    place: Place
    review_id: UUID | None = None
    section: Section = "other"


def check_text(actor: Actor, text: str, written_in: WrittenIn) -> Report:
    """Return the remarks that the actor has not put away; none, and unchecked, while they have the coach off.

    Raises:
        NotFoundError: the review does not exist, or they must not learn that it does.
    """
    people = _names_known_to(actor, written_in.review_id) if written_in.review_id else ()
    wants_remarks = Account.objects.filter(id=actor.own_id).values_list("is_coach_on", flat=True).first()
    if wants_remarks is None:
        raise NotAllowedError("Sign in first.")
    if not wants_remarks:
        return NOT_CHECKED
    section = written_in.section if written_in.place == "section" else SECTION_OF_PLACE[written_in.place]
    report = check(text, people=people, section=section)
    if written_in.place == "question" and report.is_checked:
        report = with_question_shapes(report, text)
    if not report.findings:
        return report
    marks = {one.fingerprint: kept_mark(actor, one.fingerprint) for one in report.findings}
    put_away = set(
        DismissedFinding.objects.filter(account_id=actor.own_id, fingerprint__in=marks.values()).values_list(
            "fingerprint", flat=True
        )
    )
    return report._replace(findings=tuple(one for one in report.findings if marks[one.fingerprint] not in put_away))


def _names_known_to(actor: Actor, review_id: UUID) -> Iterable[str]:
    """Return the names that saving would replace. Who may only read must not find out whose they are."""
    opened = open_review(actor, review_id)
    if not opened.allows(Verb.EDIT):
        return ()
    return [name for known in known_in(opened.row.name_map_id) for name in known.names]
