"""The coach on pages: remarks while somebody writes, and the manual of its rules."""
