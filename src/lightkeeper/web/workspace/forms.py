"""Forms for looking after the workspace."""

from typing import Any
from uuid import UUID

from django import forms

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.usecases.account.add_account import NewAccount
from lightkeeper.usecases.account.reads import TeamChoice, team_choices
from lightkeeper.usecases.connection.connect import receivers
from lightkeeper.usecases.statement.reads import BOUNDARY, PROMISE, SUPPORT
from lightkeeper.usecases.template.write_template import TemplateFields
from lightkeeper.web.plain_form import PlainForm

NO_SUCH_TEAM = "There is no such team. Choose one from the list."
ROLES = (
    (Role.READER.value, "Reads what the team shares"),
    (Role.CONTRIBUTOR.value, "Contributes to reviews"),
    (Role.FACILITATOR.value, "Facilitates: starts, invites, shares"),
)
OUT_OF_TEAM = ("", "Not in this team")


class PersonForm(PlainForm):
    """Somebody to add."""

    display_name = forms.CharField(label="Name", max_length=120)
    email = forms.CharField(label="E-mail", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    team = forms.ChoiceField(label="Team", error_messages={"invalid_choice": NO_SUCH_TEAM})
    role = forms.ChoiceField(label="What they do there", choices=ROLES, initial=Role.CONTRIBUTOR.value)

    def __init__(self, teams: list[TeamChoice], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose_team(self, teams)

    def said(self) -> NewAccount:
        """Return whom to add."""
        told = self.cleaned_data
        return NewAccount(told["email"], told["display_name"], UUID(told["team"]), Role(told["role"]))


class RoleForm(PlainForm):
    """What somebody does in a team, or that they left it."""

    team = forms.ChoiceField(label="Team", error_messages={"invalid_choice": NO_SUCH_TEAM})
    role = forms.ChoiceField(label="What they do there", choices=[*ROLES, OUT_OF_TEAM], required=False)

    def __init__(self, teams: list[TeamChoice], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose_team(self, teams)

    def role_said(self) -> Role | None:
        """Return the role, or None for somebody who leaves the team."""
        chosen = self.cleaned_data["role"]
        return Role(chosen) if chosen else None


class TeamForm(PlainForm):
    """A team to add."""

    name = forms.CharField(label="Name of the team", max_length=120)


class TemplateForm(PlainForm):
    """A set of guiding questions, one a line."""

    name = forms.CharField(label="Name", max_length=120)
    purpose = forms.CharField(
        label="When to choose it", max_length=500, required=False, help_text="One sentence that helps to choose."
    )
    team = forms.ChoiceField(label="For whom", required=False, error_messages={"invalid_choice": NO_SUCH_TEAM})
    lines = forms.CharField(
        label="Headings and questions",
        max_length=20_000,
        help_text="One a line: the heading, a bar, the question. For example: What we noticed | What did the screen "
        "show, and what did it seem to mean? Questions that begin with what or how invite more than why or who.",
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Write at least one heading."},
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = [(str(team.id), team.name) for team in team_choices(actor, *Role)]
        field = self.fields["team"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "Everybody"), *mine]

    def said(self) -> TemplateFields:
        """Return the template as somebody wrote it."""
        told = self.cleaned_data
        parted = (line.partition("|") for line in told["lines"].splitlines())
        sections = tuple((heading.strip(), question.strip()) for heading, _, question in parted)
        return TemplateFields(told["name"], told["purpose"], sections, UUID(told["team"]) if told["team"] else None)


class ConnectionForm(PlainForm):
    """A service that may send to us."""

    plugin = forms.ChoiceField(label="Service")
    name = forms.CharField(label="Name", max_length=120, help_text="For example: PagerDuty of the payments team.")
    team = forms.ChoiceField(label="Team it sends to", error_messages={"invalid_choice": NO_SUCH_TEAM})
    secret = forms.CharField(
        label="Secret",
        required=False,
        max_length=500,
        help_text="Some services give you one, as PagerDuty does: paste it. Leave it empty and we make one for you.",
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, teams: list[TeamChoice], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose_team(self, teams)
        field = self.fields["plugin"]
        if isinstance(field, forms.ChoiceField):
            field.choices = receivers()


class RotateForm(PlainForm):
    """A new secret of a connection; empty: we make one."""

    secret = forms.CharField(required=False, max_length=500)


class StatementForm(PlainForm):
    """A new version of the promise, of the boundary statement or of the support card."""

    kind = forms.ChoiceField(
        choices=[(PROMISE, "promise"), (BOUNDARY, "boundary statement"), (SUPPORT, "support card")],
        widget=forms.HiddenInput,
    )
    text = forms.CharField(
        label="The new words",
        max_length=10_000,
        help_text="{organisation} stands for the workspace's name.",
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    signed_by = forms.CharField(
        label="Signed by",
        max_length=200,
        help_text="Whoever keeps the promise: a name, or a role such as the head of engineering.",
    )


def _choose_team(form: forms.Form, teams: list[TeamChoice]) -> None:
    field = form.fields["team"]
    if isinstance(field, forms.ChoiceField):
        field.choices = [(str(team.id), team.name) for team in teams]
