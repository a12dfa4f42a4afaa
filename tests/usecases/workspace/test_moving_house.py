"""A workspace moves house: everything that is written comes along, names stay, and damage is said in one sentence."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from PIL import Image

from lightkeeper.domain.access.actor import SYSTEM, Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.attachment.attach_image import attach_image
from lightkeeper.usecases.attachment.clear_image import clear_image
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.impact.record_impact import record_impact
from lightkeeper.usecases.lesson.add_lesson import add_lesson
from lightkeeper.usecases.lesson.fields import LessonFields
from lightkeeper.usecases.question.add_question import add_question
from lightkeeper.usecases.question.fields import QuestionFields
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.review.invite import invite
from lightkeeper.usecases.review.show_my_name import show_my_name
from lightkeeper.usecases.section.write_section import write_section
from lightkeeper.usecases.share.share_review import share_review
from lightkeeper.usecases.statement.reads import BOUNDARY, PROMISE
from lightkeeper.usecases.statement.sign_statement import sign_statement
from lightkeeper.usecases.template.write_template import TemplateFields, write_template
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from lightkeeper.usecases.workspace.export_workspace import MEMBER, export_workspace
from lightkeeper.usecases.workspace.import_workspace import import_workspace
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import everything, make_review, png


@pytest.fixture
def lived_in(cast: Cast) -> Cast:
    """Return a workspace with everything in it, signed anew since its first review."""
    alice, review = cast.actor("alice"), cast.review
    write_section(alice, review.sections.all()[0].id, "Rita Rosenqvist and Bob Brannigan looked.", 1)
    event = record_event(alice, review.id, EventFields(BEGAN_AT, "Grew.", who_label="Responder A", own_level="L3"))
    add_factor(alice, review.id, FactorFields("No limit", evidence_ids=(event.id,)))
    add_lesson(alice, review.id, LessonFields("Limits help", "always", "never"))
    add_question(alice, review.id, QuestionFields("What did the graph show?"))
    add_action_item(alice, review.id, ActionItemFields("Set one", due_on=BEGAN_AT.date(), is_weakness=True))
    record_impact(alice, review.id, Impact(started=Stamp(BEGAN_AT), affected_count=0, has_data_loss=False))
    image = attach_image(alice, review.id, png(), "A graph")
    clear_image(alice, image.id, Level.ORGANISATION, "A graph")
    jpeg = io.BytesIO()
    Image.effect_noise((40, 30), 90).convert("RGB").save(jpeg, "JPEG", quality=60)
    attach_image(alice, review.id, jpeg.getvalue(), "A photograph")
    invite(alice, review.id, cast.rita.id, Role.CONTRIBUTOR)
    show_my_name(cast.actor("bob"), review.id, wants_name_shown=True)
    share_review(alice, review.id, Level.ORGANISATION)
    write_template(alice, TemplateFields("Ours", "For us", (("What happened", "What did you see?"),), cast.team.id))
    sign_statement(SYSTEM, PROMISE, "A second promise.", "Head")
    sign_statement(SYSTEM, BOUNDARY, "A second boundary.", "Head")
    make_review(cast, "A second review")
    return cast


def archive(tmp_path: Path, content: bytes) -> Path:
    """Write an archive's bytes."""
    path = tmp_path / "workspace.zip"
    path.write_bytes(content)
    return path


def document_of(content: bytes) -> dict[str, Any]:
    """Return what an archive says."""
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        document: dict[str, Any] = json.loads(opened.read(MEMBER))
    return document


def empty_everything() -> None:
    """Empty the database, as a new server has it."""
    rows.Review.objects.all().delete()
    rows.Incident.objects.all().delete()
    for model in apps.get_app_config("store").get_models():
        model._default_manager.all().delete()


def zipped(text: str | bytes, name: str = MEMBER) -> bytes:
    """Return an archive of one member."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr(name, text)
    return written.getvalue()


def test_export_import_export_is_the_same_with_images_templates_and_every_promise(
    lived_in: Cast, tmp_path: Path
) -> None:
    first = export_workspace(SYSTEM)
    images = [bytes(one.content) for one in rows.Attachment.objects.order_by("name")]
    empty_everything()
    report = import_workspace(SYSTEM, archive(tmp_path, first.content))
    assert (report.reviews, report.events, report.known) == (2, 1, 0)
    assert document_of(export_workspace(SYSTEM).content) == document_of(first.content)
    assert [bytes(one.content) for one in rows.Attachment.objects.order_by("name")] == images


def test_importing_twice_is_importing_once(lived_in: Cast, tmp_path: Path) -> None:
    path = archive(tmp_path, export_workspace(SYSTEM).content)
    empty_everything()
    import_workspace(SYSTEM, path)
    before = {name: stored for name, stored in everything().items() if name != "AuditEntry"}
    report = import_workspace(SYSTEM, path)
    assert (report.reviews, report.known) == (0, 2)
    assert {name: stored for name, stored in everything().items() if name != "AuditEntry"} == before


def test_no_name_leaves_with_the_archive(lived_in: Cast) -> None:
    text = json.dumps(document_of(export_workspace(SYSTEM).content)["reviews"]).casefold()
    for name in ("bob", "brannigan", "rita", "rosenqvist", "arkwright", "quayside.example"):
        assert name not in text


def test_an_imported_review_is_found_and_keeps_its_level(lived_in: Cast, tmp_path: Path) -> None:
    path = archive(tmp_path, export_workspace(SYSTEM).content)
    empty_everything()
    import_workspace(SYSTEM, path)
    review = rows.Review.objects.get(id=lived_in.review.id)
    assert (review.level, review.promise_version, review.boundary_version) == (Level.ORGANISATION, 1, 1)
    assert review.is_search_stale
    assert rows.SearchText.objects.filter(review=review).count() == 3


def test_reviews_never_end_up_under_a_promise_that_was_not_theirs(lived_in: Cast, tmp_path: Path) -> None:
    path = archive(tmp_path, export_workspace(SYSTEM).content)
    empty_everything()
    sign_statement(SYSTEM, PROMISE, "Another promise.", "Somebody else")
    before = everything()
    with pytest.raises(UnusableValueError, match="empty database"):
        import_workspace(SYSTEM, path)
    assert everything() == before


@pytest.mark.parametrize("who", ["alice", "visitor"])
def test_no_account_takes_everything_out_or_in(cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowedError):
        export_workspace(cast.actor(who))
    with pytest.raises(NotAllowedError):
        import_workspace(cast.actor(who), Path("workspace.zip"))


def changed(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    """Return what makes an archive whose document was changed."""

    def damage(content: bytes) -> bytes:
        document = document_of(content)
        change(document)
        return zipped(json.dumps(document))

    return damage


def review_of(document: dict[str, Any]) -> Any:
    """Return the review of a document that has an event."""
    return next(one for one in document["reviews"] if one["review"]["events"])


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda content: b"",
    "no archive": lambda content: b"not an archive",
    "half": lambda content: content[: len(content) // 2],
    "without its document": lambda content: zipped("{}", "other.json"),
    "a flipped byte": lambda content: content[:200] + bytes([content[200] ^ 0xFF]) + content[201:],
    "an encrypted member": lambda content: content.replace(
        b"PK\x03\x04\x14\x00\x00\x00", b"PK\x03\x04\x14\x00\x01\x00"
    ).replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"),
    "an unknown compression": lambda content: content.replace(b"\x00\x00\x08\x00", b"\x00\x00\x63\x00"),
    "no JSON": lambda content: zipped("{"),
    "JSON of no use": lambda content: zipped("[]"),
    "nested for ever": lambda content: zipped("[" * 100_000),
    "a number without end": lambda content: zipped('{"version": 1' + "0" * 5000 + "}"),
    "bytes of no alphabet": lambda content: zipped(b"\xff\xfe\xfd"),
    "another version": changed(lambda document: document.update(version=2)),
    "no reviews": changed(lambda document: document.pop("reviews")),
    "reviews of another shape": changed(lambda document: document.update(reviews={"a": 1})),
    "a review of another shape": changed(lambda document: document.update(reviews=[1])),
    "teams of another shape": changed(lambda document: document.update(teams=[7])),
    "statements of another shape": changed(lambda document: document.update(statements=[{}])),
    "a statement signed never": changed(lambda document: document["statements"][0].update(signed_at="never")),
    "a statement without number": changed(lambda document: document["statements"][0].update(version="x")),
    "templates of another shape": changed(lambda document: document.update(templates=["x"])),
    "an image that is none": changed(lambda document: _first_image(document, "AAAA")),
    "an image that is no text": changed(lambda document: _first_image(document, 7)),
    "an image that is missing": changed(lambda document: review_of(document).update(images={})),
    "a private review": changed(lambda document: review_of(document)["review"].update(level="P")),
    "a count beyond counting": changed(
        lambda document: review_of(document)["review"]["impact"].update(affected_count=10**30)
    ),
    "a position below nothing": changed(
        lambda document: review_of(document)["review"]["sections"][0].update(position=-1)
    ),
    "one id for two sections": changed(
        lambda document: review_of(document)["review"]["sections"].append(review_of(document)["review"]["sections"][0])
    ),
    "a boundary that is no number": changed(lambda document: review_of(document).update(boundary_version="x")),
}


def _first_image(document: dict[str, Any], content: object) -> None:
    images = review_of(document)["images"]
    images[next(iter(images))] = content


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_archive_is_refused_in_one_sentence_and_nothing_of_it_stays(
    lived_in: Cast, tmp_path: Path, damage: str
) -> None:
    content = DAMAGES[damage](export_workspace(SYSTEM).content)
    empty_everything()
    before = everything()
    with pytest.raises(UnusableValueError) as refusal:
        import_workspace(SYSTEM, archive(tmp_path, content))
    assert "\n" not in str(refusal.value)
    assert everything() == before


def test_odd_characters_in_an_archive_are_kept_as_both_databases_can(lived_in: Cast, tmp_path: Path) -> None:
    def oddly(document: dict[str, Any]) -> None:
        review_of(document)["review"].update(title="Nul \x00, half \ud800, whole \U0001f6a2")

    content = changed(oddly)(export_workspace(SYSTEM).content)
    empty_everything()
    import_workspace(SYSTEM, archive(tmp_path, content))
    assert rows.Review.objects.get(id=lived_in.review.id).title == "Nul , half ?, whole \U0001f6a2"
