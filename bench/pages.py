"""Times the pages people use most, on a seeded database, one client."""

import subprocess
import sys
import tempfile
from pathlib import Path

from bench.server import Server
from bench.table import Figure, median, percentile_95, print_table

ROUNDS = 60
EVENT = {
    "happened_at": "2026-03-02T14:05",
    "text": "The queue passed its limit.",
    "kind": "signal",
    "source_type": "graph",
    "precision": "exact",
    "known_then": "yes",
}


def run(database_url: str, name: str, reviews: int) -> None:
    """Seed a database, serve it, and print the figures."""
    with tempfile.TemporaryDirectory(prefix="lk-bench-") as folder:
        home = Path(folder)
        url = database_url or f"sqlite:///{home / 'bench.sqlite3'}"
        seeded = subprocess.run(
            [sys.executable, "-m", "bench.seeding", str(home), url, str(reviews)],
            check=True,
            capture_output=True,
            text=True,
        )
        email, *ids = seeded.stdout.split()
        _measure(home, url, name, email, ids)


def _measure(home: Path, url: str, name: str, email: str, ids: list[str]) -> None:
    server = Server(home, url)
    try:
        rest = server.memory()
        server.sign_in(email, "bench-bench-bench")
        figures = [Figure("cold start of serve", server.cold_start * 1000, "ms", 2000)]
        for what, method, paths, request in _pages(ids):
            server.took(method, paths[0], **request)
            times = [server.took(method, paths[round_ % len(paths)], **request) for round_ in range(ROUNDS)]
            figures += [
                Figure(f"{what}, median", median(times), "ms", 30),
                Figure(f"{what}, 95th percentile", percentile_95(times), "ms", 80),
            ]
        figures += [Figure("memory at rest", rest, "MB"), Figure("memory after", server.memory(), "MB", 150)]
    finally:
        server.stop()
    print_table(f"Pages, {name}", figures)


def _pages(ids: list[str]) -> list[tuple[str, str, list[str], dict[str, object]]]:
    return [
        ("list of reviews", "GET", ["/reviews/", "/reviews/?page=40", "/reviews/?severity=Sev1"], {}),
        ("review page (30 events)", "GET", [f"/reviews/{one}/" for one in ids], {}),
        ("search by title", "GET", [f"/reviews/?words={word}" for word in ("queue", "failover+cache", "certif")], {}),
        ("add an event", "POST", [f"/reviews/{one}/events/" for one in ids[-5:]], {"data": EVENT}),
    ]
