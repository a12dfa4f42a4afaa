"""What belongs to a team or the whole workspace: who may, and that a refusal writes nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import transaction

from lightkeeper.domain.access.actor import SYSTEM, Actor, Role
from lightkeeper.store import models as rows
from lightkeeper.usecases.account.add_account import NewAccount, add_account
from lightkeeper.usecases.account.add_team import add_team
from lightkeeper.usecases.account.reads import colleagues
from lightkeeper.usecases.account.set_preferences import set_preferences
from lightkeeper.usecases.account.set_role import set_role
from lightkeeper.usecases.account.switch_off import set_active
from lightkeeper.usecases.document.import_document import import_text
from lightkeeper.usecases.history.reads import show_audit_trail
from lightkeeper.usecases.incident.import_files import import_files
from lightkeeper.usecases.incident.reads import list_incidents, show_incident, show_incident_record
from lightkeeper.usecases.incident.store_record import store_record
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.review.start_review import NewReview, start_review
from lightkeeper.usecases.saved_view.save_view import forget_view, my_views, save_view
from lightkeeper.usecases.statement.sign_statement import sign_statement
from lightkeeper.usecases.template.write_template import TemplateFields, write_template
from lightkeeper.usecases.workspace.export_workspace import export_workspace
from lightkeeper.usecases.workspace.import_workspace import import_workspace
from tests.people import Cast
from tests.usecases.stage import PEOPLE, everything, record

Call = Callable[[Actor, Cast], Any]
TEMPLATE = TemplateFields("Ours", "", (("What happened", "What did you see?"),))

# Who may, what is noted, and the call. The cast's administrator is nobody's teammate.
TABLE: dict[str, tuple[set[str], str | None, Call]] = {
    "start a review": (
        {"alice", "bob"},
        "started",
        lambda a, c: start_review(a, NewReview(title="Slow", team_id=c.team.id)),
    ),
    "store a record": ({"alice"}, "imported", lambda a, c: store_record(a, c.team.id, record())),
    "import a document": ({"alice"}, "imported", lambda a, c: import_text(a, b"# Outage\n", "a.md", c.team.id)),
    "write a template": ({"alice", "mallory", "administrator"}, "wrote", lambda a, _: write_template(a, TEMPLATE)),
    "sign a promise": ({"administrator"}, "signed", lambda a, _: sign_statement(a, "promise", "We learn.", "Head")),
    "add a team": ({"administrator"}, "added", lambda a, _: add_team(a, "Harbour")),
    "add an account": (
        {"administrator"},
        "added",
        lambda a, c: add_account(a, NewAccount("zoe@quayside.example", "Zoë", c.team.id, Role.READER)),
    ),
    "set a role": ({"administrator"}, "set role", lambda a, c: set_role(a, c.rita.id, c.team.id, Role.CONTRIBUTOR)),
    "end a role": ({"administrator"}, "set role", lambda a, c: set_role(a, c.rita.id, c.team.id, None)),
    "switch somebody off": ({"administrator"}, "switched off", lambda a, c: set_active(a, c.bob.id, is_active=False)),
    "see colleagues": ({"administrator"}, None, lambda a, _: colleagues(a)),
    "see the audit trail": ({"administrator"}, None, lambda a, _: show_audit_trail(a)),
    "export the workspace": (set(), None, lambda a, _: export_workspace(a)),
    "import a workspace": (set(), None, lambda a, _: import_workspace(a, Path("nowhere.zip"))),
}


def actor_called(cast: Cast, who: str) -> Actor:
    """Return one of the cast, or an administrator who belongs to no team."""
    if who == "administrator":
        account = rows.Account.objects.create_user("admin@quayside.example", display_name="Ada", is_administrator=True)
        return Actor(account.id, is_administrator=True)
    return cast.actor(who)


@pytest.mark.parametrize("name", TABLE)
@pytest.mark.parametrize("who", [*PEOPLE, "administrator"])
def test_everybody_may_what_the_table_says_and_a_refusal_writes_nothing(cast: Cast, name: str, who: str) -> None:
    allowed, noted, call = TABLE[name]
    actor = actor_called(cast, who)
    before, notes = everything(), rows.AuditEntry.objects.count()
    if who not in allowed:
        with pytest.raises(NotAllowedError):
            call(actor, cast)
        assert everything() == before
        return
    call(actor, cast)
    assert rows.AuditEntry.objects.count() == notes + (noted is not None)
    if noted:
        entry = rows.AuditEntry.objects.latest("id")
        assert (entry.what, entry.account_id) == (noted, actor.account_id)


@pytest.mark.parametrize(("who", "sees"), [("alice", 1), ("bob", 1), ("rita", 0), ("mallory", 0), ("visitor", 0)])
def test_an_incident_is_known_to_those_who_do_reviews_in_its_team(cast: Cast, who: str, sees: int) -> None:
    incident_id = store_record(SYSTEM, cast.team.id, record()).incident_id
    actor = cast.actor(who)
    assert list_incidents(actor).total == sees
    for read in (show_incident, show_incident_record):
        if sees:
            read(actor, incident_id)
        else:
            with pytest.raises(NotFoundError):
                read(actor, incident_id)


def test_a_review_of_another_teams_incident_is_as_if_there_were_no_incident(cast: Cast) -> None:
    incident_id = store_record(SYSTEM, cast.team.id, record()).incident_id
    before = everything()
    for who in ("mallory", "rita", "visitor"):
        with pytest.raises(NotFoundError):
            start_review(cast.actor(who), NewReview(incident_id=incident_id))
    assert everything() == before


def test_an_importer_that_does_not_exist_is_named_with_those_that_do(cast: Cast) -> None:
    with pytest.raises(NotFoundError, match="pagerduty, alertmanager, slack"):
        import_files(cast.actor("alice"), "semaphore", [], cast.team.id)


@pytest.mark.parametrize("who", ["alice", "bob", "rita", "mallory"])
def test_views_are_ones_own(cast: Cast, who: str) -> None:
    others = [cast.actor(one) for one in PEOPLE if one != who]
    view = save_view(cast.actor(who), " Mine ", "?state=draft")
    assert (view.name, view.query) == ("Mine", "state=draft")
    for other in others:
        assert my_views(other) == []
        with pytest.raises(NotFoundError):
            forget_view(other, view.id)
    assert save_view(cast.actor(who), "Mine", "state=shared").id == view.id
    forget_view(cast.actor(who), view.id)
    assert my_views(cast.actor(who)) == []


def test_visitors_keep_nothing(cast: Cast) -> None:
    before = everything()
    for attempt in (
        lambda: save_view(cast.actor("visitor"), "Mine", ""),
        lambda: set_preferences(cast.actor("visitor"), theme="dark"),
    ):
        with pytest.raises(NotAllowedError):
            attempt()
    assert everything() == before


def test_preferences_keep_what_is_known_and_refuse_the_rest(cast: Cast) -> None:
    rita = cast.actor("rita")
    set_preferences(rita, time_zone="Europe/Berlin", theme="dark")
    set_preferences(rita, theme="plaid")
    with pytest.raises(UnusableValueError):
        set_preferences(rita, time_zone="Quay/Side")
    cast.rita.refresh_from_db()
    assert (cast.rita.time_zone, cast.rita.theme) == ("Europe/Berlin", "dark")


def test_nobody_switches_themselves_off(cast: Cast) -> None:
    administrator = replace(cast.actor("alice"), is_administrator=True)
    with pytest.raises(NotAllowedError):
        set_active(administrator, cast.alice.id, is_active=False)


@pytest.mark.parametrize("call", [lambda a, i: set_role(a, i, i, None), lambda a, i: set_active(a, i, is_active=True)])
def test_what_is_not_there_is_said_to_administrators_too(cast: Cast, call: Callable[[Actor, UUID], None]) -> None:
    with pytest.raises(NotFoundError):
        call(Actor(cast.alice.id, is_administrator=True), uuid4())


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("no address", "Zoë"),
        ("alice@quayside.example", "Zoë"),
        ("ALICE@quayside.example", "Zoë"),
        (f"{'a' * 60}@{'b.' * 100}example", "Zoë"),
        ("zoe@quayside.example", " "),
        ("zoe@quayside.example", "Z" * 121),
    ],
)
def test_an_account_that_cannot_be_kept_is_refused(cast: Cast, email: str, name: str) -> None:
    before = everything()
    with pytest.raises(UnusableValueError):
        add_account(SYSTEM, NewAccount(email, name, cast.team.id, Role.READER))
    assert everything() == before


def test_templates_are_cut_to_what_a_section_holds(cast: Cast) -> None:
    fields = TemplateFields("Long", "", (("H" * 500, "Q" * 5000),), cast.team.id)
    template = write_template(cast.actor("alice"), fields)
    review = start_review(
        cast.actor("alice"), NewReview(title="Slow", team_id=cast.team.id, template_key=str(template.id))
    )
    assert [len(section.heading) for section in review.sections.all()] == [200]


def test_a_template_for_somebody_elses_team_is_refused(cast: Cast) -> None:
    with pytest.raises(NotAllowedError):
        write_template(cast.actor("mallory"), replace(TEMPLATE, team_id=cast.team.id))


def test_a_refusal_in_the_middle_leaves_nothing_behind(cast: Cast) -> None:
    before = everything()
    with pytest.raises(UnusableValueError), transaction.atomic():
        start_review(cast.actor("alice"), NewReview(title=" ", team_id=cast.team.id))
    assert everything() == before
