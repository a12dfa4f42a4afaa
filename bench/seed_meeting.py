"""Makes a meeting of many people who all wrote cards, shown by now."""

import random

from django.test import Client

from bench.words import WORDS
from lightkeeper.domain.access.actor import SYSTEM, Role
from lightkeeper.domain.meeting.card import CardPrompt
from lightkeeper.store import models as rows
from lightkeeper.usecases.account.actors import actor_of
from lightkeeper.usecases.meeting.move_step import move_step
from lightkeeper.usecases.meeting.reveal_cards import reveal_cards
from lightkeeper.usecases.meeting.start_meeting import start_meeting
from lightkeeper.usecases.meeting.write_card import write_card
from lightkeeper.usecases.review.invite import invite
from lightkeeper.usecases.review.start_review import NewReview, start_review
from lightkeeper.usecases.statement.sign_statement import sign_statement
from lightkeeper.usecases.statement.texts import BOUNDARY, PROMISE

AFTER_THE_WALK = 7


def seed_meeting(people: int, cards_each: int) -> dict[str, object]:
    """Return the review's id, and a session of everybody taking part, the facilitator first."""
    chance = random.Random(7)
    rows.Workspace.objects.create(name="Bench")
    sign_statement(SYSTEM, rows.Statement.PROMISE, PROMISE, "bench")
    sign_statement(SYSTEM, rows.Statement.BOUNDARY, BOUNDARY, "bench")
    team = rows.Team.objects.create(name="Team")
    accounts = [_account(number) for number in range(people)]
    rows.Membership.objects.create(account=accounts[0], team=team, role=Role.FACILITATOR)
    lead = actor_of(accounts[0].id)
    review = start_review(lead, NewReview(title="Queue filled up", team_id=team.id))
    for account in accounts[1:]:
        invite(lead, review.id, account.id, Role.CONTRIBUTOR)
    start_meeting(lead, review.id, 60)
    move_step(lead, review.id, AFTER_THE_WALK)
    for account in accounts:
        for prompt in list(CardPrompt)[:cards_each]:
            write_card(actor_of(account.id), review.id, prompt, " ".join(chance.choices(WORDS, k=12)))
    reveal_cards(lead, review.id)
    return {"review": str(review.id), "sessions": [_session(account) for account in accounts]}


def _account(number: int) -> rows.Account:
    name = f"Person{number} Surname{number}"
    return rows.Account.objects.create_user(f"p{number}@bench.example", "bench-bench-bench", display_name=name)


def _session(account: rows.Account) -> str:
    client = Client()
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.cookies["lightkeeper_session"].value
