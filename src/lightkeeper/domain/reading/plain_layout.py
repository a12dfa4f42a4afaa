"""A read postmortem printed in Lightkeeper's own plain Markdown layout."""

from collections.abc import Iterator

from lightkeeper.domain.reading.document import ReadActionItem, ReadDocument, ReadEvent


def to_markdown(document: ReadDocument) -> str:
    """Write title, impact, timeline, sections and action items as Markdown."""
    return "\n".join(_lines(document)).rstrip() + "\n"


def _lines(document: ReadDocument) -> Iterator[str]:
    yield from (f"# {document.title or 'Untitled'}", "", "## Impact", "")
    for label in ("started", "detected", "resolved"):
        yield f"- {label.capitalize()}: {getattr(document.impact, label) or 'not stated'}"
    yield from ("", "## Timeline", "")
    yield from (_event(event) for event in document.timeline)
    for section in document.sections:
        if section.kind not in ("timeline", "actions"):
            yield from ("", f"{'#' * max(2, section.level)} {section.heading}")
            if section.body.strip():
                yield from ("", section.body.strip())
    yield from ("", "## Action items", "")
    yield from (_action_item(item) for item in document.actions)


def _event(event: ReadEvent) -> str:
    at = f"{event.at or 'time unknown'}{f' to {event.end}' if event.end else ''}"
    return f"- {'about ' if event.approx else ''}{at}: {event.text}"


def _action_item(item: ReadActionItem) -> str:
    details = [
        f"{name}: {value}" for name, value in (("owner", item.owner), ("due", item.due), ("see", item.ref)) if value
    ]
    told = f" ({', '.join(details)})" if details else ""
    return f"- [{'x' if item.status == 'done' else ' '}] {item.text}{told}"
