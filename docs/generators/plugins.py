"""The page of plug-in contracts, from their docstrings, and of the integrations that come along."""

import tomllib
from dataclasses import fields, is_dataclass
from enum import Enum
from inspect import cleandoc, get_annotations, getdoc, getmembers, isclass, isfunction, signature
from pathlib import Path
from types import ModuleType
from typing import Any

from docs.generators.tables import code, page, table
from lightkeeper.domain.incident import record
from lightkeeper.plugins import contracts
from lightkeeper.plugins.registry import GROUP

INTEGRATIONS = Path(__file__).parents[2] / "src" / "lightkeeper" / "integrations"
OPENING = (
    "A plug-in is an object found by the entry point group "
    f"`{GROUP}`. It fulfils one or more of these contracts. [Writing one](../extending/integrations.md) shows how; "
    "the plug-ins that come along use nothing else."
)


def plugins_page() -> str:
    """Return the contracts, the record they produce, and the integrations that come along."""
    contracts_part = "\n\n".join(_class(one) for one in classes_of(contracts))
    records_part = "\n\n".join(_class(one) for one in classes_of(record))
    return page(
        "Plug-in contracts",
        OPENING,
        "## Contracts\n\n" + contracts_part,
        "## The record\n\n" + cleandoc(record.__doc__ or "") + "\n\n" + records_part,
        "## Integrations that come along\n\n" + _integrations(),
    )


def classes_of(module: ModuleType) -> list[type]:
    """Return a module's own public classes, in the order in which they are written."""
    own = (one for _, one in getmembers(module, isclass) if one.__module__ == module.__name__)
    order = list(vars(module))
    return sorted((one for one in own if not one.__name__.startswith("_")), key=lambda one: order.index(one.__name__))


def manifests() -> dict[str, dict[str, Any]]:
    """Return the manifest of each integration by its key."""
    found = sorted(INTEGRATIONS.glob("*/manifest.toml"))
    return {path.parent.name: tomllib.loads(path.read_text(encoding="utf-8")) for path in found}


def _class(kind: type) -> str:
    parts = [f"### {kind.__name__}", getdoc(kind) or ""]
    if issubclass(kind, Enum):
        parts.append("Values: " + ", ".join(code(str(one.value)) for one in kind) + ".")
    elif is_dataclass(kind):
        parts.append(_typed({one.name: one.type for one in fields(kind)}))
    elif attributes := get_annotations(kind):
        parts.append(_typed(attributes))
    own = [(name, one) for name, one in vars(kind).items() if isfunction(one) and not name.startswith("_")]
    parts += [_method(name, one) for name, one in own if not is_dataclass(kind)]
    return "\n\n".join(parts)


def _typed(attributes: dict[str, Any]) -> str:
    return table(("Attribute", "Type"), [(code(name), code(_type_words(kind))) for name, kind in attributes.items()])


def _method(name: str, function: Any) -> str:
    shown = signature(function)
    arguments = ", ".join(
        f"{one.name}: {_type_words(one.annotation)}" for one in shown.parameters.values() if one.name != "self"
    )
    words = cleandoc(function.__doc__ or "").replace("\n\nRaises:\n", "\n\nRaises:\n\n")
    lines = [line.replace("    ", "- ", 1) if line.startswith("    ") else line for line in words.splitlines()]
    written = f"```python\n{name}({arguments}) -> {_type_words(shown.return_annotation)}\n```"
    return "\n\n".join([f"#### {name}", written, "\n".join(lines)])


def _type_words(kind: Any) -> str:
    """Return a type as it is written in code, without the modules it comes from."""
    written = kind.__name__ if isclass(kind) and not getattr(kind, "__args__", None) else str(kind)
    words = "".join(letter if letter.isalnum() or letter in "._" else f" {letter} " for letter in written).split()
    return "".join(_spaced(word.rpartition(".")[2] if word.strip(".") else word) for word in words).strip()


def _spaced(word: str) -> str:
    return {",": ", ", "|": " | "}.get(word, word)


def _integrations() -> str:
    rows = [
        (code(key), told["name"], told["summary"], ", ".join(told["offers"]), told["api_version"], _docs(told["docs"]))
        for key, told in manifests().items()
    ]
    return table(("Key", "Name", "What it does", "Offers", "Speaks", "Manual"), rows)


def _docs(path: str) -> str:
    return f"[page](../{path.removeprefix('docs/')})"
