"""What somebody puts away is theirs: a mark without text, review or time, of which the trail says nothing."""

import pytest

from lightkeeper.store.models import AuditEntry, DismissedFinding
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.wording import dismiss_finding as verb
from lightkeeper.usecases.wording.dismiss_finding import dismiss_finding
from lightkeeper.usecases.wording.kept_mark import kept_mark
from lightkeeper.usecases.wording.restore_dismissed import restore_dismissed
from tests.people import Cast


def mark(number: int) -> str:
    """Return the mark of a remark."""
    return f"{number:016x}"


def test_nothing_but_the_mark_is_kept() -> None:
    assert {field.name for field in DismissedFinding._meta.get_fields()} == {"id", "account", "fingerprint"}


@pytest.mark.parametrize("name", ["alice", "bob", "rita", "mallory"])
def test_everybody_may_put_away_once_or_twice_and_the_trail_is_silent(cast: Cast, name: str) -> None:
    before = AuditEntry.objects.count()
    dismiss_finding(cast.actor(name), mark(1))
    dismiss_finding(cast.actor(name), mark(1))
    dismiss_finding(cast.actor(name), f"{mark(1)}-2")
    assert DismissedFinding.objects.count() == 2
    restore_dismissed(cast.actor(name))
    assert not DismissedFinding.objects.exists()
    assert AuditEntry.objects.count() == before


def test_what_is_kept_is_keyed_and_another_for_each_account(cast: Cast) -> None:
    for name in ("alice", "bob"):
        dismiss_finding(cast.actor(name), mark(1))
    kept = set(DismissedFinding.objects.values_list("fingerprint", flat=True))
    assert len(kept) == 2
    assert mark(1) not in kept


def test_visitors_keep_nothing(cast: Cast) -> None:
    with pytest.raises(NotAllowedError):
        dismiss_finding(cast.actor("visitor"), mark(1))
    restore_dismissed(cast.actor("visitor"))
    assert not DismissedFinding.objects.exists()


@pytest.mark.parametrize(
    "written", ["", "x", "Bob failed", "A" * 16, "0" * 17, f"{mark(1)}-", f"{mark(1)}\n", "é" * 16]
)
def test_what_is_no_mark_is_not_kept(cast: Cast, written: str) -> None:
    with pytest.raises(UnusableValueError):
        dismiss_finding(cast.actor("bob"), written)
    assert not DismissedFinding.objects.exists()


def test_the_oldest_marks_make_room(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verb, "MOST_KEPT", 3)
    dismiss_finding(cast.actor("alice"), mark(0))
    for number in range(5):
        dismiss_finding(cast.actor("bob"), mark(number))
    kept = DismissedFinding.objects.filter(account=cast.bob).values_list("fingerprint", flat=True)
    assert set(kept) == {kept_mark(cast.actor("bob"), mark(number)) for number in (2, 3, 4)}
    assert DismissedFinding.objects.filter(account=cast.alice).count() == 1


def test_marks_go_with_their_account(cast: Cast) -> None:
    dismiss_finding(cast.actor("rita"), mark(1))
    cast.rita.delete()
    assert not DismissedFinding.objects.exists()
