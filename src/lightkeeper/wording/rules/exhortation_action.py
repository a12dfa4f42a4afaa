"""BL601: be more careful, pay attention, double-check."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.duty import Duty, duty_at
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.exhortations import LOOK_CLOSER, TRY_HARDER

_LEARNING = frozenset(("actions", "lessons"))
_ELSEWHERE = frozenset(("other", "causes", "summary"))
_NO_ADDRESSEE = frozenset(("thing", "quantity"))


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

    ## Not flagged
    - [actions] - [ ] Require typing the region name before apply
    - The proxy double-checks the signature.
    - After careful rollout to 1%, we saw no errors.
    - [timeline] 14:05 We double checked that the certificate was valid.
    - [actions] The deploy job should double-check the checksum before it switches traffic.
    - [lessons] The worker must not assume that the lease is still valid.

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
        """careful carefully cautious vigilant diligent mindful attentive rigorous rigorously thorough thoroughly aware
        disciplined conscientious observant alert prudent meticulous deliberate conscious considerate
        proactive patient better attention care caution harder twice slow forget assume rush ignore
        underestimate trust discipline vigilance diligence rigour rigor double triple remember always sure
        closely closer close quicker sooner earlier faster""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield what people are asked to try harder at."""
        is_learning = sentence.section in _LEARNING
        if not (is_learning or sentence.section in _ELSEWHERE) or sentence.block.kind in {"heading", "quote", "chat"}:
            return
        asked = TRY_HARDER.pattern.search(sentence.lower)
        is_plain = asked is not None
        asked = asked or LOOK_CLOSER.pattern.search(sentence.lower)
        if asked is None:
            return
        duty = duty_at(sentence, asked.start())
        if _is_exhortation(duty, is_learning, is_plain):
            hit = Hit(sentence.start + asked.start(), sentence.start + asked.end())
            yield hit if _is_of_others(duty) else hit._replace(level="warning")


def _is_exhortation(duty: Duty, is_learning: bool, is_plain: bool) -> bool:
    subject = duty.subject
    if is_learning and is_plain:
        return subject.kind not in _NO_ADDRESSEE and not (duty.is_asked and subject.kind == "unknown")
    if duty.is_asked:
        return subject.is_maybe_human or (duty.is_imperative and (is_learning or is_plain))
    return False


def _is_of_others(duty: Duty) -> bool:
    return duty.is_imperative or (duty.subject.is_human and not duty.subject.is_us)
