"""Every text of every table holds a canary, so that the crawl would hear it wherever it came out."""

import pytest
from django.apps import apps
from django.db import models

from tests.crawl.planted_reviews import build_world
from tests.crawl.world import World

TEXT_FIELDS = (models.CharField, models.TextField, models.JSONField, models.BinaryField, models.FileField)
# What holds words of ours and nothing that people write. A new field belongs here only with a reason.
WORDS_OF_OURS = {
    "Account.password": "a hash",
    "Account.time_zone": "a zone of the list",
    "Account.theme": "light, dark or system",
    "DismissedFinding.fingerprint": "a mark made of digits",
    "Identity.label": "the pseudonym itself",
    "Identity.role_word": "a word of ours",
    "Identity.source": "a plug-in's key",
    "Incident.source": "a plug-in's key",
    "RecordEntry.source": "a plug-in's key",
    "Attachment.media_type": "one of three",
    "AuditEntry.what": "a verb of ours",
    "AuditEntry.noun": "a noun of ours",
    "AuditEntry.thing_id": "an id",
    "AuditEntry.detail": "words of ours",
    "Change.noun": "a noun of ours",
    "Connection.plugin": "a plug-in's key",
    "Delivery.state": "one of three",
    "SearchText.audience": "a level",
    "Section.key": "a key of the template",
    "Review.considered_families": "families of the taxonomy",
    "Review.nothing_found": "prompts of ours",
    "Review.dismissed_suggestions": "keys of ours",
    "Factor.leaf": "a code of the taxonomy",
    "Factor.evidence_image_ids": "ids",
    "Factor.evidence_answer_ids": "ids",
    "ActionItem.earlier_ids": "ids",
    "OpenQuestion.catalogue_key": "a key of the catalogue",
    "CatalogueQuestion.phase": "a letter of the catalogue",
    "Passage.question_key": "a key of the guide",
    "Meeting.heard": "ids",
    "MeetingCard.prompt": "a prompt of ours",
    "MeetingCard.family": "a family of the taxonomy",
    "Appraisal.ratings": "figures",
    "ReminderSent.clock": "a clock of ours",
}


@pytest.fixture
def world(db: None) -> World:
    """Return the planted workspace."""
    return build_world()


def fields_of_texts() -> list[tuple[type[models.Model], str]]:
    """Return every field that can hold what people write: by reflection, so that none is forgotten."""
    return [
        (model, field.name)
        for model in apps.get_app_config("store").get_models(include_auto_created=True)
        for field in model._meta.concrete_fields
        if isinstance(field, TEXT_FIELDS) and not field.choices
    ]


def test_every_text_field_of_every_table_holds_a_canary(world: World) -> None:
    empty = []
    for model, field in fields_of_texts():
        name = f"{model.__name__}.{field}"
        if name in WORDS_OF_OURS:
            continue
        values = model._default_manager.values_list(field, flat=True)
        texts = " ".join(
            bytes(one).decode("latin-1") if isinstance(one, bytes | memoryview) else str(one) for one in values
        )
        if not world.aviary.sung_in(texts):
            empty.append(name)
    assert empty == [], "plant a canary in these (planted_reviews.py, world.py), or say in WORDS_OF_OURS why not"


def test_what_is_called_words_of_ours_is_there() -> None:
    known = {f"{model.__name__}.{field}" for model, field in fields_of_texts()}
    assert set(WORDS_OF_OURS) <= known


def test_no_canary_holds_another(world: World) -> None:
    words = [canary.word for canary in world.aviary.canaries]
    assert len(words) == len(set(words))
    assert len({len(word) for word in words}) == 1
