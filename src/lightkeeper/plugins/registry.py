"""Finds the installed plug-ins, ours and strangers' alike, by entry point."""

from functools import cache
from importlib.metadata import entry_points

from lightkeeper.plugins.contracts import FileImporter, Plugin, WebhookReceiver

GROUP = "lightkeeper.integrations"


@cache
def installed_plugins() -> dict[str, Plugin]:
    """Return every installed plug-in by its key."""
    loaded = (entry_point.load() for entry_point in sorted(entry_points(group=GROUP), key=lambda one: one.name))
    return {plugin.key: plugin for plugin in loaded if isinstance(plugin, Plugin)}


def find_file_importer(key: str) -> FileImporter | None:
    """Return the plug-in that reads files of a service, or None."""
    plugin = installed_plugins().get(key)
    return plugin if isinstance(plugin, FileImporter) else None


def find_webhook_receiver(key: str) -> WebhookReceiver | None:
    """Return the plug-in that takes deliveries of a service, or None."""
    plugin = installed_plugins().get(key)
    return plugin if isinstance(plugin, WebhookReceiver) else None
