"""What people do to the links between factors."""
