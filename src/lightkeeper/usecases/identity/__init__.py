"""Who a pseudonym stands for, and how names leave texts on arrival."""
