"""One writer for each page of the generated reference."""
