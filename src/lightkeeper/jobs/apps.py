"""Connects what use cases announce with the tasks that follow."""

from django.apps import AppConfig

from lightkeeper.usecases.announcements import delivery_received, search_became_stale


class JobsConfig(AppConfig):
    """Listens once the app registry is ready."""

    name = "lightkeeper.jobs"
    label = "jobs"

    def ready(self) -> None:
        """Follow every announcement with its task."""
        # Tasks import the store's models, which exist only from here on.
        from lightkeeper.jobs import tasks

        delivery_received.connect(tasks.when_delivery_received)
        search_became_stale.connect(tasks.when_search_became_stale)
