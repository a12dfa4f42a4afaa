"""What is kept of a remark that somebody put away."""

from django.utils.crypto import salted_hmac

from lightkeeper.domain.access.actor import Actor

_PURPOSE = "lightkeeper.usecases.wording.kept_mark"


def kept_mark(actor: Actor, fingerprint: str) -> str:
    """Return the mark that is kept for a fingerprint: 32 hexadecimal digits, another for each account.

    It is keyed by the installation's secret, so that whoever holds a copy of the database alone cannot try sentences
    until one fits.
    """
    return salted_hmac(_PURPOSE, f"{actor.own_id}:{fingerprint}", algorithm="sha256").hexdigest()[:32]
