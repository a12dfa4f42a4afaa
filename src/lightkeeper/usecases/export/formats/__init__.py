"""The written forms of a review: one function each, from what an audience may see to bytes."""

from lightkeeper.usecases.export.formats.table import FORMATS, Format, file_name_of

__all__ = ["FORMATS", "Format", "file_name_of"]
