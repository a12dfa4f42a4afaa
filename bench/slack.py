"""Times the import of a Slack export of 100,000 messages, and the memory it takes, in a process of its own."""

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from bench.table import Figure, print_table
from bench.words import WORDS

MESSAGES = 100_000
DAYS = 20


def run() -> None:
    """Make an export, import it, print the figures."""
    with tempfile.TemporaryDirectory(prefix="lk-bench-") as folder:
        archive = write_export(Path(folder) / "export.zip")
        done = subprocess.run(
            [sys.executable, "-m", "bench.slack", folder, str(archive)], check=True, capture_output=True, text=True
        )
    rest, peak, seconds, entries = (float(word) for word in done.stdout.split())
    print_table(
        f"Slack export of {int(entries):,} messages",
        [Figure("import", seconds, "s", 10), Figure("memory over rest", peak - rest, "MB", 300)],
    )


def write_export(path: Path) -> Path:
    """Write an export as Slack does: users, channels, one file a day."""
    chance = random.Random(7)
    users = [{"id": f"U{n:04}", "name": f"person{n}", "real_name": f"Person{n} Surname{n}"} for n in range(40)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("users.json", json.dumps(users))
        archive.writestr("channels.json", json.dumps([{"id": "C1", "name": "incident"}]))
        for day in range(DAYS):
            messages = [_message(chance, users, day, number) for number in range(MESSAGES // DAYS)]
            archive.writestr(f"incident/2026-03-{day + 1:02}.json", json.dumps(messages))
    return path


def _message(chance: random.Random, users: list[dict[str, str]], day: int, number: int) -> dict[str, str]:
    words = " ".join(chance.choices(WORDS, k=14))
    seconds = 1_772_323_200 + day * 86_400 + number * 17
    text = f"<@{chance.choice(users)['id']}> {words} &amp; more"
    return {"type": "message", "user": chance.choice(users)["id"], "text": text, "ts": f"{seconds}.{number:06}"}


def main(home: str, archive: str) -> None:
    """Import in this process; prints memory at rest and at the peak, seconds, and entries."""
    os.environ |= {"LIGHTKEEPER_HOME": home, "LIGHTKEEPER_DATABASE_URL": f"sqlite:///{home}/bench.sqlite3"}
    from lightkeeper.cli.migrate import run_migrations
    from lightkeeper.cli.product import set_up

    set_up()
    run_migrations()
    from lightkeeper.domain.access.actor import SYSTEM
    from lightkeeper.store.models import Team
    from lightkeeper.usecases.incident.import_files import import_files

    team = Team.objects.create(name="Bench")
    rest, began = _memory("VmRSS"), time.perf_counter()
    report = import_files(SYSTEM, "slack", [Path(archive)], team.id)
    print(rest, _memory("VmHWM"), time.perf_counter() - began, report.new_entries)


def _memory(key: str) -> float:
    found = re.search(rf"{key}:\s+(\d+)", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    main(*sys.argv[1:])
