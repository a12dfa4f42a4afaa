"""When asking may come to rest at a factor, and what stands in the way (practice RCA-3 and RCA-4).

No answer ends at a person or at a deviation: five hows lead on from there.
"""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from lightkeeper.domain.analysis.deviations import (
    is_act_of_somebody,
    is_deviation,
    is_label_for_people,
    words_of,
)
from lightkeeper.domain.analysis.factor import Factor, FactorStatus, StopReason
from lightkeeper.domain.analysis.graph import FactorGraph

HindranceKey = Literal["person_stop", "coping_missing", "decider_missing", "other_missing", "action_item_missing"]

# Offered in place of a stop reason wherever an answer ends at a person.
FIVE_HOWS: tuple[str, ...] = (
    "What did they see at that moment?",
    "What were they aiming for?",
    "What was different from a normal day?",
    "How do others do this?",
    "How would the system have to look for this not to matter?",
)
COPING_QUESTION = "How do we cope with it?"
NEEDS: dict[StopReason, str] = {
    StopReason.ACTED_ON: "Link at least one action item that acts on it.",
    StopReason.OUTSIDE_CONTROL: 'Add a factor beside or below it that answers "How do we cope with it?".',
    StopReason.EVIDENCE_ENDS: "Nothing more is known. Say so, and stop here.",
    StopReason.KNOWN_AND_ACCEPTED: "Say who decided to live with it, by role.",
    StopReason.DUPLICATE_OF: "Name the factor that says the same.",
}
COPING = (
    "cope coping fallback degrad workaround work-around tolera surviv buffer cache retr redundan failover alternativ "
    "backup back-up manual switch without absorb second spare recover"
).split()


@dataclass(frozen=True)
class Around:
    """What stands around a factor when somebody wants to stop at it.

    `children_count` counts answers not ruled out. `nearby_texts` are the texts of its children and siblings (and the
    questions that led to them); `is_about_person` is what the wording coach says of its text.
    """

    children_count: int = 0
    nearby_texts: tuple[str, ...] = ()
    is_about_person: bool = False
    has_action_item: bool = False


@dataclass(frozen=True)
class Hindrance:
    """One thing that stands in the way, and what to do about it. `questions` lead on."""

    key: HindranceKey
    text: str
    questions: tuple[str, ...] = ()


def around_of(
    factor_id: UUID, graph: FactorGraph, *, is_about_person: bool = False, has_action_item: bool = False
) -> Around:
    """Return what the graph says about a factor's surroundings."""
    near = [one for one in graph.children(factor_id) + graph.siblings(factor_id) if _stands(one)]
    texts = tuple(one.text for one in near)
    return Around(len(graph.answers(factor_id)), texts, is_about_person, has_action_item)


def is_person_stop(text: str, children_count: int, *, is_about_person: bool = False) -> bool:
    """Say whether asking would end at a person or a deviation here (RCA-3). One answer beneath it lifts the rule."""
    if children_count:
        return False
    return is_about_person or is_deviation(text) or is_label_for_people(text) or is_act_of_somebody(text)


def check_stop(factor: Factor, around: Around) -> list[Hindrance]:
    """Return what stands in the way of stopping at a factor for the reason it gives; empty: it may rest here."""
    found: list[Hindrance] = []
    if is_person_stop(factor.text, around.children_count, is_about_person=around.is_about_person):
        found.append(
            Hindrance("person_stop", "An answer does not end at a person. Ask one of these hows first.", FIVE_HOWS)
        )
    if factor.stop_reason is not None:
        found += _missing(factor, factor.stop_reason, around)
    return found


def _missing(factor: Factor, reason: StopReason, around: Around) -> list[Hindrance]:
    """Return what the reason needs and does not have."""
    needs = NEEDS[reason]
    if reason is StopReason.ACTED_ON and not around.has_action_item:
        return [Hindrance("action_item_missing", needs)]
    if reason is StopReason.OUTSIDE_CONTROL and not any(map(is_about_coping, around.nearby_texts)):
        return [Hindrance("coping_missing", needs, (COPING_QUESTION,))]
    if reason is StopReason.KNOWN_AND_ACCEPTED and not factor.stop_note.strip():
        return [Hindrance("decider_missing", needs)]
    if reason is StopReason.DUPLICATE_OF and factor.duplicate_of_id in (None, factor.id):
        return [Hindrance("other_missing", needs)]
    return []


def is_about_coping(text: str) -> bool:
    """Say whether a text is about living with something: a fallback, a buffer, another way."""
    return any(word.startswith(start) for word in words_of(text) for start in COPING)


def _stands(factor: Factor) -> bool:
    return factor.status is not FactorStatus.RULED_OUT
