"""The address of what could be known then."""

from django.urls import path

from lightkeeper.web.foresight import pages

urlpatterns = [path("reviews/<uuid:review_id>/foresight/", pages.foresight, name="foresight")]
