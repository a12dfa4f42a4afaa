"""BL205: did not follow the runbook, bypassed the review, took a shortcut."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import clause_subject_of, noun_phrase_after, subject_of
from lightkeeper.wording.text.document import Sentence

RULES = (
    "runbook|runbooks|checklist|checklists|procedure|procedures|process|processes|policy|policies|protocol|protocols|"
    "guideline|guidelines|playbook|instructions|documentation|approval|approvals|review|reviews|sign-off|steps?|canary|"
    "freeze|best practice|best practices|change management|testing|tests"
)
DEVIATING = Phrase(
    rf"(?:did not|didn't|never|not|failed to) (?:follow|followed|adhere to|comply with|stick to|respect|"
    rf"use)(?: \w+){{0,3}} (?:{RULES})"
    rf"|(?:violated|bypassed|skipped|circumvented|sidestepped|disregarded|broke|deviated from|ignored|"
    rf"short-circuited)(?: \w+){{0,3}} (?:{RULES})"
    r"|(?:skipped|bypassed|circumvented|avoided) (?:setting up|doing|running|testing|checking|writing|reviewing|"
    r"asking|the)"
    rf"|(?:in violation of|contrary to|against)(?: \w+){{0,3}} (?:policy|policies|procedure|procedures|process|"
    rf"protocol|guidelines)"
    r"|(?:took|taking|taken) (?:a |some )?short ?cuts?|cut corners|rubber-?stamped|"
    r"went around the (?:process|review|approval)"
)
WITHOUT = Phrase(
    r"without (?:following|adhering to|respecting)(?: \w+){0,3} (?:"
    + RULES
    + ")|without (?:the )?(?:required |proper |prior )?(?:approval|sign-off)"
)
NAMED = Phrase(rf"(?:violation|breach|non-compliance)(?: of| with)(?: \w+){{0,3}} (?:{RULES}) by")


class ProcedureViolation(Rule):
    """This may read as matching what people did against a rule after the fact.

    ## Why it matters
    Written procedures and daily work always differ, and the difference usually has good reasons.
    That a step of a procedure was left out explains the outcome only if we know how the task is done on other days,
    what the written way costs, and whether it was at hand and current.

    ## Flagged
    - He skipped the checklist and went straight to production.
    - The operator did not follow the runbook.
    - This was a violation of the change policy by the storage team.
    - We bypassed the review to save time.
    - The release manager took a shortcut.
    - An engineer merged it without following the change process.

    ## Not flagged
    - The request violated the rate limit and was rejected.
    - The cache layer was bypassed for authenticated traffic.
    - The runbook had no step for a split brain.
    - The job skipped the tests that need a network.
    - The build did not follow the release process of the mirror.
    - Blocks were skipped while the chain recovered.

    ## Ask instead
    - How does this task usually get done?
    - What makes the written way hard to use at a time like this?

    ## Try writing
    On most days this task is done by ___; the written way asks for ___, which at that time meant ___.

    ## About yourself
    What made the way you took the sensible one, and how often is it taken?

    ## Source
    - Sidney Dekker: work as imagined and work as done; micro-matching acts to rules after the fact.
    - Erik Hollnagel, Safety-I and Safety-II.
    """

    code = "BL205"
    name = "procedure-violation"
    level = "warning"
    cues = frozenset(
        """follow followed adhere comply stick violated bypassed skipped circumvented sidestepped
        disregarded
        broke deviated ignored short took taking taken corners rubber rubberstamped around without violation breach
        compliance""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield departures from a procedure that are laid on people."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy"}:
            return
        for found in DEVIATING.find_in(sentence.lower):
            subject = subject_of(sentence, found.start())
            if subject.is_maybe_human:
                yield self._hit(sentence, found.span(), subject.kind)
        for found in WITHOUT.find_in(sentence.lower):
            subject = clause_subject_of(sentence, found.start())
            if subject.is_human:
                yield self._hit(sentence, found.span(), subject.kind)
        for found in NAMED.find_in(sentence.lower):
            if noun_phrase_after(sentence, found.end()).is_maybe_human:
                yield self._hit(sentence, found.span(), "group")

    @staticmethod
    def _hit(sentence: Sentence, span: tuple[int, int], kind: str) -> Hit:
        is_quiet = kind in {"self", "we", "name"}
        start, end = sentence.start + span[0], sentence.start + span[1]
        return Hit(start, end, "info" if is_quiet else None, is_about_oneself=kind == "self")
