"""Getting ready to meet: what is silent, what does not fit yet, which safeguards stood, and who is ready."""
