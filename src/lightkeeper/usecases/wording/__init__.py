"""What the coach does for whoever is writing, and for nobody else."""
