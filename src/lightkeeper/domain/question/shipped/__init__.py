"""The questions that every workspace starts with, as tables: key, text, theme, when it helps, what to keep away from.

They are data so that their wording can be read, compared and translated without touching code.
"""
