"""The words for parts, consents, stages and answers."""

from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.recollection.guide import Stage
from lightkeeper.domain.recollection.recollection import Consent, Part

PARTS = {
    Part.RESPONDER: "I worked on it",
    Part.COORDINATOR: "I coordinated",
    Part.COMMUNICATOR: "I kept people informed",
    Part.MADE_THE_CHANGE: "I made a change that met it",
    Part.LOOKED_ON: "I looked on",
    Part.AFFECTED: "It affected me",
}
PARTS_TOLD = {
    Part.RESPONDER: "worked on it",
    Part.COORDINATOR: "coordinated",
    Part.COMMUNICATOR: "kept people informed",
    Part.MADE_THE_CHANGE: "made a change that met it",
    Part.LOOKED_ON: "looked on",
    Part.AFFECTED: "was affected",
}
CONSENTS = {
    Consent.PARAPHRASE: "Told in other words",
    Consent.QUOTE_ROLE: "Quoted, by my role",
    Consent.QUOTE_NAMED: "Quoted, with my name where I show it",
    Consent.NONE: "Not at all: I keep it to myself",
}
CONSENTS_TOLD = {
    Consent.PARAPHRASE: "To be told in other words",
    Consent.QUOTE_ROLE: "May be quoted, by role",
    Consent.QUOTE_NAMED: "May be quoted, with a name where one is shown",
    Consent.NONE: "Kept by its author",
}
STAGES = {
    Stage.REINSTATE: "Go back there",
    Stage.FREE: "Tell it freely",
    Stage.PROBE: "Look closer",
    Stage.REVIEW: "Read it through",
}
DISPOSALS = {
    Disposal.OPEN: "Not answered yet",
    Disposal.USED: "Used in the review",
    Disposal.PARKED: "Kept for later",
    Disposal.NOT_USED: "Not used",
}
MADE_OF_IT = {
    "event": "an event of the story",
    "telling": "another telling of an event",
    "factor": "a contributing factor",
    "lesson": "a lesson",
    "action_item": "an action item",
}
EXPLAINED_ONCE = (
    "Only you can read this. It stays so until you say that you are ready and the facilitator opens everybody's "
    "together. Before that nothing here shows it to anybody else: no facilitator, no administrator, no search, export "
    "or history."
)
