"""The mechanisms of practice section 4.1: what each is, how long it is likely to last, and which words hint at it.

The tier follows from the mechanism people choose. Words only preselect one, and say nothing where two are as likely.
"""

from collections import Counter
from dataclasses import dataclass

from lightkeeper.domain.action_item.strength import Mechanism, Tier
from lightkeeper.domain.action_item.words import forms_of, words_of


@dataclass(frozen=True)
class Described:
    """One mechanism for people: its usual tier, a plain name, an example, and the words that hint at it."""

    tier: Tier
    name: str
    example: str
    cues: tuple[str, ...]


@dataclass(frozen=True)
class Suggestion:
    """A mechanism to preselect, and the words of the text that hint at it."""

    mechanism: Mechanism
    word: str


MECHANISMS: dict[Mechanism, Described] = {
    Mechanism.REMOVE_HAZARD: Described(
        Tier.STRONG,
        "Remove what can do harm",
        "Retire the old import path, so that nothing can take it.",
        ("remove", "delete", "retire", "eliminate", "stop using", "decommission", "turn off"),
    ),
    Mechanism.MAKE_IMPOSSIBLE: Described(
        Tier.STRONG,
        "Make it impossible, or refuse it",
        "The tool refuses to delete a table that is still being read.",
        ("block", "reject", "enforce", "refuse", "prevent by", "constraint", "require", "forbid"),
    ),
    Mechanism.FAIL_SAFE: Described(
        Tier.STRONG,
        "Fail safely, or undo itself",
        "A release whose error rate doubles is rolled back without anybody pressing a button.",
        (
            "auto rollback",
            "automatic rollback",
            "rolls back automatically",
            "roll back automatically",
            "circuit breaker",
            "isolate",
            "bulkhead",
            "graceful",
            "gracefully",
            "safe default",
        ),
    ),
    Mechanism.SIMPLIFY: Described(
        Tier.STRONG,
        "Make it simpler",
        "One way to deploy in place of three.",
        ("simplify", "consolidate", "single path", "single way", "fewer steps"),
    ),
    Mechanism.STANDARDISE_PLATFORM: Described(
        Tier.STRONG,
        "Make the good way the usual way",
        "New services start with time limits already set, because the platform's template has them.",
        ("default", "standardise", "standardize", "template enforced", "paved road"),
    ),
    Mechanism.LIMIT_BLAST: Described(
        Tier.STRONG,
        "Limit how far it can spread",
        "Configuration reaches one cell first, and waits an hour before it reaches the next.",
        ("canary", "staged", "shard", "cell", "rate limit", "quota", "gradual rollout"),
    ),
    Mechanism.LEADERSHIP_RESOURCE: Described(
        Tier.STRONG,
        "Give it time, money or people",
        "Two people have the third quarter for the migration, decided and dated.",
        ("fund", "hire", "allocate", "stop project"),
    ),
    Mechanism.REDUNDANCY: Described(
        Tier.INTERMEDIATE,
        "Have a second one that is exercised",
        "A replica in another region that takes over in a drill each month.",
        ("replica", "failover", "backup tested", "tested backup", "standby"),
    ),
    Mechanism.DETECT: Described(
        Tier.INTERMEDIATE,
        "Notice it sooner",
        "An alert on failed checkouts, with a runbook, seen to fire in a test.",
        ("alert", "monitor", "slo", "detect", "page when"),
    ),
    Mechanism.TOOL_INTERFACE: Described(
        Tier.INTERMEDIATE,
        "Make the tool show what will happen",
        "Before it runs, the command shows which hosts it will touch.",
        ("dry run", "preview", "confirm", "confirmation"),
    ),
    Mechanism.TEST_CHECK: Described(
        Tier.INTERMEDIATE,
        "Check it before it ships",
        "The pipeline loads every configuration file, and stops when one cannot be read.",
        ("test", "lint", "linter", "ci check", "validate", "validation"),
    ),
    Mechanism.WORKLOAD: Described(
        Tier.INTERMEDIATE,
        "Lighten the load",
        "Alerts that nobody needed last month are gone, and the evening after on-call is free.",
        ("reduce alerts", "reduce noise", "toil", "rotation", "protected time"),
    ),
    Mechanism.CHECKLIST_AID: Described(
        Tier.INTERMEDIATE,
        "Put a short aid where the work is",
        "Five lines inside the deploy tool, at the moment they are needed.",
        ("checklist", "aid"),
    ),
    Mechanism.EXERCISE: Described(
        Tier.INTERMEDIATE,
        "Practise it",
        "The database is restored from its backup on the first Tuesday of each month.",
        ("drill", "game day", "gameday", "exercise"),
    ),
    Mechanism.HANDOVER_COMM: Described(
        Tier.INTERMEDIATE,
        "Hand over in a set way",
        "Whoever takes over says back what is still open.",
        ("handover", "hand over", "handoff", "read back", "readback"),
    ),
    Mechanism.DOCUMENT: Described(
        Tier.WEAK,
        "Write it down",
        "The wiki says how the cache is drained.",
        ("document", "documentation", "runbook", "wiki", "write up"),
    ),
    Mechanism.POLICY: Described(
        Tier.WEAK,
        "Make a rule",
        "Somebody has to approve each change by hand.",
        ("policy", "rule", "must", "approval"),
    ),
    Mechanism.TRAIN: Described(
        Tier.WEAK,
        "Teach it",
        "A talk about time zones for everybody who is new.",
        ("train", "teach", "workshop"),
    ),
    Mechanism.REMIND: Described(
        Tier.WEAK,
        "Remind or warn",
        "A message to everybody who deploys, or a label on the button.",
        ("remind", "reminder", "announce", "warn", "warning", "label"),
    ),
    Mechanism.MANUAL_DOUBLE_CHECK: Described(
        Tier.WEAK,
        "Have somebody look a second time",
        "A colleague reads each change again, without a tool that helps to see.",
        ("double check", "review more", "second pair of eyes"),
    ),
    Mechanism.STUDY: Described(
        Tier.WEAK,
        "Find out more",
        "Eight hours to compare two ways of locking, and a page that says which.",
        ("investigate", "look into", "explore", "consider"),
    ),
}

TIER_NAMES = {
    Tier.STRONG: "Likely to last",
    Tier.INTERMEDIATE: "May last",
    Tier.WEAK: "Needs reminding",
}

# What these are worth nothing much without, said as something people can tick.
SUPPORT: dict[Mechanism, str] = {
    Mechanism.DETECT: "It has a runbook, and somebody saw it fire in a test.",
    Mechanism.REDUNDANCY: "Taking over is exercised, again and again.",
    Mechanism.TEST_CHECK: "Nobody can skip it by hand.",
}

ASKS_SIDE_EFFECTS = frozenset({Mechanism.MAKE_IMPOSSIBLE, Mechanism.FAIL_SAFE, Mechanism.SIMPLIFY})

_BASES = {
    form: word
    for described in MECHANISMS.values()
    for cue in described.cues
    for word in cue.split()
    for form in forms_of(word)
}
# The words of cues stand for themselves, also where another word could be bent to them.
_BASES |= {word: word for described in MECHANISMS.values() for cue in described.cues for word in cue.split()}
_CUES = {
    tuple(_BASES[word] for word in cue.split()): mechanism
    for mechanism, described in MECHANISMS.items()
    for cue in described.cues
}
_LONGEST_CUE = max(len(cue) for cue in _CUES)


def find_suggestion(text: str) -> Suggestion | None:
    """Return the mechanism that most hints in a text point to, with its first words; None: no hint, or a tie."""
    hints = _hints_in(text)
    votes = Counter(mechanism for mechanism, _ in hints.values())
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    chosen = ranked[0][0]
    return Suggestion(chosen, next(word for mechanism, word in hints.values() if mechanism is chosen))


def _hints_in(text: str) -> dict[tuple[str, ...], tuple[Mechanism, str]]:
    """Return each cue of a text once. A longer cue hides the shorter one inside it: "reduce alerts", not "alerts"."""
    words = words_of(text)
    bases = [_BASES.get(word.lower, word.lower) for word in words]
    hints: dict[tuple[str, ...], tuple[Mechanism, str]] = {}
    at = 0
    while at < len(words):
        length = next(
            (n for n in range(min(_LONGEST_CUE, len(words) - at), 0, -1) if tuple(bases[at : at + n]) in _CUES), 0
        )
        if length:
            cue = tuple(bases[at : at + length])
            hints.setdefault(cue, (_CUES[cue], text[words[at].start : words[at + length - 1].end]))
        at += length or 1
    return hints
