"""The promise of the first page: from the pager's record to a postmortem that is shared at the right level."""

import json
import re
from collections import deque
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from pypdf import PdfReader

from lightkeeper.usecases.sample.people import SAMPLE_PEOPLE
from lightkeeper.usecases.sample.reader import waiting_files
from tests.journeys.conftest import Visit, Visitor

CHAT_ENTRIES = 3
PAGER_ENTRIES = 3
LINK = re.compile(rb'(?:href|src|action|hx-get|data-[a-z-]+-url)="([^"#]+)')
MOST_PAGES = 400


def planted_names(reader: str) -> set[str]:
    """Return every name, handle and address of people in the record and of colleagues other than the reader."""
    users = json.loads((waiting_files()["slack"][0] / "users.json").read_text())
    names: set[str] = set()
    for user in users:
        if not user.get("is_bot"):
            names |= {user["real_name"], user["name"], user["profile"].get("email") or user["name"]}
            names |= set(user["real_name"].split())
    for person in SAMPLE_PEOPLE:
        if not person.name.startswith(reader):
            names |= {person.name, person.email, person.handle, person.name.split()[1]}
    return {name for name in names if len(name) > 2}


def write_section(person: Visitor, heading: str, text: str) -> None:
    """Write a section in the editor and save it by the keyboard."""
    page = person.page
    page.get_by_role("region", name=heading, exact=True).get_by_role("link", name=re.compile("^Write")).click()
    page.locator(".cm-content").click()
    page.keyboard.type(text)
    page.keyboard.press("Control+s")
    page.get_by_role("region", name=heading, exact=True).get_by_text("The pool").wait_for()


def add(person: Visitor, button: str, field: str, text: str) -> None:
    """Add a finding through its form."""
    page = person.page
    page.get_by_role("link", name=button).or_(page.get_by_role("button", name=button)).first.click()
    form = page.get_by_role("form", name=button)
    form.get_by_label(field).fill(text)
    form.get_by_role("button", name="Add it").click()
    page.get_by_role("listitem").filter(has_text=text).first.wait_for()


def pick(person: Visitor, source: str, how_many: int) -> None:
    """Pick entries of one source into the story."""
    page = person.page
    record = page.get_by_role("region", name="The record")
    story = page.get_by_role("region", name="The story")
    record.get_by_role("button", name=source, exact=True).click()
    for _ in range(how_many):
        before = story.get_by_role("article").or_(story.locator(".event")).count()
        record.get_by_role("button", name=re.compile("^Add to the story")).locator("visible=true").first.click()
        page.wait_for_function("count => document.querySelectorAll('.story .event').length > count", arg=before)
    record.get_by_role("button", name=source, exact=True).click()


def crawl(person: Visitor, start: str) -> list[tuple[str, bytes]]:
    """Fetch every address of the product that can be reached by links, as raw answers."""
    seen: set[str] = set()
    answers: list[tuple[str, bytes]] = []
    waiting = deque([start])
    while waiting and len(seen) < MOST_PAGES:
        path = waiting.popleft()
        if path in seen or path.startswith("/static/"):
            continue
        seen.add(path)
        status, body, headers = person.fetch(path)
        answers.append((f"{path} ({status})", body + headers.encode() + pdf_text(body)))
        for found in LINK.findall(body):
            target = found.decode().replace("&amp;", "&")
            parts = urlsplit(target)
            if not parts.scheme and target.startswith("/") and "sign-out" not in target:
                waiting.append(target)
    return answers


def pdf_text(body: bytes) -> bytes:
    """Return the text of a PDF; anything else has none."""
    if not body.startswith(b"%PDF"):
        return b""
    reader = PdfReader(BytesIO(body))
    text = "".join(page.extract_text() for page in reader.pages)
    return (text + str(reader.metadata)).encode()


def test_a_person_takes_an_incident_from_its_pager_to_a_shared_postmortem(visit: Visit, tmp_path: Path) -> None:
    alice = visit("Alice")
    page = alice.page
    page.get_by_role("button", name="Start the review").or_(page.get_by_role("link", name="Start the review")).click()
    page.wait_for_url("**/reviews/*-*/")
    address = urlsplit(page.url).path

    pick(alice, "PagerDuty", PAGER_ENTRIES)
    pick(alice, "Slack", CHAT_ENTRIES)
    assert page.locator(".story .event").count() == PAGER_ENTRIES + CHAT_ENTRIES
    write_section(alice, "Summary", "The pool was full when Maren Solvik looked; tobias.achterberg saw retries.")
    assert "Maren" not in page.content()
    add(alice, "Add a factor", "What condition helped", "The dashboard showed an average of all shops")
    add(alice, "Add a lesson", "What would you tell", "Alert on what people see, not on averages")
    add(alice, "Add an action item", "What will be done?", "Alert when one checkout in a hundred does not finish")
    alice.has_no_violations()

    page.get_by_role("link", name="Share", exact=True).click()
    page.get_by_role("radio", name=re.compile("organisation", re.IGNORECASE)).check()
    page.get_by_role("checkbox", name=re.compile("I have read")).check()
    alice.has_no_violations()
    page.get_by_role("button", name="Share with the organisation").click()
    page.wait_for_url(f"**{address}*")

    with page.expect_download() as download:
        page.evaluate(f"location.href = '{address}export/pdf/?edition=organisation'")
    exported = tmp_path / "review.pdf"
    download.value.save_as(exported)
    shared_pdf = exported.read_bytes()
    assert b"The pool was full" in pdf_text(shared_pdf)

    mallory = visit("Mallory")
    mallory.go(address)
    mallory.page.get_by_role("heading", level=1, name="Checkout: clients waiting").wait_for()
    assert "The pool was full" in mallory.page.inner_text("main")
    assert mallory.page.get_by_role("region", name="The record").count() == 0
    mallory.has_no_violations()

    answers = crawl(mallory, "/")
    exports = [f"{address}export/{kind}/" for kind in ("markdown", "html", "pdf", "docx", "json")]
    for path in [*exports, f"/api{address.rstrip('/')}", "/api/reviews", f"{address}history/", f"{address}share/"]:
        answers += crawl_one(mallory, path)
    assert len(answers) > 60
    names = planted_names("Mallory")
    # Whole words: a list of time zones holds "Marengo".
    any_name = re.compile(rb"\b(?:" + b"|".join(re.escape(name.encode()) for name in names) + rb")\b", re.IGNORECASE)
    leaks = [(path, found[0]) for path, raw in answers if (found := any_name.search(raw))]
    assert leaks == []


def crawl_one(person: Visitor, path: str) -> list[tuple[str, bytes]]:
    """Return the raw answer of one address."""
    status, body, headers = person.fetch(path)
    return [(f"{path} ({status})", body + headers.encode() + pdf_text(body))]
