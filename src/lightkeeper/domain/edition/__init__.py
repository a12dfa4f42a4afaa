"""What each audience is shown: one function narrows everything that leaves the product."""
