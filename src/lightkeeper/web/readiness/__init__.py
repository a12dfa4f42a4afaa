"""The readiness checklist beside a review."""
