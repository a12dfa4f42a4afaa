"""Times the document reader, and scores it where labelled documents lie beside the project."""

import subprocess
import sys
import time
from pathlib import Path

from bench.table import Figure, median, percentile_95, print_table
from lightkeeper.domain.reading import read_document

ROOT = Path(__file__).parents[1]
BESIDE = ROOT.parent / "shared"
SUFFIXES = {".md", ".markdown", ".qmd", ".txt", ".html", ".rst"}


def run() -> None:
    """Read two hundred documents in this process and print the figures."""
    texts = _documents()
    times = []
    for name, text in texts:
        began = time.perf_counter()
        read_document(text, name)
        times.append((time.perf_counter() - began) * 1000)
    print_table(
        f"Reading {len(texts)} documents",
        [
            Figure("a document, mean", sum(times) / len(times), "ms", 20),
            Figure("a document, median", median(times), "ms"),
            Figure("a document, 95th percentile", percentile_95(times), "ms"),
        ],
    )


def _documents() -> list[tuple[str, str]]:
    """Return the corpus beside the project, or the sample's own documents over and over."""
    paths = [path for path in sorted((BESIDE / "corpus").rglob("*")) if path.suffix in SUFFIXES]
    if paths:
        return [(path.name, path.read_text("utf-8", "replace")) for path in paths][:200]
    own = sorted((ROOT / "tests" / "domain" / "reading").rglob("*.md"))
    return [(path.name, path.read_text()) for path in own] * (200 // max(1, len(own)) + 1)


def score() -> int:
    """Run the scorer that lies beside the project, if it does."""
    scorer = BESIDE / "reading" / "score.py"
    if not scorer.exists():
        print("No labelled documents lie beside the project, so there is nothing to score.")
        return 0
    command = [str(Path(sys.executable).with_name("lightkeeper")), "read", "--format", "json"]
    gold = BESIDE / "reading" / "gold-dev.jsonl"
    return subprocess.run(
        [sys.executable, str(scorer), str(gold), str(BESIDE / "corpus"), "--", *command], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(score())
