"""Takes an answer apart: everything in it that somebody could read, and the links and forms that lead on."""

import html
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import unquote, urljoin, urlsplit

from django.http import HttpResponse
from pypdf import PdfReader


@dataclass
class Form:
    """A form of a page: where it goes, and what it says when sent as it came."""

    action: str
    fields: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Page(HTMLParser):
    """The links and forms of a page."""

    address: str
    links: set[str] = field(default_factory=set)
    forms: list[Form] = field(default_factory=list)
    _open: Form | None = None
    _select: str = ""
    _textarea: str = ""
    _written: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a tag leads, or what a form says."""
        told = {name: value or "" for name, value in attrs}
        for name in ("href", "src", "hx-get"):
            if name in told:
                self.links.add(urljoin(self.address, told[name]))
        if tag == "form":
            self._open_form(told)
        elif self._open is not None:
            self._note_field(tag, told)

    def _open_form(self, told: dict[str, str]) -> None:
        action = urljoin(self.address, told.get("action") or told.get("hx-post") or self.address)
        self._open = Form(action)
        if told.get("method", "get").lower() == "post" or "hx-post" in told:
            self.forms.append(self._open)
        else:
            self.links.add(action)

    def _note_field(self, tag: str, told: dict[str, str]) -> None:
        assert self._open is not None
        name = told.get("name", "")
        if tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in told:
            self._open.fields.append((self._select, told.get("value", "")))
        elif tag == "textarea":
            self._textarea, self._written = name, ""
        elif tag in ("input", "button") and name:
            is_box = told.get("type") in ("checkbox", "radio")
            if not is_box or "checked" in told:
                self._open.fields.append((name, told.get("value", "on")))

    def handle_data(self, data: str) -> None:
        """Note what stands in a text area."""
        if self._textarea:
            self._written += data

    def handle_endtag(self, tag: str) -> None:
        """Close what was open."""
        if tag == "form":
            self._open = None
        elif tag == "select":
            self._select = ""
        elif tag == "textarea" and self._textarea and self._open is not None:
            self._open.fields.append((self._textarea, self._written.removeprefix("\n")))
            self._textarea = ""


def page_of(address: str, response: HttpResponse) -> Page | None:
    """Return the links and forms of an answer in HTML, or None."""
    if "html" not in response.headers.get("Content-Type", ""):
        return None
    page = Page(urlsplit(address).path)
    page.feed(response.content.decode())
    return page


def texts_of_head(response: HttpResponse) -> Iterator[str]:
    """Yield what an answer says before its body: headers and cookies."""
    for name, value in response.headers.items():
        yield from _readings(f"{name}: {value}")
    yield from _readings(response.cookies.output())


def texts_of_bytes(content: bytes) -> Iterator[str]:
    """Yield the texts in bytes: as they are, and unpacked where they are a PDF or an archive."""
    yield from _readings(content.decode("utf-8", "replace"))
    if content.startswith(b"%PDF"):
        yield from _texts_of_pdf(content)
    elif content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name
                yield from texts_of_bytes(archive.read(name))


def _texts_of_pdf(content: bytes) -> Iterator[str]:
    reader = PdfReader(BytesIO(content))
    # Long words may be broken at the end of a line.
    yield "".join("".join(page.extract_text().split()) for page in reader.pages)
    yield str(reader.metadata)
    yield str(reader.xmp_metadata.stream.get_data() if reader.xmp_metadata else "")
    yield " ".join(_titles_of(reader.outline))
    for page in reader.pages:
        for note in page.annotations or ():
            told = note.get_object()
            yield f"{told.get('/Contents', '')} {told.get('/A', {}).get('/URI', '')}"


def _titles_of(outline: Iterable[object]) -> Iterator[str]:
    for one in outline:
        if isinstance(one, list):
            yield from _titles_of(one)
        else:
            yield str(getattr(one, "title", ""))


def _readings(text: str) -> Iterator[str]:
    """Yield a text as it is, and as browsers read it."""
    yield text
    if "&" in text:
        yield html.unescape(text)
    if "%" in text:
        yield unquote(text)
