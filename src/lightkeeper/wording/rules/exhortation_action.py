"""BL601: be more careful, pay attention, double-check."""

from collections.abc import Iterator
from re import Match

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.duty import Duty, duty_at
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.exhortations import ADVICE, FOREVER, LOOK_CLOSER, TRY_HARDER

_LEARNING = frozenset(("actions", "lessons"))
_ELSEWHERE = frozenset(("other", "causes", "summary"))
_NO_ADDRESSEE = frozenset(("thing", "quantity"))
_EVERMORE = frozenset(("always", "never", "don't", "not"))
# "The worker must not assume" is asked of a thing.
# "To double-check" is an answer to "What did we learn?".
_OPENING = frozenset(("to", "we", "i", "learned", "learnt", "have", "lesson", "is"))


class ExhortationAction(Rule):
    """This may read as asking people to try harder.

    ## Why it matters
    Attention runs out on a busy day, so an action that rests on it leaves the next person in the same place. Reviews of
    corrective actions rank reminders to be careful as the weakest kind; a guard, a default or a clearer signal helps
    also when nobody remembers this incident.

    ## Flagged
    - Engineers must be more careful with production keys.
    - [actions] - [ ] Pay closer attention to alerts
    - Everyone should double-check the region before applying.
    - [lessons] We need to be better at following the hand-over checklist.
    - [lessons] Always read the upgrade notes before touching the ingress.
    - [actions] Never ignore a red build again.
    - [lessons] To double and triple check.
    - [lessons] - Keep an eye on the standby hosts.
    - [lessons] - Never deploy by hand.
    - [lessons] Better check the whole configuration before a restart.
    - [lessons] Certificate changes must be handled with more care.
    - [actions] Declare incidents sooner.
    - [actions] Read the release notes before each upgrade.

    ## Not flagged
    - [actions] - [ ] Require typing the region name before apply
    - The proxy double-checks the signature.
    - After careful rollout to 1%, we saw no errors.
    - [timeline] 14:05 We double checked that the certificate was valid.
    - [actions] The deploy job should double-check the checksum before it switches traffic.
    - [lessons] The worker must not assume that the lease is still valid.
    - [lessons] The proxy never makes a second call, and the cache must always be warm.
    - [lessons] Better test coverage would help.
    - [actions] Declare the port in the manifest.

    ## Ask instead
    - What would catch this even on a tired, busy day?
    - How could the tool show the risk at the moment it matters?

    ## Try writing
    ___ now refuses ___ unless ___, so nobody has to remember it.

    ## Source
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': on countermeasures aimed at people.
    - U.S. Department of Veterans Affairs, National Center for Patient Safety: hierarchy of actions.
    """

    code = "BL601"
    name = "exhortation-action"
    level = "error"
    cues = frozenset(
        """
        abide accountable adhere advisable afraid alert always assertive assume assuming assumptions attention
        attentive aware best better blindly calm care careful carefully caution cautious closely closer
        communicate communicative complacency complacent comply conscientious conscious considerate consult
        corners crucial deliberate diligence diligent diligently discipline disciplined don't double earlier
        ensure essential eye faster focused focussed follow foresight forethought forget forthcoming friday
        fridays granted guard guess habit harder hesitate humble hurry ignore ignoring imperative important
        intentional judgement judgment judicious jump lookout methodical meticulous mind mindful mistakes
        neglect never obey observant observe organised organized ourselves overestimate ownership panic paranoid
        proactive proactively prompter promptly properly prudent quicker read realistic remember responsibility
        responsible responsive rigor rigorous rigorously rigour rush rushing safer sceptical scrutiny selective
        sense skeptical skip slow solely sooner spend stick study sure suspicious systematic temptation think
        thorough thoroughly thrice tired toes transparent triple trust try twice underestimate urge vigilance
        vigilant vital wary watch wise
        """.split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield what people are asked to try harder at."""
        is_learning = sentence.section in _LEARNING
        if not (is_learning or sentence.section in _ELSEWHERE) or sentence.block.kind in {"heading", "quote", "chat"}:
            return
        lower = sentence.lower
        asked = TRY_HARDER.pattern.search(lower)
        is_plain = asked is not None
        asked = asked or LOOK_CLOSER.pattern.search(lower)
        if asked is not None:
            duty = duty_at(sentence, asked.start())
            if _is_exhortation(duty, is_learning, is_plain) or (
                is_plain and _OPENING.issuperset(_before(lower, asked))
            ):
                hit = Hit(sentence.start + asked.start(), sentence.start + asked.end())
                yield hit if _is_of_others(duty) else hit._replace(level="warning")
                return
        if is_learning:
            yield from _advice(sentence)


def _advice(sentence: Sentence) -> Iterator[Hit]:
    """Yield what is asked of everybody for evermore, in a section that says what to do."""
    lower = sentence.lower
    asked = ADVICE.pattern.search(lower)
    if asked is None and not sentence.spoken.isdisjoint(_EVERMORE):
        asked = FOREVER.pattern.search(lower)
        if asked is not None:
            duty = duty_at(sentence, asked.start())
            is_of_people = duty.is_asked and duty.subject.is_human
            asked = asked if duty.is_imperative or is_of_people else None
    if asked is not None:
        yield Hit(sentence.start + asked.start(), sentence.start + asked.end(), "warning")


def _before(lower: str, asked: Match[str]) -> list[str]:
    """Return the words before what is asked."""
    return "".join(mark if mark.isalpha() else " " for mark in lower[: asked.start()]).split()


def _is_exhortation(duty: Duty, is_learning: bool, is_plain: bool) -> bool:
    subject = duty.subject
    if is_learning and is_plain:
        return subject.kind not in _NO_ADDRESSEE and not (duty.is_asked and subject.kind == "unknown")
    if duty.is_asked:
        return subject.is_maybe_human or (duty.is_imperative and (is_learning or is_plain))
    return False


def _is_of_others(duty: Duty) -> bool:
    return duty.is_imperative or (duty.subject.is_human and not duty.subject.is_us)
