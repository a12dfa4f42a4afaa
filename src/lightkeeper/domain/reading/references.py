"""Finding the ticket that an action item points to: an issue, pull request, card or key."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_URL = re.compile(r"https?://[^\s<>\"'\])}|]{4,2000}")
_TICKET = re.compile(
    r"/(?:issues?|pull|pulls|merge_requests|pull-requests|browse|tickets?|bugs?|c|work_items|workitems"
    r"|changes|tasks?|T\d+"
    r"|-/issues|commit)/[\w#-]|show_bug\.cgi|bugs\.\w|/T\d{2,}|linear\.app/|app\.asana\.com/|trello\.com/c/"
    r"|notion\.so/|/\+/\d|[?&](?:id|selectedIssue)=[\w-]+|progress\.opensuse|/issue/|/issues/?\?"
)  # fmt: skip
_WEAK = re.compile(r"/commit/")
_SHORT = re.compile(
    r"(?<![\w/&#])(?:[\w.-]{1,60}/[\w.-]{1,60})?#\d{1,6}\b|(?<![\w/-])[A-Z][A-Z0-9]{1,9}-\d{1,6}\b(?![-\d])"
)
_NOT_A_KEY = re.compile(r"(?:CVE|UTF|ISO|SHA|RFC|UTC|GMT|HTTP|TLS|PEP|EIP|P|IPV|X|COVID|MD|BASE|PM)-?\d")


_LABEL = re.compile(r"\[([^\[\]]{1,200})\](?!\()")


def find_reference(text: str, addresses: Mapping[str, str] = MappingProxyType({})) -> str | None:
    """Return the first ticket address in a text, else a short form such as "#12" or "OPS-12", else None.

    `addresses` are the link definitions of the document, by label.
    """
    if addresses:
        text = _LABEL.sub(lambda label: addresses.get(label[1], label[0]), text)
    weak: str | None = None
    for found in _URL.finditer(text):
        address = found[0].rstrip(".,;:!?*_`")
        if not _TICKET.search(address):
            continue
        if not _WEAK.search(address):
            return address
        weak = weak or address
    for short in _SHORT.finditer(_URL.sub(" ", text)):
        if not _NOT_A_KEY.match(short[0]):
            return short[0]
    return weak
