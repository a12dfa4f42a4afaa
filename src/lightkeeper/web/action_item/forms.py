"""The small forms that moving an action item needs, and the bar that narrows the list of all open ones."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.decision import Decline, DeclineReason, VerificationOutcome, VerificationType
from lightkeeper.domain.action_item.transitions import Move
from lightkeeper.usecases.action_item.open_action_items import OPEN, ActionItemFilter, Waiting
from lightkeeper.usecases.action_item.reads import Choice
from lightkeeper.usecases.action_item.record_check import LookedAt
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.web.finding.action_item_form import WHEN_NO_DAY
from lightkeeper.web.finding.action_item_words import DECLINES, LOOKING, OUTCOMES, STATES
from lightkeeper.web.plain_form import PlainForm
from lightkeeper.web.timeline.words import name_of


def _day(label: str, **more: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget, error_messages={"invalid": WHEN_NO_DAY}, **more)


def _text(label: str) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(label=label, required=False, max_length=LONGEST_TEXT, widget=widget)


class MoveForm(PlainForm):
    """A step that needs nothing but the version that was seen."""

    to = forms.ChoiceField(choices=[(state.value, state.value) for state in ActionItemState])
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def to_move(self) -> Move:
        """Return the step."""
        return Move(ActionItemState(self.cleaned_data["to"]))


class DeclineForm(PlainForm):
    """Why something is not done, who decided it, and when to look at it again."""

    reason = forms.ChoiceField(
        label="Why not?",
        required=False,
        choices=[("", "Choose one"), *((one.value, words) for one, words in DECLINES.items())],
    )
    decided_by = forms.CharField(
        label="Which role decided it", required=False, max_length=200, help_text="A role, such as head of payments."
    )
    look_again_on = _day("Look at it again on")
    note = _text("What should whoever looks again know?")

    def to_move(self) -> Move:
        """Return the step."""
        said = self.cleaned_data
        reason = DeclineReason(said["reason"]) if said["reason"] else None
        decline = Decline(reason, said["note"], said["decided_by"], said["look_again_on"])
        return Move(ActionItemState.DECLINED, decline=decline)


class SupersedeForm(PlainForm):
    """What replaces an item."""

    superseded_by_id = forms.ChoiceField(label="Which item replaces it?", required=False)

    def __init__(self, *args: Any, others: tuple[Choice, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "Choose one"), *((str(one.id), name_of(one.text)) for one in others)]
        self.fields["superseded_by_id"].choices = choices  # type: ignore[attr-defined]

    def to_move(self) -> Move:
        """Return the step."""
        said = self.cleaned_data["superseded_by_id"]
        return Move(ActionItemState.SUPERSEDED, superseded_by_id=UUID(said) if said else None)


class LookForm(PlainForm):
    """Did it work? What was seen, on which day, and how one looked."""

    outcome = forms.ChoiceField(
        label="Did it work?",
        choices=[(one.value, words) for one, (words, _) in OUTCOMES.items()],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you saw; “cannot tell yet” is an answer too."},
    )
    note = _text("What did you see?")
    type = forms.ChoiceField(
        label="How did you look?",
        required=False,
        choices=[("", "Choose one"), *((one.value, words) for one, words in LOOKING.items())],
    )
    looked_on = _day("Looked on")
    look_on = _day("Look again on", help_text="If it is not settled yet. Left empty: two weeks on.")
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def outcomes(self) -> list[tuple[str, str, str, bool]]:
        """Return what can be chosen: key, words, what follows, and whether it is chosen."""
        chosen = self["outcome"].value()
        return [(one.value, words, then, one.value == chosen) for one, (words, then) in OUTCOMES.items()]

    def to_seen(self) -> LookedAt:
        """Return what was seen."""
        said = self.cleaned_data
        how = VerificationType(said["type"]) if said["type"] else None
        return LookedAt(VerificationOutcome(said["outcome"]), said["note"], said["looked_on"], how, said["look_on"])


class OpenForm(PlainForm):
    """What narrows the list of all open action items."""

    team = forms.ChoiceField(label="Team", required=False)
    state = forms.ChoiceField(
        label="Where it stands",
        required=False,
        choices=[("", "Any"), *((state.value, STATES[state][0]) for state in OPEN)],
    )
    waiting = forms.ChoiceField(
        label="Waiting",
        required=False,
        choices=[("", "Any"), (Waiting.LOOK.value, "Did it work?"), (Waiting.OVERDUE.value, "Past its day")],
    )

    def to_filter(self, page: int) -> ActionItemFilter:
        """Return what is looked for; what is no choice narrows nothing."""
        said = self.data
        state, waiting = said.get("state", ""), said.get("waiting", "")
        return ActionItemFilter(
            team=said.get("team", "").replace("\x00", "")[:120],
            state=ActionItemState(state) if state in set(ActionItemState) else None,
            waiting=Waiting(waiting) if waiting in set(Waiting) else None,
            page=page,
        )

    def offer_teams(self, teams: tuple[str, ...]) -> None:
        """Let people choose among the teams there are."""
        self.fields["team"].choices = [("", "All teams"), *((one, one) for one in teams)]  # type: ignore[attr-defined]


def look_initial(today: date, how: VerificationType | None) -> dict[str, Any]:
    """Return how the form of looking begins."""
    return {"looked_on": today, "type": how.value if how else ""}
