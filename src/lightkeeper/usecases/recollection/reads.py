"""What was opened, side by side, for those taking part; and how many have said that they are ready, for facilitators.

That number counts people who said so, whether they wrote or not: it tells of nobody that there is something to read.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.recollection.guide import in_guide_order
from lightkeeper.domain.recollection.recollection import Consent, Part
from lightkeeper.store.models import Identity, Passage, Recollection
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.recollection.derived import MadeThing, made_things, without_passage
from lightkeeper.usecases.recollection.place import open_passage, open_taking_part
from lightkeeper.usecases.review.reads import ShownReview, show_review

SOMEBODY = "Somebody taking part"


@dataclass(frozen=True)
class ShownPassage:
    """A passage that was opened: whose, under which consent, what was made of it and what became of it."""

    id: UUID
    question_key: str
    question: str
    text: str
    who: str
    part: Part
    consent: Consent
    disposal: Disposal
    disposal_reason: str
    is_mine: bool
    is_late: bool
    made: tuple[MadeThing, ...] = ()


@dataclass(frozen=True)
class AnsweredQuestion:
    """One question, and everybody's passages under it."""

    key: str
    text: str
    passages: tuple[ShownPassage, ...]


@dataclass(frozen=True)
class ShownRecollections:
    """Everything that was opened, by question. `ready` is None for whoever may not open; `to_rewrite` for writers."""

    page: ShownReview
    questions: tuple[AnsweredQuestion, ...]
    tellers: int
    is_opened: bool
    ready: int | None
    to_rewrite: tuple[MadeThing, ...] = ()


def show_recollections(actor: Actor, review_id: UUID) -> ShownRecollections:
    """Return what was opened in a review, for those taking part; raises NotFoundError or NotAllowedError."""
    opened = open_taking_part(actor, review_id)
    page = show_review(actor, review_id)
    made = made_things(page.rendition)
    is_any = Recollection.objects.filter(review=opened.row, opened_at__isnull=False).exists()
    passages = opened_passages(actor, opened, made)
    return ShownRecollections(
        page=page,
        questions=_by_question(passages),
        tellers=len({(one.who, one.is_mine) for one in passages}),
        is_opened=is_any,
        ready=ready_count(opened),
        to_rewrite=tuple(without_passage(made)) if opened.allows(Verb.EDIT) else (),
    )


def opened_passages(actor: Actor, opened: Opened, made: Sequence[MadeThing] = ()) -> list[ShownPassage]:
    """Return the passages of a review that were opened: the one place from which others' words are read."""
    visible = Recollection.objects.visible_to(actor).filter(review=opened.row, opened_at__isnull=False)
    found = Passage.objects.filter(recollection__in=visible).exclude(consent=Consent.NONE)
    rows = list(found.select_related("recollection").order_by("position", "recollection__handed_over_at", "id"))
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    labels = {one.account_id: one.label for one in identities if one.account_id}
    audience = audience_of(opened.row, identities, opened.clearance)
    first_at = min((row.recollection.opened_at for row in rows if row.recollection.opened_at), default=None)
    things: dict[UUID, list[MadeThing]] = defaultdict(list)
    for thing in made:
        things[thing.passage_id].append(thing)
    return [_shown(row, labels, (actor, audience, first_at), things[row.id]) for row in rows]


def passage_to_use(actor: Actor, passage_id: UUID) -> tuple[ShownReview, ShownPassage]:
    """Return one opened passage and its review, for the form that makes something of it."""
    place = open_passage(actor, passage_id, Verb.EDIT)
    page = show_review(actor, place.review.row.id)
    passages = opened_passages(actor, place.review, made_things(page.rendition))
    return page, next(one for one in passages if one.id == passage_id)


def ready_here(actor: Actor, review_id: UUID) -> int | None:
    """Return how many wait to be opened, for whoever may open them; None for everybody else taking part."""
    return ready_count(open_taking_part(actor, review_id))


def ready_count(opened: Opened) -> int | None:
    """Return how many wait to be opened, for whoever may open them; None for everybody else."""
    if not opened.allows(Verb.OPEN_RECOLLECTIONS):
        return None
    return Recollection.objects.filter(review=opened.row, handed_over_at__isnull=False, opened_at=None).count()


def _shown(
    row: Passage,
    labels: dict[UUID, str],
    reader: tuple[Actor, Audience, datetime | None],
    made: list[MadeThing],
) -> ShownPassage:
    actor, audience, first_at = reader
    told = row.recollection
    is_late = bool(first_at and told.handed_over_at and told.handed_over_at > first_at)
    return ShownPassage(
        id=row.id,
        question_key=row.question_key,
        question=render(row.question, audience),
        text=render(row.text, audience),
        who=labels.get(told.account_id, SOMEBODY),
        part=Part(told.part),
        consent=Consent(row.consent),
        disposal=Disposal(row.disposal),
        disposal_reason=render(row.disposal_reason, audience),
        is_mine=told.account_id == actor.own_id,
        is_late=is_late,
        made=tuple(made),
    )


def _by_question(passages: list[ShownPassage]) -> tuple[AnsweredQuestion, ...]:
    groups: dict[str, list[ShownPassage]] = defaultdict(list)
    for one in passages:
        groups[one.question_key].append(one)
    return tuple(
        AnsweredQuestion(key, groups[key][0].question, tuple(groups[key])) for key in sorted(groups, key=in_guide_order)
    )
