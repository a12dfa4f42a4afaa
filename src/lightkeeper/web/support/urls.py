"""The address of the support card; `site.request_log` says nothing of it."""

from django.urls import path

from lightkeeper.web.support import pages

urlpatterns = [path("support/", pages.support, name="support")]
