"""The ways a use case says no; each message is one sentence for the reader that says what to do."""


class NotFoundError(Exception):
    """There is no such thing, or the actor must not learn that there is: the answer is the same."""


class NotAllowedError(Exception):
    """The actor may see the thing but not do this to it. Nothing was written."""


class UnusableValueError(Exception):
    """What was written cannot be kept. The message says what to do; nothing was stored."""


class SavedMeanwhileError(Exception):
    """Somebody else saved first. Nothing was overwritten; read what stands now, and save again."""
