"""Machines, commits and passwords that only the words or marks around them give away.

"web03" is a host after "on" or in a code span, and "deadbeef" a commit in a code span alone; elsewhere they are words.
"""

import re

from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.tally import Mask

_HOST, _IP, _COMMIT, _CHANGE, _SECRET = "[host]", "[IP address]", "[commit]", "[ticket]", "[secret removed]"
_DEFANGED = re.compile(
    r"(?<![\w.])\d{1,3}(?:\[\.\]|\(\.\)|\[dot\]|\.)\d{1,3}(?:\[\.\]|\(\.\)|\[dot\])\d{1,3}(?:\[\.\]|\(\.\)|\[dot\]|\.)"
    r"\d{1,3}(?::\d{1,5})?(?!\w)"
)
_LOGIN = re.compile(
    r"(?<![\w.+-])[a-z_][a-z0-9_.-]{0,31}@[A-Za-z][A-Za-z0-9-]{1,62}(?::[~/][^\s`]{0,200})?(?![\w@]|\.\w)"
)
_SHARE = re.compile(r"(?<![\w\\])\\{2,4}[A-Za-z][\w.-]{1,62}(?:\\{1,2}[\w.$-]{1,80}){1,12}")
_INSTANCE = re.compile(
    r"(?<![\w-])(?:i|vol|eni|ami|vpc|subnet|sg|snap|rtb|igw|nat|eipalloc|lt)-(?=[a-f]*\d)[0-9a-f]{8,17}(?![\w-])"
)
_NUMBERED = r"[A-Za-z]{2,12}\d{1,4}"
_NUMBERED_AFTER = re.compile(
    rf"(?P<before>\b(?:hosts?|servers?|nodes?|machines?|instances?|box|vm|on|ssh|into|reboot(?:ed)?"
    rf"|restart(?:ed)?|replicas?|primary|pods?)\s[`*\"']{{0,2}})(?P<name>{_NUMBERED})(?![\w-]|\.\d)"
)
_NUMBERED_CODE = re.compile(rf"(?<=`){_NUMBERED}(?=`)")
_HOST_STEMS = frozenset(
    "db web app api node host srv server vm redis cache kafka mysql pg postgres mongo worker proxy lb gw master "
    "replica primary secondary bastion jump etcd ns dns mail mx nginx haproxy vault edge build jenkins storage backup "
    "queue mq es esx esxi hv rtr sw fw fe be prod stg dev".split()
)
_NO_HOSTS = frozenset(
    "utf sha md ipv http ec python py java sev es php rc alpha beta gen day week phase step level tier log base "
    "rfc iso p jdk ruby rails vue go cuda win macos ios top q fy h v ver tls arm amd int uint float http oauth "
    "gpt route layer argon bcrypt blake log crc ubuntu".split()
)
_SHOUTED_HOST = re.compile(
    r"(?<![\w-])(?P<stem>[A-Z]{2,9})-(?:[A-Z]{2,9}-)?0\d(?![\w-])|(?<![\w-])(?P<stem2>[A-Z]{2,9})-\d{2}(?![\w-])"
)
_HEX_CODE = re.compile(r"(?<=`)[0-9a-f]{8,64}(?=`)")
_SHORT_HEX = re.compile(r"(?<![\w@/.#-])(?=[0-9A-F]{0,39}[0-9])(?=[0-9A-F]{0,39}[A-F])[0-9A-F]{7,40}(?![\w-])")
_CHANGE_NUMBER = re.compile(
    r"\b(?P<word>(?:PRs?|MRs?|[Pp]ull [Rr]equest|[Mm]erge [Rr]equest|CL|[Cc]hange [Rr]equest)\s?)"
    r"(?:[#!]|(?<=\s))\d{1,7}\b"
    r"|(?<![\w!])!\d{1,7}(?![\w!])"
)
_PASSWORD = re.compile(
    r"(?P<name>\b(?:password|passwort|passwd|passphrase|passcode|pwd|pw|pass(?=[\"'`*]{0,3}\s{0,3}[:=]))[\"'`*]{0,3}"
    r"(?P<joint>\s{0,3}[:=]\s{0,3}|\s(?:is|was|to)\s|\s))(?P<value>[\"'`]?[^\s\"'`,;\[\U000f0000-\U0010ffff]{4,500}[\"'`]?)",
    re.I,
)
_HAS_PASSWORD = re.compile(r"pass|pwd|\bpw\b", re.I)


def mask_spoken_passwords(draft: Draft) -> None:
    """Remove "password hunter2", "pw: hunter2" and "passwd=letmein"; talk of passwords stays."""

    def written(match: re.Match[str]) -> str:
        value = match["value"].strip("\"'`").rstrip(".!?)")
        has_digit = any(character.isdigit() for character in value)
        has_letter = any(character.isalpha() for character in value)
        is_mixed = has_digit and has_letter and "://" not in value
        is_set = "=" in match["joint"] and match["joint"] == match["joint"].strip()
        return match["name"] + draft.mask(Mask.SECRET, _SECRET) if is_mixed or is_set else match[0]

    if _HAS_PASSWORD.search(draft.text):
        draft.text = _PASSWORD.sub(written, draft.text)


def mask_machines(draft: Draft) -> None:
    """Generalise hosts that a login, a share, a cloud's id or the words around them give away."""

    def host(_: re.Match[str]) -> str:
        return draft.mask(Mask.HOST, _HOST)

    if "[" in draft.text or "(" in draft.text:
        draft.text = _DEFANGED.sub(lambda _: draft.mask(Mask.HOST, _IP), draft.text)
    if "@" in draft.text:
        draft.text = _LOGIN.sub(lambda match: host(match) if _names_machine(match[0]) else match[0], draft.text)
    if "\\\\" in draft.text:
        draft.text = _SHARE.sub(host, draft.text)
    if "-" in draft.text:
        draft.text = _INSTANCE.sub(host, draft.text)
        draft.text = _SHOUTED_HOST.sub(lambda match: host(match) if _is_shouted(match) else match[0], draft.text)
    _mask_numbered(draft)


def _mask_numbered(draft: Draft) -> None:
    def after(match: re.Match[str]) -> str:
        return match["before"] + draft.mask(Mask.HOST, _HOST) if _is_host(match["name"]) else match[0]

    def code(match: re.Match[str]) -> str:
        return draft.mask(Mask.HOST, _HOST) if _is_host(match[0]) else match[0]

    draft.text = _NUMBERED_AFTER.sub(after, draft.text)
    if "`" in draft.text:
        draft.text = _NUMBERED_CODE.sub(code, draft.text)


def mask_marked_work(draft: Draft) -> None:
    """Hide commits in code spans or capitals, and numbers of pull and merge requests."""

    def commit(_: re.Match[str]) -> str:
        return draft.mask(Mask.COMMIT, _COMMIT)

    if "`" in draft.text:
        draft.text = _HEX_CODE.sub(commit, draft.text)
    draft.text = _SHORT_HEX.sub(commit, draft.text)
    draft.text = _CHANGE_NUMBER.sub(lambda match: (match["word"] or "") + draft.mask(Mask.TICKET, _CHANGE), draft.text)


def _names_machine(login: str) -> bool:
    user, _, machine = login.partition("@")
    return user in ("root", "admin", "ubuntu", "deploy", "postgres") or any(
        character.isdigit() for character in machine
    )


def _is_shouted(match: re.Match[str]) -> bool:
    return (match["stem"] or match["stem2"]).lower() in _HOST_STEMS


def _is_host(name: str) -> bool:
    stem = name.rstrip("0123456789").lower()
    return stem in _HOST_STEMS or (stem not in _NO_HOSTS and name.islower())
