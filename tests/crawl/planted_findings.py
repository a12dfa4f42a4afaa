"""What the crawl plants beside events and sections: findings, answers, meetings, and what nobody may read yet."""

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from lightkeeper.domain.access.level import Level
from lightkeeper.store import models as rows
from tests.crawl.canaries import EVERYWHERE
from tests.crawl.personas import IN_TEAM_REVIEWS, readers

if TYPE_CHECKING:
    from tests.crawl.planted_reviews import Planter
    from tests.crawl.world import World

INSIDE = Level.PARTICIPANTS
# Nowhere else are one's own unopened words, not even for oneself.
OWN_WORDS = (
    "my_recollection",
    "take_back_recollection",
    "withdraw_recollection",
    # One address, by what is done there.
    "api:recollection",
    "api:write_own_recollection",
    "api:withdraw_own_recollection",
    "api:take_back_own_recollection",
)
# Who wrote in the restricted review before their part there ended.
ONCE_TOOK_PART = ("participant", "elsewhere")


def plant_findings(
    planter: "Planter", common: dict[str, Any], level: Level, events: list[rows.TimelineEvent]
) -> dict[str, list[Any]]:
    """Plant one of everything that people find, and return the things by noun."""
    inside = stricter(level, INSIDE)
    factors = [_plant_factor(planter, common, level) for _ in range(2)]
    factors[0].evidence.set(events)
    link = rows.FactorLink.objects.create(
        from_factor=factors[1],
        to_factor=factors[0],
        question_asked=copied(planter, "FactorLink.question_asked", level)[:500],
        note=copied(planter, "FactorLink.note", level),
        **common,
    )
    telling = rows.Telling.objects.create(event=events[0], text=planter.text("Telling.text", inside), **common)
    defence = rows.Defence.objects.create(
        factor=factors[0],
        **{
            name: without_visitors(planter, f"Defence.{name}", level)
            for name in ("text", "should_do", "did", "could_see")
        },
        **common,
    )
    reflection = rows.Reflection.objects.create(
        prompt="well",
        text=planter.text("Reflection.text", level),
        next_step=planter.text("Reflection.next_step", level),
        **common,
    )
    lesson = rows.Lesson.objects.create(
        **{name: planter.text(f"Lesson.{name}", level) for name in ("text", "applies_when", "does_not_apply_when")},
        **common,
    )
    question = rows.OpenQuestion.objects.create(
        text=planter.text("OpenQuestion.text", level),
        disposal="not_used",
        disposal_reason=planter.text("OpenQuestion.disposal_reason", level),
        **common,
    )
    answer = rows.Answer.objects.create(
        question=question,
        text=planter.text("Answer.text", level),
        disposal="not_used",
        disposal_reason=planter.text("Answer.disposal_reason", level),
        **common,
    )
    items = [plant_action_item(planter, common, level, is_weakness=weakness) for weakness in (False, True)]
    return {
        "factor": factors,
        "factor_link": [link],
        "telling": [telling],
        "defence": [defence],
        "reflection": [reflection],
        "lesson": [lesson],
        "question": [question],
        "answer": [answer],
        "action_item": items,
    }


def plant_action_item(
    planter: "Planter", common: dict[str, Any], level: Level, *, is_weakness: bool
) -> rows.ActionItem:
    """Plant an action item; an open weakness is for those taking part."""
    readable = stricter(level, INSIDE) if is_weakness else level
    inside, beyond_public = stricter(level, INSIDE), stricter(readable, Level.ORGANISATION)
    reasons = ("tier_reason", "side_effects", "weak_reason", "study_output", "outcome_note", "decline_note")
    checks = ("measure", "baseline", "target", "method")
    return rows.ActionItem.objects.create(
        text=planter.text("ActionItem.text", readable),
        owner=planter.text("ActionItem.owner", inside, 200),
        team=planter.text("ActionItem.team", beyond_public, 120),
        done_when=planter.text("ActionItem.done_when", readable),
        reference=f"https://tracker.example/{planter.word('ActionItem.reference', inside)}",
        is_weakness=is_weakness,
        estimate=planter.word("ActionItem.estimate", inside),
        decided_by=planter.text("ActionItem.decided_by", beyond_public, 200),
        **{name: planter.text(f"ActionItem.{name}", beyond_public) for name in (*reasons, *checks)},
        **common,
    )


def plant_what_is_said(planter: "Planter", review: rows.Review) -> None:
    """Plant a recollection nobody opened, one that is open, and a meeting with cards on both sides of the reveal."""
    name = planter.name
    _plant_recollections(planter, review)
    now = timezone.now()
    # Paused, so that its clock says the same whenever it is read.
    meeting = rows.Meeting.objects.create(review=review, started_at=now, step_started_at=now, paused_at=now)
    planter.world.keep(name, "meeting", meeting.id)
    for is_revealed in (True, False):
        text = (
            planter.text("MeetingCard.text", INSIDE)
            if is_revealed
            else planter.world.aviary.plant(f"MeetingCard.text in silence in {name}")
        )
        card = rows.MeetingCard.objects.create(
            meeting=meeting,
            prompt="well",
            text=text,
            mark=planter.world.aviary.plant("MeetingCard.mark"),
            revealed_at=now if is_revealed else None,
            disposal="not_used" if is_revealed else "open",
            disposal_reason=planter.text("MeetingCard.disposal_reason", INSIDE) if is_revealed else "",
        )
        planter.world.keep(name, "card", card.id)
    note = rows.MeetingNote.objects.create(
        meeting=meeting, kind="parked", text=planter.text("MeetingNote.text", INSIDE), recorded_at=now
    )
    planter.world.keep(name, "note", note.id)
    _plant_appraisals(planter, review)


def _plant_recollections(planter: "Planter", review: rows.Review) -> None:
    """Plant one that nobody opened and one that is open.

    Whoever wrote keeps reading their own words; in the restricted review the participant takes no part any more, and
    neither what became of their words nor anything else of that review is for them.
    """
    name, plant = planter.name, planter.world.aviary.plant
    own = {"participant": OWN_WORDS}
    kept = {column: plant(f"Passage.{column} unopened in {name}", own) for column in ("question", "text")}
    reason = plant(f"Passage.disposal_reason unopened in {name}", {} if name == "restricted" else own)
    _plant_recollection(planter, review, "participant", kept | {"disposal_reason": reason}, is_open=False)
    said = {column: planter.text(f"Passage.{column}", INSIDE) for column in ("question", "text", "disposal_reason")}
    _plant_recollection(planter, review, "facilitator", said, is_open=True)
    if name == "restricted":
        told = dict.fromkeys(readers(name, INSIDE), (EVERYWHERE,))
        own = {"elsewhere": OWN_WORDS}
        left = {column: plant(f"Passage.{column} of one who left", told | own) for column in ("question", "text")}
        left["disposal_reason"] = (
            f"{plant('Passage.disposal_reason of one who left', told)} {planter.world.names[name]}"
        )
        _plant_recollection(planter, review, "elsewhere", left, is_open=True)


def _plant_recollection(
    planter: "Planter", review: rows.Review, persona: str, texts: dict[str, str], *, is_open: bool
) -> None:
    at = timezone.now() if is_open else None
    recollection = rows.Recollection.objects.create(
        review=review, account=planter.world.accounts[persona], handed_over_at=at, opened_at=at
    )
    passage = rows.Passage.objects.create(recollection=recollection, question_key="free", **texts)
    planter.world.keep(planter.name, "recollection", recollection.id)
    planter.world.keep(planter.name, "passage", passage.id)


def _plant_appraisals(planter: "Planter", review: rows.Review) -> None:
    """Plant what a reader said, and what the person closest to it objects to: for facilitators and for that person."""
    accounts, name, now = planter.world.accounts, planter.name, timezone.now()
    said = {"readable": planter.text("Appraisal.comments", INSIDE)}
    read = rows.Appraisal.objects.create(
        review=review, account=accounts["facilitator"], comments=said, asked_at=now, made_at=now
    )
    planter.world.keep(name, "appraisal", read.id)
    if name == "restricted":
        return
    closest = rows.Appraisal.objects.create(
        review=review,
        account=accounts["participant"],
        is_closest_person=True,
        objection=planter.text("Appraisal.objection", INSIDE),
        asked_at=now,
        made_at=now,
    )
    planter.world.keep(name, "appraisal", closest.id)


def plant_catalogue(world: "World") -> None:
    """Plant a question of the workspace's own, for whoever looks after them or chooses from them."""
    seen = frozenset({"administrator", *IN_TEAM_REVIEWS})
    words = {name: world.aviary.plant(f"CatalogueQuestion.{name}", seen) for name in ("text", "theme", "when")}
    question = rows.CatalogueQuestion.objects.create(phase="C", **words)
    world.keep("workspace", "catalogue question", question.id)


def copied(planter: "Planter", place: str, level: Level) -> str:
    """Return a canary that stands in copies alone: no page shows it, and what is restricted inside is in no copy."""
    if level is Level.RESTRICTED and planter.level is not Level.RESTRICTED:
        return f"{planter.world.aviary.plant(f'{place} in {planter.name}')} {planter.world.names[planter.name]}"
    return without_visitors(planter, place, level)


def without_visitors(planter: "Planter", place: str, level: Level) -> str:
    """Return a canary of a thing that a public page does not show: visitors have no door to it."""
    counted = level if planter.level.is_at_most(level) else planter.level
    seen = [one for one in readers(planter.name, counted) if one != "visitor"]
    return f"{planter.world.aviary.plant(f'{place} in {planter.name}', seen)} {planter.world.names[planter.name]}"


def stricter(one: Level, other: Level) -> Level:
    """Return the stricter of two levels."""
    return one if other.is_at_most(one) else other


def _plant_factor(planter: "Planter", common: dict[str, Any], level: Level) -> rows.Factor:
    word = planter.word("Factor.evidence_urls", stricter(level, INSIDE))
    return rows.Factor.objects.create(
        **{name: planter.text(f"Factor.{name}", level) for name in ("text", "effect", "event")},
        stop_note=planter.text("Factor.stop_note", level, 500),
        evidence_urls=[f"https://wiki.example/{word}"],
        **common,
    )
