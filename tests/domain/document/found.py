"""What people found in the review of `reviews.py`: how factors lead to each other, and what is done about it."""

from datetime import UTC, date, datetime
from uuid import UUID

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.decision import Decline, DeclineReason, Verification, VerificationType
from lightkeeper.domain.action_item.strength import Aim, Mechanism, Strength, Tier
from lightkeeper.domain.analysis.factor_link import FactorLink, LinkKind
from lightkeeper.domain.defence.defence import Defence, DefenceOutcome
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.provenance.provenance import Origin, Provenance
from lightkeeper.domain.question.answer import Answer
from lightkeeper.domain.reflection.reflection import Prompt, Reflection
from lightkeeper.domain.timeline.telling import Telling

_POOL, _ALERT, _CHECK, _ANSWER = (UUID(int=number) for number in (4, 5, 7, 10))

ANSWERS = (
    Answer(_ANSWER, UUID(int=9), "A heartbeat on each connection would say so at once.", Disposal.USED, "became work"),
)
TELLINGS = (Telling(UUID(int=11), UUID(int=103), "We first thought of the ledger, not of the change.", "Responder B"),)
DEFENCES = (
    Defence(UUID(int=12), "The health check of checkout", "stop traffic to a checkout without a ledger",
            "answered that all was well", "the process, not its connections", DefenceOutcome.PASSED, _POOL),
)  # fmt: skip
LINKS = (
    FactorLink(
        UUID(int=13), _ALERT, _POOL, LinkKind.HID, "How did it come about that nobody saw it?", "For ten minutes."
    ),
)
REFLECTIONS = (
    Reflection(UUID(int=14), Prompt.WELL, "The rollback took four minutes.", "Practise it each quarter."),
    Reflection(UUID(int=15), Prompt.LUCKY, "It was not the last day of the month.", factor_id=_ALERT),
)
ACTION_ITEMS = (
    ActionItem(
        _CHECK, "Check connections before use.", "Responder B", "Payments", ActionItemState.AGREED, date(2026, 4, 1),
        "a killed ledger is noticed within a minute", "PAY-12",
        factor_ids=(_POOL,),
        strength=Strength(Mechanism.FAIL_SAFE, Tier.STRONG, "", True, Aim.BLAST_RADIUS, "a millisecond each time"),
        verification=Verification(VerificationType.EXERCISE, "minutes until noticed", "60", "1", "kill a ledger",
                                  date(2026, 6, 1)),
        assign_by=date(2026, 3, 5),
        estimate="three days",
        bridge_until=date(2026, 5, 1),
        agreed_at=datetime(2026, 3, 2, 14, 0, tzinfo=UTC),
        came_from=Provenance(Origin.ANSWER, _ANSWER),
    ),
    ActionItem(
        UUID(int=16), "Buy a second ledger.", state=ActionItemState.DECLINED, position=1,
        decline=Decline(DeclineReason.COST, "It would cost more than a year of outages.", "Head of payments",
                        date(2027, 1, 1)),
    ),
)  # fmt: skip
