"""Runs a command against a private PostgreSQL server: a free loopback port, a temporary folder, ended by its id.

Usage: python tests/private_postgres.py COMMAND [ARG ...]. Without PostgreSQL's binaries it says so and ends with 0,
but with CI=true it ends with 1: continuous integration never skips a database.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path


def main(command: list[str]) -> int:
    """Start the server, run the command with its address, stop the server; returns the command's exit code."""
    binaries = find_binaries()
    if binaries is None:
        sys.stderr.write("PostgreSQL is not installed here: its tests are left out.\n")
        return 1 if os.environ.get("CI") == "true" else 0
    # Sockets have short paths, so the folder is made directly under /tmp.
    with tempfile.TemporaryDirectory(prefix="lk-pg-", dir="/tmp") as folder:
        owner = _owner()
        if owner:
            shutil.chown(folder, owner)
        data = Path(folder) / "data"
        subprocess.run(
            [binaries / "initdb", "-D", data, "-U", "lightkeeper", "-A", "trust", "-E", "UTF8", "--locale=C"],
            check=True,
            stdout=subprocess.DEVNULL,
            user=owner,
        )
        return _with_server(binaries, data, owner, command)


def find_binaries() -> Path | None:
    """Return the folder of PostgreSQL's binaries, or None."""
    on_path = shutil.which("postgres")
    candidates = [Path(on_path).resolve().parent] if on_path else []
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in candidates if (folder / "initdb").exists()), None)


def _with_server(binaries: Path, data: Path, owner: str | None, command: list[str]) -> int:
    port = _free_port()
    server = subprocess.Popen(
        [binaries / "postgres", "-D", data, "-p", str(port), "-h", "127.0.0.1", "-k", data.parent, "-c", "fsync=off"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        user=owner,
    )
    try:
        ready = [str(binaries / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "1"]
        for _ in range(100):
            if server.poll() is not None:
                sys.stderr.write("PostgreSQL did not start.\n")
                return 1
            if subprocess.run(ready, check=False).returncode == 0:
                break
        create = [str(binaries / "createdb"), "-h", "127.0.0.1", "-p", str(port), "-U", "lightkeeper", "lightkeeper"]
        subprocess.run(create, check=True)
        url = f"postgresql://lightkeeper@127.0.0.1:{port}/lightkeeper"
        return subprocess.run(command, check=False, env={**os.environ, "LIGHTKEEPER_DATABASE_URL": url}).returncode
    finally:
        server.terminate()
        server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _owner() -> str | None:
    """Return whom to run the server as: it refuses to run as root."""
    return ("postgres" if _has_user("postgres") else "nobody") if os.geteuid() == 0 else None


def _has_user(name: str) -> bool:
    return any(line.startswith(f"{name}:") for line in Path("/etc/passwd").read_text().splitlines())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
