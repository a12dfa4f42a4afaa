"""Times how soon thirty people in one meeting all see a change, on one real server process."""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from bench.server import Server
from bench.table import Figure, median, percentile_95, print_table

PEOPLE = 30
CHANGES = 40
CARDS_EACH = 2


def run() -> None:
    """Make a meeting, let everybody listen, change it, and print the figures."""
    with tempfile.TemporaryDirectory(prefix="lk-bench-") as folder:
        home = Path(folder)
        url = f"sqlite:///{home / 'bench.sqlite3'}"
        seeded = subprocess.run(
            [sys.executable, "-m", "bench.meeting", folder, url], check=True, capture_output=True, text=True
        )
        told = json.loads(seeded.stdout)
        server = Server(home, url)
        try:
            took = asyncio.run(_measure(server, told["review"], told["sessions"]))
            memory = server.memory()
        finally:
            server.stop()
    print_table(
        f"A meeting of {PEOPLE} people, {CHANGES} changes, SQLite",
        [
            Figure("until everybody sees a change, median", median(took), "ms"),
            Figure("until everybody sees a change, 95th percentile", percentile_95(took), "ms", 500),
            Figure("memory of the server", memory, "MB"),
        ],
    )


async def _measure(server: Server, review_id: str, sessions: list[str]) -> list[float]:
    address = f"/reviews/{review_id}/meeting/"
    listeners = [await _listening(server, f"{address}live/", session) for session in sessions]
    server.client.cookies.set("lightkeeper_session", sessions[0])
    server.client.get(address)
    took = []
    for number in range(CHANGES):
        word = f"Change-{number}."
        began = time.perf_counter()
        saw = [asyncio.create_task(_sees(reader, word)) for reader, _ in listeners]
        await asyncio.to_thread(server.took, "POST", f"{address}notes/", data={"kind": "idea", "text": word})
        await asyncio.wait_for(asyncio.gather(*saw), 30)
        took.append((time.perf_counter() - began) * 1000)
    for _, writer in listeners:
        writer.close()
    return took


async def _listening(server: Server, path: str, session: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    place = urlsplit(str(server.client.base_url))
    reader, writer = await asyncio.open_connection(place.hostname, place.port, limit=2**22)
    writer.write(
        f"GET {path} HTTP/1.1\r\nHost: {place.netloc}\r\nCookie: lightkeeper_session={session}\r\n\r\n".encode()
    )
    await _sees(reader, "event: board")
    return reader, writer


async def _sees(reader: asyncio.StreamReader, word: str) -> None:
    while word.encode() not in (line := await reader.readline()):
        if not line:
            raise RuntimeError(f"A stream ended before it showed {word}")


def main(home: str, url: str) -> None:
    """Make a meeting whose cards are shown; prints its review, and a session of each who takes part."""
    os.environ |= {"LIGHTKEEPER_HOME": home, "LIGHTKEEPER_DATABASE_URL": url}
    from lightkeeper.cli.migrate import run_migrations
    from lightkeeper.cli.product import set_up

    set_up()
    run_migrations()
    from bench.seed_meeting import seed_meeting

    print(json.dumps(seed_meeting(PEOPLE, CARDS_EACH)))


if __name__ == "__main__":
    main(*sys.argv[1:])
