"""Forms around the list of reviews: narrowing it, keeping a view, starting a review."""

from typing import Any

from django import forms

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.domain.review.template import Template
from lightkeeper.usecases.account.reads import TeamChoice, team_choices
from lightkeeper.usecases.review.list_reviews import SORTS, ReviewFilter
from lightkeeper.usecases.review.severities import severities_of_reviews
from lightkeeper.usecases.review.start_review import NewReview
from lightkeeper.usecases.template.reads import templates_for
from lightkeeper.web.plain_form import PlainForm
from lightkeeper.web.templatetags.plain_words import KINDS, STATES

ANY = ("", "Any")
UNKNOWN = "That is not one of the choices; choose one from the list."
SORT_WORDS = {"newest": "Newest first", "oldest": "Oldest first", "changed": "Changed last", "severity": "Severity"}


class FilterForm(PlainForm):
    """What somebody looks for. A value that cannot be used is said at its field, and the rest still narrows."""

    words = forms.CharField(
        label="Find in titles and texts",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": "Find in titles and texts"}),
    )
    kind = forms.ChoiceField(label="Kind", required=False, error_messages={"invalid_choice": UNKNOWN})
    state = forms.ChoiceField(label="State", required=False, error_messages={"invalid_choice": UNKNOWN})
    team = forms.ChoiceField(label="Team", required=False, error_messages={"invalid_choice": UNKNOWN})
    severity = forms.ChoiceField(label="Severity", required=False, error_messages={"invalid_choice": UNKNOWN})
    sort = forms.ChoiceField(label="Order", required=False, error_messages={"invalid_choice": UNKNOWN})
    mine = forms.BooleanField(label="I take part", required=False)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="%s", **kwargs)
        choose(self, "kind", [ANY, *((kind.value, words) for kind, words in KINDS.items())])
        choose(self, "state", [ANY, *((state.value, words) for state, (words, _) in STATES.items())])
        choose(self, "team", [ANY, *pairs_of(team_choices(actor))])
        choose(self, "severity", [ANY, *((one, one) for one in severities_of_reviews(actor))])
        choose(self, "sort", [("", SORT_WORDS["newest"]), *((key, SORT_WORDS[key]) for key in SORTS)])

    def wanted(self, page: int) -> ReviewFilter:
        """Return what narrows the list."""
        # Fields that cannot be used are missing from cleaned_data, and said in `errors`.
        self.is_valid()
        said = self.cleaned_data
        return ReviewFilter(
            words=said.get("words", ""),
            kind=ReviewKind(said["kind"]) if said.get("kind") else None,
            state=ReviewState(said["state"]) if said.get("state") else None,
            team_id=said.get("team") or None,
            severity=said.get("severity", ""),
            is_mine=bool(said.get("mine")),
            sort=said.get("sort") or "newest",
            page=page,
        )


class ViewForm(PlainForm):
    """A name for a way of narrowing the list."""

    name = forms.CharField(label="Name of this view", max_length=80)
    query = forms.CharField(required=False, max_length=1000, widget=forms.HiddenInput)


class BeginningForm(PlainForm):
    """With which questions a review begins, and what sort of looking-back it is."""

    template_key = forms.ChoiceField(
        label="Which questions should guide you?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the questions to begin with.", "invalid_choice": UNKNOWN},
    )
    kind = forms.ChoiceField(
        label="What are you looking back on?", required=False, error_messages={"invalid_choice": UNKNOWN}
    )

    def __init__(self, templates: list[Template], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.templates = templates
        choose(self, "template_key", [(one.key, one.name) for one in templates])
        choose(self, "kind", [("", "As the questions say"), *((kind.value, words) for kind, words in KINDS.items())])
        self.fields["template_key"].initial = templates[0].key

    def cards(self) -> list[dict[str, Any]]:
        """Return what each choice of questions is shown with."""
        chosen = self["template_key"].value()
        return [{"template": one, "is_chosen": one.key == chosen} for one in self.templates]

    def kind_said(self) -> ReviewKind:
        """Return the kind: as chosen, or the one a shipped template is for."""
        wanted = self.cleaned_data["kind"] or self.cleaned_data["template_key"]
        return ReviewKind(wanted) if wanted in list(ReviewKind) else ReviewKind.FULL


class NewReviewForm(BeginningForm):
    """A review of something no service recorded."""

    title = forms.CharField(
        label="What happened, in a few words",
        max_length=500,
        help_text="For example: Orders waited an hour behind a full queue. Roles and systems, no names.",
        error_messages={"required": "Say what happened in a few words; you can change them later."},
    )
    team = forms.ChoiceField(
        label="Team that looks back",
        error_messages={"required": "Choose the team that looks back.", "invalid_choice": UNKNOWN},
    )
    severity = forms.CharField(label="Severity, such as SEV2", required=False, max_length=40)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(templates_for(actor), *args, **kwargs)
        self.teams = team_choices(actor, Role.FACILITATOR, Role.CONTRIBUTOR)
        choose(self, "team", pairs_of(self.teams))

    def said(self) -> NewReview:
        """Return what was said."""
        told = self.cleaned_data
        return NewReview(
            title=told["title"],
            kind=self.kind_said(),
            team_id=next(team.id for team in self.teams if str(team.id) == told["team"]),
            template_key=told["template_key"],
            severity=told["severity"],
        )


def choose(form: forms.BaseForm, name: str, choices: list[tuple[str, str]]) -> None:
    """Give a field its choices."""
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = choices


def pairs_of(teams: list[TeamChoice]) -> list[tuple[str, str]]:
    """Return teams as choices."""
    return [(str(team.id), team.name) for team in teams]
