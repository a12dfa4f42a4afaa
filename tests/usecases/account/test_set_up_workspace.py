"""The first run happens once, and leaves a workspace whose administrator can begin at once."""

from dataclasses import replace

import pytest

from lightkeeper.domain.access.actor import Role
from lightkeeper.store import models as rows
from lightkeeper.usecases.account.actors import actor_of
from lightkeeper.usecases.account.set_up_workspace import FirstRun, is_set_up, set_up_workspace
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.review.start_review import NewReview, start_review
from lightkeeper.usecases.statement.reads import PROMISE, statement_said
from tests.people import Cast
from tests.usecases.stage import everything

SAID = FirstRun(
    " Quayside ", " Tideway ", " Ada Arkwright ", " Ada@quayside.example ", "calm-harbour-lights", "We learn."
)


def test_the_first_run_makes_everything_that_a_review_needs(db: None) -> None:
    assert not is_set_up()
    account = set_up_workspace(SAID)
    assert is_set_up()
    assert (account.email, account.display_name, account.is_administrator) == (
        "ada@quayside.example",
        "Ada Arkwright",
        True,
    )
    assert rows.Workspace.objects.get().name == "Quayside"
    assert statement_said(PROMISE).text == "We learn."
    actor = actor_of(account.id)
    assert list(actor.teams.values()) == [Role.FACILITATOR]
    assert start_review(actor, NewReview(title="Slow", team_id=next(iter(actor.teams)))).promise_version == 1


def test_it_happens_once(cast: Cast) -> None:
    before = everything()
    with pytest.raises(NotAllowedError):
        set_up_workspace(SAID)
    assert everything() == before


@pytest.mark.parametrize(
    "said",
    [
        replace(SAID, password="short"),
        replace(SAID, password="password123"),
        replace(SAID, organisation=" "),
        replace(SAID, team=" "),
        replace(SAID, display_name=" "),
        replace(SAID, promise=" "),
        replace(SAID, promise="Until {date}."),
    ],
)
def test_what_cannot_be_kept_is_refused_and_leaves_nothing(db: None, said: FirstRun) -> None:
    before = everything()
    with pytest.raises(UnusableValueError):
        set_up_workspace(said)
    assert everything() == before


def test_an_imported_workspace_gets_its_first_administrator(db: None) -> None:
    rows.Workspace.objects.create(id=1, name="Imported")
    rows.Team.objects.create(name="Tideway")
    set_up_workspace(SAID)
    assert rows.Workspace.objects.get().name == "Quayside"
    assert rows.Team.objects.count() == 1
