"""The questions of a recollection: five to eight, suited to somebody's part, in the order that helps memory.

First going back to the place, then telling freely, only then asking (practice section 2.4). Nothing asks "why".
"""

from dataclasses import dataclass
from enum import StrEnum

from lightkeeper.domain.recollection.recollection import Part


class Stage(StrEnum):
    """The stages of a cognitive interview, in their order."""

    REINSTATE = "reinstate"
    FREE = "free"
    PROBE = "probe"
    REVIEW = "review"


@dataclass(frozen=True)
class GuideQuestion:
    """One question. Its key stays for ever, so that what several people wrote lines up; "Q-…" is of the catalogue."""

    key: str
    stage: Stage
    text: str
    hint: str = ""


QUESTIONS: dict[str, GuideQuestion] = {
    question.key: question
    for question in (
        GuideQuestion(
            "before", Stage.REINSTATE,
            "Take yourself back to just before. Where were you, what was on your screens, and what had the day been "
            "like?",
            "Sounds, places and other work count: they bring the rest back.",
        ),
        GuideQuestion(
            "story", Stage.FREE, "What happened, from where you sat?",
            "Write it as it comes. Nothing is too small, gaps are fine, and nobody corrects it.",
        ),
        GuideQuestion(
            "Q-C2", Stage.PROBE, "What caught your attention first, and what did you take it to mean?",
        ),
        GuideQuestion("Q-C4", Stage.PROBE, "What did you expect to see at this point?"),
        GuideQuestion("Q-D1", Stage.PROBE, "What were you trying to achieve at that moment?"),
        GuideQuestion(
            "Q-D2", Stage.PROBE, "Which options seemed open to you, and what spoke for the one you took?",
        ),
        GuideQuestion("Q-D3", Stage.PROBE, "What did you know then, and what did you learn only later?"),
        GuideQuestion(
            "Q-D5", Stage.PROBE, "What told you it was time to ask for help, and how did you choose whom?",
        ),
        GuideQuestion("Q-D7", Stage.PROBE, "What else was asking for your attention?"),
        GuideQuestion("Q-D8", Stage.PROBE, "What felt routine about this, and what felt new?"),
        GuideQuestion("Q-F2", Stage.PROBE, "Which signals were there but hard to notice, and what hid them?"),
        GuideQuestion("Q-F4", Stage.PROBE, "What helped us recover, and what slowed us?"),
        GuideQuestion("Q-F5", Stage.PROBE, "How did people find each other and share a picture?"),
        GuideQuestion(
            "updates", Stage.PROBE, "What did you know when you wrote each update, and what had to stay open?",
        ),
        GuideQuestion("asked_of_you", Stage.PROBE, "What did people ask you, and where did you find the answers?"),
        GuideQuestion(
            "ways_of_working", Stage.PROBE, "How is a change like this usually made, and how did this one differ?",
        ),
        GuideQuestion(
            "from_outside", Stage.PROBE, "What could you see from where you stood that others may not have seen?",
        ),
        GuideQuestion("noticed", Stage.PROBE, "How did you notice that something was off, and what did it stop?"),
        GuideQuestion("got_by", Stage.PROBE, "How did you get by in the meantime?"),
        GuideQuestion("heard", Stage.PROBE, "What did you see and hear from us, and what would have helped to hear?"),
        GuideQuestion(
            "missing", Stage.REVIEW, "Reading it through once more: what is missing, and of what are you unsure?",
            "Say also what should stay out of the write-up, or would give you away.",
        ),
    )
}  # fmt: skip

KEYS: dict[Part, tuple[str, ...]] = {
    Part.RESPONDER: ("before", "story", "Q-C2", "Q-D1", "Q-D2", "Q-D3", "Q-D7", "missing"),
    Part.COORDINATOR: ("before", "story", "Q-F5", "Q-D5", "Q-D2", "Q-D3", "Q-F4", "missing"),
    Part.COMMUNICATOR: ("before", "story", "updates", "asked_of_you", "Q-D3", "Q-D7", "missing"),
    Part.MADE_THE_CHANGE: ("before", "story", "ways_of_working", "Q-D1", "Q-C4", "Q-D8", "Q-D3", "missing"),
    Part.LOOKED_ON: ("before", "story", "Q-C2", "from_outside", "Q-F2", "Q-D3", "missing"),
    Part.AFFECTED: ("before", "story", "noticed", "got_by", "heard", "missing"),
}


def questions_for(part: Part) -> tuple[GuideQuestion, ...]:
    """Return the questions for a part, in the order they are asked."""
    return tuple(QUESTIONS[key] for key in KEYS[part])


def question_text(key: str) -> str:
    """Return a question's text; an unknown key, of an older guide, stands for itself."""
    known = QUESTIONS.get(key)
    return known.text if known else key


def in_guide_order(key: str) -> tuple[int, str]:
    """Return what to sort keys by, so that several people's answers stand under one another. Unknown ones come last."""
    return (list(QUESTIONS).index(key) if key in QUESTIONS else len(QUESTIONS), key)
