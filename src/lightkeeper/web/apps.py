"""The Django app that carries templates and static files."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Lets Django find templates and static files here."""

    name = "lightkeeper.web"
    label = "web"
