"""`python -m bench [REVIEWS]`: every figure in one go, SQLite first, then PostgreSQL where it is installed."""

import os
import subprocess
import sys
from pathlib import Path

from bench import drawing, learning_review, meeting, pages, reading, slack
from bench.table import machine_line

ROOT = Path(__file__).parents[1]


def main(arguments: list[str]) -> None:
    """Measure and print."""
    reviews = int(arguments[0]) if arguments else 10_000
    url = os.environ.get("LIGHTKEEPER_DATABASE_URL", "")
    if url.startswith("postgresql"):
        pages.run(url, f"PostgreSQL, {reviews:,} reviews", reviews)
        return
    print(machine_line())
    pages.run("", f"SQLite, {reviews:,} reviews", reviews)
    again = [sys.executable, "tests/private_postgres.py", sys.executable, "-m", "bench", str(reviews)]
    subprocess.run(again, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})
    meeting.run()
    slack.run()
    reading.run()
    drawing.run()
    learning_review.run()


if __name__ == "__main__":
    main(sys.argv[1:])
