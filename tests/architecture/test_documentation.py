"""Whatever can be set, asked for or plugged in is written down, and no link in any page leads nowhere."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.generators.addresses import addresses
from docs.generators.commands import verbs
from docs.generators.plugins import classes_of, manifests
from lightkeeper.domain.access.policy import Verb, WorkspaceVerb
from lightkeeper.domain.incident import record
from lightkeeper.plugins import contracts
from lightkeeper.plugins.registry import GROUP
from lightkeeper.site.environment import SETTINGS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
INTEGRATIONS = ROOT / "src" / "lightkeeper" / "integrations"
ASKED_OF_A_MANIFEST = {"name", "summary", "docs", "owner", "api_version", "offers", "scopes", "quality"}

FENCE = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
CALL = re.compile(r"(?:^|[\s`/])lightkeeper (?!lightkeeper)([a-z][a-z-]*)((?: [^`\n|&;]*)?)", re.MULTILINE)
OPTION = re.compile(r"(?<=\s)--[a-z-]+")
TARGET = re.compile(r"(?:^|`)make ([a-z-]+)", re.MULTILINE)


def pages() -> list[Path]:
    """Return every Markdown file of the repository, also those not committed yet."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "*.md"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    return sorted(ROOT / name for name in names if name and (ROOT / name).is_file())


def written_in(path: Path) -> str:
    """Return a page's text."""
    return path.read_text(encoding="utf-8")


def code_in(text: str) -> str:
    """Return what a page sets as code."""
    return "\n".join(one[0] for one in (*FENCE.finditer(text), *SPAN.finditer(FENCE.sub("", text))))


def anchors_in(path: Path) -> set[str]:
    """Return the anchors of a page's headings."""
    headings = HEADING.findall(FENCE.sub("", written_in(path)))
    plain = (re.sub(r"[^\w\- ]", "", heading.strip().lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


def lost_links(path: Path) -> Iterator[str]:
    """Yield the links of a page that lead nowhere inside the repository."""
    text = SPAN.sub("", FENCE.sub("", written_in(path)))
    for target in LINK.findall(text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        found = path.parent / name if name else path
        is_there = found.exists() and (not anchor or found.suffix != ".md" or anchor in anchors_in(found))
        if not is_there:
            yield f"{path.relative_to(ROOT)}: {target}"


def test_every_setting_is_in_the_reference_and_explained() -> None:
    listed, explained = written_in(REFERENCE / "settings.md"), written_in(DOCS / "operating" / "settings.md")
    assert [one.name for one in SETTINGS if one.name not in listed or one.name not in explained] == []


def test_every_permission_is_in_the_reference() -> None:
    listed = written_in(REFERENCE / "permissions.md")
    assert [verb.value for verb in (*Verb, *WorkspaceVerb) if f"| `{verb.value}` |" not in listed] == []


def test_every_contract_of_plugins_and_all_they_produce_is_in_the_reference() -> None:
    listed = written_in(REFERENCE / "plugins.md")
    promised = [*classes_of(contracts), *classes_of(record)]
    assert [one.__name__ for one in promised if f"### {one.__name__}\n" not in listed] == []


def test_every_command_is_in_the_reference() -> None:
    listed = written_in(REFERENCE / "commands.md")
    assert [verb for verb in verbs() if f"## lightkeeper {verb}\n" not in listed] == []


def test_every_address_says_what_it_does() -> None:
    assert [one.route for one in addresses() if not one.purpose] == []


def test_every_integration_has_a_manifest_a_logo_a_page_and_an_entry_point() -> None:
    declared = tomllib.loads(written_in(ROOT / "pyproject.toml"))["project"]["entry-points"][GROUP]
    folders = {path.parent.name for path in INTEGRATIONS.glob("*/plugin.py")}
    assert folders == set(declared) == set(manifests())
    for key, manifest in manifests().items():
        assert set(manifest) >= ASKED_OF_A_MANIFEST, f"{key} leaves questions of the manifest open"
        assert (ROOT / manifest["docs"]).is_file(), f"{key} has no page in the manual"
        assert (INTEGRATIONS / key / "logo.svg").is_file(), f"{key} has no logo"


def test_every_decision_has_a_number_of_its_own_and_stands_in_the_index() -> None:
    decisions = sorted(path.name for path in (DOCS / "decisions").glob("0*.md"))
    numbers = [name[:4] for name in decisions]
    index = written_in(DOCS / "decisions" / "README.md")
    assert len(set(numbers)) == len(numbers)
    assert [name for name in decisions if f"[{name[:4]}]({name})" not in index] == []


def test_every_decision_says_context_choice_and_consequences() -> None:
    asked = ("## Context", "## Choice", "## Consequences")
    decisions = (DOCS / "decisions").glob("0*.md")
    assert [path.name for path in decisions if not all(one in written_in(path) for one in asked)] == []


def test_every_page_of_a_folder_stands_in_its_index() -> None:
    folders = [DOCS / name for name in ("manual", "operating", "extending")]
    unlisted = [
        page.name
        for folder in folders
        for page in folder.rglob("*.md")
        if page.name != "README.md" and str(page.relative_to(folder)) not in written_in(folder / "README.md")
    ]
    assert unlisted == []


def test_no_link_leads_nowhere() -> None:
    assert [lost for path in pages() for lost in lost_links(path)] == []


@pytest.mark.parametrize("path", pages(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_a_page_shows_exists_with_its_options(path: Path) -> None:
    known = verbs()
    for verb, rest in CALL.findall(code_in(written_in(path))):
        assert verb in known, f"there is no lightkeeper {verb}"
        options = {option for action in known[verb][0]._actions for option in action.option_strings}
        assert set(OPTION.findall(rest)) <= options, f"lightkeeper {verb} has no such option"


def test_every_make_target_a_page_shows_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", written_in(ROOT / "Makefile"), re.MULTILINE))
    shown = {target for path in pages() for target in TARGET.findall(code_in(written_in(path)))}
    assert shown <= targets
