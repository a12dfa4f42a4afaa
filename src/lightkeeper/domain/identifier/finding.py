"""Finding every identifier in a text: shapes first, then people in what is left of the prose."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lightkeeper.domain.identifier.accounts import find_accounts
from lightkeeper.domain.identifier.identifier import Hint, Identifier
from lightkeeper.domain.identifier.machines import find_machines
from lightkeeper.domain.identifier.people import find_people
from lightkeeper.domain.identifier.prose import code_ranges, masked
from lightkeeper.domain.identifier.secrets import find_secrets
from lightkeeper.domain.identifier.spans import Span


def find_identifiers(text: str, hints: Iterable[Hint] = ()) -> tuple[Identifier, ...]:
    """Find the identifiers of a text in order; of two that overlap, the longer one is kept."""
    known = tuple(hints)
    code = code_ranges(text)
    shaped = list(_apart([*find_secrets(text), *find_machines(text), *find_accounts(text, code, known)]))
    prose = masked(text, [*code, *((span.start, span.end) for span in shaped)])
    spans = sorted(_apart([*shaped, *find_people(prose, known)]), key=lambda span: span.start)
    starts = _line_starts(text)
    return tuple(
        Identifier(span.kind, text[span.start : span.end], span.start, span.end, bisect_right(starts, span.start))
        for span in spans
    )


@dataclass(slots=True)
class _Taken:
    """How far the text is taken, walking from left to right."""

    end: int = -1


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Drop what lies inside or across another: the earlier one wins, of equal starts the longer one."""
    taken = _Taken()
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if span.start >= taken.end:
            taken.end = span.end
            yield span


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
