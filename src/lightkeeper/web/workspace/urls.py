"""Addresses of the workspace."""

from django.urls import path

from lightkeeper.web.workspace import connection_pages, people_pages, statement_pages, template_pages

urlpatterns = [
    path("workspace/", people_pages.workspace, name="workspace"),
    path("workspace/people/", people_pages.people, name="workspace_people"),
    path("workspace/people/<uuid:account_id>/role/", people_pages.give_role, name="give_role"),
    path("workspace/people/<uuid:account_id>/switch/", people_pages.switch, name="switch_account"),
    path("workspace/people/<uuid:account_id>/administrator/", people_pages.trust, name="trust_account"),
    path("workspace/teams/", people_pages.teams, name="workspace_teams"),
    path("workspace/templates/", template_pages.templates, name="workspace_templates"),
    path("workspace/connections/", connection_pages.connections, name="workspace_connections"),
    path("workspace/connections/<uuid:connection_id>/rotate/", connection_pages.rotate, name="rotate_secret"),
    path("workspace/connections/<uuid:connection_id>/stop/", connection_pages.stop, name="stop_connection"),
    path("workspace/promise/", statement_pages.statements, name="workspace_promise"),
    path("workspace/trail/", statement_pages.trail, name="workspace_trail"),
]
