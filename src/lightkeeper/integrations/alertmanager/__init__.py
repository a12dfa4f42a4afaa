"""Alertmanager: takes its webhook notifications (version 4), and reads saved ones."""
