"""The server's entry: one ASGI application for pages, the API and hooks."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lightkeeper.site.settings")

application = get_asgi_application()
