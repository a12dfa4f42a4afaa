"""Makes one large review: five hundred events, two hundred factors, sixty action items."""

import random
from datetime import UTC, datetime, timedelta
from uuid import UUID

from bench.words import WORDS
from lightkeeper.domain.access.actor import SYSTEM, Role
from lightkeeper.domain.analysis.factor import FactorFamily, FactorStatus
from lightkeeper.store import models as rows
from lightkeeper.usecases.account.actors import actor_of
from lightkeeper.usecases.review.start_review import NewReview, start_review
from lightkeeper.usecases.statement.sign_statement import sign_statement
from lightkeeper.usecases.statement.texts import BOUNDARY, PROMISE

EVENTS, FACTORS, ACTION_ITEMS = 500, 200, 60
BEGAN = datetime(2026, 3, 1, 14, tzinfo=UTC)


def seed_learning_review(events: int = EVENTS, factors: int = FACTORS, items: int = ACTION_ITEMS) -> dict[str, str]:
    """Return the review's id and the facilitator's address."""
    chance = random.Random(7)
    rows.Workspace.objects.create(name="Bench")
    sign_statement(SYSTEM, rows.Statement.PROMISE, PROMISE, "bench")
    sign_statement(SYSTEM, rows.Statement.BOUNDARY, BOUNDARY, "bench")
    team = rows.Team.objects.create(name="Team")
    account = rows.Account.objects.create_user("p@bench.example", "bench-bench-bench", display_name="Person One")
    rows.Membership.objects.create(account=account, team=team, role=Role.FACILITATOR)
    review_id = start_review(actor_of(account.id), NewReview(title="Queue filled up", team_id=team.id)).id
    _fill(chance, review_id, events, factors, items)
    return {"review": str(review_id), "email": account.email}


def _fill(chance: random.Random, review_id: UUID, events: int, factors: int, items: int) -> None:
    def words() -> str:
        return " ".join(chance.choices(WORDS, k=12))

    told = rows.TimelineEvent.objects.bulk_create(
        rows.TimelineEvent(
            review_id=review_id,
            text=words(),
            happened_at=BEGAN + timedelta(minutes=at),
            kind="signal",
            source_type="graph",
            position=at,
            recorded_at=BEGAN,
        )
        for at in range(events)
    )
    families, statuses = tuple(FactorFamily), tuple(FactorStatus)
    found = rows.Factor.objects.bulk_create(
        rows.Factor(
            review_id=review_id,
            text=words(),
            status=statuses[at % 4],
            family=families[at % 8],
            position=at,
            recorded_at=BEGAN,
        )
        for at in range(factors)
    )
    through = rows.Factor.evidence.through
    through.objects.bulk_create(through(factor=one, timelineevent=told[at % events]) for at, one in enumerate(found))
    rows.FactorLink.objects.bulk_create(
        rows.FactorLink(
            review_id=review_id, from_factor=found[at], to_factor=found[(at - 3) // 3], position=at, recorded_at=BEGAN
        )
        for at in range(3, factors)
    )
    planned = rows.ActionItem.objects.bulk_create(
        rows.ActionItem(review_id=review_id, text=words(), position=at, recorded_at=BEGAN) for at in range(items)
    )
    for at, one in enumerate(planned):
        one.factors.add(found[at % factors])
