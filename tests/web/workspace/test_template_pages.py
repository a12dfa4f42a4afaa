"""Templates: facilitators read and write them, others do not."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Template
from tests.people import Cast
from tests.web.recorded import HOSTILE

SignIn = Callable[[Account], Client]
TOLD = {
    "name": "Night shift",
    "purpose": "When it was dark.",
    "team": "",
    "lines": "What we saw | What was lit?\n\nNext",
}


def test_a_facilitator_writes_one_and_can_begin_with_it(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    assert client.post("/workspace/templates/", TOLD).status_code == 303
    kept = Template.objects.get()
    assert [(one["heading"], one["question"]) for one in kept.sections] == [
        ("What we saw", "What was lit?"),
        ("Next", ""),
    ]
    assert "Night shift" in client.get("/workspace/templates/").content.decode()
    assert "When it was dark." in client.get("/reviews/new/").content.decode()


def test_what_is_written_is_escaped(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    client.post(
        "/workspace/templates/", {**TOLD, "name": HOSTILE, "purpose": HOSTILE, "lines": f"{HOSTILE} | {HOSTILE}"}
    )
    for path in ("/workspace/templates/", "/reviews/new/"):
        assert HOSTILE not in client.get(path).content.decode()


@pytest.mark.parametrize(
    "changed", [{"name": ""}, {"lines": ""}, {"lines": " | only a question"}, {"lines": "x\n" * 41}, {"team": "x"}]
)
def test_one_that_cannot_be_used_keeps_every_word(
    cast: Cast, signed_in_client: SignIn, changed: dict[str, str]
) -> None:
    answer = signed_in_client(cast.alice).post("/workspace/templates/", {**TOLD, **changed})
    assert answer.status_code == 422
    assert "When it was dark." in answer.content.decode()
    assert not Template.objects.exists()


@pytest.mark.parametrize("name", ["bob", "rita"])
def test_others_neither_read_nor_write_them(cast: Cast, signed_in_client: SignIn, name: str) -> None:
    client = signed_in_client(getattr(cast, name))
    assert client.get("/workspace/templates/").status_code == 403
    assert client.post("/workspace/templates/", TOLD).status_code == 403
    assert not Template.objects.exists()
