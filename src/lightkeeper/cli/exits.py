"""How commands end: 0 done, 1 done with something to look at, 2 cannot be carried out."""

DONE = 0
LOOK = 1
UNUSABLE = 2


class CallError(Exception):
    """The call cannot be carried out. The message is one line that says what to do."""
