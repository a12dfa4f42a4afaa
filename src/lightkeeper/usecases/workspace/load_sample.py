"""Loads the sample workspace: public incidents to read, and one fresh incident that waits for its review."""

from datetime import UTC, datetime

from django.db import transaction

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.store.models import Account, Incident, Membership, NameMap, Review, Statement, Team, Workspace
from lightkeeper.usecases.incident.import_files import import_files
from lightkeeper.usecases.review.keep_review import Place, keep_review
from lightkeeper.usecases.sample.people import SAMPLE_PEOPLE, SAMPLE_TEAMS
from lightkeeper.usecases.sample.reader import sample_reviews, waiting_files
from lightkeeper.usecases.statement.sign_statement import sign_statement
from lightkeeper.usecases.statement.texts import BOUNDARY, PROMISE


@transaction.atomic
def load_sample() -> None:
    """Fill an empty database with the sample; a database that has a workspace is left as it is."""
    if Workspace.objects.exists():
        return
    Workspace.objects.create(name="Harbour Books", is_sample=True)
    teams = {name: Team.objects.create(name=name) for name in SAMPLE_TEAMS}
    for person in SAMPLE_PEOPLE:
        account = Account.objects.create_user(
            person.email,
            display_name=person.name,
            handle=person.handle,
            is_administrator=person.is_administrator,
            time_zone="Europe/London",
        )
        for team, role in person.roles.items():
            Membership.objects.create(account=account, team=teams[team], role=role.value)
    sign_statement(SYSTEM, Statement.PROMISE, PROMISE, "the head of engineering")
    sign_statement(SYSTEM, Statement.BOUNDARY, BOUNDARY, "the head of engineering")
    _library(teams)
    _waiting_incident(teams[SAMPLE_TEAMS[0]])


def _library(teams: dict[str, Team]) -> None:
    for review in sample_reviews():
        team = teams.get(review.team) or teams[SAMPLE_TEAMS[-1]]
        keep_review(review, Place(team, NameMap.objects.create(), f"sample:{review.id}"))
    Review.objects.filter(import_key__startswith="sample:").update(created_at=datetime(2026, 10, 5, 9, tzinfo=UTC))


def _waiting_incident(team: Team) -> None:
    files = waiting_files()
    import_files(SYSTEM, "pagerduty", files["pagerduty"], team.id)
    incident = Incident.objects.get(team=team, source="pagerduty")
    import_files(SYSTEM, "slack", files["slack"], team.id, into=incident.id)
