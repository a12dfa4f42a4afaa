"""Tells what a section is about from the words of its heading.

The same sentence is a finding under "Causes" and a plain record under "Timeline", so rules ask where it stands.
"""

from functools import cache, lru_cache

from lightkeeper.wording.text.kinds import Section

# Phrases by kind, in the order in which they are asked: the first kind that knows the heading wins.
PHRASES: dict[Section, str] = {
    "policy": """code of conduct; how to use this template; template guidance; guidance; instructions;
        about this template; blameless policy; ground rules; prime directive; definitions; glossary; severity levels;
        review process; postmortem process; incident process; escalation policy""",
    "timeline": """timeline; time line; chronology; sequence of events; log of events; event log; incident log;
        chat log; chat logs; history; what happened when; order of events; minute by minute; key events""",
    "actions": """action items; action item; actions; action plan; corrective; preventative; preventive; follow up;
        follow ups; followup; followups; next steps; next step; improvements; improvement; improve; prevention;
        prevent; prevents; preventing; remediation; remediations; remediation items; mitigations; recommendation;
        recommendations; todo; to do; to dos; tasks; tickets; short term; medium term; mid term; long term;
        near term; immediate fixes; future work; what are we doing; what we are doing; what we re doing;
        what will we do; what we will do; going forward; moving forward; do better; do differently;
        countermeasures; counter measures; proposals; proposal; planned changes; change proposals; plan""",
    "questions": """open questions; questions; question; interview; interviews; unanswered; still confusing;
        still unclear; unknowns; to be clarified; faq; agenda; discussion""",
    "lessons": """lessons; lesson; learnings; learning; learned; learnt; what went well; what went wrong;
        went well; went wrong; went poorly; went badly; go well; go so well; go wrong; went right; worked well;
        not work; didn t work; got lucky; get lucky; were lucky; lucky; retrospective; reflections; reflection;
        takeaways; take aways; key takeaways; conclusion; conclusions; keep doing; stop doing; start doing;
        postmortem analysis; retro; observations; hindsight; could have gone better; gone better; been better; luck""",
    "causes": """root cause; root causes; rootcause; cause; causes; caused; causal; contributing; contributory;
        contributors; factors; why did; why it; why the; why was; why were; why we; five whys; 5 whys; whys; trigger;
        triggers; analysis; underlying issue; underlying issues; underlying problem; diagnosis; explanation; findings;
        failure mode; reason; reasons; rca; what broke; fault""",
    "impact": """impact; impacts; impacted; affected; customer impact; user impact; blast radius; severity; damage;
        damages; consequences; symptoms; symptom; scope; data loss; downtime; stats; metrics; sla; slo; error budget""",
    "people": """roles; role; attendees; attendee; participants; people; author; authors; owner; owners; responders;
        on call; oncall; contact; contacts; stakeholders; acknowledgements; acknowledgments; thanks; credits;
        team members; team; who was involved; incident commander; contributors to this document; reviewers""",
    "summary": """summary; overview; executive summary; abstract; tl dr; tldr; introduction; in short; at a glance;
        background; description; what happened; incident description; context; problem statement; quick facts;
        key facts""",
}
_MOST_WORDS = 12
_DATE_WORDS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm
    utc gmt cet cest est edt pst pdt bst eest ist t z th st nd rd day""".split()
)


@cache
def _phrases_by_first_word() -> dict[str, list[tuple[int, str, Section]]]:
    """Return each phrase, padded by blanks and with the rank of its kind, under its first word."""
    found: dict[str, list[tuple[int, str, Section]]] = {}
    for rank, (kind, phrases) in enumerate(PHRASES.items()):
        for phrase in phrases.split(";"):
            words = phrase.split()
            found.setdefault(words[0], []).append((rank, f" {' '.join(words)} ", kind))
    return found


@lru_cache(maxsize=2048)
def words_of(heading: str) -> tuple[str, ...]:
    """Return the words of a heading in small letters, marks left out."""
    return tuple("".join(mark if mark.isalnum() else " " for mark in heading.lower()).split())


@lru_cache(maxsize=4096)
def section_of(heading: str, parent: Section = "other") -> Section:
    """Return the kind of section under a heading; one that says nothing is what its parent is."""
    words = words_of(heading)
    if not 0 < len(words) <= _MOST_WORDS:
        return parent
    padded = f" {' '.join(words)} "
    known = _phrases_by_first_word()
    best: tuple[int, Section] | None = None
    for word in words:
        for rank, phrase, kind in known.get(word, ()):
            if phrase in padded and (best is None or rank < best[0]):
                best = rank, kind
    if best is not None:
        return best[1]
    if parent == "other" and is_date(words):
        return "timeline"
    return parent


def is_date(words: tuple[str, ...]) -> bool:
    """Say whether a heading is nothing but a date or a time."""
    return any(word[0].isdigit() for word in words) and all(word[0].isdigit() or word in _DATE_WORDS for word in words)
