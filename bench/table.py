"""The table: one line a figure, beside the machine's own speed so that figures of different days compare."""

import os
import platform
import statistics
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured figure. `target` is an upper limit in the same unit."""

    what: str
    value: float
    unit: str
    target: float | None = None


def median(values: list[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def percentile_95(values: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(values)[max(0, round(0.95 * len(values)) - 1)]


def machine_line() -> str:
    """Describe the machine by what counts here: cores, Python, and a fixed piece of work in milliseconds."""
    began = time.perf_counter()
    sum(number * number for number in range(2_000_000))
    yardstick = (time.perf_counter() - began) * 1000
    return (
        f"{os.cpu_count()} cores, Python {platform.python_version()}, yardstick (2 million squares) {yardstick:.0f} ms"
    )


def print_table(title: str, figures: list[Figure]) -> None:
    """Print figures with their targets and the ratio between them."""
    print(f"\n{title}\n{'-' * len(title)}")
    for figure in figures:
        target = f"{figure.target:10.1f}" if figure.target is not None else f"{'':10}"
        ratio = f"{figure.value / figure.target:6.2f}" if figure.target else f"{'':6}"
        print(f"{figure.what:58}{figure.value:12.1f} {figure.unit:8}{target} {ratio}")
