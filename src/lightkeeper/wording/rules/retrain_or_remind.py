"""BL602: retrain, remind, educate, raise awareness."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.duty import duty_at
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.trainings import NOT_PEOPLE, TEACH_PEOPLE, TRAINING

_ANYWHERE_BUT = frozenset(("timeline", "people", "policy", "impact", "questions"))


class RetrainOrRemind(Rule):
    """This may read as training or reminding people instead of changing what they work with.

    ## Why it matters
    What was taught fades, and the next person was not in the room. Training supports a change to the system; where it
    is the only action, the conditions of this incident stay as they were.

    ## Flagged
    - [actions] - Retrain the on-call rota on failover.
    - [actions] Remind all developers to lock the state file.
    - [actions] Raise awareness of the deploy freeze.
    - We will remind everyone to follow the checklist.
    - [actions] - Schedule a training session on the new console.
    - [actions] - Make sure that all engineers are aware of the freeze.
    - [actions] - Training for the rota on the new failover.
    - [actions] - Encourage developers to read the upgrade notes.

    ## Not flagged
    - [actions] - Retrain the fraud model with the March data.
    - [actions] Add a reminder comment to the generated file header by template.
    - [actions] The bot reminds the channel when a lock is older than an hour.
    - [timeline] 09:10 The lead reminded the team of the freeze.
    - [actions] - Add a job that will remind engineers of open locks.

    ## Ask instead
    - What would make the training unnecessary?
    - What would somebody who never heard of it meet at that step?

    ## Try writing
    ___ will now show ___ at the step where it matters; a session on ___ supports that.

    ## Source
    - U.S. Department of Veterans Affairs, National Center for Patient Safety: hierarchy of actions.
    - Hibbert and others (2018), Are root cause analyses recommendations effective and sustainable?
    """

    code = "BL602"
    name = "retrain-or-remind"
    level = "warning"
    cues = frozenset(
        """train retrain remind educate reeducate coach teach upskill sensitise sensitize familiarise familiarize
        refamiliarise refamiliarize tell warn email mail brief instruct notify send write circulate
        awareness training trainings workshop workshops brown brownbag lunch refresher refreshers knowledge
        talk talks encourage urge mentor advise aware familiar trained educated reminded briefed reminder reminders
        memo education onboarding coaching spread share""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield what is to be taught or remembered."""
        if sentence.section in _ANYWHERE_BUT or sentence.block.kind in {"heading", "quote", "chat"}:
            return
        is_action = sentence.section == "actions"
        for found in TEACH_PEOPLE.find_in(sentence.lower):
            if self._is_remedy(sentence, found.start(), is_action):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
                return
        if is_action and not NOT_PEOPLE.is_in(sentence.lower):
            for found in TRAINING.find_in(sentence.lower):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
                return

    def _is_remedy(self, sentence: Sentence, offset: int, is_action: bool) -> bool:
        if NOT_PEOPLE.is_in(sentence.lower):
            return False
        duty = duty_at(sentence, offset)
        if duty.is_imperative:
            return is_action or sentence.block.kind == "item"
        return duty.is_asked and duty.subject.is_maybe_human
