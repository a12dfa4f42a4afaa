"""Who is signed in, and what every page knows of them."""
