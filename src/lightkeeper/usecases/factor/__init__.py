"""What people do to contributing factors."""
