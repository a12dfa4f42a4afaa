"""Search by words we cut ourselves; incidents by team, with the newest moment told of."""

from django.db import migrations, models

from lightkeeper.store.search import postgres, sqlite


def build_index(apps, schema_editor):
    ours = postgres if schema_editor.connection.vendor == "postgresql" else sqlite
    for statement in (*ours.DROP, *ours.CREATE):
        schema_editor.execute(statement)


def index_anew(apps, schema_editor):
    apps.get_model("store", "SearchText").objects.update(body="")
    apps.get_model("store", "Review").objects.update(is_search_stale=True)


class Migration(migrations.Migration):
    dependencies = [("store", "0002_search_index")]
    operations = [
        migrations.RemoveConstraint(model_name="incident", name="one_incident_a_source_id"),
        migrations.AddField(
            model_name="incident", name="told_at", field=models.DateTimeField(blank=True, null=True)
        ),
        migrations.AddConstraint(
            model_name="incident",
            constraint=models.UniqueConstraint(
                fields=("team", "source", "external_id"), name="one_incident_a_source_id"
            ),
        ),
        migrations.AddField(model_name="searchtext", name="title_words", field=models.TextField(default="")),
        migrations.RunPython(index_anew, migrations.RunPython.noop),
        migrations.RunPython(build_index, migrations.RunPython.noop),
    ]
