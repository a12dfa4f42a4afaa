"""Accounts, teams and roles."""
