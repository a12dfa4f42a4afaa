"""Words to fill made-up reviews and messages with."""

WORDS = (
    "queue cache certificate replica deploy latency failover checkout gateway storage quota retry index clock "
    "config rollout network partition backup batch search login payment export stream"
).split()
