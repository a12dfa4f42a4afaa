"""Two people read a review for its authors, and the person closest to it is asked privately."""
