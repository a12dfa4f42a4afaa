"""BL403: mistakes were made, was accidentally dropped, was overlooked."""

from collections.abc import Callable, Iterator
from re import Match

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import noun_phrase_after, subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied
from lightkeeper.wording.words.grammar import AUXILIARIES, is_participle

SLIP = (
    "accidentally|accidently|mistakenly|inadvertently|unintentionally|erroneously|wrongly|unknowingly|unwittingly|"
    "mistakingly|carelessly|by accident|unintendedly"
)
# Acts of people, even where the sentence names none.
ACTS = (
    "done|run|ran|executed|merged|deleted|dropped|removed|deployed|upgraded|downgraded|pushed|leaked|committed|"
    "published|changed|"
    "set|set up|configured|misconfigured|enabled|disabled|applied|reverted|triggered|released|sent|shared|exposed|"
    "overwritten|created|installed|uninstalled|shut down|turned off|turned on|switched off|switched on|"
    "moved|copied|uploaded|modified|"
    "included|excluded|added|left|revoked|switched|selected|scaled|started|launched|relaunched|disclosed|introduced|"
    "omitted|unplugged|cut|deprovisioned|truncated|wiped|erased|renamed|edited|given|granted|typed|entered|"
    "assigned|used|"
    "shipped|closed|cleared|destroyed|purged|rolled out|rolled back|made public|promoted|pasted|decommissioned|"
    "rebooted|restarted|replayed|tagged|cancelled|canceled|approved|disconnected|pulled|updated|targeted|skipped|"
    "marked|commented out|powered off|powered down|taken down|taken offline|brought down|checked in|hard-?coded|"
    "initiated|invoked|imported|emailed|swapped|reset|reused|unset|unmounted|formatted|moderated|banned"
)
SLIPPED = Phrase(
    rf"(?:was|were|been|is|are|got|get|gets)(?: also| then| later| both| all| instead| apparently)? "
    rf"(?:{SLIP}) (?P<act>set up|shut down|turned off|turned on|[a-z][\w-]+)|"
    rf"(?:was|were|been|got|is|are) (?:{ACTS})"
    rf"(?: (?!and |or |but |when |while |because |that |which |who |after |before |if )[\w'’./-]+){{0,6}}? "
    rf"(?:{SLIP}|in error(?! (?:state|status|mode|log|rate)s?))|"
    r"(?:was|were|been) (?:executed|run|started|deployed|merged|released|announced|closed|resolved|published|enabled|"
    r"disabled|removed|deleted|shut down|switched|applied|declared) prematurely|"
    r"(?:was|were|been|got) (?:also )?prematurely (?:executed|run|deployed|merged|released|announced|closed|"
    r"published|enabled|disabled|removed|deleted|declared|shut down|applied|marked|resolved|started)|"
    r"(?:was|were|been) (?:slightly |partly |also )?(?:incorrectly|improperly) (?:set|configured|applied|entered|typed|"
    r"specified|assigned|deployed|removed|merged|updated|changed|copied|edited|disabled|enabled|documented|installed|"
    r"migrated|named|tagged|moderated|closed|approved|resolved|calculated by hand|wired|labell?ed|cabled)|"
    r"(?:was|were) (?:also )?set up (?:slightly |partly )?incorrectly"
)
# The same in a note: "Script mistakenly executed."
NOTED = Phrase(
    rf"(?:{SLIP}) (?:{ACTS})(?=\W*$| (?:in|on|from|to|at|during|with|into|as|instead|for|across)(?!\w)|[,;.])|"
    rf"(?:{ACTS}) (?:{SLIP}|in error)(?=\W*$|[,;.])"
)
# A verdict of a machine is its own; one on a report or a ticket is people's.
JUDGED = Phrase(
    r"(?:was|were|been|is|are|got) (?:also |then |initially )?(?:incorrectly|erroneously|wrongly|mistakenly|falsely|"
    r"improperly) (?:flagged|classified|categori[sz]ed|labell?ed|marked|identified|listed|registered|reported|triaged|"
    r"prioriti[sz]ed|recorded|rated|treated)"
)
# An act with its slip, as a noun.
NOMINAL = Phrase(
    r"(?:accidental|inadvertent|mistaken|unintentional|unintended|erroneous|premature|careless|hasty|unplanned) "
    r"(?:[\w-]+ )?(?:deletion|removal|execution|push|merge|overwrite|publication|exposure|disclosure|leak|"
    r"rollout|roll-out|roll out|activation|deactivation|disabling|enabling|revocation|disconnection|unplugging|"
    r"decommissioning|reboot|commit|launch|deployment|truncation|power-?off|click|keystroke|paste|drop|wipe)|"
    r"(?:accidental|inadvertent|mistaken|careless|hasty) (?:[\w-]+ )?(?:update|upgrade|change|release|restart|switch|"
    r"edit|modification|shutdown|termination|use|omission|misconfiguration|downgrade|run|command|configuration)"
)
_SLIPS = frozenset(
    """accidentally accidently mistakenly inadvertently unintentionally erroneously wrongly unknowingly unwittingly
    mistakingly carelessly unintendedly accident incorrectly improperly falsely prematurely accidental inadvertent
    mistaken unintentional unintended erroneous premature careless hasty unplanned error""".split()
)
_POSSIBLE = frozenset(
    "case event recover recovers recovery any possible potential future from against if allow".split()
)
_MACHINE_ACTS = frozenset(
    """evicted routed cached returned served matched counted computed logged rejected throttled blocked received parsed
    interpreted rendered displayed reported raised called retried mounted read mapped resolved detected considered
    treated identified flagged classified marked labelled labeled categorised categorized listed recorded assumed
    believed thought concluded judged deemed dismissed presumed diagnosed attributed estimated decided determined
    registered rated""".split()
)
_OF_MACHINES = frozenset(
    """node nodes host hosts healthy unhealthy request requests packet packets instance instances ip ips traffic query
    queries server servers backend backends replica replicas disk disks probe probes pod pods container containers
    connection connections route routes cluster process processes parser compiler leader lease job jobs dead block
    blocks transaction transactions peer peers thread threads""".split()
)
# What blurs by itself.
BLURRED = Phrase(
    r"(?:mistakes?|errors?|(?:bad|poor|wrong) (?:decisions|choices|calls)|(?:wrong|bad|false|incorrect) assumptions?) "
    r"(?:was|were|had been|have been) made|"
    r"(?:an|this|another) error (?:was|had been) made|"
    r"balls? (?:was|were|got) dropped|oversights? (?:occurred|happened|was made|were made|took place)|"
    r"mistakes? (?:occurred|happened|crept in|slipped in)|(?:an error|a mistake|errors|a typo) (?:was|were) "
    r"(?:introduced|made)|"
    r"(?:was|were|been|got) (?:\w+ly )?(?:overlooked|forgotten|neglected|lost sight of)(?! by)|"
    r"it (?:was|had been) (?:\w+ly )?decided (?:not to|to (?:skip|ignore|bypass|omit|disable|forgo|go without|leave "
    r"out|postpone the|defer))|"
    r"(?:corners|shortcuts|short cuts) (?:was|were|had been) (?:cut|taken)|"
    r"(?:fell|fallen|fall|slipped|slip) (?:through|between) the (?:cracks?|net|gaps)|"
    r"(?:step|steps|check|checks|task|item|point|detail|review|precaution|procedure)s? (?:was|were|had been|got) "
    r"(?:\w+ly )?(?:missed|skipped|omitted|left out)|"
    r"(?:was|were|been) (?:missed|skipped|omitted) (?:during|in|from|by|when|while) (?:the |our |a )?(?:[\w-]+ ){0,2}"
    r"(?:reviews?|migration|testing|upgrade|setup|checklist|process|rollout|refactor\w*|planning|hand-?over|qa|audit)|"
    r"(?:too little|not enough|insufficient|little|no) (?:thought|attention|consideration|care|weight) (?:was|were|had "
    r"been) (?:given|paid|devoted|put)|"
    r"missed (?:[\w-]+ )?(?:rollback|step|follow-?up|renewal|clean-?up|hand-?over)"
)


class PassiveEvasion(Rule):
    """This may read as stepping around what happened: something was done, and how it came about is not told.

    ## Why it matters
    A passive without a mechanism sounds kinder, and leaves just as little to learn from.
    Naming a person is not the way out: name the step, the tool that took it, and what made it possible. Passives that
    name a mechanism ("the snapshot was restored by the nightly job") are fine.

    ## Flagged
    - Mistakes were made during the migration.
    - An oversight occurred in the review process.
    - It was decided to skip the canary.
    - The table was accidentally dropped.
    - The cleanup script was mistakenly run on the live cluster.
    - The header change was overlooked.
    - The weekly build is relaunched accidentally instead of the packaging step.
    - An accidental deletion of the volume took the wiki down.
    - Cleanup script erroneously executed on the live cluster.
    - The report was incorrectly flagged as spam.
    - The flag was left enabled in error.
    - The renewal fell through the cracks.

    ## Not flagged
    - The snapshot was restored at 16:20.
    - The lease was renewed every five seconds.
    - Requests were retried three times.
    - The pod was accidentally evicted by the autoscaler.
    - The table was accidentally dropped by the cleanup job.
    - A prompt keeps the table from being accidentally dropped.
    - Write the steps into one script so that none is forgotten.
    - It was decided to move the change to Monday.
    - The nodes were incorrectly marked as unhealthy.
    - A lock protects the volume against accidental deletion.
    - The resize had an unintended side effect.
    - The record was erroneously cached for a day.

    ## Ask instead
    - Which step was this, in which system, and what made it possible?
    - How did the two cases look to whoever stood in front of them?

    ## Try writing
    The step ___ ran on ___ because ___ showed ___ and asked for ___.

    ## Source
    - Caitlin Fausey and Lera Boroditsky, Subtle linguistic cues influence perceived blame and financial liability
      (2010).
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': tell what happened, in which context.
    """

    code = "BL403"
    name = "passive-evasion"
    level = "info"
    cues = frozenset(
        """accidentally accidently mistakenly inadvertently unintentionally erroneously wrongly unknowingly unwittingly
        mistakingly carelessly unintendedly accident incorrectly improperly falsely prematurely accidental inadvertent
        mistaken unintentional unintended erroneous premature careless hasty unplanned mistake mistakes error errors
        decisions choices calls assumption assumptions typo ball balls oversight oversights overlooked forgotten
        neglected sight decided corners shortcuts cuts cracks crack net gaps missed skipped omitted thought attention
        consideration care weight""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield passives that hide both who and how."""
        if sentence.block.kind in {"quote", "chat", "heading"} or sentence.section in {"people", "policy", "actions"}:
            return
        lower = sentence.lower
        if not sentence.spoken.isdisjoint(_SLIPS):
            yield from _slips(sentence)
        for found in BLURRED.find_in(lower):
            if not is_denied(lower, found.start()) and not _is_explained(sentence, found.end()):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())


def _slips(sentence: Sentence) -> Iterator[Hit]:
    """Yield what was done by a slip of nobody in particular."""
    lower = sentence.lower
    found_before = -1
    for phrase in (SLIPPED, JUDGED, NOTED, NOMINAL):
        for found in phrase.find_in(lower):
            start, end = found.span()
            if start < found_before or is_denied(lower, start) or _is_explained(sentence, end):
                continue
            if _GATES[phrase](sentence, found):
                found_before = end
                yield Hit(sentence.start + start, sentence.start + end)


def _is_of_people(sentence: Sentence, found: Match[str]) -> bool:
    """Say whether what was done is done by people alone."""
    act = found["act"]
    return act is None or (act not in _MACHINE_ACTS and is_participle(act.split()[0]))


def _is_about_no_machine(sentence: Sentence, found: Match[str]) -> bool:
    return sentence.spoken.isdisjoint(_OF_MACHINES)


def _is_note(sentence: Sentence, found: Match[str]) -> bool:
    """Say whether a participle stands alone: nobody does it, and no auxiliary is there."""
    at = sentence.word_at(found.start())
    before = sentence.words[at - 1].text if at > 0 else ""
    return before not in AUXILIARIES and not subject_of(sentence, found.start()).is_maybe_human


def _is_real(sentence: Sentence, found: Match[str]) -> bool:
    """Say whether a slip is told, rather than guarded against."""
    at = sentence.word_at(found.start())
    return all(word.text not in _POSSIBLE for word in sentence.words[max(0, at - 4) : at])


_GATES: dict[Phrase, Callable[[Sentence, Match[str]], bool]] = {
    SLIPPED: _is_of_people,
    JUDGED: _is_about_no_machine,
    NOTED: _is_note,
    NOMINAL: _is_real,
}


def _is_explained(sentence: Sentence, offset: int) -> bool:
    """Say whether "by" and a thing follow: then the passive names its mechanism."""
    following = sentence.lower[offset : offset + 40]
    by = following.find(" by ")
    return by >= 0 and not noun_phrase_after(sentence, offset + by + 4).is_human
