"""Ground rules, and what a facilitator may say when a conversation drifts (practice 2.1 and 2.2)."""

from dataclasses import dataclass

GROUND_RULES: tuple[str, ...] = (
    "We are here to understand and to improve our systems, not to judge people.",
    "We assume each person acted sensibly with what they knew, saw and had at that time.",
    "We ask “how” and “what”, and we describe before we explain.",
    "Every view counts. Two accounts may differ and both be true from where people stood.",
    "You may pass, pause, or leave. Feelings are welcome and never required.",
    "We do not use what is said here to rate or discipline anyone. "
    "If something belongs in another process, we stop and say so.",
    "We agreed what leaves this room and in which form. What is shared as private stays private.",
    "Ideas for fixes go on the list; we come to them after we understand.",
    "If you hear blame, including from the lead, say “situation?” and we turn it.",
    "Listening is part of the work: one voice at a time, no devices for other tasks.",
)


@dataclass(frozen=True)
class Intervention:
    """What one may notice, and what one may say then."""

    when: str
    say: str


INTERVENTIONS: tuple[Intervention, ...] = (
    Intervention("Somebody says “obviously”", "Is that known to everyone here?"),
    Intervention(
        "Fixes arrive early", "Please note it for the ideas list; we come to it once we have walked the story."
    ),
    Intervention("One voice carries most of it", "Let us hear from those who have not spoken."),
    Intervention("Blame appears", "Let us turn that to the situation: what would lead anybody there?"),
    Intervention("Somebody is upset", "Let us pause. We go on only when you say so, and a break is fine."),
    Intervention("It is very quiet", "Take a minute to write something down; then we go around."),
)
