"""Reads the sample workspace's files into reviews, and says where the waiting incident's records lie.

Whoever tries Lightkeeper sees what a finished review looks like, and then writes one from real-looking records.
"""

import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid5

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.analysis.factor import Factor, FactorFamily, FactorStatus, check_evidence
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.reflection.prompts import PROMPTS
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Participant, Review, Section
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.domain.timeline.event import Event, EventKind, KnownThen, Precision, SourceType
from lightkeeper.usecases.template.shipped import shipped_templates

# Ids come from here and a row's place in its file, so that loading twice finds the same rows.
NAMESPACE = UUID("5f0d3c52-8d0b-4c8e-9a39-1c7a54e5b0aa")
STUDIED_AT = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)
FOLDER = Path(str(files("lightkeeper.usecases.sample")))
PROMPT_OF_SECTION = {
    "what_went_well": Prompt.WELL,
    "where_we_got_lucky": Prompt.LUCKY,
    "what_made_it_hard": Prompt.HARD,
}

Written = dict[str, Any]
Item = TypeVar("Item")


@cache
def sample_reviews() -> tuple[Review, ...]:
    """Return every review of the sample workspace, by file name."""
    paths = sorted((FOLDER / "incidents").glob("*.toml"))
    return tuple(read_sample(path.read_text(encoding="utf-8"), path.stem) for path in paths)


def waiting_files() -> dict[str, tuple[Path, ...]]:
    """Return the records of the incident that waits for a review, by the key of the service that kept them."""
    waiting = FOLDER / "waiting"
    return {"pagerduty": tuple(sorted((waiting / "pagerduty").glob("*.json"))), "slack": (waiting / "slack",)}


def read_sample(text: str, stem: str) -> Review:
    """Return the review written in a sample file. `stem` is the file's name, from which every id follows.

    A supported factor without evidence raises `EvidenceMissingError`.
    """
    written = tomllib.loads(text)
    return Review(
        id=uuid5(NAMESPACE, stem),
        title=written["title"],
        kind=ReviewKind(written["kind"]),
        state=ReviewState(written["state"]),
        level=Level(written["level"]),
        severity=written.get("severity", ""),
        team=written.get("team", ""),
        services=tuple(written.get("services", ())),
        source_url=written["source_url"],
        occurred_at=written["occurred_at"],
        participants=tuple(Participant(**person) for person in written.get("people", ())),
        impact=_impact_of(written.get("impact", {})),
        sections=_rows(written, stem, "sections", _section_of),
        events=_rows(written, stem, "events", _event_of),
        factors=_rows(written, stem, "factors", lambda row, id_, place: _factor_of(row, id_, place, stem)),
        lessons=_rows(written, stem, "lessons", _lesson_of),
        action_items=_rows(written, stem, "action_items", _action_item_of),
    )


def _rows(written: Written, stem: str, name: str, make: Callable[[Written, UUID, int], Item]) -> tuple[Item, ...]:
    return tuple(make(row, _id_of(stem, name, place), place) for place, row in enumerate(written.get(name, ()), 1))


def _id_of(stem: str, name: str, place: int) -> UUID:
    return uuid5(NAMESPACE, f"{stem}/{name}/{place}")


def _impact_of(written: Written) -> Impact:
    stamps = {key: _stamp_of(written.get(key, {})) for key in ("started", "detected", "mitigated", "resolved")}
    return Impact(
        **stamps,
        affected_who=written.get("affected_who", ""),
        affected_count=written.get("affected_count"),
        has_data_loss=written.get("has_data_loss"),
        has_security_impact=written.get("has_security_impact"),
        has_privacy_impact=written.get("has_privacy_impact"),
    )


def _stamp_of(written: Written) -> Stamp:
    if not written:
        return Stamp()
    return Stamp(
        at=written["at"],
        precision=Precision(written.get("precision", Precision.EXACT)),
        decided_by=written.get("decided_by", ""),
    )


@cache
def _questions() -> dict[str, str]:
    of_prompts = {key: PROMPTS[prompt].question for key, prompt in PROMPT_OF_SECTION.items()}
    of_prompts["well_lucky_hard"] = " ".join(of_prompts.values())
    return of_prompts | {
        section.key: section.question for template in reversed(shipped_templates()) for section in template.sections
    }


def _section_of(written: Written, id_: UUID, place: int) -> Section:
    return Section(
        id=id_,
        key=written["key"],
        heading=written["heading"],
        body=written["body"].strip(),
        question=_questions().get(written["key"], ""),
        version=1,
        position=place,
    )


def _event_of(written: Written, id_: UUID, place: int) -> Event:
    return Event(
        id=id_,
        happened_at=written["at"],
        ended_at=written.get("ended_at"),
        precision=Precision(written.get("precision", Precision.EXACT)),
        kind=EventKind(written["kind"]),
        source_type=SourceType(written["source_type"]),
        text=written["text"],
        who=written.get("who", ""),
        source_ref=written.get("source_ref", ""),
        known_then=KnownThen(written.get("known_then", KnownThen.UNSURE)),
        is_contested=written.get("is_contested", False),
        recorded_at=STUDIED_AT,
        position=place,
    )


def _factor_of(written: Written, id_: UUID, place: int, stem: str) -> Factor:
    factor = Factor(
        id=id_,
        text=written["text"],
        effect=written.get("effect", ""),
        status=FactorStatus(written["status"]),
        family=FactorFamily(written["family"]),
        evidence_ids=tuple(_id_of(stem, "events", number) for number in written.get("evidence", ())),
        position=place,
    )
    check_evidence(factor)
    return factor


def _lesson_of(written: Written, id_: UUID, place: int) -> Lesson:
    return Lesson(
        id=id_,
        text=written["text"],
        applies_when=written["applies_when"],
        does_not_apply_when=written.get("does_not_apply_when", ""),
        position=place,
    )


def _action_item_of(written: Written, id_: UUID, place: int) -> ActionItem:
    return ActionItem(
        id=id_,
        text=written["text"],
        team=written.get("team", ""),
        state=ActionItemState(written["state"]),
        due_on=written.get("due_on"),
        done_when=written.get("done_when", ""),
        reference=written.get("reference", ""),
        position=place,
    )
