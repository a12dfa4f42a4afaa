"""Builds one readable sentence out of a cause, its effect and the event it led to (practice RCA-9).

People write the three parts as they come; this looks after capitals, full stops and a "because" said twice.
"""

import re

from lightkeeper.domain.analysis.clauses import is_clause

OPENERS = re.compile(
    r"(?:(?:and |so )?(?:because(?: of)?|due to|owing to|as a result of|since it was|which led to|this led to|led to|"
    r"leading to|resulting in|which caused|so that|therefore|as a result|then|so)[ ,]+)+",
    re.IGNORECASE,
)
ENDS = " \t\n.,;:!…"
INNER_END = re.compile(r"[.!?] +(?=[^\W\d_a-z])|\n")
NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december google amazon microsoft azure apple github gitlab jira confluence slack zoom
    pagerduty opsgenie datadog grafana prometheus kibana elastic splunk sentry loki alertmanager nagios icinga
    elasticsearch opensearch kubernetes docker helm terraform ansible puppet jenkins argo istio envoy nginx apache
    haproxy traefik varnish fastly cloudflare akamai cloudfront redis valkey memcached postgres postgresql mysql
    mariadb mongo mongodb cassandra kafka rabbitmq zookeeper etcd consul vault nomad django rails python java kotlin
    rust go linux debian ubuntu windows android firefox chrome safari heroku okta stripe twilio""".split()
)


def sentence_of(cause: str, effect: str = "", event: str = "") -> str:
    """Return "Because <cause>, <effect>, which led to <event>." from the parts there are; empty without a cause."""
    parts = [bare(one) for one in (cause, effect, event)]
    if not parts[0]:
        return ""
    if any(INNER_END.search(one) for one in parts):
        return _several(parts)
    told = [lowered(one) for one in parts]
    if not told[1]:
        return _without_effect(told)
    so_far = f"Because {_as_reason(told[0])}, {told[1]}"
    if not told[2]:
        return f"{so_far}."
    return f"{so_far}, and so {told[2]}." if is_clause(told[2]) else f"{so_far}, which led to {told[2]}."


def _without_effect(told: list[str]) -> str:
    cause, _, event = told
    if not event:
        return _raised(f"{cause}.")
    if is_clause(event):
        return f"Because {_as_reason(cause)}, {event}."
    return _raised(f"{cause}, which led to {event}." if is_clause(cause) else f"{cause} led to {event}.")


def _several(parts: list[str]) -> str:
    """Return parts of several sentences one after another: nothing is squeezed into one."""
    leads = ("", "What this did: ", "What it led to: ")
    return " ".join(
        f"{lead}{_raised(' '.join(part.split()))}." for lead, part in zip(leads, parts, strict=True) if part
    )


def _as_reason(cause: str) -> str:
    """Return the cause as it follows "because": a clause as it is, a bare noun with "of" or "there was"."""
    if is_clause(cause):
        return cause
    return f"there was {cause}" if cause.startswith("no ") else f"of {cause}"


def bare(text: str) -> str:
    """Return a part without the words that join it, and without its full stop."""
    text = text.strip(ENDS)
    opener = OPENERS.match(text)
    return text[opener.end() :].strip(ENDS) if opener else text


def lowered(text: str) -> str:
    """Return the text with a small first letter, unless its first word is a name or an abbreviation."""
    words = text.split(None, 2)
    if not words:
        return text
    first = words[0]
    is_plain = first[0].isupper() and (first[1:].islower() or first == "A") and first.casefold() not in NAMES
    if not is_plain or _is_label(words):
        return text
    return first[0].lower() + text[1:]


def _is_label(words: list[str]) -> bool:
    """Say whether a text opens with a pseudonym ("Responder A") or a name of two words."""
    return len(words) > 1 and words[1][0].isupper() and (len(words[1]) == 1 or words[1][1:].islower())


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]
