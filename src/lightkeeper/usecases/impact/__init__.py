"""What people say of an incident's impact."""
