"""The written review: Lightkeeper's own Markdown and JSON, out and back in again."""
