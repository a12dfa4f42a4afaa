"""Installs the other prose linters that the coach is timed beside, for the bench alone.

They go into a folder that git ignores, from the package indexes that this machine's own clients are set up for, at the
versions below. One that cannot be installed is said to be missing, never left out in silence.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
HOME = ROOT / "var" / "bench-tools"
PYTHON_PACKAGES = ("proselint==0.16.0",)
NODE_PACKAGES = ("write-good@1.0.8", "alex@11.0.1", "textlint@15.8.0", "textlint-rule-write-good@2.0.0")


class Tool(NamedTuple):
    """A command to time; files are appended to it. `missing` says why it cannot be run."""

    name: str
    command: tuple[str, ...]
    missing: str = ""


def ours() -> Tool:
    """Return our own command, as people run it."""
    command = Path(sys.executable).with_name("lightkeeper")
    return Tool("lightkeeper check", (str(command), "check", "--format", "json", "--fail-on", "never"))


def yardsticks() -> list[Tool]:
    """Return what an interpreter costs that does nothing."""
    found = [Tool("python -c pass", (sys.executable, "-c", "pass"))]
    node = shutil.which("node")
    return [*found, Tool("node -e 0", (node, "-e", "0"))] if node else found


def others() -> list[Tool]:
    """Return the other linters, installed now if they were not before."""
    python_trouble, node_trouble = _install_python(), _install_node()
    python, node = HOME / "python" / "bin", HOME / "node" / "node_modules" / ".bin"
    rules = HOME / "node" / "textlintrc.json"
    if not node_trouble:
        rules.write_text(json.dumps({"rules": {"write-good": True}}))
    return [
        Tool("proselint", (str(python / "proselint"), "check"), python_trouble),
        Tool("write-good", (str(node / "write-good"),), node_trouble),
        Tool("alex", (str(node / "alex"), "--quiet"), node_trouble),
        Tool("textlint + write-good rules", (str(node / "textlint"), "--config", str(rules)), node_trouble),
    ]


def _install_python() -> str:
    """Return what went wrong, or nothing."""
    home = HOME / "python"
    if (home / "bin" / "proselint").exists():
        return ""
    return _run([sys.executable, "-m", "venv", str(home)]) or _run(
        [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", *PYTHON_PACKAGES]
    )


def _install_node() -> str:
    """Return what went wrong, or nothing."""
    home, npm = HOME / "node", shutil.which("npm")
    if (home / "node_modules" / ".bin" / "textlint").exists():
        return ""
    if not npm:
        return "npm is not on this machine"
    home.mkdir(parents=True, exist_ok=True)
    (home / "package.json").write_text('{"private": true}')
    return _run([npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(home), *NODE_PACKAGES])


def _run(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, env=dict(os.environ))
    except (OSError, subprocess.TimeoutExpired) as problem:
        return str(problem)[:120]
    return "" if done.returncode == 0 else (done.stderr or done.stdout).strip()[-120:] or "the install failed"
