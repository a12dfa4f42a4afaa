"""Sign in as one of the sample people: with one click, and only in the sample workspace."""

from dataclasses import dataclass

from lightkeeper.store.models import Account
from lightkeeper.usecases.account.reads import is_sample_workspace
from lightkeeper.usecases.refusals import NotFoundError
from lightkeeper.usecases.sample.people import SAMPLE_PEOPLE, SamplePerson


@dataclass(frozen=True)
class SampleChoice:
    """Somebody to continue as."""

    slug: str
    name: str
    what_they_do: str


def sample_choices() -> list[SampleChoice]:
    """Return the people to continue as; none outside the sample workspace."""
    if not is_sample_workspace():
        return []
    return [SampleChoice(_slug_of(one), one.name, one.what_they_do) for one in SAMPLE_PEOPLE]


def sample_account(slug: str) -> Account:
    """Return the account of a sample person, or raise as if there were none."""
    person = next((one for one in SAMPLE_PEOPLE if _slug_of(one) == slug), None)
    account = Account.objects.filter(email=person.email, is_active=True).first() if person else None
    if account is None or not is_sample_workspace():
        raise NotFoundError("There is nobody to continue as here.")
    return account


def _slug_of(person: SamplePerson) -> str:
    return person.name.split()[0].lower()
