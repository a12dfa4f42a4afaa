"""Takes every known name out of a whole review: for copies that leave the names where they are."""

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from lightkeeper.domain.identity.pseudonyms import name_replacer
from lightkeeper.domain.review.review import Participant, Review
from lightkeeper.store.models import Identity

Thing = TypeVar("Thing")


def without_known_names(review: Review, identities: Iterable[Identity]) -> Review:
    """Return the review as texts would read if everybody had had a pseudonym from the beginning."""
    return _without(review, name_replacer(identity.as_known() for identity in identities))


def _without(thing: Thing, written: Callable[[str], str]) -> Thing:
    changed: Any = thing
    if isinstance(thing, Participant):
        changed = replace(thing, name="")
    # Words of ours are enums, which are texts as well; only plain texts were typed.
    elif type(thing) is str:
        changed = written(str(thing))
    elif isinstance(thing, tuple):
        changed = tuple(_without(one, written) for one in thing)
    elif is_dataclass(thing) and not isinstance(thing, type):
        changed = replace(thing, **{one.name: _without(getattr(thing, one.name), written) for one in fields(thing)})
    result: Thing = changed
    return result
