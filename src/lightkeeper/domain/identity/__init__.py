"""Who is who: role pseudonyms, and how names leave a text."""
