"""The cast: Alice facilitates, Bob contributes, Rita reads, Mallory belongs elsewhere."""

from dataclasses import dataclass
from datetime import UTC, datetime

from lightkeeper.domain.access.actor import SYSTEM, VISITOR, Actor, Role
from lightkeeper.store.models import Account, Membership, Participation, Review, Statement, Team, Workspace
from lightkeeper.usecases.account.actors import actor_of
from lightkeeper.usecases.identity.name_map import identity_of_account
from lightkeeper.usecases.review.start_review import NewReview, start_review
from lightkeeper.usecases.statement.sign_statement import sign_statement
from lightkeeper.usecases.statement.texts import BOUNDARY, PROMISE

BEGAN_AT = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Cast:
    """Four people, two teams, and one review in draft in which Alice facilitates and Bob contributes."""

    alice: Account
    bob: Account
    rita: Account
    mallory: Account
    team: Team
    other_team: Team
    review: Review

    def actor(self, name: str) -> Actor:
        """Return the actor of a person by first name; `visitor` is nobody in particular."""
        return VISITOR if name == "visitor" else actor_of(getattr(self, name).id)


def make_cast() -> Cast:
    """Make the cast in an empty database."""
    Workspace.objects.create(name="Quayside")
    sign_statement(SYSTEM, Statement.PROMISE, PROMISE, "the head of engineering")
    sign_statement(SYSTEM, Statement.BOUNDARY, BOUNDARY, "the head of engineering")
    team, other_team = Team.objects.create(name="Tideway"), Team.objects.create(name="Breakwater")
    alice = _account("Alice Arkwright", "alice", team, Role.FACILITATOR)
    bob = _account("Bob Brannigan", "bob", team, Role.CONTRIBUTOR)
    rita = _account("Rita Rosenqvist", "rita", team, Role.READER)
    mallory = _account("Mallory Montcalm", "mallory", other_team, Role.FACILITATOR)
    review = start_review(actor_of(alice.id), NewReview(title="Queue filled up", team_id=team.id, severity="Sev1"))
    Review.objects.filter(id=review.id).update(occurred_at=BEGAN_AT, started_at=BEGAN_AT)
    Participation.objects.create(review=review, account=bob, role=Role.CONTRIBUTOR)
    identity_of_account(review.name_map, bob)
    return Cast(alice, bob, rita, mallory, team, other_team, Review.objects.get(id=review.id))


def _account(name: str, slug: str, team: Team, role: Role) -> Account:
    account = Account.objects.create_user(
        f"{slug}@quayside.example", "calm-harbour-lights", display_name=name, handle=f"{slug}.of.quayside"
    )
    Membership.objects.create(account=account, team=team, role=role)
    return account
