"""Keeps a whole review that was written elsewhere: an imported document, a workspace, the sample."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.review import Review, Section
from lightkeeper.domain.timeline.event import Event
from lightkeeper.store import models as rows
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.keep_findings import columns_of, counted, keep_findings
from lightkeeper.usecases.search.index_review import index_title
from lightkeeper.usecases.statement.reads import BOUNDARY, PROMISE, current_version

STAMPS = ("started", "detected", "mitigated", "resolved")


@dataclass(frozen=True)
class Place:
    """Where a review is kept: its team, its name map, and the key by which it is known when it comes again."""

    team: rows.Team
    name_map: rows.NameMap
    import_key: str = ""


def keep_review(review: Review, place: Place) -> rows.Review:
    """Write every row of a review under its own ids; identities for its pseudonyms are made where missing."""
    if review.level is Level.PRIVATE:
        raise UnusableValueError("A whole review cannot be private. Choose another level for it.")
    row = _head(review, place)
    labels = _labels(review, place.name_map)
    now = timezone.now()
    rows.Section.objects.bulk_create(_section(row, one, now) for one in review.sections)
    rows.TimelineEvent.objects.bulk_create(_event(row, one, labels) for one in review.events)
    keep_findings(row, review, labels, now)
    index_title(row)
    touch(row.id)
    return row


def _head(review: Review, place: Place) -> rows.Review:
    row = rows.Review(
        id=review.id,
        team=place.team,
        name_map=place.name_map,
        import_key=place.import_key,
        title=review.title[:500],
        kind=review.kind.value,
        state=review.state.value,
        level=review.level.value,
        severity=review.severity[:40],
        services=list(review.services),
        source_url=review.source_url[:1000],
        occurred_at=review.occurred_at,
        promise_version=current_version(PROMISE),
        boundary_version=current_version(BOUNDARY),
        shared_at=timezone.now() if review.state.is_shared else None,
        affected_who=review.impact.affected_who[:500],
        affected_count=review.impact.affected_count,
        has_data_loss=review.impact.has_data_loss,
        has_security_impact=review.impact.has_security_impact,
        has_privacy_impact=review.impact.has_privacy_impact,
        considered_families=[one.value for one in review.considered_families],
        nothing_found=[one.value for one in review.nothing_found],
        learned_instead=review.learned_instead,
    )
    for name in STAMPS:
        stamp = getattr(review.impact, name)
        setattr(row, f"{name}_at", stamp.at)
        setattr(row, f"{name}_precision", stamp.precision.value)
        setattr(row, f"{name}_decided_by", stamp.decided_by[:300])
    row.save(force_insert=True)
    return row


def _labels(review: Review, name_map: rows.NameMap) -> dict[str, UUID]:
    known = {one.label: one.id for one in name_map.identities.all()}
    words = {one.label: one.role_word for one in review.participants}
    wanted = [*words, *(one.who for one in review.events if one.who), *(one.who for one in review.tellings if one.who)]
    for label in dict.fromkeys(one[:80] for one in wanted):
        if label not in known:
            role_word = words.get(label, "Responder")[:60]
            known[label] = rows.Identity.objects.create(name_map=name_map, label=label, role_word=role_word).id
    return known


def _section(row: rows.Review, one: Section, now: datetime) -> rows.Section:
    return rows.Section(
        **columns_of(row, one, now),
        key=one.key[:60],
        heading=one.heading[:200],
        question=one.question,
        body=one.body,
        version=max(1, counted(one.version)),
    )


def _event(row: rows.Review, one: Event, labels: dict[str, UUID]) -> rows.TimelineEvent:
    return rows.TimelineEvent(
        **columns_of(row, one, one.recorded_at),
        happened_at=one.happened_at,
        ended_at=one.ended_at,
        precision=one.precision.value,
        kind=one.kind.value,
        text=one.text,
        who_id=labels.get(one.who[:80]),
        source_type=one.source_type.value,
        source_ref=one.source_ref[:1000],
        known_then=one.known_then.value,
        is_contested=one.is_contested,
        is_quote=one.is_quote,
        has_consent=one.has_consent,
    )
