"""Machines that a text names: IP addresses and internal host names."""

import re
from collections.abc import Iterator
from ipaddress import IPv6Address

from lightkeeper.domain.identifier.spans import Span

_IPV4 = re.compile(r"\d(?<![\w.-]\d)\d{0,2}\.(?:\d{1,3}\.){2}\d{1,3}(?:/\d{1,2})?(?![\w]|\.\d)")
_IPV6 = re.compile(r"(?<![\w:.])(?=[0-9a-fA-F]{0,4}:[0-9a-fA-F:])[0-9a-fA-F:]{6,39}(?![\w:])")
_TOKEN = re.compile(r"(?<![\w./@-])(?:[a-z]++(?=[\d._-])|\d[a-z0-9]*+(?=[._-]))[\w.-]{2,250}")
_MAY_BE_HOST = re.compile(r"\d|\.(?:internal|local|lan|corp|intra|svc)")
_VERSION_BEFORE = re.compile(r"(?:\bv|\bversions?\s|\brelease\s|-)$", re.I)
_HOST = re.compile(
    r"(?:"
    r"(?:[a-z0-9_-]{1,63}\.){1,6}(?:internal|local|lan|corp|intra|intranet|localdomain"
    r"|localnet)\b\.?(?![\w/-])(?!\.\w)"
    r"|(?:[a-z0-9-]{1,63}\.){1,4}svc(?:\.cluster\.local)?\b\.?"
    r"|ip-\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}(?:\.[\w-]{1,63}){0,5}"
    r"|gke-[a-z0-9-]{4,90}-[a-z0-9]{8}-[a-z0-9]{4}|aks-[a-z0-9]{2,20}-\d{6,10}-(?:vmss)?[0-9a-z]{1,8}"
    r"|(?:k8s-)?[a-z]{3,12}\d{0,2}-\d{6,10}-(?:vmss)?\d{1,6}"
    r"|(?:[a-z0-9]{1,12}-){0,3}(?:db|web|app|cache|node|worker|srv|server|host|vm|redis|mysql|postgres|pg"
    r"|kafka|lb|mx|ns|bastion)"
    r"(?:-\d{1,3}|\d{2,3})(?:\.[a-z][a-z0-9-]{0,62}){0,5}"
    r")(?![\w-]|\.\d)"
)  # fmt: skip
_IN_URL = re.compile(
    r"(?<=://)(?:[\w-]{1,63}\.){1,6}(?:internal|local|lan|corp|intra|intranet|svc)\b\.?(?![\w-])(?!\.\w)"
)
_PROMPT = re.compile(r"@(?<=[a-z0-9_-]@)([a-z0-9][\w-]{2,62})(?=:[~/]|\s?[~/]\S{0,40}[$#])")
_PUBLIC = frozenset(
    (
        "0.0.0.0",  # noqa: S104 an address to recognise; nothing listens on it
        "127.0.0.1",
        "255.255.255.255",
        "8.8.8.8",
        "8.8.4.4",
        "1.1.1.1",
        "169.254.169.254",
    )
)


def find_machines(text: str) -> Iterator[Span]:
    """Find IP addresses and internal host names."""
    for found in _IPV4.finditer(text):
        address = found[0].partition("/")[0]
        is_possible = all(int(part) <= 255 for part in address.split("."))
        if (
            is_possible
            and address not in _PUBLIC
            and not _VERSION_BEFORE.search(text[max(0, found.start() - 10) : found.start()])
        ):
            yield Span(*found.span(), "ip")
    for found in _IPV6.finditer(text):
        if _is_ipv6(found[0]):
            yield Span(*found.span(), "ip")
    for token in _TOKEN.finditer(text):
        if _MAY_BE_HOST.search(token[0]) and (host := _HOST.match(text, token.start())):
            yield Span(*host.span(), "internal_host")
    for found in _IN_URL.finditer(text):
        yield Span(*found.span(), "internal_host")
    for prompt in _PROMPT.finditer(text):
        yield Span(*prompt.span(1), "internal_host")


def _is_ipv6(written: str) -> bool:
    """Tell an address from a clock time or a fingerprint."""
    if written.count(":") != 7 and "::" not in written:
        return False
    try:
        return not IPv6Address(written).is_unspecified and not IPv6Address(written).is_loopback
    except ValueError:
        return False
