"""The questions of a review on a page of their own, their answers, and the catalogue to choose from."""
