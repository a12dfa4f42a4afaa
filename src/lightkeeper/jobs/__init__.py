"""Background tasks and schedules: three lines each."""
