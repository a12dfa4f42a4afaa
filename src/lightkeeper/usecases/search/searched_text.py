"""What search looks through in one review, for one audience: everything written that this audience may read."""

from collections.abc import Iterator

from lightkeeper.domain.edition.rendition import Rendition


def searched_text(rendition: Rendition) -> str:
    """Return all that this audience may read of a review, as one text."""
    parts = (*_told(rendition), *_asked(rendition), *_found(rendition), *_planned(rendition))
    return "\n".join(part for part in parts if part)


def _told(rendition: Rendition) -> Iterator[str]:
    yield from rendition.services
    for section in rendition.sections:
        yield from (section.heading, section.body)
    withheld = {event.id for event in rendition.events if event.is_withheld}
    yield from (event.text for event in rendition.events if event.id not in withheld)
    yield from (telling.text for telling in rendition.tellings if telling.event_id not in withheld)


def _asked(rendition: Rendition) -> Iterator[str]:
    for question in rendition.questions:
        yield from (question.text, question.disposal_reason)
    for answer in rendition.answers:
        yield from (answer.text, answer.disposal_reason)


def _found(rendition: Rendition) -> Iterator[str]:
    for factor in rendition.factors:
        yield from (factor.text, factor.effect, factor.event, factor.stop_note)
    yield from (link.note for link in rendition.factor_links)
    for defence in rendition.defences:
        yield from (defence.text, defence.should_do, defence.did, defence.could_see)
    for reflection in rendition.reflections:
        yield from (reflection.text, reflection.next_step)
    for lesson in rendition.lessons:
        yield from (lesson.text, lesson.applies_when, lesson.does_not_apply_when)


def _planned(rendition: Rendition) -> Iterator[str]:
    for item in rendition.action_items:
        strength, verification = item.strength, item.verification
        yield from (item.text, item.done_when)
        yield from (strength.side_effects, strength.weak_reason, strength.tier_reason, strength.study_output)
        yield from (verification.measure, verification.baseline, verification.target, verification.method)
        yield from (verification.outcome_note, item.decline.note)
    yield rendition.learned_instead
