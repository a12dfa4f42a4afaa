"""Start a review, from an incident that waits or from nothing."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.review.state import ReviewKind
from lightkeeper.domain.review.template import Template
from lightkeeper.store.models import Account, Incident, NameMap, Participation, Review, Section
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_incident, require_in_team
from lightkeeper.usecases.identity.name_map import as_written, identity_of_account, without_names
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.search.index_review import index_title
from lightkeeper.usecases.statement.reads import BOUNDARY, PROMISE, current_version
from lightkeeper.usecases.template.reads import template_by_key


@dataclass(frozen=True)
class NewReview:
    """What somebody says when they start a review. With an incident its team, title and times are taken over."""

    title: str = ""
    kind: ReviewKind = ReviewKind.FULL
    team_id: UUID | None = None
    incident_id: UUID | None = None
    template_key: str = ""
    severity: str = ""


@transaction.atomic
def start_review(actor: Actor, said: NewReview) -> Review:
    """Start a draft; whoever starts it facilitates it."""
    review = _from_incident(actor, said) if said.incident_id else _from_nothing(actor, said)
    review.promise_version = current_version(PROMISE)
    review.boundary_version = current_version(BOUNDARY)
    if not review.title:
        raise UnusableValueError("Give the review a title: what happened, in a few words.")
    review.save()
    _join_as_facilitator(actor, review)
    _mask_head(review)
    _lay_out(review, template_by_key(actor, said.template_key or said.kind.value))
    index_title(review)
    note(actor, "started", "review", review.id, review_id=review.id)
    return review


def _from_incident(actor: Actor, said: NewReview) -> Review:
    incident = open_incident(actor, said.incident_id)  # type: ignore[arg-type]
    require_in_team(actor, Verb.START_REVIEW, incident.team_id)
    # Locked, so that two people who start it at once get one review.
    Incident.objects.select_for_update().get(id=incident.id)
    if Review.objects.filter(incident=incident).exists():
        raise NotAllowedError("This incident has a review already. Open it from the incident's page.")
    return Review(
        team=incident.team,
        name_map=incident.name_map,
        incident=incident,
        title=as_written(said.title or incident.title).strip()[:500],
        kind=said.kind.value,
        severity=as_written(said.severity or incident.severity)[:40],
        services=[incident.service] if incident.service else [],
        occurred_at=incident.started_at,
        started_at=incident.started_at,
        resolved_at=incident.resolved_at,
        started_decided_by="the pager's record" if incident.started_at else "",
        resolved_decided_by="the pager's record" if incident.resolved_at else "",
    )


def _from_nothing(actor: Actor, said: NewReview) -> Review:
    if said.team_id is None:
        raise UnusableValueError("Choose the team that looks back.")
    require_in_team(actor, Verb.START_REVIEW, said.team_id)
    return Review(
        team_id=said.team_id,
        name_map=NameMap.objects.create(),
        title=as_written(said.title).strip()[:500],
        kind=said.kind.value,
        severity=as_written(said.severity)[:40],
        occurred_at=timezone.now(),
    )


def _join_as_facilitator(actor: Actor, review: Review) -> None:
    account = Account.objects.filter(id=actor.account_id).first() if actor.account_id else None
    if account is None:
        return
    Participation.objects.create(review=review, account=account, role=Role.FACILITATOR.value)
    identity_of_account(review.name_map, account, "Facilitator")


def _mask_head(review: Review) -> None:
    """Take names out of what was said before anybody had a pseudonym here."""
    review.title = without_names(review.name_map_id, review.title)[:500]
    review.severity = without_names(review.name_map_id, review.severity)[:40]
    review.save(update_fields=["title", "severity"])


def _lay_out(review: Review, template: Template) -> None:
    now = timezone.now()
    Section.objects.bulk_create(
        Section(
            review=review,
            key=one.key[:60],
            heading=one.heading[:200],
            question=one.question,
            position=position,
            recorded_at=now,
        )
        for position, one in enumerate(template.sections)
    )
