"""Follow-up work as numbered items and back: what is to be done, how strong it is, and whether it worked."""

from collections.abc import Iterable

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.decision import (
    Decline,
    DeclineReason,
    Verification,
    VerificationOutcome,
    VerificationType,
)
from lightkeeper.domain.action_item.strength import Aim, Mechanism, Strength, Tier
from lightkeeper.domain.document import words
from lightkeeper.domain.document.attributes import (
    CAME_FROM,
    COUNT,
    DAY,
    FLAG,
    LEVEL,
    LINE,
    MOMENT,
    Attribute,
    Reading,
    Writing,
    attributes_of,
    choice,
    noted_in,
    notes_of,
    outside,
    read_form,
    reference,
    references,
    values_among,
    with_unknown,
    within,
)
from lightkeeper.domain.document.items import DONE_WHEN, Item, Layout
from lightkeeper.domain.edition.rendition import ShownActionItem

ACTION_ITEM_NOTES = (
    (DONE_WHEN, "done_when"),
    ("Why this tier", "strength.tier_reason"),
    ("Side effects", "strength.side_effects"),
    ("Why nothing stronger", "strength.weak_reason"),
    ("The study brings", "strength.study_output"),
    ("Measure", "verification.measure"),
    ("Baseline", "verification.baseline"),
    ("Target", "verification.target"),
    ("How to look", "verification.method"),
    ("What was seen", "verification.outcome_note"),
    ("Why not", "decline.note"),
)
ACTION_ITEMS = Layout(tuple(label for label, _ in ACTION_ITEM_NOTES))

ACTION_ITEM_ATTRIBUTES = (
    Attribute("owner", "owner: ", LINE),
    Attribute("team", "team: ", LINE),
    Attribute("is_urgent", "urgent", FLAG),
    Attribute("assign_by", "assign by ", DAY),
    Attribute("due_on", "due ", DAY),
    Attribute("reference", "reference: ", LINE),
    Attribute("is_weakness", "open security weakness", FLAG),
    Attribute("factor_ids", "for ", references("factor")),
    Attribute("strength.mechanism", "mechanism: ", choice(Mechanism)),
    Attribute("strength.tier", "tier: ", choice(Tier)),
    Attribute("strength.has_support", "has what its mechanism needs", FLAG),
    Attribute("strength.aim", "makes better: ", choice(Aim)),
    Attribute("strength.study_hours", "hours of study: ", COUNT),
    Attribute("estimate", "estimate: ", LINE),
    Attribute("bridge_to_id", "bridge to ", reference("action item")),
    Attribute("bridge_until", "bridge until ", DAY),
    Attribute("superseded_by_id", "superseded by ", reference("action item")),
    Attribute("earlier_ids", "comes back to ", references("action item")),
    Attribute("verification.type", "looked at by ", choice(VerificationType)),
    Attribute("verification.look_on", "look on ", DAY),
    Attribute("verification.looked_on", "looked on ", DAY),
    Attribute("verification.outcome", "outcome: ", choice(VerificationOutcome)),
    Attribute("decline.reason", "declined for ", choice(DeclineReason)),
    Attribute("decline.decided_by", "decided by ", LINE),
    Attribute("decline.look_again_on", "look again on ", DAY),
    Attribute("agreed_at", "agreed ", MOMENT),
    Attribute("done_at", "done ", MOMENT),
    CAME_FROM,
    LEVEL,
)


def write_action_items(items: Iterable[ShownActionItem], writing: Writing) -> list[Item]:
    """Return the follow-up work, declined items with their reason among it."""
    return [
        Item(
            words.words_of(one.state),
            one.text,
            notes_of(one, ACTION_ITEM_NOTES),
            attributes_of(one, ACTION_ITEM_ATTRIBUTES, writing),
        )
        for one in items
    ]


def read_action_items(items: Iterable[Item], reading: Reading) -> tuple[ActionItem, ...]:
    """Return the follow-up work."""
    return tuple(_action_item(item, position, reading) for position, item in enumerate(items))


def _action_item(item: Item, position: int, reading: Reading) -> ActionItem:
    values = noted_in(item, ACTION_ITEM_NOTES) | values_among(
        item.attributes, item.line, ACTION_ITEM_ATTRIBUTES, reading
    )
    return ActionItem(
        id=reading.id_of("action item", str(position + 1)),
        text=with_unknown(item.text, item.attributes, item.line, ACTION_ITEM_ATTRIBUTES),
        state=read_form(item.lead, item.line, choice(ActionItemState), reading),
        position=position,
        strength=Strength(**within(values, "strength")),
        verification=Verification(**within(values, "verification")),
        decline=Decline(**within(values, "decline")),
        **outside(values),
    )
