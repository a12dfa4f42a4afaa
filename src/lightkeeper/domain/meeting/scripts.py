"""The agendas that ship: sixty minutes, thirty for what was small, ninety for what was large (practice 2.3).

More than half of the time goes to the story; ideas for fixing things come late, on purpose.
"""

from lightkeeper.domain.meeting.agenda import Agenda, Opens, Step

WELCOME = (
    "We will look at the event from each seat in turn, as it looked then. "
    "A clearer picture of one another's work is the result we want."
)
READ_THE_RULES = "Notes use roles. You can change your part until this is shared."
CHECK_IN = "One word for how you arrive. Passing is fine."
READ_THE_FACTS = "Here is what happened, in a minute and as facts only. What would you correct?"
WHO_HEARD_NEWS = "Hands up: who heard something new? Enjoy the number, and go on."
IS_IT_AGREED = "Is this agreed as near as we can? What is missing? What is contested stays contested."
WRITE = "Write on your own, on your own page. Nobody reads along. An empty line begins a new card."
REVEAL = "All cards come at once, shuffled and without names. What else had to be true?"
LEARNING = "One sentence each: what do you understand now that you did not before?"
IDEAS = "Ideas go on the list. Two to four of us will look at them again in about two working days."
LEAVING = "What leaves this room, in which form, and by when can you still correct your part?"
THANKS = "Thank you. Support is there for whoever wants it; the card is on your page."

WALK_BEFORE = ("Q-C1", "Q-C2", "Q-C4", "Q-D3")
WALK_DECISIONS = ("Q-D1", "Q-D2", "Q-D5", "Q-D7")
WALK_RECOVERY = ("Q-F4", "Q-F6", "Q-C5")
WRITING = ("Q-E1", "Q-G1", "Q-G2", "Q-G3")
GROUPING = ("Q-E2", "Q-E4", "Q-H6")


def _welcome(minutes: int) -> Step:
    return Step("welcome", minutes, "Welcome", "Say what this is for, and who does what.", WELCOME)


def _rules(minutes: int) -> Step:
    do = "Read the ground rules and the boundary statement: who will read what."
    return Step("rules", minutes, "Ground rules", do, READ_THE_RULES, ("Q-B2",))


def _check_in(minutes: int) -> Step:
    return Step("check_in", minutes, "Arrive", "Hear everybody once.", CHECK_IN, ("Q-B1",), (Opens.ROUND,))


def _facts(minutes: int) -> Step:
    return Step("facts", minutes, "The facts in a minute", "Read the impact, and invite corrections.", READ_THE_FACTS)


def _before(minutes: int) -> Step:
    do = "Walk the story from before anything looked odd to the first signals."
    say = "Before anything looked odd: what was going on, from where you sat?"
    return Step("before", minutes, "Before, and first signals", do, say, WALK_BEFORE, (Opens.WALK,), WHO_HEARD_NEWS)


def _decisions(minutes: int) -> Step:
    do = "Walk the decisions, and how people found help."
    say = "What were you trying to achieve at that moment, and which options seemed open?"
    return Step("decisions", minutes, "Decisions and help", do, say, WALK_DECISIONS, (Opens.WALK,))


def _recovery(minutes: int) -> Step:
    do = "Walk the recovery, and what others saw of it."
    say = "What helped us recover, what slowed us, and what did those affected see?"
    return Step(
        "recovery", minutes, "Recovery, and what others saw", do, say, WALK_RECOVERY, (Opens.WALK,), IS_IT_AGREED
    )


def _writing(minutes: int) -> Step:
    do = "Everybody writes in silence: conditions, what went well, luck, and what was hard."
    return Step("writing", minutes, "Silent writing", do, WRITE, WRITING, (Opens.WRITING,))


def _reveal(minutes: int) -> Step:
    do = "Show all cards at once, then group them on the bones."
    return Step("reveal", minutes, "Reveal and group", do, REVEAL, GROUPING, (Opens.REVEAL,))


def _learning(minutes: int) -> Step:
    opens = (Opens.LEARNING, Opens.ROUND)
    return Step("learning", minutes, "What we learned", "One sentence from each.", LEARNING, ("Q-I1", "Q-I2"), opens)


def _ideas(minutes: int) -> Step:
    do = "Gather ideas, and name who looks at them again."
    return Step("ideas", minutes, "Ideas for later", do, IDEAS, ("Q-J1",), (Opens.IDEAS,))


def _leaving(minutes: int) -> Step:
    do = "Say again what leaves this room, when the draft comes, and how to correct it."
    return Step("leaving", minutes, "What leaves this room", do, LEAVING, ("Q-N4", "Q-K1"))


def _thanks(minutes: int) -> Step:
    return Step("thanks", minutes, "Thanks", "Exit questions, thanks, and the support card.", THANKS, ("Q-K2",))


SIXTY = Agenda(
    60,
    "For most reviews. Thirty minutes of it belong to the story.",
    (
        _welcome(3),
        _rules(3),
        _check_in(2),
        _facts(2),
        _before(12),
        _decisions(12),
        _recovery(6),
        _writing(3),
        _reveal(7),
        _learning(4),
        _ideas(3),
        _leaving(2),
        _thanks(1),
    ),
)

THIRTY = Agenda(
    30,
    "For something small, with few people and good records.",
    (
        Step("rules", 2, "Welcome and ground rules", "Say what this is for; read the rules.", WELCOME),
        Step(
            "facts",
            2,
            "Arrive, and the facts",
            "One word each, then the impact.",
            READ_THE_FACTS,
            ("Q-B1",),
            (Opens.ROUND,),
        ),
        Step(
            "walk",
            14,
            "The story",
            "Walk the story once: signals, decisions, recovery.",
            "What happened next, from where you sat?",
            ("Q-C1", "Q-C2", "Q-D1", "Q-D3", "Q-F4"),
            (Opens.WALK,),
            IS_IT_AGREED,
        ),
        Step(
            "cards",
            6,
            "Write, then reveal",
            "Three minutes of silence, then all cards at once.",
            WRITE,
            (*WRITING, "Q-E2"),
            (Opens.WRITING, Opens.REVEAL),
        ),
        Step(
            "learning",
            4,
            "Learning and ideas",
            "One sentence each; then ideas for the list.",
            LEARNING,
            ("Q-I1", "Q-J1"),
            (Opens.LEARNING, Opens.IDEAS, Opens.ROUND),
        ),
        Step(
            "thanks",
            2,
            "What leaves this room",
            "Say what leaves this room; thank everybody.",
            LEAVING,
            ("Q-N4", "Q-K1"),
        ),
    ),
)

NINETY = Agenda(
    90,
    "For something large, with several teams. There is a short break after the story.",
    (
        _welcome(4),
        _rules(4),
        _check_in(4),
        _facts(3),
        _before(16),
        _decisions(16),
        _recovery(10),
        Step("break", 3, "A short break", "Stand up, open a window, have some water.", "We go on in three minutes."),
        _writing(4),
        _reveal(10),
        _learning(6),
        _ideas(5),
        _leaving(3),
        _thanks(2),
    ),
)

AGENDAS: dict[int, Agenda] = {agenda.length: agenda for agenda in (THIRTY, SIXTY, NINETY)}


def agenda_of(length: int) -> Agenda:
    """Return the agenda of a length in minutes; a length that no longer ships gets the one of sixty."""
    return AGENDAS.get(length, SIXTY)
