"""Finds colleagues that a text names, so that they become pseudonyms though nobody invited them."""

import re

from django.db.models import Q

from lightkeeper.store.models import Account

# Two or three capitalised words in a row, an address, or a handle with its sign. Bounded, so linear in the text.
_FULL_NAMES = re.compile(r"(?<!\w)(?=((?:[^\W\d_][\w'’.-]{0,40}[ \t\n]{1,3}){1,2}[^\W\d_][\w'’-]{0,40}))")
_ADDRESSES = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_HANDLES = re.compile(r"(?<![\w@])@([\w.-]{2,80})")
_POSSESSIVE = re.compile(r"['’]s$")
MOST_CANDIDATES = 2000


def colleagues_named_in(text: str) -> list[Account]:
    """Return the accounts whose whole name, address or @handle stands in a text (one query, or none)."""
    names = {_POSSESSIVE.sub("", " ".join(found.split())) for found in _FULL_NAMES.findall(text) if found[:1].isupper()}
    pairs = {_POSSESSIVE.sub("", " ".join(name.split()[:2])) for name in names}
    candidates = sorted(names | pairs)[:MOST_CANDIDATES]
    addresses = [found.lower() for found in _ADDRESSES.findall(text)][:MOST_CANDIDATES]
    handles = [found.rstrip(".-") for found in _HANDLES.findall(text)][:MOST_CANDIDATES]
    if not (candidates or addresses or handles):
        return []
    named = Q(display_name__in=candidates) | Q(email__in=addresses) | Q(handle__in=handles)
    return list(Account.objects.filter(named).order_by("date_joined", "id"))
