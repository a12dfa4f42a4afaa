"""The private talk before a meeting: a facilitator's reminder, without any text (practice SAF-1)."""
