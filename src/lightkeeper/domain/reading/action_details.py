"""What an action item says about itself: its status, who takes it on, when it is due."""

import re

from lightkeeper.domain.reading.days import find_days

DONE = re.compile(
    r"\b(?:done|completed?|finished|resolved|fixed|closed|merged|deployed|shipped|implemented)\b|[✅✔☑]"
    r"|:white_check_mark:"
    r"|:heavy_check_mark:", re.I
)  # fmt: skip
_OPEN = re.compile(
    r"\b(?:open|to ?do|planned|in[ -]progress|pending|not started|outstanding|new|wip|backlog|ongoing"
    r"|started|scheduled)\b",
    re.I,
)
_STATUS_LABEL = re.compile(r"\b(?:status|state)\b[\s*_]{0,3}[:=][\s*_]{0,4}(\w[\w -]{1,20})", re.I)
# A status that stands apart from the sentence: in capitals, or in brackets or emphasis.
_SET_OFF = re.compile(
    r"(?:^|[\s(\[*_~–—:-])[(\[*_]{0,3}((?-i:DONE|TODO|WIP|FIXED|COMPLETED?|PLANNED|OPEN|CLOSED|IN PROGRESS|MERGED))"
    r"[)\]*_!.:]{0,4}(?=$|[\s,;–—-])"
    r"|[(\[](?:already )?(done|completed|fixed|merged|implemented)\b"
    r"|[(\[*](done|completed?|fixed|in progress|todo|planned|merged|open|closed|not started)[!.,;)\]*]"
    r"|(?:[–—:]|\s-)\s{0,2}(done|completed?|fixed|in progress|todo|planned|merged|not started)\W{0,3}$"
    r"|^(done|completed?|fixed|todo|planned|merged)\W{0,2}[:–—-]\s",
    re.I,
)
_TOLD_AS_DONE = re.compile(r"We (?:have |'ve |’ve )?(?!need)[a-z]{2,14}ed\b")
_PAST = re.compile(
    r"(?:added|adjusted|built|created|deployed|disabled|enabled|fixed|implemented|introduced|merged|migrated|moved"
    r"|opened|patched|purged|removed|renamed|replaced|reverted|rewrote|rolled (?:back|out)|rotated|switched"
    r"|upgraded|wrote)\b(?! by\b)"
    r"|(?:automated|changed|cleaned|configured|documented|doubled|extended|identified|improved|increased|raised|reduced"
    r"|refactored|tuned|updated)"
    r" (?:a|an|the|our|all|its|their|this|that|these|both|\d+|[`\[])(?=[ \w`/])", re.I
)  # fmt: skip
_PERFECT = re.compile(
    r"[^.;:,]{2,80}? (?:has|have) (?:now |already |since )?been [a-z]{2,14}(?:ed|n|t)\b",
    re.I,
)
_CONDITION = re.compile(
    r"\b(?:once|until|after|if|when|whether|should|must|not|unless|before|that|which|who)\b|n['’]t\b", re.I
)
_OWNER = re.compile(r"\b(?:owner|assignee|assigned to|responsible|dri|lead"
                    r"|who)\b\s{0,3}[:=]?\**\s{0,3}(@?[\w-]{2,40}(?:\.[\w-]{1,30}){0,3}"
                    r"(?:\s[A-Z][\w.-]{1,30}){0,3})", re.I)  # fmt: skip
_HANDLE_AT_EDGE = re.compile(r"^\W{0,3}(@[\w-]{2,39})\b|[(\[–—-]\s?(@[\w-]{2,39})\)?\]?\W{0,3}$")
_DUE = re.compile(
    r"\b(?:due(?: date)?|deadline|eta|by|until|before|target(?: date)?)\b\W{0,4}(?:on\s|the\s)?(?=(.{6,24}))", re.I
)
_WITH_DUE = re.compile(r"\(@?([A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30})?),? (?:due|by) [^()]{4,30}\)")
_NO_HANDOVER = re.compile(r"\b(?:with|from|to|by|and|or|ask|for|of|thanks?|via|ping|contact|tell|see|cc)\W*$", re.I)
_MENTION_AT_END = re.compile(r"\s(@[\w-]{2,39}(?: [A-Z][\w-]{1,30})?)\W{0,3}$")
_STRUCK = re.compile(r"^~~.{3,}~~\W*$")


def stated_status(flat: str) -> str | None:
    """Read the status that the text of an action item states, such as "(done)" or "Status: open"."""
    if _STRUCK.match(flat[:2000]):
        return "done"
    if label := _STATUS_LABEL.search(flat):
        return status_of(label[1])
    # A bare word counts only in capitals: "gets merged to staging" is not a status.
    if set_off := _SET_OFF.search(flat):
        word = next(group for group in set_off.groups() if group)
        return status_of(word)
    if any(mark in flat for mark in "✅✔☑") or _is_told_as_done(flat):
        return "done"
    return None


def _is_told_as_done(flat: str) -> bool:
    """Read "We added…", "Added a…", "The flag has been removed"; "once it has been tested" tells nothing."""
    if _TOLD_AS_DONE.match(flat) or _PAST.match(flat):
        return True
    perfect = _PERFECT.match(flat[:200])
    return perfect is not None and not _CONDITION.search(perfect[0])


def status_of(written: str) -> str | None:
    """Read a status as written in a column or after a label: done, open or None."""
    if re.search(r"\bnot (?:done|started|completed?)\b|\bincomplete\b|^\W*no\W*$|[❌☐]", written, re.I):
        return "open"
    if DONE.search(written) or re.match(r"\W*(?:yes|x)\W*$", written, re.I):
        return "done"
    return "open" if _OPEN.search(written) else None


def owner_in(flat: str) -> str | None:
    """Read who takes it on: after a label, a mention at either end, a name in brackets with a due date."""
    if found := _OWNER.search(flat):
        return found[1].rstrip(".,;") if found[0].find(":") >= 0 or found[1].startswith("@") else None
    if named := _WITH_DUE.search(flat):
        return named[1]
    edge = _HANDLE_AT_EDGE.search(flat[-80:]) or _HANDLE_AT_EDGE.search(flat[:80])
    if edge:
        return edge[1] or edge[2]
    last = _MENTION_AT_END.search(flat[-80:])
    return last[1] if last and not _NO_HANDOVER.search(flat[-80:][: last.start()]) else None


def due_in(flat: str) -> str | None:
    """Read the day by which it is due, as an ISO 8601 date."""
    for found in _DUE.finditer(flat):
        for day in find_days(found[1]):
            if day.year:
                return f"{day.year:04d}-{day.month:02d}-{day.day:02d}"
    return None
