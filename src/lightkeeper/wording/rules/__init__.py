"""The rules, one in each file; a file added here is a rule added."""
