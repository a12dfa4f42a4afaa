"""A workspace with a canary in every text: people, four reviews, incidents, connections, trails."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from django.utils import timezone

from lightkeeper.domain.access.actor import Role
from lightkeeper.store import models as rows
from lightkeeper.usecases.search.index_review import index_review
from tests.crawl.canaries import EVERYWHERE, Aviary
from tests.crawl.personas import IN_TEAM_REVIEWS, PERSONAS, REVIEWS, ROLES, SIGNED_IN

BEGAN_AT = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
ACCOUNT_PAGES = ("workspace_people", "give_role", "trust_account", "switch_account")
NAME_PAGES = (*ACCOUNT_PAGES, "workspace_teams", "workspace_trail")
# Facilitators choose there whom they invite, whom they ask to read, and with whom they talk before people meet.
WHOM_TO_ASK = ("review_people", "appraisal", "ask_for_appraisal", "meeting", "pre_talk")
MAY_INVITE = ("facilitator", "team_facilitator")


@dataclass
class World:
    """What was planted: rows by what the crawl calls them, and the canaries in them."""

    aviary: Aviary = field(default_factory=Aviary)
    accounts: dict[str, rows.Account] = field(default_factory=dict)
    teams: dict[str, rows.Team] = field(default_factory=dict)
    reviews: dict[str, rows.Review] = field(default_factory=dict)
    incidents: dict[str, rows.Incident] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    ids: dict[str, dict[str, list[object]]] = field(default_factory=dict)

    def keep(self, review: str, noun: str, thing_id: object) -> None:
        """Remember the id of a thing in a review, for addresses."""
        self.ids.setdefault(review, {}).setdefault(noun, []).append(thing_id)


def plant_people(world: World) -> None:
    """Plant accounts, teams, memberships, saved views and what the workspace says of itself."""
    plant = world.aviary.plant
    rows.Workspace.objects.create(name=plant("Workspace.name", PERSONAS))
    world.teams = {name: rows.Team.objects.create(name=plant("Team.name", SIGNED_IN)) for name in ("home", "away")}
    for persona in SIGNED_IN:
        _plant_account(world, persona)
    speaker = _plant_account(world, "speaker")
    rows.Membership.objects.create(account=speaker, team=world.teams["home"], role=Role.CONTRIBUTOR)
    for kind in (rows.Statement.PROMISE, rows.Statement.BOUNDARY):
        # Earlier versions are for those who wrote under them.
        for version, seen in ((1, SIGNED_IN), (2, PERSONAS)):
            rows.Statement.objects.create(
                kind=kind,
                version=version,
                text=f"{plant('Statement.text', seen)} for {{organisation}}",
                signed_by=plant("Statement.signed_by", seen),
                signed_at=timezone.now(),
            )
    for_whom: tuple[tuple[str | None, tuple[str, ...], tuple[str, ...]], ...] = (
        (None, ("administrator", "elsewhere", *IN_TEAM_REVIEWS), ("administrator", *MAY_INVITE)),
        ("home", IN_TEAM_REVIEWS, MAY_INVITE),
    )
    for team, offered_to, looked_after_by in for_whom:
        section = {name: plant("Template.sections", looked_after_by) for name in ("heading", "question")}
        rows.Template.objects.create(
            team=world.teams[team] if team else None,
            name=plant("Template.name", offered_to),
            purpose=plant("Template.purpose", offered_to),
            sections=[section | {"key": "own"}],
        )


def _plant_account(world: World, persona: str) -> rows.Account:
    plant = world.aviary.plant
    own = {persona: (EVERYWHERE,)} if persona in PERSONAS else {}
    by_name = own | {"administrator": NAME_PAGES} | dict.fromkeys(MAY_INVITE, WHOM_TO_ASK)
    given, family = plant("Account.display_name", by_name | own), plant("Account.display_name", by_name | own)
    email = plant("Account.email", {"administrator": ACCOUNT_PAGES} | own)
    account = rows.Account.objects.create_user(
        f"{email}@people.example",
        plant("Account.password"),
        display_name=f"{given.title()} {family.title()}",
        handle=plant("Account.handle"),
        is_administrator=persona == "administrator",
    )
    rows.Account.objects.filter(id=account.id).update(time_zone="Europe/Berlin")
    role = ROLES.get(persona)
    if role:
        rows.Membership.objects.create(account=account, team=world.teams[role[0]], role=role[1])
    view = rows.SavedView.objects.create(
        account=account, name=plant("SavedView.name", own), query=f"words={plant('SavedView.query', own)}"
    )
    world.keep("workspace", "view", view.id)
    world.accounts[persona] = account
    world.names[persona] = f"{account.display_name}, @{account.handle}, {account.email}"
    return account


def plant_name_map(world: World, review: str) -> rows.NameMap:
    """Plant who a review's pseudonyms stand for: those taking part, and somebody who has no account here."""
    plant = world.aviary.plant
    name_map = rows.NameMap.objects.create()
    taking_part = ["facilitator", *(["participant", "speaker"] if review != "restricted" else [])]
    for letter, persona in zip("ABC", taking_part, strict=False):
        account = world.accounts[persona]
        rows.Identity.objects.create(
            name_map=name_map,
            label=f"Responder {letter}",
            name=account.display_name,
            handle=account.handle,
            email=account.email,
            account=account,
        )
    given, family = plant("Identity.name"), plant("Identity.name")
    stranger = rows.Identity.objects.create(
        name_map=name_map,
        label="Responder D",
        name=f"{given.title()} {family.title()}",
        handle=plant("Identity.handle"),
        email=f"{plant('Identity.email')}@people.example",
        aliases=[plant("Identity.aliases")],
        source="slack",
        source_key=plant("Identity.source_key"),
    )
    alias = stranger.aliases[0]
    told = f"{stranger.name}, {given}, @{stranger.handle}, <@{stranger.handle}>, {stranger.email} and {alias}"
    world.names[review] = "; ".join([told, *(world.names[persona] for persona in taking_part)])
    return name_map


def plant_incident(world: World, name: str, name_map: rows.NameMap, names: str) -> rows.Incident:
    """Plant an incident of the home team with a record that names people."""
    plant = world.aviary.plant
    seen = IN_TEAM_REVIEWS
    incident = rows.Incident.objects.create(
        team=world.teams["home"],
        name_map=name_map,
        source="pagerduty",
        external_id=plant("Incident.external_id"),
        title=f"{plant('Incident.title', seen)} {names}"[:500],
        severity=plant("Incident.severity", seen),
        service=f"{plant('Incident.service', seen)} {names}"[:200],
        status=f"{plant('Incident.status', seen)} @{world.accounts['participant'].handle}",
        source_url=f"https://pager.example/{plant('Incident.source_url')}",
        started_at=BEGAN_AT,
    )
    for number, kind in enumerate(("trigger", "message", "message")):
        entry = rows.RecordEntry.objects.create(
            incident=incident,
            source=("pagerduty", "slack")[number > 0],
            external_id=plant("RecordEntry.external_id"),
            kind=kind,
            happened_at=BEGAN_AT + timedelta(minutes=number),
            text=f"{plant('RecordEntry.text', seen)} {names}",
            who=name_map.identities.first(),
            thread_id=plant("RecordEntry.thread_id"),
            source_url=f"https://chat.example/{plant('RecordEntry.source_url')}",
        )
        world.keep(name, "entry", entry.id)
    world.incidents[name] = incident
    return incident


def plant_connection(world: World) -> None:
    """Plant a connection with secrets, and deliveries that nobody ever sees."""
    plant = world.aviary.plant
    connection = rows.Connection.objects.create(
        plugin="pagerduty",
        name=plant("Connection.name", ("administrator",)),
        team=world.teams["home"],
        secrets=[plant("Connection.secrets"), plant("Connection.secrets")],
    )
    for state in (rows.Delivery.WAITING, rows.Delivery.READ, rows.Delivery.UNREADABLE):
        rows.Delivery.objects.create(
            connection=connection,
            delivery_id=plant("Delivery.delivery_id"),
            headers={"user-agent": plant("Delivery.headers")},
            body=f"{plant('Delivery.body')} {world.names['draft']}".encode(),
            received_at=timezone.now(),
            state=state,
            outcome=plant("Delivery.outcome"),
        )
    world.keep("workspace", "connection", connection.id)


def index_everything() -> None:
    """Let search know every review, as the jobs would."""
    for review in rows.Review.objects.all():
        index_review(review.id)


__all__ = ["REVIEWS", "World"]
