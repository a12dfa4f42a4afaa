"""Finds or makes the pseudonym of a person, and takes names out of texts before they are stored."""

import unicodedata
from collections.abc import Iterable
from uuid import UUID

from lightkeeper.domain.identity.pseudonyms import Known, next_label, replace_names
from lightkeeper.domain.incident.record import Person
from lightkeeper.store.models import Account, Identity, NameMap


def known_in(name_map_id: UUID) -> tuple[Known, ...]:
    """Return everybody whose names must not stand in this map's texts."""
    return tuple(identity.as_known() for identity in Identity.objects.filter(name_map_id=name_map_id))


def without_names(name_map_id: UUID, text: str) -> str:
    """Return the text as it is stored: written cleanly, every known person by pseudonym."""
    return replace_names(as_written(text), known_in(name_map_id)) if text else ""


def as_written(text: str) -> str:
    """Return text that both databases can hold: one kind of line end, no NUL, no halves of characters."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return unicodedata.normalize("NFC", plain.encode("utf-8", "replace").decode("utf-8"))


def identity_of_account(name_map: NameMap, account: Account, role_word: str = "Responder") -> Identity:
    """Return the pseudonym of an account within a map; an imported person with the same address is the same person."""
    known = name_map.identities.filter(account=account).first()
    if known:
        return known
    same = name_map.identities.filter(email__iexact=account.email).first()
    if same:
        same.account = account
        same.save(update_fields=["account"])
        return same
    return Identity.objects.create(
        name_map=name_map,
        label=next_label(role_word, name_map.identities.values_list("label", flat=True)),
        role_word=role_word,
        name=account.display_name,
        handle=account.handle,
        email=account.email,
        account=account,
    )


def identities_of_people(name_map: NameMap, source: str, people: Iterable[Person]) -> dict[str, Identity]:
    """Return a pseudonym for each person of a record, by the service's key; who is known already keeps theirs."""
    existing = list(name_map.identities.all())
    by_key = {one.source_key: one for one in existing if one.source == source}
    by_trait = {trait: one for one in existing for trait in _traits(one.name, one.email)}
    taken = [one.label for one in existing]
    found: dict[str, Identity] = {}
    for person in people:
        same = (by_trait.get(trait) for trait in _traits(person.name, person.email))
        identity = by_key.get(person.key) or next((one for one in same if one), None)
        if identity is None:
            identity = Identity(
                name_map=name_map, label=next_label(person.role_word, taken), role_word=person.role_word
            )
            taken.append(identity.label)
        _learn(identity, source, person)
        identity.save()
        found[person.key] = by_key[person.key] = identity
        by_trait.update(dict.fromkeys(_traits(identity.name, identity.email), identity))
    return found


def _traits(name: str, email: str) -> list[str]:
    """Return what two services share of one person: an address, or a name of at least two words."""
    return [trait.casefold() for trait in (email, name if " " in name.strip() else "") if trait]


def _learn(identity: Identity, source: str, person: Person) -> None:
    """Add what a record knows of somebody to what is known; nothing known is forgotten."""
    forms = {person.name, person.handle, *person.aliases} - {""}
    identity.name = identity.name or person.name
    identity.handle = identity.handle or person.handle
    identity.email = identity.email or person.email
    identity.aliases = sorted({*identity.aliases, *forms})
    if not identity.source:
        identity.source, identity.source_key = source, person.key
    if identity.email and identity.account_id is None:
        identity.account = Account.objects.filter(email__iexact=identity.email).first()
