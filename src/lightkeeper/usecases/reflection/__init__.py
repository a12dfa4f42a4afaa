"""What people do to the answers of the three prompts: well, lucky, hard."""
