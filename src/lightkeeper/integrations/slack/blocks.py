"""Finds words in the parts of a message that are not its text: blocks, attachments and files."""

from collections.abc import Iterator
from itertools import islice

from lightkeeper.integrations.slack.markup import Markup
from lightkeeper.plugins.saved_json import id_of, line_of, list_of, object_of, text_of

MOST_PARTS = 200
GONE = ("tombstone", "hidden_by_limit")
REFERENCES = ("user", "usergroup", "channel")
AROUND = {"broadcast": ("range", "@", ""), "emoji": ("name", ":", ":")}


def words_of_blocks(blocks: object, markup: Markup) -> str:
    """Return the words of a message's blocks, a line for each part."""
    told = (object_of(one) for one in islice(list_of(blocks), MOST_PARTS))
    return "\n".join(line for block in told for line in _lines_of_block(block, markup) if line)


def words_of_attachments(attachments: object, markup: Markup) -> str:
    """Return the words of a message's attachments: title, text and fields, or else what Slack shows instead."""
    told = (object_of(one) for one in islice(list_of(attachments), MOST_PARTS))
    return "\n".join(line for attachment in told for line in _lines_of_attachment(attachment, markup) if line)


def words_of_files(files: object) -> str:
    """Return a line for each file; the file itself stays in Slack."""
    told = (object_of(one) for one in islice(list_of(files), MOST_PARTS))
    return "\n".join(line for file in told if (line := _line_of_file(file)))


def _lines_of_block(block: dict[str, object], markup: Markup) -> Iterator[str]:
    if text_of(block.get("type")) == "rich_text":
        for element in islice(list_of(block.get("elements")), MOST_PARTS):
            yield from _lines_of_rich_text(object_of(element), markup)
        return
    yield _words(block.get("text"), markup)
    for part in (*list_of(block.get("fields")), *list_of(block.get("elements")))[:MOST_PARTS]:
        is_button = text_of(object_of(part).get("type")) == "button"
        yield "" if is_button else _words(object_of(part).get("text"), markup) or _words(part, markup)
    yield _words(block.get("title"), markup) or line_of(block.get("alt_text"))


def _words(value: object, markup: Markup) -> str:
    """Return the words of a text object, or of a text that stands where one is expected."""
    return markup.plain(text_of(object_of(value).get("text")) or text_of(value))


def _lines_of_rich_text(element: dict[str, object], markup: Markup) -> Iterator[str]:
    parts = list_of(element.get("elements"))[:MOST_PARTS]
    if text_of(element.get("type")) != "rich_text_list":
        yield _section(parts, markup)
        return
    for part in parts:
        if words := _section(list_of(object_of(part).get("elements")), markup):
            yield f"• {words}"


def _section(parts: list[object], markup: Markup) -> str:
    return "".join(_leaf(object_of(part), markup) for part in parts[:MOST_PARTS]).strip()


def _leaf(part: dict[str, object], markup: Markup) -> str:
    kind, text = text_of(part.get("type")), part.get("text")
    if kind in REFERENCES:
        key = id_of(part.get(f"{kind}_id"))
        show = {"user": markup.mention, "usergroup": markup.group, "channel": markup.channel}[kind]
        return show(key) if key else ""
    if kind in AROUND:
        key, before, after = AROUND[kind]
        name = line_of(part.get(key))
        return f"{before}{name}{after}" if name else ""
    if kind == "link":
        url, label = line_of(part.get("url")), line_of(text)
        return f"{label} ({url})" if label and label != url else url
    # Spaces around a word belong to the text here, so it is not stripped.
    return text if isinstance(text, str) else line_of(part.get("fallback"))


def _lines_of_attachment(attachment: dict[str, object], markup: Markup) -> list[str]:
    lines = [_words(attachment.get(key), markup) for key in ("pretext", "title", "text")]
    for one in islice(list_of(attachment.get("fields")), MOST_PARTS):
        field = object_of(one)
        named = (_words(field.get("title"), markup), _words(field.get("value"), markup))
        lines.append(": ".join(filter(None, named)))
    lines.append(words_of_blocks(attachment.get("blocks"), markup))
    return lines if any(lines) else [_words(attachment.get("fallback"), markup)]


def _line_of_file(file: dict[str, object]) -> str:
    if text_of(file.get("mode")) in GONE:
        return "[a file that is no longer there]"
    name = line_of(file.get("title")) or line_of(file.get("name"))
    return f"[file: {name}]" if name else ("[file]" if id_of(file.get("id")) else "")
