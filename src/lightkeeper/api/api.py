"""The HTTP API: what pages show, as JSON, through the same use cases and the same masks."""

from ninja import NinjaAPI

api = NinjaAPI(title="Lightkeeper", version="1", docs_url=None, openapi_url=None)
