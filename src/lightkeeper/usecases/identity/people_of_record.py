"""Finds or makes the pseudonyms of everybody a record names: one person seen by two services is one pseudonym."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models.functions import Lower

from lightkeeper.domain.identity.pseudonyms import next_label
from lightkeeper.domain.incident.record import Person
from lightkeeper.store.models import Account, Identity, NameMap
from lightkeeper.usecases.identity.name_map import as_written, learn, traits_of

LONGEST_ROLE_WORD, LONGEST_KEY = 60, 200
LEARNT = ("name", "handle", "email", "aliases", "source", "source_key", "account_id")


def identities_of_people(name_map: NameMap, source: str, people: Iterable[Person]) -> dict[str, Identity]:
    """Return a pseudonym for each person of a record, by the service's key (four queries, however many there are)."""
    cast = _Cast(name_map, source)
    found = {person.key: cast.identity_of(person) for person in people}
    cast.save()
    return found


class _Cast:
    """Everybody a name map knows, while one service tells of more."""

    def __init__(self, name_map: NameMap, source: str) -> None:
        self._name_map, self._source = name_map, source
        self._known = list(name_map.identities.all())
        self._before = {one.id: _learnt(one) for one in self._known}
        self._by_key = {one.source_key: one for one in self._known if one.source == source}
        self._by_trait: dict[str, list[Identity]] = defaultdict(list)
        for one in self._known:
            self._remember(one)
        self._taken = {one.label for one in self._known}
        self._claimed: dict[str, str] = {}

    def identity_of(self, person: Person) -> Identity:
        """Return somebody's pseudonym, with what is told of them added to what is known."""
        key = as_written(person.key)[:LONGEST_KEY]
        identity = self._by_key.get(key) or self._same_elsewhere(person, key) or self._new(person)
        learn(identity, person)
        if not identity.source:
            identity.source, identity.source_key = self._source, key
        self._by_key[key] = identity
        self._claimed[identity.label] = key
        self._remember(identity)
        return identity

    def save(self) -> None:
        """Write what was made or learnt."""
        self._find_accounts()
        Identity.objects.bulk_create(one for one in self._known if one.id not in self._before)
        learnt = [one for one in self._known if one.id in self._before and _learnt(one) != self._before[one.id]]
        Identity.objects.bulk_update(learnt, LEARNT)

    def _same_elsewhere(self, person: Person, key: str) -> Identity | None:
        """Return whoever another service knows under the same address or name; within one service keys tell apart."""
        for trait in traits_of(as_written(person.name), as_written(person.email)):
            for one in self._by_trait[trait]:
                is_another_key = one.source == self._source and one.source_key != key
                if "@" in trait or not (is_another_key or self._claimed.get(one.label, key) != key):
                    return one
        return None

    def _new(self, person: Person) -> Identity:
        role_word = " ".join(as_written(person.role_word).split())[:LONGEST_ROLE_WORD] or Person.role_word
        identity = Identity(name_map=self._name_map, label=next_label(role_word, self._taken), role_word=role_word)
        self._taken.add(identity.label)
        self._known.append(identity)
        return identity

    def _remember(self, identity: Identity) -> None:
        for trait in traits_of(identity.name, identity.email):
            if identity not in self._by_trait[trait]:
                self._by_trait[trait].append(identity)

    def _find_accounts(self) -> None:
        nameless = {one.email.lower(): one for one in self._known if one.email and one.account_id is None}
        if nameless:
            accounts = Account.objects.annotate(address=Lower("email")).filter(address__in=list(nameless))
            for account in accounts:
                nameless[account.email.lower()].account = account


def _learnt(identity: Identity) -> list[object]:
    return [getattr(identity, name) for name in LEARNT]
