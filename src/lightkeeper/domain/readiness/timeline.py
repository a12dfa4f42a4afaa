"""QC5, QC6 and QC17: how we know what happened, how early the story begins, and whose view is missing."""

from lightkeeper.domain.counting import several
from lightkeeper.domain.preparation.start_early import SENTENCES, check_start, trigger_of
from lightkeeper.domain.readiness.check import Check, Weight, not_asked
from lightkeeper.domain.readiness.evidence import Evidence
from lightkeeper.domain.timeline.event import SourceType

ENOUGH_RECORDED = 0.6
NO_STORY = "This kind of review tells no single story."


def check_timeline(evidence: Evidence) -> list[Check]:
    """Return QC5, QC6 and QC17."""
    return [_sources(evidence), _start(evidence), _voices(evidence)]


def _sources(evidence: Evidence) -> Check:
    name, events = "Records beside memory", evidence.review.events
    if not evidence.tells_story or not events:
        return not_asked("QC5", Weight.INFO, name, NO_STORY if not evidence.tells_story else "No event is written yet.")
    remembered = tuple(one.id for one in events if one.source_type is SourceType.RECOLLECTION)
    share = 1 - len(remembered) / len(events)
    reason = f"{several(len(remembered), 'event is', 'events are')} from memory, out of {len(events):,}."
    if share >= ENOUGH_RECORDED:
        return Check("QC5", Weight.INFO, name, True, reason)
    mend = "Memory is welcome. Which log, graph, chat or ticket shows some of it too?"
    return Check("QC5", Weight.INFO, name, False, reason, mend, "story", remembered)


def _start(evidence: Evidence) -> Check:
    name, review = "Begins early enough", evidence.review
    if not evidence.tells_story:
        return not_asked("QC6", Weight.WARN, name, NO_STORY)
    if not review.events:
        return Check(
            "QC6", Weight.WARN, name, False, "The story has no events yet.", "What was an ordinary day like before?"
        )
    trigger_at = trigger_of(review.events, review.factors, review.impact)
    if trigger_at is None:
        reason, mend = (
            "Nothing says yet when it began.",
            "Say when the impact started, or which factor was the trigger.",
        )
        return Check("QC6", Weight.WARN, name, False, reason, mend, "impact")
    late = check_start(review.events, trigger_at)
    if not late:
        return Check("QC6", Weight.WARN, name, True, "The story begins before anything looked odd.")
    reason, _, question = SENTENCES[late[0]].partition(". ")
    return Check("QC6", Weight.WARN, name, False, f"{reason}.", question, "story")


def _voices(evidence: Evidence) -> Check:
    name = "Whose view is here"
    named = {event.who for event in evidence.review.events if event.who}
    if not named:
        return not_asked("QC17", Weight.INFO, name, "No event says whose part it was.")
    missing = sorted(named - set(evidence.voices))
    if not missing:
        return Check("QC17", Weight.INFO, name, True, "Everybody whose part is told takes part in the review.")
    reason = f"Told of, but not taking part: {', '.join(missing[:10])}{' and others' if len(missing) > 10 else ''}."
    return Check("QC17", Weight.INFO, name, False, reason, "Whose view would we miss? Invite them.", "people")
