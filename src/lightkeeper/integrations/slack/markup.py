"""Turns Slack's marked-up text into plain text: `<@U1>`, `<#C1|name>`, `<url|label>`, `&amp;` and their like.

Runs over each text once, so that no text, however odd, takes long.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lightkeeper.integrations.slack.roster import Roster
from lightkeeper.plugins.saved_json import line_of

BROADCASTS = {"here": "@here", "channel": "@channel", "everyone": "@everyone", "group": "@channel"}
SCHEMES = ("https://", "http://", "mailto:", "tel:")


@dataclass(slots=True)
class Markup:
    """Decodes the texts of one channel, and remembers whom they mention."""

    roster: Roster
    channel_names: Mapping[str, str] = field(default_factory=dict)
    group_names: Mapping[str, str] = field(default_factory=dict)
    mentioned: dict[str, None] = field(default_factory=dict)

    def plain(self, text: str) -> str:
        """Return a text without markup; what is not markup stays as it is."""
        if "<" not in text:
            return unescaped(text)
        first, *rest = text.split("<")
        parts = [unescaped(first)]
        for piece in rest:
            token, closing, after = piece.partition(">")
            if not closing:
                parts.append("<" + unescaped(piece))
                continue
            parts += [self._shown(token), unescaped(after)]
        return "".join(parts)

    def mention(self, key: str, label: str = "") -> str:
        """Return how a text shows a person: `@` and their best known name, or their id."""
        self.mentioned[key] = None
        if not self.roster.is_known(key) and label:
            self.roster.learn_alias(key, label)
            return f"@{label}"
        return f"@{self.roster.find(key).best_name}"

    def group(self, key: str, label: str = "") -> str:
        """Return how a text shows a group of users."""
        return f"@{(label or self.group_names.get(key, '') or 'group').lstrip('@')}"

    def channel(self, key: str, label: str = "") -> str:
        """Return how a text shows a channel."""
        return f"#{label or self.channel_names.get(key, key)}"

    def _shown(self, token: str) -> str:
        target, _, rest = token.partition("|")
        label, kind = line_of(unescaped(rest)), target[:1]
        if kind == "@" and len(target) > 1:
            return self.mention(line_of(target[1:]), label.lstrip("@"))
        if kind == "#" and len(target) > 1:
            return self.channel(line_of(target[1:]), label.lstrip("#"))
        if kind == "!" and len(target) > 1:
            return self._special(target[1:], label)
        if target.startswith(SCHEMES):
            return _link(unescaped(target), label)
        return f"<{unescaped(token)}>"

    def _special(self, target: str, label: str) -> str:
        name, *rest = target.split("^")
        if name == "subteam":
            return self.group(line_of(rest[0]) if rest else "", label)
        if name == "date":
            return label or "a date"
        return BROADCASTS.get(name) or f"@{label or name}"


def unescaped(text: str) -> str:
    """Return a text with the three characters that Slack escapes; the ampersand last, so that nothing opens twice."""
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _link(url: str, label: str) -> str:
    bare = url.removeprefix("mailto:").removeprefix("tel:")
    without_scheme = bare.partition("://")[2].rstrip("/")
    if not label or label == bare:
        return bare
    return label if label.rstrip("/") == without_scheme else f"{label} ({bare})"
