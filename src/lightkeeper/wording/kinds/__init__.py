"""The shapes a house rule may take."""
