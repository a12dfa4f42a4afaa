"""The page of permissions: the policy's tables, and how far each person may look."""

from docs.generators.tables import code, page, table
from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.clearance import Standing, clearance
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import ALLOWED, Verb, WorkspaceVerb, may_in_workspace

YES, NO = "yes", "–"
LEVEL_NAMES = {
    Level.PUBLIC: "Public (L0)",
    Level.ORGANISATION: "Organisation (L1)",
    Level.PARTICIPANTS: "Taking part (L2)",
    Level.RESTRICTED: "Restricted (L3)",
}
MEANINGS = {
    Verb.READ: "Read it, as far as one's clearance reaches.",
    Verb.EDIT: "Write: events, sections, impact, questions, factors, lessons, action items, images, title.",
    Verb.START_REVIEW: "Start a review in a team, or of an incident of that team.",
    Verb.INVITE: "Ask people to take part, and end their part.",
    Verb.SET_LEVEL: "Make a review stricter.",
    Verb.CHANGE_STATE: "Move a review between draft, conversation, approved, shared and put away.",
    Verb.SHARE: "Open a review to a wider circle, and clear images for it.",
    Verb.EXPORT: "Take a review away as a file or by the API, for one's own circle or a wider one.",
    Verb.IMPORT: "Bring records and documents into a team.",
    Verb.READ_HISTORY: "Read what changed. Beyond this verb it needs taking part.",
    Verb.OPEN_RECOLLECTIONS: "Open all recollections that were handed over, together. Nobody opens a single one.",
    Verb.FACILITATE: "Lead the meeting: start it, go through its agenda, show the cards, end it.",
}
WORKSPACE_MEANINGS = {
    WorkspaceVerb.MANAGE_ACCOUNTS: "Add people and teams, set roles, switch accounts off, read the trail.",
    WorkspaceVerb.MANAGE_CONNECTIONS: "Connect services, change their secrets, stop listening.",
    WorkspaceVerb.SIGN_PROMISE: "Sign a new version of the promise or the boundary statement.",
    WorkspaceVerb.WRITE_TEMPLATES: "Write templates for a team or for everybody.",
}
STANDINGS = (
    ("Facilitates the review (named in it)", Standing(True, named_role=Role.FACILITATOR)),
    ("Contributes to the review (named in it)", Standing(True, named_role=Role.CONTRIBUTOR)),
    ("Reads the review (named in it)", Standing(True, named_role=Role.READER)),
    ("Facilitates in the review's team", Standing(True, team_role=Role.FACILITATOR)),
    ("Contributes in the review's team", Standing(True, team_role=Role.CONTRIBUTOR)),
    ("Colleague, any other team", Standing(True)),
    ("Visitor, not signed in", Standing(False)),
)
OPENING = (
    "Every request passes the same two questions: may this person know of the thing, and may they do this to it? "
    "Who may not know of it is told that it does not exist. Nobody is more than their roles: being an administrator "
    "gives no view into reviews."
)
CLEARANCE = """\
## How far people may look

Each cell names the circle a person reads with. What that circle is shown of each field stands in [masks](masks.md).
“Shared” means shared, or put away after being shared. A dash: they are not told that it exists."""


def permissions_page() -> str:
    """Return the policy as tables."""
    parts = [_reviews(), _workspace(), CLEARANCE, _clearances(is_shared=False), _clearances(is_shared=True)]
    return page("Permissions", OPENING, *parts)


def _reviews() -> str:
    rows = [
        (code(verb.value), MEANINGS[verb], *(YES if verb in ALLOWED[role] else NO for role in Role)) for verb in Verb
    ]
    heads = ("Verb", "What it is", *(role.value.capitalize() for role in Role))
    return "## In reviews and teams\n\n" + table(heads, rows)


def _workspace() -> str:
    rows = [
        (
            code(verb.value),
            WORKSPACE_MEANINGS[verb],
            YES if may_in_workspace(verb, is_administrator=True, facilitates=False) else NO,
            YES if may_in_workspace(verb, is_administrator=False, facilitates=True) else NO,
        )
        for verb in WorkspaceVerb
    ]
    heads = ("Verb", "What it is", "Administrator", "Facilitator of any team")
    return "## In the workspace\n\n" + table(heads, rows)


def _clearances(*, is_shared: bool) -> str:
    rows = [(words, *_cells(standing, is_shared)) for words, standing in STANDINGS]
    title = "### Of a review that is shared" if is_shared else "### Of a review that is not shared yet"
    return f"{title}\n\n" + table(("Who", *(f"Review is {name}" for name in LEVEL_NAMES.values())), rows)


def _cells(standing: Standing, is_shared: bool) -> list[str]:
    seen = [clearance(standing, level, is_shared=is_shared) for level in LEVEL_NAMES]
    return [LEVEL_NAMES[one] if one else NO for one in seen]
