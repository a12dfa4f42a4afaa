"""The one Django app that holds every table."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Names the app `store` in tables and migrations."""

    name = "lightkeeper.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
