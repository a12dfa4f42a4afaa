"""The forms of a review's head and of who takes part."""

from typing import Any

from django import forms

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.review.state import ReviewKind
from lightkeeper.usecases.review.add_person import ROLE_WORDS
from lightkeeper.usecases.review.change_head import HeadFields
from lightkeeper.usecases.review.people_to_ask import PersonToAsk
from lightkeeper.web.plain_form import PlainForm
from lightkeeper.web.templatetags.plain_words import KINDS

PARTS = {
    Role.CONTRIBUTOR: "Contributes: reads and writes",
    Role.READER: "Reads along",
    Role.FACILITATOR: "Facilitates: invites, shares, decides on images",
}


class HeadForm(PlainForm):
    """What a review is called and what it is about."""

    title = forms.CharField(
        label="Title",
        max_length=500,
        help_text="What happened, in words somebody outside would understand.",
        error_messages={"required": "Give the review a title: what happened, in a few words."},
    )
    kind = forms.ChoiceField(label="Kind", choices=[(kind.value, words) for kind, words in KINDS.items()])
    severity = forms.CharField(label="Severity", required=False, max_length=40)
    services = forms.CharField(
        label="Services",
        required=False,
        max_length=10_000,
        help_text="One on each line.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def to_fields(self) -> HeadFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        services = tuple(line for line in said["services"].splitlines() if line.strip())
        return HeadFields(said["title"], ReviewKind(said["kind"]), said["severity"], services)


class PersonForm(PlainForm):
    """Somebody without an account here, whose name a role is to stand for."""

    name = forms.CharField(
        label="Name", max_length=200, error_messages={"required": "Write the name as it stands in the texts."}
    )
    role_word = forms.ChoiceField(label="Goes by", choices=[(word, f"{word} A, B …") for word in ROLE_WORDS])
    also_written = forms.CharField(
        label="Also written as",
        required=False,
        max_length=500,
        help_text="A nickname, a handle, a company: separated by commas.",
    )


class InviteForm(PlainForm):
    """Whom to ask, and what for."""

    account_id = forms.TypedChoiceField(label="Who", error_messages={"required": "Choose somebody to ask."})
    role = forms.ChoiceField(label="Their part", choices=[(role.value, words) for role, words in PARTS.items()])

    def __init__(self, *args: Any, people: list[PersonToAsk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by_text = {str(one.account_id): one.account_id for one in people}
        choices = [("", "Choose somebody"), *((str(one.account_id), one.display_name) for one in people)]
        self.fields["account_id"].choices = choices  # type: ignore[attr-defined]
        self.fields["account_id"].coerce = by_text.__getitem__  # type: ignore[attr-defined]
