"""People who write and hand over, for the tests of recollections."""

from collections.abc import Mapping

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.recollection.recollection import Consent, Part
from lightkeeper.store.models import Participation, Passage
from lightkeeper.usecases.identity.name_map import identity_of_account
from lightkeeper.usecases.recollection.hand_over import hand_over
from lightkeeper.usecases.recollection.own import my_recollection
from lightkeeper.usecases.recollection.write_recollection import Written, write_recollection
from tests.people import Cast

STORY = "I saw the queue grow on the left screen and took it for the nightly import."


def write(cast: Cast, name: str, texts: Mapping[str, str] | None = None, part: Part = Part.RESPONDER) -> int:
    """Let somebody write over whatever they wrote before."""
    actor = cast.actor(name)
    seen = my_recollection(actor, cast.review.id).version
    return write_recollection(actor, cast.review.id, Written(part, texts or {"story": STORY}, seen))


def tell(cast: Cast, name: str, texts: Mapping[str, str] | None = None, consent: Consent = Consent.PARAPHRASE) -> None:
    """Let somebody write and hand over, all under one consent."""
    said = texts or {"story": STORY}
    write(cast, name, said)
    hand_over(cast.actor(name), cast.review.id, dict.fromkeys(said, consent))


def take_part(cast: Cast, name: str, role: Role = Role.CONTRIBUTOR) -> None:
    """Invite somebody."""
    account = getattr(cast, name)
    Participation.objects.create(review=cast.review, account=account, role=role)
    identity_of_account(cast.review.name_map, account)


def passage_of(cast: Cast, name: str, key: str = "story") -> Passage:
    """Return what somebody wrote under a question."""
    return Passage.objects.get(recollection__account=getattr(cast, name), question_key=key)
