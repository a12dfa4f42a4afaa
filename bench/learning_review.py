"""Times the pages of one large review inside the server, and counts what they ask of the database."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.table import Figure, median, percentile_95, print_table

if TYPE_CHECKING:
    from django.test import Client

ROUNDS = 15
PAGES = (
    ("review", "/reviews/{}/", 60),
    ("readiness", "/reviews/{}/readiness/", None),
    ("questions", "/reviews/{}/questions/", None),
    ("analysis, whys", "/reviews/{}/analysis/", None),
    ("analysis, fishbone", "/reviews/{}/analysis/?view=fishbone", None),
    ("analysis, table", "/reviews/{}/analysis/?view=table", None),
    ("analysis, text", "/reviews/{}/analysis/?view=text", None),
)
MOST_QUERIES = 25


def run() -> None:
    """Make the review in a process of its own, open its pages, and print the figures."""
    with tempfile.TemporaryDirectory(prefix="lk-bench-") as folder:
        url = f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        told = subprocess.run(
            [sys.executable, "-m", "bench.learning_review", folder, url], check=True, capture_output=True, text=True
        )
    figures = []
    for what, target, page in json.loads(told.stdout):
        figures.append(Figure(f"{what}, median", median(page["took"]), "ms", target))
        figures.append(Figure(f"{what}, 95th percentile", percentile_95(page["took"]), "ms"))
        figures.append(Figure(f"{what}, queries", page["queries"], "", MOST_QUERIES))
        figures.append(Figure(f"{what}, size", page["bytes"] / 1000, "kB"))
    print_table("A review of 500 events, 200 factors and 60 action items, SQLite, inside the server", figures)


def main(home: str, url: str) -> None:
    """Make the review and open its pages; prints what each took, asked and sent."""
    os.environ |= {"LIGHTKEEPER_HOME": home, "LIGHTKEEPER_DATABASE_URL": url}
    from lightkeeper.cli.migrate import run_migrations
    from lightkeeper.cli.product import set_up

    set_up()
    run_migrations()
    from django.db import transaction
    from django.test import Client

    from bench.seed_learning_review import seed_learning_review
    from lightkeeper.store.models import Account

    with transaction.atomic():
        made = seed_learning_review()
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(
        Account.objects.get(email=made["email"]), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    print(json.dumps([(what, target, _page(client, path.format(made["review"]))) for what, path, target in PAGES]))


def _page(client: "Client", path: str) -> dict[str, object]:
    from django.db import connection

    asked: list[str] = []

    def count(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    took, content = [], b""
    for _ in range(ROUNDS + 1):
        began = time.perf_counter()
        answer = client.get(path)
        took.append((time.perf_counter() - began) * 1000)
        if answer.status_code != 200:
            raise RuntimeError(f"{path} answered {answer.status_code}.")
        content = answer.content
    with connection.execute_wrapper(count):
        client.get(path)
    return {"took": took[1:], "queries": len(asked), "bytes": len(content)}


if __name__ == "__main__":
    main(*sys.argv[1:])
