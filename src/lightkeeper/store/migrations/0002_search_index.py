"""Stood for the first full-text index; the next migration builds the one that is in use."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("store", "0001_initial")]
    operations = []
