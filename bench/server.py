"""A real server in a process of its own, and one client that reads the time it says it took."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import httpx2

COMMAND = Path(sys.executable).with_name("lightkeeper")


class Server:
    """Starts `lightkeeper serve` on a free port; `cold_start` is seconds until it is ready."""

    def __init__(self, home: Path, database_url: str) -> None:
        environment = {**os.environ, "LIGHTKEEPER_HOME": str(home), "LIGHTKEEPER_DATABASE_URL": database_url}
        began = time.perf_counter()
        self.process = subprocess.Popen(
            [COMMAND, "serve", "--port", "0"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        address = self.process.stdout.readline().split()[-1]
        self.client = httpx2.Client(base_url=address, timeout=60, follow_redirects=True)
        while not self._is_ready():
            time.sleep(0.01)
        self.cold_start = time.perf_counter() - began

    def sign_in(self, email: str, password: str) -> None:
        """Sign in as a person does."""
        self.client.get("/sign-in/")
        form = {"login": email, "password": password, "csrfmiddlewaretoken": self.client.cookies["csrftoken"]}
        answer = self.client.post("/sign-in/", data=form)
        assert answer.status_code == 200, answer.status_code

    def took(self, method: str, path: str, **request: object) -> float:
        """Return the milliseconds the server says a request took."""
        headers = {"X-CSRFToken": self.client.cookies["csrftoken"], "HX-Request": "true"} if method == "POST" else {}
        answer = self.client.request(method, path, headers=headers, **request)  # type: ignore[arg-type]
        assert answer.status_code < 400, f"{path} {answer.status_code}"
        timing = re.search(r"dur=([\d.]+)", answer.headers["server-timing"])
        assert timing is not None
        return float(timing[1])

    def memory(self) -> float:
        """Return the resident memory in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+)", status)
        return int(found[1]) / 1024 if found else 0.0

    def stop(self) -> None:
        """End the process by its id."""
        self.client.close()
        self.process.terminate()
        self.process.wait()

    def _is_ready(self) -> bool:
        try:
            return self.client.get("/readyz").status_code == 200
        except httpx2.TransportError:
            return False
