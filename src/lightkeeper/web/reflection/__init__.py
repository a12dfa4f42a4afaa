"""What went well, where we were lucky, what made it hard: three columns on the review's page."""
