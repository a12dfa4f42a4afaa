"""What is said when a written review cannot be read back."""


class UnreadableDocumentError(Exception):
    """A written review cannot be read: mend the place the message names, or export the review anew."""

    def __init__(self, place: str, advice: str) -> None:
        super().__init__(f"{place}: {advice}")
        self.place = place
        self.advice = advice
