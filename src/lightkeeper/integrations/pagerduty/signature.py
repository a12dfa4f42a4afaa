"""Checks that a delivery was signed by PagerDuty with one of the secrets we share with it."""

import hashlib
import hmac
from collections.abc import Sequence

SCHEME = "v1="
# Two signatures arrive while a secret is being changed; more than a few are an attempt to keep us busy.
MOST_SIGNATURES = 20


def is_signed(body: bytes, header: str, secrets: Sequence[str]) -> bool:
    """Say whether any signature of the header (`v1=<hex>[,v1=<hex>]`) fits any secret, in the same time either way."""
    given = [one.strip().encode(errors="replace") for one in header.split(",", MOST_SIGNATURES)[:MOST_SIGNATURES]]
    expected = [signature_of(body, secret).encode() for secret in secrets if secret]
    fits = [hmac.compare_digest(ours, theirs) for ours in expected for theirs in given]
    return any(fits)


def signature_of(body: bytes, secret: str) -> str:
    """Return the signature PagerDuty sends with a body: `v1=` and the HMAC-SHA256 in hexadecimal."""
    return SCHEME + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
