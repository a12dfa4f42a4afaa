"""What people see when something is not there, not theirs, or broken."""
