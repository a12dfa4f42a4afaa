"""Verbs that people do, and only people: what tells "should have been reviewed" from "should have been rescheduled"."""

# Participles of careful work. A passive of these has people behind it, named or not.
CAREFUL_ACTS = frozenset(
    """tested checked rechecked double-checked verified validated reviewed re-reviewed examined inspected audited caught
    spotted noticed seen foreseen anticipated predicted realised realized recognised recognized identified considered
    thought planned discussed communicated announced mentioned told informed notified warned escalated raised reported
    documented written described explained clarified understood learned learnt known read studied investigated
    researched
    measured tried done avoided prevented addressed fixed mitigated handled resolved questioned challenged asked
    consulted coordinated agreed approved prepared rehearsed practised practiced trained monitored watched followed
    rushed postponed delayed rolled reverted merged committed deployed released shipped staged isolated split separated
    limited updated upgraded patched renewed replaced removed cleaned closed declared acted reacted responded looked
    paid taken made given kept set chosen decided prioritised prioritized involved included consulted contacted called
    paused waited stopped remembered forgotten assumed trusted ignored skipped overlooked left turned used""".split()
)
# The same where a machine does them as often: only people as the subject of the active count.
MACHINE_ACTS = frozenset(
    """rolled merged committed deployed released limited updated replaced removed closed called paused stopped left
    turned used set given kept made taken written read included notified reported handled resolved paid tried seen done
    known raised predicted detected cleaned described split isolated separated staged monitored responded""".split()
)
HUMAN_PASSIVES = CAREFUL_ACTS - MACHINE_ACTS

# What people leave out, in the plain form: "did not test", "without checking".
DILIGENCE = (
    "test|check|double-check|verify|validate|review|read|think (?:to|of|about)|announce|communicate|inform|tell|"
    "consider|plan|prepare|"
    "coordinate|ask|look|confirm|consult|anticipate|foresee|document|escalate|rehearse|account for|pay attention|warn|"
    "examine|investigate|question|study|raise|declare|follow up|update the|inspect|measure"
)
DILIGENCE_ING = (
    "testing|checking|double-checking|double checking|verifying|validating|reviewing|reading|thinking|announcing|"
    "communicating|informing|telling|considering|planning|coordinating|asking|looking|confirming|consulting|"
    "documenting|escalating|examining|studying|warning|notifying"
)

# Adverbs of a slip.
SLIPS = (
    "accidentally|accidently|mistakenly|inadvertently|unintentionally|unknowingly|erroneously|wrongly|incorrectly|"
    "improperly|carelessly|unwittingly|mistakingly"
)
