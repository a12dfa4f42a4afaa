"""What people and services do to incidents."""
