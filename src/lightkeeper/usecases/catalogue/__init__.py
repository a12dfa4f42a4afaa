"""The questions to choose from: those that ship, and a workspace's own."""
