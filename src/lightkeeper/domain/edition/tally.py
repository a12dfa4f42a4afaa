"""What was masked, counted, and said in short sentences for the page on which somebody shares a review."""

from collections import Counter
from enum import Enum


class Mask(Enum):
    """Something that was masked: how one of it is told of, and how several are."""

    # The hash of an enum member is computed in Python; masks are counted thousands of times a page.
    __hash__ = object.__hash__

    CLOCK_TIME = ("{n} clock time became a T+ time", "{n} clock times became T+ times")
    DATE = ("{n} date became a month", "{n} dates became months")
    NAME = ("{n} name or handle became a label", "{n} names or handles became labels")
    ROLE = ("{n} role label was generalised", "{n} role labels were generalised")
    CUSTOMER = ("{n} customer name was generalised", "{n} customer names were generalised")
    TEAM = ("{n} team name was generalised", "{n} team names were generalised")
    SERVICE = ("{n} service name was generalised", "{n} service names were generalised")
    COUNT = ("{n} number of people became a band", "{n} numbers of people became bands")
    EMAIL = ("{n} e-mail address is hidden", "{n} e-mail addresses are hidden")
    PHONE = ("{n} phone number is hidden", "{n} phone numbers are hidden")
    SECRET = ("{n} secret was removed", "{n} secrets were removed")
    COMMIT = ("{n} commit is hidden", "{n} commits are hidden")
    TICKET = ("{n} ticket is hidden", "{n} tickets are hidden")
    LINK = ("{n} link is hidden", "{n} links are hidden")
    HOST = ("{n} host or IP address is hidden", "{n} hosts or IP addresses are hidden")
    IMAGE = ("{n} image is not shown", "{n} images are not shown")
    QUOTE = ("{n} chat quote is withheld", "{n} chat quotes are withheld")
    OWNER = ("{n} action owner became a team", "{n} action owners became teams")
    HIDDEN_OWNER = ("{n} action owner is hidden", "{n} action owners are hidden")
    WEAKNESS = ("{n} open security weakness is left out", "{n} open security weaknesses are left out")
    FEELING = ("{n} section about feelings is left out", "{n} sections about feelings are left out")
    IMPACT = ("The impact numbers are hidden", "The impact numbers are hidden")
    STRICTER = ("{n} item meant for fewer people is left out", "{n} items meant for fewer people are left out")


Tally = Counter[Mask]

# What readers of a copy are not told of: that there is an open weakness somewhere is what an attacker wants to know.
LEFT_WITHOUT_A_TRACE = frozenset({Mask.WEAKNESS, Mask.FEELING, Mask.STRICTER})


def for_readers(tally: Tally) -> Tally:
    """Return what readers of a copy may know of its masking."""
    return Counter({mask: count for mask, count in tally.items() if mask not in LEFT_WITHOUT_A_TRACE})


def sentences_of(tally: Tally) -> tuple[str, ...]:
    """Return one short sentence for each thing that was masked, in a fixed order."""
    return tuple(_sentence(mask, tally[mask]) for mask in Mask if tally[mask])


def _sentence(mask: Mask, count: int) -> str:
    one, several = mask.value
    return (one if count == 1 else several).format(n=count)
