"""Address of the readiness checklist."""

from django.urls import path

from lightkeeper.web.readiness import pages

urlpatterns = [path("reviews/<uuid:review_id>/readiness/", pages.readiness, name="readiness")]
