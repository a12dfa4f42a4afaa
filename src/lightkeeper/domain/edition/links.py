"""Links and images in text: what each points at, and what stands in its place for whoever may not follow it.

A link to a commit, a ticket or a chat message names its author in one click (practice section 7.6).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.edition.draft import IS_SETTLED, Draft
from lightkeeper.domain.edition.identifiers import INTERNAL_ENDINGS, TOP_LEVELS
from lightkeeper.domain.edition.tally import Mask

IMAGE_TEXT = "[image not shown]"
COMMIT_LINK, TICKET_LINK, CHAT_LINK = "[link to a commit]", "[link to a ticket]", "[link to chat]"
INTERNAL_LINK, OTHER_LINK = "[internal link]", "[link]"

# A link's text is left in place, so that it is masked like any other text.
_MARKDOWN = re.compile(
    r"(?P<image>!?)\[(?P<text>[^\[\]\n]{0,500}(?:\[[^\[\]\n]{0,100}\][^\[\]\n]{0,300}){0,3})\]"
    r"\(\s{0,3}<?(?P<target>[^\s<>()]{1,2000}(?:\([^\s<>()]{0,500}\)[^\s<>()]{0,500}){0,4})>?"
    r"(?:\s{1,3}(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\s{0,3}\)"
)
_HTML_IMAGE = re.compile(r"<img\b[^<>]{0,2000}>", re.I)
_ATTACHMENT = re.compile(r"attachment:([0-9a-fA-F-]{32,36})")
_BARE = re.compile(
    r"<?(?<![A-Za-z0-9+.-])(?:[A-Za-z][A-Za-z0-9+.-]{1,20}://|www\.)[^\s<>\"'`|\\^{}\[\]]{1,2000}>?"
    rf"|(?<![\w.@/-])(?:[A-Za-z0-9-]{{1,63}}\.){{1,6}}(?:{'|'.join([*TOP_LEVELS, *INTERNAL_ENDINGS])})"
    r"(?::\d{1,5})?/[^\s<>\"'`|\\^{}\[\]]{1,2000}"
)
_PARTS = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9+.-]*://|//)?(?P<userinfo>[^/@\s]*@)?(?P<host>[^/:?#]*)(?::\d+)?(?P<path>[^?#]*)(?P<query>.*)"
)
_COMMIT_PATH = re.compile(
    r"/(?:commits?|compare|blob|blame|tree|changeset|pull|pulls|merge_requests|diff)(?:/|$)|/[+-]/\d+"
)
_TICKET_PATH = re.compile(
    r"/(?:issues?|browse|tickets?|boards?|incidents?|bugs?|stories|tasks?)(?:/|$)|show_bug\.cgi|[?&]id=\d"
)
# A key such as ops-4711 names a ticket on whichever host it stands.
_TICKET_KEY_PATH = re.compile(r"/(?:browse|issues?|tickets?)/[a-z][a-z0-9]{1,9}-\d{1,7}(?:/|$|\?)")
_CHAT_HOST = re.compile(
    r"(?:^|\.)(?:slack\.com|discord(?:app)?\.com|discord\.gg|teams\.microsoft\.com|gitter\.im|chat\.google\.com|t\.me|zulipchat\.com|webex\.com)$|^(?:chat|mattermost|zulip|rocket)\."
)
_TICKET_HOST = re.compile(
    r"(?:^|\.)(?:atlassian\.net|linear\.app|zendesk\.com|freshdesk\.com|shortcut\.com|trello\.com|asana\.com|youtrack\.cloud)$|^(?:jira|tickets?|bugzilla|redmine|youtrack)\."
)
_PUBLIC_PAGES = re.compile(
    r"(?:^|\.)(?:wikipedia\.org|readthedocs\.(?:io|org)|docs\.rs|rfc-editor\.org|ietf\.org|w3\.org|mozilla\.org|man7\.org"
    r"|kubernetes\.io|postgresql\.org|python\.org|golang\.org|go\.dev|rust-lang\.org|nginx\.org|redis\.io|kernel\.org"
    r"|docs\.aws\.amazon\.com|learn\.microsoft\.com|cloud\.google\.com|docs\.github\.com|docs\.gitlab\.com|sre\.google"
    r"|cve\.org|nvd\.nist\.gov|owasp\.org|example\.(?:com|org|net))$"
)
_PUBLIC_SHAPE = re.compile(r"^(?:docs|developers?|learn|man|manual|documentation)\.(?:[a-z0-9-]+\.){1,2}[a-z]{2,24}$")
_PRIVATE_DOCUMENTS = re.compile(r"^(?:docs|drive|sites)\.google\.com$|(?:^|\.)notion\.(?:so|site)$")
_INTERNAL_LABELS = frozenset([*INTERNAL_ENDINGS, "internal", "vpn", "staging", "admin", "wiki", "grafana", "kibana"])


@dataclass(frozen=True, slots=True)
class LinkRules:
    """Which links and images an audience may have. `holds_name` says whether an address names somebody known."""

    shows_work: bool
    shows_public_pages: bool
    image_ids: frozenset[UUID] | None
    holds_name: Callable[[str], bool]

    def shows_image(self, written_id: str) -> bool:
        """Say whether an attached image is shown. None stands for all of them."""
        if self.image_ids is None:
            return self.shows_work
        try:
            return UUID(written_id) in self.image_ids
        except ValueError:
            return False

    def stand_in_for(self, address: str) -> str:
        """Return what stands in place of an address, or "" if it may stay."""
        kind = _kind_of(address)
        is_telling = bool(IS_SETTLED.search(address)) or self.holds_name(address)
        may_stay = self.shows_work or (self.shows_public_pages and kind == "")
        return "" if may_stay and not is_telling else kind or OTHER_LINK


def mask_links(draft: Draft, rules: LinkRules) -> None:
    """Hide images and links that the audience may not follow, and keep the others from being masked inside."""
    if "](" in draft.text:
        draft.text = _MARKDOWN.sub(lambda match: _markdown(match, draft, rules), draft.text)
    if "<" in draft.text:
        draft.text = _HTML_IMAGE.sub(lambda _: draft.mask(Mask.IMAGE, IMAGE_TEXT), draft.text)
    if "attachment:" in draft.text:
        draft.text = _ATTACHMENT.sub(lambda match: _attachment(match, draft, rules), draft.text)
    if "/" in draft.text or "www." in draft.text:
        draft.text = _BARE.sub(lambda match: _bare(match, draft, rules), draft.text)


def _markdown(match: re.Match[str], draft: Draft, rules: LinkRules) -> str:
    target, text = match["target"], match["text"]
    attached = _ATTACHMENT.fullmatch(target)
    if attached or match["image"]:
        is_shown = rules.shows_image(attached[1]) if attached else not rules.stand_in_for(target)
        if not is_shown:
            return draft.mask(Mask.IMAGE, IMAGE_TEXT)
        return f"{match['image']}[{text}]({draft.keep(target)})"
    if target.startswith(("#", "/")) and not rules.holds_name(target):
        stand_in = "" if rules.shows_work or target[0] == "#" else INTERNAL_LINK
    else:
        stand_in = rules.stand_in_for(target)
    if not stand_in:
        return f"[{text}]({draft.keep(target)})"
    hidden = draft.mask(Mask.LINK, stand_in)
    # Where the text is the address itself there is nothing more to say.
    return hidden if _BARE.fullmatch(text) or not text.strip() else f"{text} {hidden}"


def _attachment(match: re.Match[str], draft: Draft, rules: LinkRules) -> str:
    return draft.keep(match[0]) if rules.shows_image(match[1]) else draft.mask(Mask.IMAGE, IMAGE_TEXT)


def _bare(match: re.Match[str], draft: Draft, rules: LinkRules) -> str:
    written = match[0]
    opens, closes = "<" * written.startswith("<"), ">" * written.endswith(">")
    address = written.strip("<>")
    ending = len(address.rstrip(".,;:!?*_~'")) if not IS_SETTLED.match(address[-1]) else len(address)
    while address[:ending].endswith(")") and address.count("(", 0, ending) < address.count(")", 0, ending):
        ending -= 1
    address, after = address[:ending], address[ending:]
    stand_in = rules.stand_in_for(address)
    if not stand_in:
        return opens + draft.keep(address) + after + closes
    hidden = draft.mask(Mask.LINK, stand_in)
    return hidden + after if opens and closes else opens + hidden + after + closes


def _kind_of(address: str) -> str:
    """Return the stand-in for what an address points at; "" for a page of public documentation."""
    parts = _PARTS.match(address)
    host = parts["host"].lower() if parts else ""
    path = (parts["path"] + parts["query"] if parts else address).lower()
    if not parts or parts["userinfo"] or "." not in host:
        return INTERNAL_LINK
    if _CHAT_HOST.search(host):
        return CHAT_LINK
    if _TICKET_HOST.search(host):
        return TICKET_LINK
    if _TICKET_KEY_PATH.search(path):
        return TICKET_LINK
    is_internal = bool(_INTERNAL_LABELS.intersection(host.split(".")))
    is_public_page = _PUBLIC_PAGES.search(host) or (_PUBLIC_SHAPE.match(host) and not _PRIVATE_DOCUMENTS.search(host))
    if is_public_page and not is_internal:
        return ""
    if _COMMIT_PATH.search(path):
        return COMMIT_LINK
    if _TICKET_PATH.search(path):
        return TICKET_LINK
    return INTERNAL_LINK if is_internal else OTHER_LINK
