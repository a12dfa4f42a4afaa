"""Identifiers that are known by their shape: addresses, numbers, secrets, hosts, commits and tickets.

Each pattern is bounded and starts where no earlier start could, so that any text takes linear time.
"""

import re

from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.tally import Mask

EMAIL_TEXT, PHONE_TEXT, SECRET_TEXT = "[e-mail address]", "[phone number]", "[secret removed]"
HOST_TEXT, IP_TEXT, COMMIT_TEXT, TICKET_TEXT = "[host]", "[IP address]", "[commit]", "[ticket]"

EMAIL = re.compile(r"<?(?:mailto:)?[\w.%+'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_][^\W_]{1,62}>?")
_PHONE = re.compile(
    r"(?<![\w.+:/-])(?:tel:)?(?:"
    r"(?:\+|00(?=[1-9]))\d{1,3}[ ./-]?(?:\(\d{1,4}\)[ ./-]?)?\d{1,5}(?:[ ./-]?\d{2,5}){1,5}"
    r"|\(\d{3,5}\) ?\d{3,4}[ .-]?\d{3,5}"
    r"|\d{3}[ .-]\d{3}[ .-]\d{4}"
    r"|0\d{2,4}[ /-]\d{3,4}[ -]?\d{3,4}"
    r")(?![\w-]|[.:]\d)"
)
_FEWEST_PHONE_DIGITS = 9
_DIGIT = re.compile(r"\d")
_SECRET = re.compile(
    r"\b(?:A(?:KIA|SIA)[0-9A-Z]{16}|gh[pousr]_\w{20,255}|github_pat_\w{20,255}|gl[a-z]{2,5}-[\w-]{16,255}"
    r"|xox[abeoprs]-[\w-]{8,255}|(?:sk|pk|rk)[-_](?:live_|test_|proj-|ant-)?[\w-]{20,255}|AIza[\w-]{30,60}"
    r"|eyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,2000})?|npm_\w{30,60}|SG\.[\w-]{16,40}\.[\w-]{16,80}"
    r"|dckr_pat_[\w-]{16,60}|hv[sb]\.[\w-]{20,255}|ya29\.[\w-]{20,255})"
)
_BEARER = re.compile(r"\b(?:[Bb]earer|[Bb]asic) [\w.~+/=-]{16,2000}")
_ASSIGNED = re.compile(
    r"(?P<name>(?:password|passwd|passphrase|pwd|secret|token|api[_ -]?key|access[_ -]?key|private[_ -]?key"
    r"|credential)s?[\"']?\s{0,3}(?:[:=]|\bis\b)\s{0,3})(?P<value>[\"'`]?[^\s\"'`,;\U000f0000-\U0010ffff]{6,500}[\"'`]?)",
    re.I,
)
_ASSIGNED_HINTS = ("pass", "pwd", "secret", "token", "key", "credential", "bearer", "basic")
_SHORTEST_SECRET = 13
_KEY_BEGINS = re.compile(r"-----BEGIN [A-Z0-9 ]{0,40}-----")
_KEY_ENDS = re.compile(r"-----END [A-Z0-9 ]{0,40}-----")

_IP4 = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5}|/\d{1,2})?(?![\w]|\.\d)")
_IP6 = re.compile(
    r"(?<![\w:.])(?:(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}"
    r"|(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){0,6})?::(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){0,6})?)(?:/\d{1,3})?(?![\w:])"
)
_MAC = re.compile(r"(?<![\w:-])(?:[0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}(?![\w:-])")
_VERSION_BEFORE = re.compile(r"\b(?:version|release|v)\.?\s$", re.I)

TOP_LEVELS = (
    "com net org io dev app cloud co ai us uk eu de fr nl se no fi dk ch at it es pl ca au nz jp in br me tech systems "
    "services network run sh tools page site online xyz info biz gov edu mil int"
).split()
INTERNAL_ENDINGS = "internal local localdomain lan corp intra intranet private home svc cluster consul test".split()
_DOTTED_HOST = re.compile(
    r"(?<![\w.@/-])(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62})\.){1,8}"
    rf"(?P<ending>{'|'.join([*INTERNAL_ENDINGS, *TOP_LEVELS])})(?::\d{{1,5}})?(?![\w-]|\.\w)"
)
_DASHED_HOST = re.compile(r"(?<![\w./@-])[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,40}){1,12}(?::\d{2,5})?(?![\w-]|\.\w)")
_HOST_WORDS = frozenset(
    "db web app api node host srv server vm ip gke eks aks prod prd stg staging cache redis kafka mysql pg postgres "
    "mongo es elastic worker proxy lb gw master replica primary secondary bastion jump etcd cassandra rabbit mq ns dns "
    "mail mx nginx haproxy consul vault zk edge pod runner build jenkins kube storage backup".split()
)
_GENERATED_PART = re.compile(r"(?=[a-z]*\d[a-z]*\d|\d*[a-z]+\d)[a-z0-9]{5,40}")

_COMMIT = re.compile(
    r"(?<![\w@/.-])(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{7,64}(?![\w-])|(?<=[Cc]ommit )[0-9a-f]{7,64}\b"
)
_SHORTEST_COMMIT = 7
_TICKET = re.compile(
    r"(?<![\w-])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\w-]|\.\d)"
    r"|(?<![\w./-])(?:[\w.-]{1,40}/[\w.-]{1,60})?(?<!&)#\d{2,7}(?![\w-])"
)
_TICKET_NUMBER = re.compile(r"\b([Ii]ssue |[Tt]icket |PR )#?\d{1,7}\b")
_TICKET_HINT = re.compile(r"[A-Z][0-9]?-\d|#\d\d")
_NO_TICKETS = frozenset(
    "UTF ISO SHA RFC CVE AES RSA HTTP TLS SSL UTC GMT SEV COVID MD IPV PEP ECMA IEEE BASE CRC EC2 S3 P0 P1 P2 P3 P4 P5 "
    "SLO SLA RAID X86 ARM CPU GPU PHASE STEP OPTION PART PLAN TIER LEVEL GPT L1 L2 L3 L4".split()
)


def mask_secrets(draft: Draft) -> None:
    """Remove keys, tokens and passwords. They go for everybody, always."""
    if "-----BEGIN" in draft.text:
        _mask_key_blocks(draft)
    if draft.longest_odd_word >= _SHORTEST_SECRET and _SECRET.search(draft.odd_words):
        draft.text = _SECRET.sub(lambda _: draft.mask(Mask.SECRET, SECRET_TEXT), draft.text)
    if any(joint in draft.text for joint in (":", "=", " is ", "earer ", "asic ")):
        lowered = draft.text.lower()
        if any(hint in lowered for hint in _ASSIGNED_HINTS):
            _mask_assigned(draft)


def _mask_assigned(draft: Draft) -> None:

    draft.text = _BEARER.sub(lambda _: draft.mask(Mask.SECRET, SECRET_TEXT), draft.text)

    def assigned(match: re.Match[str]) -> str:
        value = match["value"].strip("\"'`")
        if not _looks_secret(value):
            return match[0]
        return match["name"] + draft.mask(Mask.SECRET, SECRET_TEXT)

    draft.text = _ASSIGNED.sub(assigned, draft.text)


def _looks_secret(value: str) -> bool:
    """Tell "token=9fK2…" from "token: expired"."""
    has_digit = any(character.isdigit() for character in value)
    has_letter = any(character.isalpha() for character in value)
    return (has_digit and has_letter) or (len(value) >= 8 and not value.strip(".!?):").isalpha() and "://" not in value)


def _mask_key_blocks(draft: Draft) -> None:
    parts: list[str] = []
    at = 0
    while begins := _KEY_BEGINS.search(draft.text, at):
        ends = _KEY_ENDS.search(draft.text, begins.end())
        parts += [draft.text[at : begins.start()], draft.mask(Mask.SECRET, SECRET_TEXT)]
        at = ends.end() if ends else len(draft.text)
    draft.text = "".join(parts) + draft.text[at:]


def mask_phones(draft: Draft) -> None:
    """Hide phone numbers."""

    def written(match: re.Match[str]) -> str:
        digits = sum(character.isdigit() for character in match[0])
        is_phone = digits >= _FEWEST_PHONE_DIGITS and digits <= 17
        return draft.mask(Mask.PHONE, PHONE_TEXT) if is_phone else match[0]

    if len(draft.odd_words) >= _FEWEST_PHONE_DIGITS and len(_DIGIT.findall(draft.odd_words)) >= _FEWEST_PHONE_DIGITS:
        draft.text = _PHONE.sub(written, draft.text)


def mask_addresses(draft: Draft) -> None:
    """Generalise IP and hardware addresses."""

    def written_ip(match: re.Match[str]) -> str:
        numbers = re.split(r"[.:/]", match[0])[:4]
        before = draft.text[max(0, match.start() - 10) : match.start()]
        if any(int(number) > 255 for number in numbers) or _VERSION_BEFORE.search(before):
            return match[0]
        return draft.mask(Mask.HOST, IP_TEXT)

    def written_ip6(match: re.Match[str]) -> str:
        is_address = len(match[0]) >= 3 and any(character.isdigit() for character in match[0])
        return draft.mask(Mask.HOST, IP_TEXT) if is_address else match[0]

    if not any(joint in draft.odd_words for joint in ".:-"):
        return
    if _IP4.search(draft.odd_words):
        draft.text = _IP4.sub(written_ip, draft.text)
    if "::" in draft.odd_words or draft.odd_words.count(":") >= 7:
        draft.text = _IP6.sub(written_ip6, draft.text)
    if _MAC.search(draft.odd_words):
        draft.text = _MAC.sub(lambda _: draft.mask(Mask.HOST, HOST_TEXT), draft.text)


def mask_hosts(draft: Draft) -> None:
    """Generalise host names: internal ones by their ending, others by their shape."""

    def dotted(match: re.Match[str]) -> str:
        labels = match[0].partition(":")[0].split(".")
        is_host = match["ending"] in INTERNAL_ENDINGS or len(labels) >= 3 or ":" in match[0]
        return draft.mask(Mask.HOST, HOST_TEXT) if is_host and labels[0] != "www" else match[0]

    def dashed(match: re.Match[str]) -> str:
        return draft.mask(Mask.HOST, HOST_TEXT) if _is_host(match[0].partition(":")[0].split("-")) else match[0]

    if "." in draft.odd_words and _DOTTED_HOST.search(draft.odd_words):
        draft.text = _DOTTED_HOST.sub(dotted, draft.text)
    if "-" in draft.odd_words and _DASHED_HOST.search(draft.odd_words):
        draft.text = _DASHED_HOST.sub(dashed, draft.text)


def _is_host(parts: list[str]) -> bool:
    has_number = parts[-1].isdigit() or any(_GENERATED_PART.fullmatch(part) for part in parts)
    if has_number and any(part.rstrip("0123456789") in _HOST_WORDS for part in parts):
        return True
    return len(parts) >= 3 and any(_GENERATED_PART.fullmatch(part) for part in parts[1:])


def mask_commits_and_tickets(draft: Draft) -> None:
    """Hide what names its author in one click."""

    def ticket(match: re.Match[str]) -> str:
        key = match[0].partition("-")[0]
        return match[0] if key in _NO_TICKETS else draft.mask(Mask.TICKET, TICKET_TEXT)

    has_long_word = draft.longest_odd_word >= _SHORTEST_COMMIT
    if (has_long_word and _COMMIT.search(draft.odd_words)) or "ommit " in draft.text:
        draft.text = _COMMIT.sub(lambda _: draft.mask(Mask.COMMIT, COMMIT_TEXT), draft.text)
    if any(word in draft.text for word in ("ssue ", "icket ", "PR ")):
        draft.text = _TICKET_NUMBER.sub(lambda match: match[1] + draft.mask(Mask.TICKET, TICKET_TEXT), draft.text)
    if ("-" in draft.odd_words or "#" in draft.odd_words) and _TICKET_HINT.search(draft.odd_words):
        draft.text = _TICKET.sub(ticket, draft.text)
