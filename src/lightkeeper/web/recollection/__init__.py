"""What each person remembers: a page of their own to write on, and everybody's side by side once they are opened."""
