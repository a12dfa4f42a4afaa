"""What a heading announces: from its words, or from the heading it stands under.

The words stand in `heading_words`; the first pattern that matches a heading decides.
"""

import re
from functools import lru_cache

from lightkeeper.domain.reading.heading_words import TELLING, VAGUE

# Sections whose sub-headings belong to them unless they say something else.
PASSED_DOWN = frozenset(
    ("actions", "lessons", "impact", "timeline", "root_cause", "contributing_factors", "appendix", "resolution",
     "detection", "response", "background", "went_well", "went_badly", "lucky", "trigger")
)  # fmt: skip

# Below these, a general word ("Summary", "Overview", "Impact") does not open a section of its own.
_KEEPS_CHILDREN = frozenset(("lessons", "actions", "appendix"))
_GENERAL = frozenset(("summary", "impact", "background", "other", "resolution", "detection", "response", "trigger"))

_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in (*TELLING, *VAGUE))
_TAKEN = re.compile(
    r"^(?:immediate |initial |remedial )?(?:actions?|steps|measures) (?:taken|performed)|^immediate actions?"
)
_DECORATION = re.compile(r"^[\W\d_]+|[*_`#:]+|\([^)]{0,60}\)$")
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.):]?|[IVX]{1,4}[.)]|[A-Z][.)])\s+")


def kind_of(heading: str, parent: str = "") -> str:
    """Say what kind of section a heading opens, given the kind of the section it stands in."""
    said = stated_kind(heading)
    if parent in _KEEPS_CHILDREN and (not said or said in _GENERAL):
        return parent
    if said == "root_cause" and parent == "contributing_factors":
        return parent
    if said:
        return said
    return parent if parent in PASSED_DOWN else "other"


@lru_cache(maxsize=1024)
def stated_kind(heading: str) -> str:
    """Return the kind that the words of a heading state, or "" where they state none."""
    words = plain_heading(heading).lower().rstrip("?!. ")
    if _TAKEN.search(words):
        return "response"
    return next((kind for kind, pattern in _COMPILED if pattern.search(words)), "")


def plain_heading(heading: str) -> str:
    """Return a heading without numbering, emphasis and trailing colon."""
    text = _NUMBERED.sub("", heading[:300].strip().strip("*_ "))
    text = re.sub(r"[*_`]{1,3}", "", text)
    text = re.sub(r"^[^\w\[(#\"“‘'<{$@/!~+-]+", "", text)
    return text.strip().rstrip(":").strip()
