"""Who may do what. The whole policy is the tables below."""

from enum import StrEnum

from lightkeeper.domain.access.actor import Role


class Verb(StrEnum):
    """What can be done to a review or to an incident that waits for one."""

    READ = "read"
    EDIT = "edit"
    START_REVIEW = "start_review"
    INVITE = "invite"
    SET_LEVEL = "set_level"
    CHANGE_STATE = "change_state"
    SHARE = "share"
    EXPORT = "export"
    IMPORT = "import"
    READ_HISTORY = "read_history"
    OPEN_RECOLLECTIONS = "open_recollections"
    FACILITATE = "facilitate"


class WorkspaceVerb(StrEnum):
    """What can be done to the workspace itself."""

    MANAGE_ACCOUNTS = "manage_accounts"
    MANAGE_CONNECTIONS = "manage_connections"
    SIGN_PROMISE = "sign_promise"
    WRITE_TEMPLATES = "write_templates"


ALLOWED: dict[Role, frozenset[Verb]] = {
    Role.FACILITATOR: frozenset(Verb),
    Role.CONTRIBUTOR: frozenset({Verb.READ, Verb.EDIT, Verb.START_REVIEW, Verb.EXPORT, Verb.READ_HISTORY}),
    Role.READER: frozenset({Verb.READ, Verb.EXPORT}),
}

FACILITATOR_OF_ANY_TEAM: frozenset[WorkspaceVerb] = frozenset({WorkspaceVerb.WRITE_TEMPLATES})


def may(role: Role | None, verb: Verb) -> bool:
    """Say whether a role allows a verb. No role allows nothing."""
    return role is not None and verb in ALLOWED[role]


def may_in_workspace(verb: WorkspaceVerb, *, is_administrator: bool, facilitates: bool) -> bool:
    """Say whether somebody may change the workspace: administrators all of it, facilitators its templates."""
    return is_administrator or (facilitates and verb in FACILITATOR_OF_ANY_TEAM)
