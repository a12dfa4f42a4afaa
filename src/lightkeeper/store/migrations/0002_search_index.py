"""Builds the full-text index of whichever database is in use."""

from django.db import migrations

from lightkeeper.store.search import postgres, sqlite


def create_index(apps, schema_editor):
    statements = postgres.CREATE if schema_editor.connection.vendor == "postgresql" else sqlite.CREATE
    for statement in statements:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("store", "0001_initial")]
    operations = [migrations.RunPython(create_index, migrations.RunPython.noop)]
