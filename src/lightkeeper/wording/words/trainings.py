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
    rf"(?:[\w-]+ ){{0,3}}?(?:{_PEOPLE})"
)
# The same as a thing to be had.
TRAINING = Phrase(
    r"(?:raise|increase|improve|create|build|spread|promote|more) (?:[\w-]+ )?awareness"
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
