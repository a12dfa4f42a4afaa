"""Verbs that people do: what tells "should have been reviewed" from "should have been rescheduled"."""

# Participles that a system does to its own things: their passive has nobody behind it.
MACHINE_PASSIVES = frozenset(
    """scheduled rescheduled routed rerouted retried evicted replicated killed restarted redirected blocked
    rejected cached
    purged throttled terminated triggered fired sent emitted logged served returned received delivered processed queued
    enqueued synced synchronised synchronized propagated loaded reloaded refreshed expired recreated created deleted
    dropped reclaimed slashed scaled alerted paged notified mounted unmounted allocated released assigned elected
    promoted
    started stored persisted written read rendered displayed shown populated initialised initialized executed called
    invoked computed calculated matched validated resolved affected impacted transferred cleared reset""".split()
)
# Participles of careful work, whose passive has people behind it whoever else is named.
CAREFUL_ACTS = frozenset(
    """tested checked rechecked double-checked verified reviewed re-reviewed examined inspected audited caught spotted
    noticed seen foreseen anticipated realised realized recognised recognized considered thought planned discussed
    communicated announced mentioned told informed warned escalated raised reported documented described explained
    clarified understood known studied investigated researched tried questioned challenged asked consulted coordinated
    approved prepared rehearsed practised practiced monitored watched followed rushed postponed analysed analyzed
    prioritised prioritized involved remembered looked""".split()
)

# What people leave out, in the plain form: "did not test", "without checking".
DILIGENCE = (
    "test|check|double-check|double check|verify|validate|review|read|think (?:to|of|about|through)|announce|"
    "communicate|"
    "inform|tell|consider|plan|prepare|coordinate|ask|look|confirm|consult|anticipate|foresee|document|escalate|"
    "rehearse|"
    "account for|pay attention|warn|examine|investigate|question|study|raise|declare|follow up|update the|"
    "inspect|measure|"
    "act on|act upon|respond|react|acknowledge|engage|involve|monitor|prioriti[sz]e|analy[sz]e|assess|ensure|make sure|"
    "take care|take into account|take the time|spend (?:\\w+ )?(?:time|effort)|invest|dig|wait|stop to|back up|notify"
)
# The same where a section already speaks of causes and lessons.
WIDER_DILIGENCE = (
    DILIGENCE + "|add|set up|configure|enable|disable|include|implement|automate|fix|address|remove|clean up|upgrade|"
    "patch|renew|rotate|schedule|define|establish|provide|write|cover|harden|limit|restrict|secure|isolate|roll back|"
    "rollback|revert|apply|install|reinstall|deploy|run|use|keep|track|share|put|give|allow for|build|create|check in|"
    "budget|reach out|page|call|agree|decide|communicate|assign"
)
DILIGENCE_ING = (
    "testing|checking|double-checking|double checking|verifying|validating|reviewing|reading|thinking|announcing|"
    "communicating|informing|telling|considering|planning|coordinating|asking|looking|confirming|consulting|"
    "documenting|escalating|examining|studying|warning|notifying|realising|realizing|understanding|analysing|analyzing|"
    "investigating|measuring|waiting"
)

# Adverbs of a slip.
SLIPS = (
    "accidentally|accidently|mistakenly|inadvertently|unintentionally|unknowingly|erroneously|wrongly|incorrectly|"
    "improperly|carelessly|unwittingly|mistakingly|prematurely|foolishly|stupidly"
)
