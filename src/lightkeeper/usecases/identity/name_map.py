"""Finds or makes the pseudonym of a person, and takes names out of texts before they are stored."""

import unicodedata
from uuid import UUID

from lightkeeper.domain.identity.pseudonyms import Known, next_label, replace_names
from lightkeeper.domain.incident.record import Person
from lightkeeper.store.models import Account, Identity, NameMap
from lightkeeper.usecases.identity.colleagues import colleagues_named_in

LONGEST_NAME, LONGEST_HANDLE, LONGEST_EMAIL = 200, 120, 254


def known_in(name_map_id: UUID) -> tuple[Known, ...]:
    """Return everybody whose names must not stand in this map's texts."""
    return tuple(identity.as_known() for identity in Identity.objects.filter(name_map_id=name_map_id))


def without_names(name_map_id: UUID, text: str) -> str:
    """Return the text as it is stored: written cleanly, every known person and every named colleague by pseudonym."""
    if not text:
        return ""
    written = as_written(text)
    for colleague in colleagues_named_in(written):
        identity_of_account(NameMap.objects.get(id=name_map_id), colleague)
    return replace_names(written, known_in(name_map_id))


def as_written(text: str) -> str:
    """Return text that both databases can hold: one kind of line end, no NUL, no halves of characters."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return unicodedata.normalize("NFC", plain.encode("utf-8", "replace").decode("utf-8"))


def identity_of_account(name_map: NameMap, account: Account, role_word: str = "Responder") -> Identity:
    """Return the pseudonym of an account within a map; an imported person of the same address or name is the same."""
    known = list(name_map.identities.all())
    mine = next((one for one in known if one.account_id == account.id), None)
    traits = set(traits_of(account.display_name, account.email))
    same = (one for one in known if one.account_id is None and traits & set(traits_of(one.name, one.email)))
    identity = mine or next(same, None)
    if identity is None:
        label = next_label(role_word, [one.label for one in known])
        identity = Identity(name_map=name_map, label=label, role_word=role_word)
    identity.account = account
    learn(identity, Person("", account.display_name, account.handle, account.email))
    identity.save()
    return identity


def traits_of(name: str, email: str) -> list[str]:
    """Return what two services share of one person: an address, or a name of at least two words."""
    return [trait.casefold() for trait in (email, name if " " in name.strip() else "") if trait]


def learn(identity: Identity, person: Person) -> None:
    """Add what is told of somebody to what is known; nothing known is forgotten."""
    name, handle, email = (as_written(text) for text in (person.name, person.handle, person.email))
    forms = {name, handle, email, *(as_written(alias) for alias in person.aliases)} - {""}
    identity.name = identity.name or name[:LONGEST_NAME]
    identity.handle = identity.handle or handle[:LONGEST_HANDLE]
    identity.email = identity.email or email[:LONGEST_EMAIL]
    identity.aliases = sorted({*identity.aliases, *forms})
