"""BL403: mistakes were made, was accidentally dropped, was overlooked."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import noun_phrase_after
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied

SLIP = "accidentally|accidently|mistakenly|inadvertently|unintentionally|erroneously|wrongly|unknowingly|unwittingly"
# Acts of people, even where the sentence names none.
ACTS = (
    "run|ran|executed|merged|deleted|dropped|removed|deployed|upgraded|downgraded|pushed|leaked|committed|published|changed|"
    "set|set up|configured|misconfigured|enabled|disabled|applied|reverted|triggered|released|sent|shared|exposed|"
    "overwritten|created|installed|shut down|turned off|turned on|switched off|switched on|"
    "moved|copied|uploaded|modified|"
    "included|excluded|added|left|revoked|switched|selected|scaled|started|launched|relaunched|disclosed|introduced|"
    "omitted|unplugged|cut|deprovisioned|truncated|wiped|erased|renamed|edited|given|granted|typed|entered|assigned|used|"
    "shipped|closed|cleared|destroyed|purged|rolled out|rolled back|made public|promoted|pasted|decommissioned"
)
SLIPPED = Phrase(
    rf"(?:was|were|been|is|are|got)(?: also| then| later)? (?:{SLIP}) (?:{ACTS})|"
    rf"(?:was|were|been|got) (?:{ACTS}) (?:{SLIP})|(?:relaunched|restarted|done|started|triggered|"
    rf"set) (?:{SLIP})(?=[\W]*$)|"
    r"(?:was|were|been) (?:slightly |partly |also )?incorrectly (?:set|configured|applied|entered|typed|"
    r"specified|assigned|"
    r"deployed|removed|merged|updated|changed|copied)|(?:was|were) (?:also )?set up (?:slightly |partly )?incorrectly"
)
# What blurs by itself.
BLURRED = Phrase(
    r"(?:mistakes?|errors?|bad decisions|wrong assumptions?) (?:was|were|had been|have been) made|"
    r"balls? (?:was|were|got) dropped|oversights? (?:occurred|happened|was made|were made|took place)|"
    r"mistakes? (?:occurred|happened|crept in)|(?:an error|a mistake|errors) (?:was|were) introduced|"
    r"(?:was|were|been|got) (?:\w+ly )?(?:overlooked|forgotten|neglected|lost sight of)|"
    r"it (?:was|had been) decided (?:not to|to (?:skip|ignore|bypass|omit|disable|forgo|go without|leave out))|"
    r"(?:corners|shortcuts|short cuts) (?:was|were|had been) (?:cut|taken)"
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

    ## Not flagged
    - The snapshot was restored at 16:20.
    - The lease was renewed every five seconds.
    - Requests were retried three times.
    - The pod was accidentally evicted by the autoscaler.
    - The table was accidentally dropped by the cleanup job.
    - A prompt keeps the table from being accidentally dropped.
    - Write the steps into one script so that none is forgotten.
    - It was decided to move the change to Monday.

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
        incorrectly mistake mistakes error errors decisions assumption assumptions ball balls oversight oversights
        overlooked forgotten neglected sight decided corners shortcuts cuts""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield passives that hide both who and how."""
        if sentence.block.kind in {"quote", "chat", "heading"} or sentence.section in {"people", "policy", "actions"}:
            return
        lower = sentence.lower
        for found in (*SLIPPED.find_in(lower), *BLURRED.find_in(lower)):
            if not is_denied(lower, found.start()) and not _is_explained(sentence, found.end()):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())


def _is_explained(sentence: Sentence, offset: int) -> bool:
    """Say whether "by" and a thing follow: then the passive names its mechanism."""
    following = sentence.lower[offset : offset + 40]
    by = following.find(" by ")
    return by >= 0 and not noun_phrase_after(sentence, offset + by + 4).is_human
