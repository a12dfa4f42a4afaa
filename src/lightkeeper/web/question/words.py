"""The words for what became of questions and answers, and for what an answer can become."""

from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.usecases.answer.make_of_answer import Makeable

OUTCOMES_OF_QUESTION: dict[Disposal, tuple[str, str]] = {
    Disposal.OPEN: ("To be asked", "state-draft"),
    Disposal.USED: ("Asked", "state-done"),
    Disposal.PARKED: ("Parked for later", "state-waiting"),
    Disposal.NOT_USED: ("Not asked", "plain"),
}
OUTCOMES_OF_ANSWER: dict[Disposal, tuple[str, str]] = {
    Disposal.OPEN: ("Waits for what follows", "state-draft"),
    Disposal.USED: ("Used", "state-done"),
    Disposal.PARKED: ("Parked for later", "state-waiting"),
    Disposal.NOT_USED: ("Not used", "plain"),
}
MAKEABLE: dict[Makeable, str] = {
    Makeable.EVENT: "An event",
    Makeable.FACTOR: "A factor",
    Makeable.LESSON: "A lesson",
    Makeable.ACTION_ITEM: "An idea",
}
BECAME: dict[Makeable, str] = {
    Makeable.EVENT: "Event",
    Makeable.FACTOR: "Factor",
    Makeable.LESSON: "Lesson",
    Makeable.ACTION_ITEM: "Idea",
}
