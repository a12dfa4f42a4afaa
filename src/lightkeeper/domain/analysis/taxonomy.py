"""The taxonomy of contributing factors: eight families and 45 leaves, none of them a person (practice section 3).

A leaf is a condition that evidence can show. Each family keeps an `OTHER` leaf ("WC0"), and its share is watched.
"""

from dataclasses import dataclass

from lightkeeper.domain.analysis.cue_words import CUES
from lightkeeper.domain.analysis.factor import FactorFamily

# Grows whenever a leaf is added, merged or renamed: what was coded before is then looked at again (section 3.4).
VERSION = 1


@dataclass(frozen=True)
class Leaf:
    """One leaf: its code, its name, the question that tests it, and words that may hint at it.

    A cue ending in `*` also stands for longer words; a cue of several words stands for that phrase.
    """

    code: str
    name: str
    question: str
    cues: tuple[str, ...] = ()

    @property
    def family(self) -> FactorFamily:
        """The family is the first two letters of the code."""
        return FactorFamily(self.code[:2])


FAMILY_NAMES: dict[FactorFamily, str] = {
    FactorFamily.WORK_CONDITIONS: "Work conditions",
    FactorFamily.PROCEDURES_AND_KNOWLEDGE: "Procedures and knowledge",
    FactorFamily.CHANGE_AND_DELIVERY: "Change and delivery",
    FactorFamily.TECHNOLOGY_AND_ARCHITECTURE: "Technology and architecture",
    FactorFamily.DETECTION_AND_OBSERVABILITY: "Detection and observability",
    FactorFamily.RESPONSE_AND_COORDINATION: "Response and coordination",
    FactorFamily.EXTERNAL_AND_ENVIRONMENT: "External and environment",
    FactorFamily.ORGANISATION_AND_PRIORITIES: "Organisation and priorities",
}

_LEAVES = """
WC1|Workload and staffing at the time|How many duties were people carrying at once?
WC2|Fatigue, hour, on-call load|How many pages came in the last 24 hours, and in the last 7 days?
WC3|Time pressure and deadlines|Which date or promise was near?
WC4|Interruptions and divided attention|Which other calls and conversations were running?
WC5|First exposure: task or system new to the people present|How often had anyone here done it?
WC6|Handover and shift change|What did the next person get?
PK1|Guidance missing|Was there any written guide?
PK2|Guidance outdated or hard to follow as work is really done|If we try it now, which step does not work?
PK3|Knowledge held by one or few|Who else could have done it?
PK4|Earlier lesson not surfaced|Which review covered it, and was it findable?
PK5|Different mental models of the system|Where do two sketches of the system differ?
CH1|Change content: code behaviour|Which behaviour of the code was new?
CH2|Change content: configuration or flag|Which value changed, from what to what?
CH3|Rollout shape: not staged, wide at once|Which share of the fleet did the first step reach?
CH4|Check coverage: tests, review or environment differ from production|Which case had no check?
CH5|Data or schema change|Could it be reversed?
CH6|Reversal slow or impossible|How many minutes did it take to undo?
CH7|Coinciding changes|What else changed within 24 hours?
TE1|Dormant defect met its condition|When was it introduced?
TE2|Capacity, quota or limit reached|How much headroom was there the week before?
TE3|Tight coupling, cascade, retry or feedback loop|What does the loop look like when drawn?
TE4|Redundancy or failover did not act as planned|When was the last real exercise?
TE5|Time-related: expiry, clock, schedule|Since when was the time known?
TE6|Automation acted in an unexpected way|Which rule did it follow?
TE7|Tool or interface allows the risky act or hides state|What did the screen show?
TE8|Identity, access or credential failure|Which identity asked, and what was it refused?
DO1|No signal existed|What would have shown it?
DO2|Signal existed, not alerting or threshold unsuited|At which value would it have spoken?
DO3|Signal lost among others|How many alerts came that hour?
DO4|Signal misleading or ambiguous|Which reading of it was natural?
DO5|Found by users or partners first|Who told us, and how long after it began?
RC1|Reaching the right people|How many minutes until they were reached?
RC2|Roles and decision rights unclear|Who could say yes?
RC3|Shared picture hard to keep|How many channels were in use?
RC4|Access, permission or tool to act missing|What did people need to act, and how did they get it?
RC5|Diagnosis hard: unfamiliar pattern, many causes|Which explanations were tried?
RC6|Information to those affected|When did the first message reach them?
EX1|Vendor or cloud provider behaviour|What did the provider change, and what did it tell us?
EX2|Network, power, hardware, site|Which part gave way, and what stood behind it?
EX3|Unusual demand or use|How did it compare with the forecast?
EX4|Hostile action|What did it make use of?
EX5|Law, contract or regulator constraint|Which rule limited what could be done?
OG1|Conflicting goals or incentives|Which goal was rewarded?
OG2|Known risk lived with; deferred work|Since when, and which role decided?
OG3|Ownership gap or team boundary|Whose was it?
"""


def _leaf(line: str) -> Leaf:
    code, name, question = line.split("|")
    return Leaf(code, name, question, CUES[code])


LEAVES: tuple[Leaf, ...] = tuple(_leaf(line) for line in _LEAVES.strip().splitlines())
OTHERS: tuple[Leaf, ...] = tuple(
    Leaf(f"{family.value}0", f"Other: {name.lower()}", "What would a fitting leaf be called?")
    for family, name in FAMILY_NAMES.items()
)
BY_CODE: dict[str, Leaf] = {leaf.code: leaf for leaf in (*LEAVES, *OTHERS)}


def leaves_of(family: FactorFamily) -> tuple[Leaf, ...]:
    """Return the leaves of a family in order, its OTHER last."""
    return tuple(leaf for leaf in (*LEAVES, *OTHERS) if leaf.family is family)


def find_leaf(code: str) -> Leaf | None:
    """Return the leaf of a code ("WC1"), or None."""
    return BY_CODE.get(code)
