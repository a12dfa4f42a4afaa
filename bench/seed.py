"""Fills an empty database with 10,000 reviews of thirty events each, the same on every run."""

import random
from datetime import UTC, datetime, timedelta

from bench.words import WORDS
from lightkeeper.domain.access.actor import SYSTEM, Role
from lightkeeper.store import models as rows
from lightkeeper.store.search.words import words_of
from lightkeeper.usecases.statement.sign_statement import sign_statement
from lightkeeper.usecases.statement.texts import BOUNDARY, PROMISE

EVENTS_EACH = 30
BATCH = 2000


def seed(reviews: int) -> tuple[str, list[str]]:
    """Make the rows; returns the facilitator's e-mail address and ids of some reviews they may open."""
    chance = random.Random(7)
    rows.Workspace.objects.create(name="Bench")
    sign_statement(SYSTEM, rows.Statement.PROMISE, PROMISE, "bench")
    sign_statement(SYSTEM, rows.Statement.BOUNDARY, BOUNDARY, "bench")
    teams = [rows.Team.objects.create(name=f"Team {number}") for number in range(20)]
    account = rows.Account.objects.create_user("bench@bench.example", "bench-bench-bench", display_name="Bench Person")
    for team in teams[:5]:
        rows.Membership.objects.create(account=account, team=team, role=Role.FACILITATOR)
    made = _reviews(chance, teams, reviews)
    _items(chance, made)
    rows.Participation.objects.bulk_create(
        rows.Participation(review=review, account=account, role=Role.FACILITATOR) for review in made[::40]
    )
    return account.email, [str(review.id) for review in made[::40]][:100]


def _reviews(chance: random.Random, teams: list[rows.Team], count: int) -> list[rows.Review]:
    maps = rows.NameMap.objects.bulk_create([rows.NameMap() for _ in range(count)], batch_size=BATCH)
    began = datetime(2020, 1, 1, tzinfo=UTC)
    identities = [
        rows.Identity(name_map=one, label=f"Responder {letter}", name=f"Person{number} Surname{letter}")
        for number, one in enumerate(maps)
        for letter in "ABC"
    ]
    rows.Identity.objects.bulk_create(identities, batch_size=BATCH)
    reviews = [
        rows.Review(
            team=teams[number % len(teams)],
            name_map=maps[number],
            title=" ".join(chance.sample(WORDS, 4)),
            state=chance.choice(("draft", "in_review", "shared", "shared", "shared")),
            level=chance.choice(("L1", "L1", "L2")),
            severity=f"Sev{chance.randint(1, 4)}",
            occurred_at=began + timedelta(hours=5 * number),
            started_at=began + timedelta(hours=5 * number),
            promise_version=1,
            boundary_version=1,
        )
        for number in range(count)
    ]
    return rows.Review.objects.bulk_create(reviews, batch_size=BATCH)


def _items(chance: random.Random, reviews: list[rows.Review]) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    texts = (
        rows.SearchText(
            review=review,
            audience=level,
            title=review.title,
            title_words=words_of(review.title),
            body=words_of(review.title),
        )
        for review in reviews
        for level in ("L2", "L1", "L0")
    )
    rows.SearchText.objects.bulk_create(texts, batch_size=BATCH)
    sections = (
        rows.Section(
            review=review, key=key, heading=key.title(), body=" ".join(chance.choices(WORDS, k=80)), recorded_at=now
        )
        for review in reviews
        for key in ("summary", "response", "lessons")
    )
    rows.Section.objects.bulk_create(sections, batch_size=BATCH)
    factors = (
        rows.Factor(review=review, text=" ".join(chance.choices(WORDS, k=9)), recorded_at=now)
        for review in reviews
        for _ in range(4)
    )
    rows.Factor.objects.bulk_create(factors, batch_size=BATCH)
    for review in reviews:
        rows.TimelineEvent.objects.bulk_create(_events(chance, review, now))


def _events(chance: random.Random, review: rows.Review, now: datetime) -> list[rows.TimelineEvent]:
    return [
        rows.TimelineEvent(
            review=review,
            happened_at=(review.occurred_at or now) + timedelta(minutes=3 * number),
            kind="observation",
            text=" ".join(chance.choices(WORDS, k=12)),
            source_type="log",
            recorded_at=now,
            position=number,
        )
        for number in range(EVENTS_EACH)
    ]
