"""The workspace: people, teams, templates, connections, promises, the trail."""
