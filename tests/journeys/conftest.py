"""A real server with the sample workspace and a real browser; where there is none, left out, but never in CI."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()
AXE = Path(__file__).parents[2] / "editor" / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that a run can leave journeys out."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the sample workspace in a process of its own; returns its address."""
    home = tmp_path_factory.mktemp("demo")
    command = [str(Path(sys.executable).with_name("lightkeeper")), "demo", "--port", "0", "--home", str(home)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout is not None
    try:
        yield server.stdout.readline().split()[-1]
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium."""
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Continuous integration never leaves the browser out: install chromium.")
        pytest.skip("There is no Chromium here.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Visitor:
    """One person at one browser. `problems` are errors of scripts; none are expected."""

    page: Page
    context: BrowserContext
    address: str
    problems: list[str]

    def go(self, path: str) -> None:
        """Open an address of the product."""
        self.page.goto(self.address + path)

    def fetch(self, path: str) -> tuple[int, bytes, str]:
        """Return status, raw body and raw headers of an address, with this person's cookies."""
        answer = self.context.request.get(self.address + path)
        return answer.status, answer.body(), str(answer.headers)

    def has_no_violations(self) -> None:
        """Assert that axe finds nothing on the page as it is now."""
        self.page.evaluate(AXE.read_text())
        found = self.page.evaluate("rules => axe.run(document, rules)", RULES)
        told = [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found["violations"]]
        assert told == [], f"{self.page.url}: {told}"


Visit = Callable[..., Visitor]


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Return a function that opens a browser of one's own and signs in as a person of the sample."""
    opened: list[Visitor] = []

    def open_as(first_name: str = "", **options: Any) -> Visitor:
        # The policy allows no foreign script; axe is evaluated, and only tests may bypass the policy.
        context = browser.new_context(bypass_csp=True, accept_downloads=True, **options)
        context.set_default_timeout(15_000)
        visitor = Visitor(context.new_page(), context, address, [])
        visitor.page.on("pageerror", lambda error: visitor.problems.append(str(error)))
        opened.append(visitor)
        if first_name:
            visitor.go("/sign-in/")
            visitor.page.get_by_role("button", name=f"Continue as {first_name}").click()
            visitor.page.wait_for_url(lambda url: "/sign-in" not in url)
        return visitor

    yield open_as
    problems = [problem for visitor in opened for problem in visitor.problems]
    for visitor in opened:
        visitor.context.close()
    assert problems == []
