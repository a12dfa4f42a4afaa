"""What the readiness checklist of a review looks at, and who may read it."""
