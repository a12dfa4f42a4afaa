"""No schema, no answer of the API and no page has a field for one cause (practice RCA-6)."""

import re
from pathlib import Path

from django.apps import apps

from lightkeeper.api.api import api

ROOT = Path(__file__).parents[2] / "src" / "lightkeeper"
ONE_CAUSE = re.compile(r"root[\s_-]*cause", re.IGNORECASE)


def test_no_table_has_a_column_for_one_cause() -> None:
    names = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("store").get_models(include_auto_created=True)
        for field in model._meta.get_fields()
    ]
    assert [name for name in names if ONE_CAUSE.search(name)] == []
    migrations = (ROOT / "store" / "migrations").glob("*.py")
    assert [path.name for path in migrations if ONE_CAUSE.search(path.read_text())] == []


def test_the_api_describes_no_field_for_one_cause() -> None:
    assert not ONE_CAUSE.search(str(api.get_openapi_schema()))


def test_no_page_asks_for_one_cause() -> None:
    templates = (ROOT / "web" / "templates").rglob("*.html")
    assert [path.name for path in templates if ONE_CAUSE.search(path.read_text())] == []
