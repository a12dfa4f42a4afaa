"""What a heading announces: from its words, or from the heading it stands under.

Ordered from telling to vague; the first pattern that matches a heading decides.
"""

import re
from functools import lru_cache

# Sections whose sub-headings belong to them unless they say something else.
PASSED_DOWN = frozenset(
    ("actions", "lessons", "impact", "timeline", "root_cause", "contributing_factors", "appendix", "resolution",
     "detection", "response", "background", "went_well", "went_badly", "lucky", "trigger")
)  # fmt: skip

# Below these, a general word ("Summary", "Overview", "Impact") does not open a section of its own.
_KEEPS_CHILDREN = frozenset(("lessons", "actions", "appendix"))
_GENERAL = frozenset(("summary", "impact", "background", "other", "resolution", "detection", "response", "trigger"))

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("lucky", r"\bluck(?:y|ily)?\b|fortunate"),
    ("went_well", r"\b(?:went|go|gone|worked|works|did|done)\b.{0,12}\b(?:well|right|good|great|smoothly)\b"
                  r"(?<!n't go so well)(?<!n’t go so well)(?<!not go so well)(?<!not go well)(?<!n't go well)"
                  r"(?<!n’t go well)|^what worked|^(?:the )?good$|^successes|^positives?$|^strengths$|^highlights$"),
    ("root_cause", r"analy[sz]\w* (?:of )?what went wrong|what went wrong technically"),
    ("went_badly", r"\b(?:went|go|gone)\b.{0,12}\b(?:wrong|bad(?:ly)?|poorly|awry|better|sideways)\b"
                   r"|n['’]t (?:go|work)\b|not (?:go|work)\b|^(?:the )?(?:bad|ugly)$|what failed|difficult"
                   r"|could (?:have|be) (?:been |gone |done )?(?:better|improved)|^challenges|^problems? encountered"
                   r"|^negatives?$|^weaknesses|^pain ?points"),
    ("actions", r"\baction(?:s|able)?(?:[ -](?:items?|points?|plan|list))?s?$|^actions?\b(?! taken| ?log)"
     "|action items?"
                r"|follow[ -]?ups?\b(?! timeline)|^to[ -]?dos?\b|\btodos?\b|\bto-dos?\b|next steps?|recommend"
                r"|prevent(?:ion|ive"
                r"|ative|ing)?\b"
                r"|improvements?\b|corrective|remediation (?:items?|plan|tasks?)|remediations$"
                r"|future (?:measure|work|plan"
                r"|action|step|change|improvement)|(?:do|be|doing) better|what (?:we're|we are|we’re|are we"
                r"|we will|we'll"
                r"|we plan) (?:going to )?(?:do|doing|chang)|going forward|moving forward|long[- ]term (?:fix"
                r"|solution"
                r"|change|measure|action)|counter ?measures|planned (?:work|changes)|^tasks?$|^tickets$|^jira"
                r"|^mitigation items"
                r"|way forward|what(?: i|'|’)s next|measures\b|steps (?:to|we)|in (?:the )?future|preventi"
                r"|proposals?\b"),
    ("timeline", r"time ?-?lines?\b|chronolog|\bsequence of events|^events?$|^(?:incident |event )?log$|event log"
                 r"|course of events|^history of (?:the )?(?:incident|events)|^(?:incident )?history$"
                 r"|minute[- ]by[- ]minute"
                 r"|play[- ]by[- ]play|order of events|^narrative"),
    ("lucky", r"^luck$"),
    ("contributing_factors", r"contribut\w*|aggravat|^(?:other |additional |underlying )?factors|^(?:causal|latent) "
                             r"|how could (?:this|it|the).* happen|^conditions|^weaknesses in|^enabling"
                             r"|^vulnerabilit\w+$"),
    ("root_cause", r"root[- ]?causes?|^(?:the )?(?:probable |proximate |technical |immediate |primary |underlying )?"
                   r"causes?\b|\brca\b|five whys|5 ?whys?|why (?:did|has|was|were) (?:it|this|that)"
                   r"|why it (?:happened|broke)"
                   r"|what caused|^fault$|^diagnosis|technical (?:explanation|analysis|details?|cause)|^(?:the )?"
                   r"(?:bug|problem|issue|defect)s?$|^analysis|(?:incident|cause|problem|failure|technical) analysis"
                   r"|explanation|^reasons?\b|how did (?:this|it) happen"),
    ("trigger", r"\btrigger"),
    ("detection", r"detect|discover(?:y|ed)|how (?:did|was) (?:we|it|this) (?:notice|find|found|spot)"
     "|^alert(?:s|ing)?$"
                  r"|^noticing|identification|reported by"),
    ("impact", r"\bimpact|\baffected\b|customer effect|^effects?$|^damages?$|^severity|who was|^scope\b|^symptoms?"
               r"|^consequences|user[- ]facing|^blast radius|^cost$|^side[- ]effects"),
    ("lessons", r"lesson|learn(?:ed|t|ings?)?\b|takeaway|take[- ]?aways|retrospective|^reflections?|after[- ]action"
                r"|^post[- ]?mortem$|^insights|^observations|key points|^evaluation|^review$|^discussion|^findings$"
                r"|general questions"),
    ("resolution", r"resol(?:ution|ved?)|recover(?:y|ed)|^(?:the )?fix(?:es|ed)?\b|how (?:did|was) (?:we|it|this)\w* "
                   r"(?:fix|resolve|solve)|remedia|mitigat|restor|^solution|work ?around|how (?:we"
                   r"|it was) fixed|^repair"
                   r"|^rollback"),
    ("response", r"respon[sd]|investigat|^actions? taken|^steps taken|handling|escalation|communicat|diving into"
                 r"|^triage|troubleshoot|^debug|^debrief|immediate actions?|what (?:did we|we did)|reaction"),
    ("background", r"background|^context\b|^introduction|^intro$|lead[- ]?up|^glossary|^about\b|^architecture"
     "|^terminolog"
                   r"|^definitions?|preamble|^prerequisites|^preface|^overview of (?:the )?system|^motivation"),
    ("appendix", r"^app?en\w*d\w*|^supporting|^references?|^(?:related |useful |more |external |helpful"
     " )?(?:links|resources"
                 r"|reading|issues|documents?|material)\b|^logs?$|chat ?logs?|\btranscript|^further reading|^raw data"
                 r"|revision history|change ?log|^footnotes|^screenshots|^graphs?$|^metrics$|^artifacts|^evidence"
                 r"|postmortem thread|^attachments|^sources$|^see also|^changelog|^dashboards|^queries"),
    ("summary", r"summar|^overview|^abstract|tl;?dr|what happen(?:e?d|s)|^(?:incident |problem |issue |outage"
     " )?descriptions?"
                r"|^in (?:short|brief)|^synopsis|^executive|^at a glance|^quick facts|^incident report"
                r"|what, how|^the incident$|^incident overview|^incident$|^key facts|^what (?:was|is) (?:it|this)"),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
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
