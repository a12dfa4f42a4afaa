"""Phrases that make training, reminders or messages the remedy."""

from lightkeeper.wording.phrase import Phrase

_PEOPLE = (
    "everyone|everybody|people|staff|engineers?|developers?|devs|teams?|team members|colleagues|operators?|admins?|"
    "administrators?|users?|on-?call(?:ers?|s)?|rota|responders?|reviewers?|members?|maintainers?|committers?|"
    "contributors?|product owners?|managers?|leads?|sres?|ops|support|employees|personnel|contractors?|interns?|"
    "new hires|newcomers|authors?|approvers?|ourselves|each other|yourselves|yourself|themselves|organi[sz]ation|"
    "company|department"
)
_SESSIONS = (
    "trainings?|training sessions?|workshops?|brown[- ]?bags?|lunch and learns?|refreshers?|refresher courses?|"
    "knowledge[- ]sharing sessions?|tech talks?"
)

# Training, teaching or reminding people; whether a person ought to is for the rule to find out.
TEACH_PEOPLE = Phrase(
    r"(?:re-?train|train|remind|re-?educate|educate|coach|teach|upskill|sensiti[sz]e|re-?familiari[sz]e|familiari[sz]e)"
    rf"(?: (?!to |that |if |when |model|the model)[\w'’/-]+){{0,4}}? (?:{_PEOPLE})"
    r"|(?:tell|warn|e-?mail|brief|instruct|notify)(?: (?:all|the whole|the entire|our|every|each)){1,2}"
    rf"(?: [\w-]+){{0,2}}? (?:{_PEOPLE})"
    r"|(?:tell|warn|e-?mail|brief|instruct) (?:everyone|everybody)"
    r"|(?:send|write|circulate|post)(?: out)? (?:an? |another )?(?:[\w-]+ )?(?:e-?mail|reminder|memo|notice)s? to "
    rf"(?:[\w-]+ ){{0,3}}?(?:{_PEOPLE})|"
    rf"(?:encourage|urge|mentor|advise|ask) (?:[\w'’/-]+ ){{0,3}}?(?:{_PEOPLE}) to (?:be|always|check|double|"
    rf"read|test|verify|"
    r"follow|use|review|pay|think|ask|report|avoid|never|not|keep|communicate|escalate|make sure|take)|"
    rf"make (?:sure )?(?:[\w'’/-]+ ){{0,3}}?(?:{_PEOPLE}) (?:is |are )?(?:more )?(?:fully )?(?:aware|familiar|"
    rf"conscious|"
    r"trained|informed|understand|know)|"
    rf"(?:ensure|make sure) (?:that )?(?:[\w'’/-]+ ){{0,3}}?(?:{_PEOPLE}) (?:is|are) (?:\w+ )?(?:aware|familiar|"
    rf"trained|"
    r"educated|reminded|briefed)|"
    rf"(?:spread|share) (?:the |this |these |our |what )?(?:[\w'’-]+ ){{0,3}}?(?:knowledge|learnings?|lessons?|"
    rf"word|learned|"
    rf"findings) (?:with|to|among|across|within) (?:[\w'’/-]+ ){{0,3}}?(?:{_PEOPLE})"
)
# The same as a thing to be had.
TRAINING = Phrase(
    r"(?:raise|increase|improve|create|build|spread|promote|more) (?:[\w-]+ )?awareness"
    r"|(?:send|circulate|post|issue)(?: out)? (?:an? |another )?(?:[\w-]+ )?(?:reminder|memo|e-?mail reminder)s?"
    r"|(?:training|refresher|education|awareness|onboarding|coaching) (?:on|about|in|around|regarding|for)"
    r"|(?:improve|update|extend|better|expand) (?:[\w'’-]+ ){0,2}?(?:onboarding|training)"
    r"|(?:knowledge|skills?) (?:sharing|transfer|session)s?|lunch (?:and|&|n) learn"
    r"|awareness (?:session|campaign|training)s?"
    r"|(?:provide|organi[sz]e|schedule|hold|give|run|conduct|arrange|offer|deliver|plan|introduce|do|have|set ?up|"
    rf"create|develop|host|ensure) (?:[\w'-]+ ){{0,3}}?(?:{_SESSIONS})"
    r"|(?:more|additional|better|further|refresher|extra|mandatory|proper|improved?|regular) (?:[\w-]+ )?training"
    rf"|training (?:for|of) (?:[\w'-]+ ){{0,3}}?(?:{_PEOPLE})"
)
# A model is trained by other means.
NOT_PEOPLE = Phrase(
    r"models?|classifiers?|neural|data ?sets?|machine learning|automatically|bots?|training data|training jobs?"
)
