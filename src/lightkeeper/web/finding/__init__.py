"""Questions, contributing factors, lessons and action items."""
