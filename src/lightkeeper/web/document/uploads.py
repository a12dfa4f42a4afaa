"""Puts uploaded files where importers can read them: a private folder that is gone afterwards, under names of ours."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from django.core.files.uploadedfile import UploadedFile
from django.utils.text import slugify

SAFE_SUFFIXES = frozenset({".json", ".jsonl", ".zip", ".md", ".markdown", ".txt", ".html", ".yaml", ".yml", ".log"})
LONGEST_STEM = 60


@contextmanager
def kept_for_reading(files: Sequence[UploadedFile[bytes]]) -> Iterator[list[Path]]:
    """Yield the paths of the files; only we can read them, and leaving takes them away."""
    with tempfile.TemporaryDirectory(prefix="lightkeeper-upload-") as private:
        folder = Path(private) / "uploaded"
        folder.mkdir(mode=0o700)
        yield [_kept(file, folder, number) for number, file in enumerate(files, start=1)]


def _kept(file: UploadedFile[bytes], folder: Path, number: int) -> Path:
    path = folder / _name_of(file.name or "", number)
    if path.exists():
        path = folder / f"{number}-{path.name}"
    with path.open("wb") as kept:
        for chunk in file.chunks():
            kept.write(chunk)
    return path


def _name_of(written: str, number: int) -> str:
    """Return a name of ours: letters, figures and dashes of the given one, and its suffix if it is one we know."""
    given = PurePosixPath(written.replace("\\", "/"))
    stem = slugify(given.stem)[:LONGEST_STEM] or f"file-{number}"
    suffix = given.suffix.lower()
    return f"{stem}{suffix if suffix in SAFE_SUFFIXES else '.txt'}"
