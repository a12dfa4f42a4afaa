"""What people do with recollections: theirs alone until they hand them over, and opened together.

Until then nothing tells of them: no change, no audit entry, no search text, no "changed at", no export.
"""
