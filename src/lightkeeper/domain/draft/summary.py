"""A summary of what the record holds: when, for whom, what was found and what is agreed. No conclusion is drawn."""

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.analysis.factor import FactorRole, FactorStatus
from lightkeeper.domain.analysis.sentence import sentence_of
from lightkeeper.domain.counting import listed
from lightkeeper.domain.draft.impact import HERE, affected, lasted
from lightkeeper.domain.draft.moments import moment_words
from lightkeeper.domain.draft.sentence import Sentence, one_line
from lightkeeper.domain.draft.source import Source
from lightkeeper.domain.edition.rendition import Rendition, ShownEvent, ShownFactor
from lightkeeper.domain.timeline.event import EventKind

MOST_FACTORS = 5
STATES = (
    (ActionItemState.AGREED, "agreed"),
    (ActionItemState.IN_PROGRESS, "in progress"),
    (ActionItemState.DONE, "done"),
    (ActionItemState.VERIFIED, "verified"),
)


def summary_draft(source: Source) -> str:
    """Return a summary as Markdown in up to three paragraphs; empty where the record is."""
    paragraphs = (_what_happened(source), _what_was_found(source.rendition), _what_is_agreed(source.rendition))
    told = [" ".join(one.markdown for one in sentences) for sentences in paragraphs]
    return "\n\n".join(one for one in told if one)


def _what_happened(source: Source) -> list[Sentence]:
    shown = source.rendition
    impact = shown.impact
    stamps = impact.stamps if impact else ()
    started = next((one.when for one in stamps if one.key == "started"), None) or shown.occurred
    found: list[Sentence] = []
    if started is not None and (shown.events or impact):
        # Where times count from the beginning, that it began at its beginning is no news.
        when = f": it started {moment_words(started, source.zone)}" if started.at else ""
        found.append(Sentence(one_line(shown.title), HERE, after=f"{when}."))
    if found and shown.services:
        found.append(Sentence(f"It concerned {listed([one_line(one) for one in shown.services])}."))
    found += _first_and_last(shown.events)
    return found + (lasted(impact) + affected(impact) if impact else [])


def _first_and_last(events: tuple[ShownEvent, ...]) -> list[Sentence]:
    """Return the first event that showed something, and the one that helped."""
    showing = (EventKind.SIGNAL, EventKind.STATE_CHANGE, EventKind.OBSERVATION, EventKind.IMPACT)
    first = next((one for one in events if one.kind in showing), None)
    last = next((one for one in reversed(events) if one.kind is EventKind.RECOVERY), None)
    told = (("First seen: ", first), ("What brought it back: ", last))
    return [
        Sentence(one_line(one.text), f"event-{one.id}", before=words, after=".")
        for words, one in told
        if one is not None
    ]


def _what_was_found(shown: Rendition) -> list[Sentence]:
    """Return the supported factors. The trigger alone never fills a summary (practice section 3.1)."""
    supported = [one for one in shown.factors if one.status is FactorStatus.SUPPORTED]
    if all(one.role is FactorRole.TRIGGER for one in supported):
        return []
    supported.sort(key=lambda one: one.role is FactorRole.TRIGGER)
    found = [Sentence(_said(one), f"finding-{one.id}") for one in supported[:MOST_FACTORS]]
    more = len(supported) - MOST_FACTORS
    open_count = sum(one.status in (FactorStatus.HYPOTHESIS, FactorStatus.CONTESTED) for one in shown.factors)
    if more > 0:
        found.append(Sentence(f"{more} more are supported", "factors", after="."))
    if open_count:
        found.append(
            Sentence(f"{open_count} still {'needs' if open_count == 1 else 'need'} evidence", "factors", after=".")
        )
    return found


def _said(factor: ShownFactor) -> str:
    said = sentence_of(one_line(factor.text), one_line(factor.effect), one_line(factor.event))
    return said or one_line(factor.text)


def _what_is_agreed(shown: Rendition) -> list[Sentence]:
    counts = [(sum(one.state is state for one in shown.action_items), words) for state, words in STATES]
    said = [f"{count} {words}" for count, words in counts if count]
    return [Sentence("Action items", "action-items", after=f": {listed(said)}.")] if said else []
