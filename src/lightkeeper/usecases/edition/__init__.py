"""Rows into values of the domain, and who the audience of a review is: what every rendition begins with."""
