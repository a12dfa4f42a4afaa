"""What a plug-in promises, and how it is found."""
