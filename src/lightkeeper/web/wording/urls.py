"""Addresses of the coach."""

from django.urls import path

from lightkeeper.web.wording import pages

urlpatterns = [
    path("wording/check/", pages.check_wording, name="check_wording"),
    path("wording/dismissed/", pages.dismiss, name="dismiss_finding"),
    path("wording/dismissed/forget/", pages.forget_dismissed, name="forget_dismissed"),
    path("wording/rules/", pages.wording_rules, name="wording_rules"),
    path("wording/rules/<slug:code>/", pages.wording_rule, name="wording_rule"),
]
