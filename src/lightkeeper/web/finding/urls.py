"""Addresses of findings: four kinds, the same four addresses each."""

from django.urls import URLPattern, path

from lightkeeper.web.finding import pages, sentence

FOLDERS = {"question": "questions", "factor": "factors", "lesson": "lessons", "action_item": "action-items"}

WITH_A_PAGE = {"action_item"}


def _addresses(key: str, folder: str) -> list[URLPattern]:
    said = {"key": key}
    # The questions of a review have a page of their own; others are only added there.
    adding = f"{folder}/new" if key == "question" else folder
    page = path(f"{folder}/<uuid:finding_id>/", pages.finding, said, name=key)
    return [
        path(f"reviews/<uuid:review_id>/{adding}/", pages.add, said, name=f"add_{key}"),
        *([page] if key not in WITH_A_PAGE else []),
        path(f"{folder}/<uuid:finding_id>/edit/", pages.edit, said, name=f"edit_{key}"),
        path(f"{folder}/<uuid:finding_id>/remove/", pages.remove_finding, said, name=f"remove_{key}"),
    ]


urlpatterns = [
    *(address for key, folder in FOLDERS.items() for address in _addresses(key, folder)),
    path("reviews/<uuid:review_id>/factors/sentence/", sentence.factor_sentence, name="factor_sentence"),
    path("lessons/<uuid:finding_id>/confirm/", pages.confirm, name="confirm_lesson"),
]
