"""Says by its name what a file of an export is: a channel's day, something to learn from, or something else."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

DAY_LENGTH = len("2026-01-31.json")
# Parts of an export that hold no messages of people.
NOT_MESSAGES = frozenset(
    ("integration_logs.json", "canvases.json", "file_conversations.json", "huddle_transcripts.json", "lists.json")
)


@dataclass(slots=True)
class Layout:
    """The names of an export's files, sorted by what they are. `days` holds each channel's days by its folder."""

    days: dict[str, list[str]] = field(default_factory=dict)
    documents: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def layout_of(names: list[str], label: str) -> Layout:
    """Sort the names of an export's files; days that lie in no folder belong to a channel named like the export."""
    layout = Layout()
    for name in names:
        path = PurePosixPath(name)
        if _is_rubbish(path):
            continue
        if is_day(path.name):
            folder = path.parent.name or label
            layout.days.setdefault(folder, []).append(name)
        elif path.suffix.lower() == ".json" and path.name not in NOT_MESSAGES:
            layout.documents.append(name)
        else:
            layout.others.append(name)
    return layout


def is_day(name: str) -> bool:
    """Say whether a file is named like a channel's day: `2026-01-31.json`."""
    digits = name[0:4] + name[5:7] + name[8:10]
    is_shaped = len(name) == DAY_LENGTH and name[4] == name[7] == "-" and name.endswith(".json")
    return is_shaped and digits.isascii() and digits.isdigit()


def _is_rubbish(path: PurePosixPath) -> bool:
    """Say whether a file was left behind by a computer's own file manager."""
    return "__MACOSX" in path.parts or path.name.startswith("._") or path.name in (".DS_Store", "Thumbs.db")
