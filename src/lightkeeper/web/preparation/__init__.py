"""Before people meet: what to ask, which safeguards stood, and whether people are ready."""
