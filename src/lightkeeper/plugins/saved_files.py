"""What every integration does with saved JSON and with deliveries: read them one by one, and lose no complaint."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from lightkeeper.domain.incident.record import ImportResult, Unreadable
from lightkeeper.plugins.contracts import Delivery, UnreadableInputError
from lightkeeper.plugins.saved_json import NotJsonError, json_files_of, parse_json, read_json

# Turns (place, JSON value) pairs into records.
Translate = Callable[[Iterable[tuple[str, object]]], ImportResult]


def read_saved_files(paths: Sequence[Path], translate: Translate, advice: str) -> ImportResult:
    """Read files and folders of saved JSON.

    Raises:
        UnreadableInputError: nothing was understood; it says what was wrong first, or `advice` if nothing was.
    """
    unreadable: list[Unreadable] = []
    result = translate(_saved_in(paths, unreadable))
    complaints = (*unreadable, *result.unreadable)
    if not result.records and not result.skipped:
        raise UnreadableInputError(_first_of(complaints) or advice)
    return ImportResult(result.records, result.skipped, complaints, result.warnings)


def read_delivered(delivery: Delivery, place: str, translate: Translate) -> ImportResult:
    """Read a delivery's body; what is not understood is skipped.

    Raises:
        UnreadableInputError: the body is not JSON.
    """
    try:
        result = translate([(place, parse_json(delivery.body))])
    except NotJsonError as error:
        raise UnreadableInputError(str(error)) from error
    not_understood = tuple(f"{one.place}: {one.reason}" for one in result.unreadable)
    return ImportResult(result.records, result.skipped + not_understood, (), result.warnings)


def _saved_in(paths: Sequence[Path], unreadable: list[Unreadable]) -> Iterator[tuple[str, object]]:
    for path in (file for one in paths for file in json_files_of(one)):
        try:
            yield path.name, read_json(path)
        except NotJsonError as error:
            unreadable.append(Unreadable(path.name, str(error)))


def _first_of(complaints: Sequence[Unreadable]) -> str:
    if not complaints:
        return ""
    first, others = complaints[0], len(complaints) - 1
    return f"{first.place}: {first.reason}" + (f" (and {others} more like it)" if others else "")
