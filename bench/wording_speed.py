"""Times the coach beside other prose linters, on the same files in one run, turn and turn about.

Figures of other days or machines do not compare; the ratios within one table do.
"""

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.table import machine_line
from bench.wording_tools import Tool, others, ours, yardsticks
from lightkeeper.wording.checking import check

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
ONE_FILE = 3_500
ROUNDS, ROUNDS_ALL = 15, 3
# One process that takes longer than this on all files is not asked again.
PATIENCE = 120


def run() -> None:
    """Measure and print: one small file cold, all files at once, and our own speed without a process around it."""
    print(machine_line())
    with _files() as files:
        small = min(files, key=lambda path: abs(path.stat().st_size - ONE_FILE))
        tools = [*yardsticks(), ours(), *others()]
        for tool in tools:
            if tool.missing:
                print(f"{tool.name} could not be installed: {tool.missing}")
        present = [tool for tool in tools if not tool.missing]
        _print_one(small, _in_turn(present, [small], ROUNDS))
        linters = [tool for tool in present if tool not in yardsticks()]
        _print_all(files, _in_turn(linters, files, ROUNDS_ALL))
        _print_in_process(files)


@contextmanager
def _files() -> Iterator[list[Path]]:
    """Give Markdown files: of the corpus beside the project, or our own documentation, made long enough."""
    files = sorted(CORPUS.rglob("*.md"))
    if files:
        yield files
        return
    words = "\n\n".join(path.read_text("utf-8") for path in sorted((ROOT / "docs").rglob("*.md")))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(100):
            start = number * 997 % max(1, len(words) - ONE_FILE)
            (Path(folder) / f"{number}.md").write_text(words[start : start + ONE_FILE], "utf-8")
        yield sorted(Path(folder).iterdir())


def _in_turn(tools: list[Tool], files: list[Path], rounds: int) -> dict[str, list[float]]:
    """Return the seconds of each tool's whole process, one of each a round, so that a busy minute meets all alike."""
    times: dict[str, list[float]] = {tool.name: [] for tool in tools}
    for _ in range(rounds):
        for tool in tools:
            if max(times[tool.name], default=0) < PATIENCE:
                times[tool.name].append(_seconds(tool, files))
    return times


def _seconds(tool: Tool, files: list[Path]) -> float:
    is_yardstick = tool in yardsticks()
    command = [*tool.command, *([] if is_yardstick else map(str, files))]
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "NO_COLOR": "1"})
    seconds = time.perf_counter() - began
    if done.returncode < 0 or b"Traceback" in done.stderr:
        raise RuntimeError(f"{tool.name} broke off: {done.stderr[-300:].decode('utf-8', 'replace')}")
    return seconds


def _print_one(small: Path, times: dict[str, list[float]]) -> None:
    """Print whole processes on one small file."""
    own = min(times[ours().name])
    print(f"\nOne file of {small.stat().st_size / 1000:.1f} KB, whole process, best and median of {ROUNDS}")
    print(f"{'':32}{'best':>10}{'median':>10}{'beside ours':>14}")
    for name, values in times.items():
        best, middle = min(values) * 1000, statistics.median(values) * 1000
        print(f"{name:32}{best:7.0f} ms{middle:7.0f} ms{min(values) / own:13.2f}x")


def _print_all(files: list[Path], times: dict[str, list[float]]) -> None:
    """Print whole processes on all files."""
    size = sum(path.stat().st_size for path in files) / 1e6
    own = min(times[ours().name])
    print(f"\nAll {len(files)} files, {size:.2f} MB, whole process, best of {ROUNDS_ALL}")
    print(f"{'':32}{'best':>10}{'MB/s':>10}{'beside ours':>14}")
    for name, values in times.items():
        print(f"{name:32}{min(values):8.2f} s{size / min(values):10.2f}{min(values) / own:13.2f}x")


def _print_in_process(files: list[Path]) -> None:
    """Print what the rules cost once everything is loaded."""
    texts = [path.read_text("utf-8", "replace") for path in files]
    size = sum(len(text.encode()) for text in texts) / 1e6
    best = min(_one_pass(texts) for _ in range(5))
    print(f"\nAll rules in this process: {size / best:.2f} MB/s (best of 5 passes over {size:.2f} MB)")


def _one_pass(texts: list[str]) -> float:
    began = time.perf_counter()
    for text in texts:
        check(text)
    return time.perf_counter() - began


if __name__ == "__main__":
    run()
