"""What the incident did, in sentences; what is not known is said to be so."""

from lightkeeper.domain.counting import listed
from lightkeeper.domain.draft.moments import moment_words
from lightkeeper.domain.draft.sentence import Sentence, one_line
from lightkeeper.domain.draft.source import Source
from lightkeeper.domain.edition.rendition import ShownImpact
from lightkeeper.domain.edition.times import length_text

HERE = "impact"
FLAGS = (
    ("has_data_loss", "Data was lost", "No data was lost"),
    ("has_security_impact", "It touched security", "It did not touch security"),
    ("has_privacy_impact", "It touched personal data", "It did not touch personal data"),
)


def impact_draft(source: Source) -> str:
    """Return the impact as Markdown; empty where nothing is known of it, or may be told."""
    impact = source.rendition.impact
    if impact is None:
        return ""
    found = [*began(source), *lasted(impact), *affected(impact), *_flags(impact)]
    return " ".join(one.markdown for one in found)


def began(source: Source) -> list[Sentence]:
    """Return when it started, where that is known."""
    stamps = source.rendition.impact.stamps if source.rendition.impact else ()
    started = next((one.when for one in stamps if one.key == "started"), None)
    if started is None or (started.at is None and not started.minutes):
        return []
    return [Sentence("It started", HERE, after=f" {moment_words(started, source.zone)}.")]


def lasted(impact: ShownImpact) -> list[Sentence]:
    """Return how long it took to notice, to ease and to end it."""
    lengths = (
        ("noticed", impact.minutes_to_detect),
        ("eased", impact.minutes_to_mitigate),
        ("over", impact.minutes_to_resolve),
    )
    known = [f"{words} after {length_text(minutes)}" for words, minutes in lengths if minutes is not None]
    return [Sentence(f"It was {listed(known)}", HERE, after=".")] if known else []


def affected(impact: ShownImpact) -> list[Sentence]:
    """Return who was affected and how many, as far as anybody counted."""
    who = one_line(impact.affected_who or "")
    if not who and not impact.affected_count:
        return []
    if not who:
        return [Sentence("Affected", HERE, after=f": {impact.affected_count}.")]
    count = f", counted as {impact.affected_count}" if impact.affected_count else ""
    return [Sentence("Affected", HERE, after=f": {who}{count}.")]


def _flags(impact: ShownImpact) -> list[Sentence]:
    said = ((getattr(impact, name), yes, no) for name, yes, no in FLAGS)
    return [Sentence(yes if value else no, HERE, after=".") for value, yes, no in said if value is not None]
