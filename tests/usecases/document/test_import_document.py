"""Importing documents: any house style, once, without names, and never more open than a draft."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.document.json_form import to_json
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store import models as rows
from lightkeeper.usecases.document.import_document import LARGEST_FILE, import_document, import_text
from lightkeeper.usecases.edition.load import load_review
from lightkeeper.usecases.export.export_review import export_review
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.list_reviews import ReviewFilter, list_reviews
from lightkeeper.usecases.review.reads import show_review
from lightkeeper.usecases.search.index_review import index_stale_reviews
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import everything, make_stage

HOUSE_STYLE = """\
# Lamps went dark on 2024-03-12

**Author:** Zoë Ziegler

## Summary

Zoë Ziegler (@zoe.z) saw the lamps go out.

## Timeline

- 14:05 UTC Zoë Ziegler notices
- 14:30 UTC lamps are back

## Action items

- [x] Add an alert (owner: Zoë Ziegler)
"""


def imported(cast: Cast, content: bytes | str, name: str = "lamps.md", who: str = "alice") -> rows.Review:
    """Import as somebody and return the review."""
    content = content.encode() if isinstance(content, str) else content
    report = import_text(cast.actor(who), content, name, cast.team.id)
    return rows.Review.objects.select_related("team").get(id=report.review_id)


def json_of(cast: Cast, **changes: Any) -> dict[str, Any]:
    """Return our JSON of a review with one thing of every kind."""
    review_id = make_stage(cast).scenes["public"].review_id
    row = rows.Review.objects.select_related("team").get(id=review_id)
    document = to_json(load_review(row, list(rows.Identity.objects.filter(name_map_id=row.name_map_id))))
    document["review"].update(changes)
    return document


def test_a_document_in_another_house_style_becomes_a_draft(cast: Cast) -> None:
    shown = show_review(cast.actor("alice"), imported(cast, HOUSE_STYLE).id).rendition
    assert (shown.state, shown.level) == (ReviewState.DRAFT, Level.PARTICIPANTS)
    assert [event.text for event in shown.events] == ["Responder A notices", "lamps are back"]
    assert shown.events[0].when.at == datetime(2024, 3, 12, 14, 5, tzinfo=UTC)
    assert shown.action_items[0].text.startswith("Add an alert")
    assert "Responder A" in shown.sections[0].body


def test_names_become_pseudonyms_before_anything_is_kept(cast: Cast) -> None:
    imported(cast, HOUSE_STYLE)
    kept = str({name: stored for name, stored in everything().items() if name != "Identity"}).casefold()
    assert "ziegler" not in kept
    assert "zoe.z" not in kept


def test_whoever_imports_facilitates_under_a_pseudonym(cast: Cast) -> None:
    review = imported(cast, HOUSE_STYLE + "\nAlice Arkwright wrote this.\n")
    assert show_review(cast.actor("alice"), review.id).my_label
    assert rows.Identity.objects.filter(name_map=review.name_map, account=cast.alice).count() == 1


def test_a_document_twice_is_a_document_once(cast: Cast) -> None:
    first = import_text(cast.actor("alice"), HOUSE_STYLE.encode(), "a.md", cast.team.id)
    before = everything()
    again = import_text(cast.actor("alice"), HOUSE_STYLE.encode(), "b.md", cast.team.id)
    assert (first.is_new, again.is_new, again.review_id) == (True, False, first.review_id)
    assert (again.events, again.action_items) == (first.events, first.action_items)
    assert everything() == before


def test_the_same_document_may_belong_to_two_teams(cast: Cast) -> None:
    ours = import_text(SYSTEM, HOUSE_STYLE.encode(), "a.md", cast.team.id)
    theirs = import_text(SYSTEM, HOUSE_STYLE.encode(), "a.md", cast.other_team.id)
    assert ours.review_id != theirs.review_id


def test_what_people_import_is_a_draft_whatever_the_copy_says(cast: Cast) -> None:
    document = json_of(cast)
    assert (document["review"]["level"], document["review"]["state"]) == ("L0", "shared")
    copy = imported(cast, json.dumps(document), "copy.json")
    assert (copy.level, copy.state) == (Level.PARTICIPANTS, ReviewState.DRAFT)
    assert str(copy.id) != document["review"]["id"]


@pytest.mark.parametrize("name", ["copy.json", "copy.md"])
def test_our_own_copies_keep_everything_under_new_ids(cast: Cast, name: str) -> None:
    document = json_of(cast)
    original = rows.Review.objects.get(id=document["review"]["id"])
    if name.endswith("md"):
        content = export_review(SYSTEM, original.id, "markdown", Level.PARTICIPANTS).content
    else:
        content = json.dumps(document).encode()
    copy = imported(cast, content, name)
    for noun in ("sections", "events", "factors", "lessons", "action_items"):
        ours, theirs = getattr(copy, noun).all(), getattr(original, noun).all()
        assert len(ours) == len(theirs), noun
        assert not {one.id for one in ours} & {one.id for one in theirs}
    assert copy.factors.get(text="No limit").evidence.get() == copy.events.get()


def test_an_import_is_found_without_a_restart(cast: Cast, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks() as callbacks:
        imported(cast, HOUSE_STYLE)
    assert len(callbacks) == 1
    index_stale_reviews()
    assert list_reviews(cast.actor("alice"), ReviewFilter(words="lamps")).total == 1


def test_an_empty_document_is_a_draft_with_a_title(cast: Cast) -> None:
    assert imported(cast, "").title


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"\xff\xfe\x00caf\xe9", "a.md"),
        (b"{", "a.json"),
        (b"[" * 100_000, "a.json"),
        (b'{"version": ' + b"9" * 5000 + b"}", "a.json"),
        (b"[]", "a.json"),
        (b"7", "a.json"),
        (b'{"version": 2}', "a.json"),
        (b'{"version": 1, "review": {}}', "a.json"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence_and_nothing_is_kept(
    cast: Cast, content: bytes, name: str
) -> None:
    before = everything()
    with pytest.raises(UnusableValueError) as refusal:
        import_text(cast.actor("alice"), content, name, cast.team.id)
    assert "\n" not in str(refusal.value)
    assert everything() == before


@pytest.mark.parametrize(
    "changes",
    [
        {"impact": {"affected_count": 10**30}},
        {"sections": [{"position": -1}]},
        {"sections": [{"version": 10**12}]},
    ],
    ids=str,
)
def test_numbers_beyond_all_bounds_are_refused_and_nothing_is_kept(cast: Cast, changes: dict[str, Any]) -> None:
    document = json_of(cast)
    for key, value in changes.items():
        told = document["review"][key]
        if isinstance(value, list):
            told[0].update(value[0])
        else:
            told.update(value)
    before = everything()
    with pytest.raises(UnusableValueError):
        import_text(cast.actor("alice"), json.dumps(document).encode(), "a.json", cast.team.id)
    assert everything() == before


def test_a_private_copy_is_refused_on_the_server(cast: Cast) -> None:
    with pytest.raises(UnusableValueError):
        import_text(SYSTEM, json.dumps(json_of(cast, level="P")).encode(), "a.json", cast.team.id)


def test_one_id_for_two_events_becomes_two_and_odd_evidence_is_left_out(cast: Cast) -> None:
    document = json_of(cast)
    document["review"]["events"] *= 2
    factor = document["review"]["factors"][0]
    factor["evidence_ids"] = [*factor["evidence_ids"], str(uuid4()), *factor["evidence_ids"]]
    copy = imported(cast, json.dumps(document), "a.json")
    assert (copy.events.count(), copy.factors.get(text="No limit").evidence.count()) == (2, 1)


def test_long_and_odd_values_are_cut_and_cleaned(cast: Cast) -> None:
    document = json_of(cast, title="T" * 900, severity="S" * 99, source_url="u" * 2000)
    document["review"]["sections"][0]["body"] = "Nul \x00 and half \ud800"
    copy = imported(cast, json.dumps(document), "a.json")
    assert (len(copy.title), len(copy.severity), len(copy.source_url)) == (500, 40, 1000)
    assert copy.sections.all()[0].body == "Nul  and half ?"


def test_a_very_long_name_in_a_document_is_kept_as_far_as_it_goes(cast: Cast) -> None:
    name = "Zoë " + "Ziegler" * 60
    assert imported(cast, HOUSE_STYLE.replace("Zoë Ziegler", name)).id


def test_a_file_that_is_not_there_or_too_large_is_refused(cast: Cast, tmp_path: Path) -> None:
    for path in (tmp_path / "gone.md", tmp_path):
        with pytest.raises(UnusableValueError):
            import_document(SYSTEM, path, cast.team.id)
    large = tmp_path / "large.md"
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(UnusableValueError, match="20 MB"):
        import_document(SYSTEM, large, cast.team.id)


def test_a_file_is_read_like_its_text(cast: Cast, tmp_path: Path) -> None:
    path = tmp_path / "lamps.md"
    path.write_text("\ufeff" + HOUSE_STYLE, encoding="utf-8")
    report = import_document(SYSTEM, path, cast.team.id)
    assert (report.events, report.action_items) == (2, 1)
    assert rows.Review.objects.get(id=report.review_id).occurred_at == BEGAN_AT.replace(
        year=2024, month=3, day=12, hour=14, minute=5
    )
    assert not rows.Participation.objects.filter(review_id=report.review_id).exists()
    assert replace(report, warnings=()).is_new
