"""Addresses of imports."""

from django.urls import path

from lightkeeper.web.document import pages

urlpatterns = [path("import/", pages.bring_in, name="import")]
