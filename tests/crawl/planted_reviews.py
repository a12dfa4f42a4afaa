"""The four reviews of the crawl: every field of everything in them holds a canary and names of people."""

from collections.abc import Iterable
from datetime import timedelta
from io import BytesIO
from typing import Any

from django.utils import timezone
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.level import Level
from lightkeeper.store import models as rows
from tests.crawl.personas import CLEARANCE, REVIEWS, readers
from tests.crawl.planted_findings import plant_catalogue, plant_findings, plant_what_is_said, stricter
from tests.crawl.world import (
    BEGAN_AT,
    World,
    index_everything,
    plant_connection,
    plant_incident,
    plant_name_map,
    plant_people,
)

STATES = {"draft": "draft", "organisation": "shared", "public": "shared", "restricted": "in_review"}
LEVELS = {
    "draft": Level.PARTICIPANTS,
    "organisation": Level.ORGANISATION,
    "public": Level.PUBLIC,
    "restricted": Level.RESTRICTED,
}
INSIDE = Level.PARTICIPANTS


def build_world() -> World:
    """Plant everything in an empty database."""
    world = World()
    plant_people(world)
    for name in REVIEWS:
        name_map = plant_name_map(world, name)
        incident = plant_incident(world, name, name_map, world.names[name]) if name == "draft" else None
        _plant_review(world, name, name_map, incident)
    waiting = plant_name_map(world, "waiting")
    plant_incident(world, "waiting", waiting, world.names["waiting"])
    plant_connection(world)
    plant_catalogue(world)
    _plant_trail(world)
    index_everything()
    return world


class Planter:
    """Plants texts into one review."""

    def __init__(self, world: World, name: str) -> None:
        self.world = world
        self.name = name
        self.level = LEVELS[name]

    def text(self, place: str, level: Level, most: int = 4000) -> str:
        """Return a canary that the level's readers of this review may see, and names that nobody may."""
        counted = level if self.level.is_at_most(level) else self.level
        word = self.world.aviary.plant(f"{place} in {self.name}", readers(self.name, counted))
        return f"{word} {self.world.names[self.name]}"[:most]

    def word(self, place: str, level: Level) -> str:
        """Return a canary alone."""
        return self.text(place, level).split(" ")[0]

    def levels(self) -> Iterable[tuple[str, Level]]:
        """Yield what an item may say of its own level, and the level that then counts."""
        yield "", self.level
        for own in (Level.PARTICIPANTS, Level.RESTRICTED):
            if self.level.strictness < own.strictness:
                yield own.value, own


def _plant_review(world: World, name: str, name_map: rows.NameMap, incident: rows.Incident | None) -> None:
    planter = Planter(world, name)
    beyond_public = Level.ORGANISATION
    review = rows.Review.objects.create(
        team=world.teams["home"],
        name_map=name_map,
        incident=incident,
        import_key=world.aviary.plant("Review.import_key"),
        title=planter.text("Review.title", planter.level, 500),
        state=STATES[name],
        level=planter.level.value,
        severity=planter.word("Review.severity", beyond_public),
        services=[planter.word("Review.services", beyond_public)],
        source_url=f"https://tracker.example/{planter.word('Review.source_url', INSIDE)}",
        occurred_at=BEGAN_AT,
        promise_version=1,
        boundary_version=1,
        shared_at=BEGAN_AT if STATES[name] == "shared" else None,
        affected_who=planter.text("Review.affected_who", beyond_public, 500),
        affected_count=1234,
        hidden_questions={"Q-I1": planter.text("Review.hidden_questions", INSIDE)},
        learned_instead=planter.text("Review.learned_instead", planter.level),
        **{
            f"{stamp}_at": BEGAN_AT + timedelta(minutes=number)
            for number, stamp in enumerate(("started", "detected", "mitigated", "resolved"))
        },
        **{
            f"{stamp}_decided_by": planter.text(f"Review.{stamp}_decided_by", beyond_public, 300)
            for stamp in ("started", "detected", "mitigated", "resolved")
        },
    )
    world.reviews[name] = review
    _plant_participation(world, name, review)
    for own_level, level in planter.levels():
        _plant_items(planter, review, own_level, level)
    _plant_changes(planter, review)
    plant_what_is_said(planter, review)


def _plant_participation(world: World, name: str, review: rows.Review) -> None:
    parts = {"facilitator": Role.FACILITATOR}
    if name != "restricted":
        parts |= {"participant": Role.CONTRIBUTOR, "speaker": Role.CONTRIBUTOR}
    for persona, role in parts.items():
        rows.Participation.objects.create(review=review, account=world.accounts[persona], role=role)


def _plant_items(planter: Planter, review: rows.Review, own_level: str, level: Level) -> None:
    common: dict[str, Any] = {"review": review, "own_level": own_level, "recorded_at": timezone.now()}
    events = _plant_events(planter, common, level)
    sections = [
        rows.Section.objects.create(
            key=key,
            heading=planter.text("Section.heading", beyond, 200),
            question=planter.text("Section.question", stricter(beyond, Level.ORGANISATION)),
            body=planter.text("Section.body", beyond),
            **common,
        )
        for key, beyond in (("summary", level), ("feelings", stricter(level, INSIDE)))
    ]
    found = plant_findings(planter, common, level, events)
    images = [_plant_image(planter, common, level, cleared) for cleared in (None, Level.ORGANISATION, Level.PUBLIC)]
    planted: list[tuple[str, list[Any]]] = [
        ("event", events),
        ("section", sections),
        *found.items(),
        ("image", images),
    ]
    for noun, things in planted:
        for thing in things:
            planter.world.keep(planter.name, noun, thing.id)


def _plant_events(planter: Planter, common: dict[str, Any], level: Level) -> list[rows.TimelineEvent]:
    """Plant a plain event, a quote with consent and one without."""
    who = rows.Identity.objects.filter(name_map_id=common["review"].name_map_id).last()
    said: tuple[tuple[dict[str, bool], Level], ...] = (
        ({}, level),
        ({"is_quote": True, "has_consent": True}, stricter(level, Level.ORGANISATION)),
        ({"is_quote": True}, stricter(level, INSIDE)),
    )
    return [
        rows.TimelineEvent.objects.create(
            happened_at=BEGAN_AT + timedelta(minutes=40 * number),
            kind="communication",
            source_type="chat",
            who=who,
            text=planter.text("TimelineEvent.text", readable),
            source_ref=f"https://chat.example/{planter.word('TimelineEvent.source_ref', stricter(level, INSIDE))}",
            **flags,
            **common,
        )
        for number, (flags, readable) in enumerate(said)
    ]


def _plant_image(planter: Planter, common: dict[str, Any], level: Level, cleared: Level | None) -> rows.Attachment:
    readable = stricter(level, cleared or INSIDE)
    hidden = PngInfo()
    hidden.add_text("Comment", planter.word("Attachment.content", readable))
    written = BytesIO()
    Image.new("RGB", (8, 8), "navy").save(written, "PNG", pnginfo=hidden)
    return rows.Attachment.objects.create(
        name=f"{planter.word('Attachment.name', stricter(level, INSIDE))}.png",
        media_type="image/png",
        description=planter.text("Attachment.description", readable, 500),
        cleared_for=cleared.value if cleared else "",
        content=written.getvalue(),
        **common,
    )


def _plant_changes(planter: Planter, review: rows.Review) -> None:
    """Plant changes of a section at each level, with what stood there before and after."""
    for section in review.sections.all():
        own = Level(section.own_level) if section.own_level else INSIDE
        level = stricter(stricter(planter.level, own), INSIDE)
        change = rows.Change.objects.create(
            review=review,
            noun="section",
            item_id=section.id,
            before={"body": planter.text("Change.before", level), "own_level": section.own_level},
            after={"body": planter.text("Change.after", level), "own_level": section.own_level},
            account=planter.world.accounts["facilitator"],
            made_at=timezone.now(),
        )
        planter.world.keep(planter.name, "change", change.id)


def _plant_trail(world: World) -> None:
    """Plant what the trail says of each review: words of ours and ids."""
    for name, review in world.reviews.items():
        for persona in CLEARANCE[name]:
            if persona == "visitor":
                continue
            rows.AuditEntry.objects.create(
                account=world.accounts[persona],
                what="exported",
                noun="review",
                thing_id=str(review.id),
                review_id=review.id,
                detail="pdf L1",
                done_at=timezone.now(),
            )
