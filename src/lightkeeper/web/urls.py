"""Addresses of the pages, noun by noun."""

from django.urls import include, path

NOUNS = (
    "session",
    "start",
    "review",
    "timeline",
    "telling",
    "recollection",
    "foresight",
    "preparation",
    "defence",
    "section",
    "impact",
    "action_item",
    "finding",
    "question",
    "analysis",
    "reflection",
    "wording",
    "attachment",
    "history",
    "share",
    "readiness",
    "appraisal",
    "draft",
    "support",
    "meeting",
    "export",
    "incident",
    "document",
    "workspace",
    "hook",
)

urlpatterns = [path("", include(f"lightkeeper.web.{noun}.urls")) for noun in NOUNS]
