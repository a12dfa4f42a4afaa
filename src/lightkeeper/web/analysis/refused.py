"""What could not be used, brought back with a sentence and the text that was written."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Refused:
    """One refusal; `at` is the factor at whose form the text was written (None: at the outcome)."""

    sentence: str
    status: int = 422
    text: str = ""
    at: UUID | None = None
    is_beside: bool = False

    def text_at(self, factor_id: UUID, *, is_beside: bool) -> str:
        """Return the text if it was written at this form of this factor, else nothing."""
        return self.text if self.at == factor_id and self.is_beside is is_beside else ""
