"""Addresses of hooks."""

from django.urls import path

from lightkeeper.web.hook import pages

urlpatterns = [path("hooks/<slug:plugin>/<uuid:connection_id>", pages.hook, name="hook")]
