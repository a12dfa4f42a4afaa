"""The form of an action item, in the parts that people think in: what, who, how it lasts, how one will see."""

from typing import Any
from uuid import UUID

from django import forms

from lightkeeper.domain.action_item.decision import Verification, VerificationType
from lightkeeper.domain.action_item.mechanisms import MECHANISMS, SUPPORT, TIER_NAMES, find_suggestion
from lightkeeper.domain.action_item.portfolio import AIM_NAMES
from lightkeeper.domain.action_item.strength import Aim, Mechanism, Strength, Tier
from lightkeeper.usecases.action_item.fields import MOST_HOURS, ActionItemFields
from lightkeeper.usecases.action_item.reads import Choice
from lightkeeper.usecases.item.reads import EventChoice, ItemToEdit, WritingPlace
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.web.finding.action_item_words import LOOKING
from lightkeeper.web.finding.form import FindingForm
from lightkeeper.web.timeline.words import name_of

WHEN_NO_DAY = "Write a day such as 2026-03-27, or leave it empty."


def _text(label: str, rows: int = 2, **more: Any) -> forms.CharField:
    more.setdefault("required", False)
    return forms.CharField(label=label, max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": rows}), **more)


def _line(label: str, longest: int = 200, **more: Any) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, required=False, max_length=longest, widget=widget, **more)


def _day(label: str, **more: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget, error_messages={"invalid": WHEN_NO_DAY}, **more)


def _choice(label: str, choices: list[Any], **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=choices, **more)


def mechanism_choices() -> list[Any]:
    """Return the mechanisms by how likely they are to last."""
    groups = [
        (TIER_NAMES[tier], [(key.value, one.name) for key, one in MECHANISMS.items() if one.tier is tier])
        for tier in Tier
    ]
    return [("", "Choose when you are ready"), *groups]


class ActionItemForm(FindingForm):
    """One action item. Whatever is missing can come later, but for the one sentence."""

    text = _text("What will be done?", required=True, error_messages={"required": "Say what will be done."})
    done_when = _text("How will you see that it is done?")
    factor_ids = forms.MultipleChoiceField(
        label="Which factors does it change?", required=False, widget=forms.CheckboxSelectMultiple
    )
    owner = _line("Who looks after it", help_text="One role or pseudonym. Names become roles.")
    team = _line("Team", 120)
    due_on = _day("Done by")
    assign_by = _day("Assign by")
    estimate = _line("How much work is it?", help_text="“Unknown” is an answer too.")
    is_urgent = forms.BooleanField(
        label="Urgent containment: it keeps harm away now, and waits for no second thoughts", required=False
    )
    mechanism = _choice("How does it work?", mechanism_choices())
    suggested = forms.CharField(required=False, max_length=30, widget=forms.HiddenInput)
    has_support = forms.BooleanField(label="It has what it needs to count", required=False)
    aim = _choice(
        "What does it make better?", [("", "Choose one"), *((aim.value, words) for aim, words in AIM_NAMES.items())]
    )
    side_effects = _text("What else might it do, and what happens when it is wrong?")
    weak_reason = _text("Why is this enough here?")
    bridge_to_id = _choice("It is a bridge to", [])
    bridge_until = _day("It has to hold until")
    study_hours = forms.IntegerField(label="Hours for finding out", required=False, min_value=1, max_value=MOST_HOURS)
    study_output = _text("What will there be to read afterwards?", 1)
    tier = _choice(
        "Likely to last, other than its kind",
        [("", "As its kind"), *((tier.value, words) for tier, words in TIER_NAMES.items())],
    )
    tier_reason = _text("Why?", 1)
    verification_type = _choice(
        "How will you look?", [("", "Choose one"), *((one.value, words) for one, words in LOOKING.items())]
    )
    measure = _text("What will you look at to see whether it helped?", 1)
    baseline = _line("Where it stands now", LONGEST_TEXT, help_text="“Unknown” is an answer too.")
    target = _line("What you hope to see", LONGEST_TEXT)
    method = _line("Where and how to look", LONGEST_TEXT)
    look_on = _day("Look on", help_text="Left empty: fourteen days after it is due.")
    reference = forms.CharField(
        label="Link to the ticket",
        required=False,
        max_length=1000,
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
    )
    is_weakness = forms.BooleanField(
        label="It closes a security weakness that is still open: show it to those taking part only, until it is done",
        required=False,
    )

    told = ("text", "done_when")

    def offer(self, place: WritingPlace, events: list[EventChoice]) -> None:
        """Let people tick factors and choose what this is a bridge to; a hint of words preselects a mechanism."""
        factors, others = self.choices or ([], [])
        _offer(self.fields["factor_ids"], factors)
        _offer(self.fields["bridge_to_id"], others, ("", "Nothing: it stands for itself"))
        suggestion = find_suggestion(self.initial.get("text", ""))
        if suggestion is not None and not self.initial.get("mechanism"):
            self.initial = {**self.initial, "mechanism": suggestion.mechanism, "suggested": suggestion.mechanism}
            self.suggestion = suggestion

    def to_fields(self) -> ActionItemFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        return ActionItemFields(
            text=said["text"],
            owner=said["owner"],
            team=said["team"],
            due_on=said["due_on"],
            done_when=said["done_when"],
            reference=said["reference"],
            is_weakness=said["is_weakness"],
            own_level=said["own_level"],
            factor_ids=tuple(UUID(one) for one in said["factor_ids"]),
            strength=strength_in(said),
            verification=plan_in(said),
            is_urgent=said["is_urgent"],
            assign_by=said["assign_by"],
            estimate=said["estimate"],
            bridge_to_id=UUID(said["bridge_to_id"]) if said["bridge_to_id"] else None,
            bridge_until=said["bridge_until"],
        )

    @property
    def supports(self) -> list[str]:
        """Return what the three mechanisms need that are worth little alone."""
        return [f"{MECHANISMS[mechanism].name}: {words}" for mechanism, words in SUPPORT.items()]


def as_written(found: ItemToEdit) -> dict[str, Any]:
    """Return an item's values, as its form first shows them."""
    shown = found.shown
    names = ("text", "done_when", "owner", "team", "due_on", "assign_by", "estimate", "is_urgent", "reference")
    strength = ("has_support", "side_effects", "weak_reason", "study_hours", "study_output", "tier_reason")
    plan = ("measure", "baseline", "target", "method", "look_on")
    return {
        **{name: getattr(shown, name) for name in (*names, "is_weakness", "bridge_until")},
        **{name: getattr(shown.strength, name) for name in strength},
        **{name: getattr(shown.verification, name) for name in plan},
        "mechanism": shown.strength.mechanism or "",
        "aim": shown.strength.aim or "",
        "tier": shown.strength.tier or "",
        "verification_type": shown.verification.type or "",
        "factor_ids": [str(one) for one in shown.factor_ids],
        "bridge_to_id": str(shown.bridge_to_id or ""),
    }


def strength_in(said: dict[str, Any]) -> Strength:
    """Return what was said of how long it lasts; what could not be read counts as not said."""
    return Strength(
        mechanism=Mechanism(said["mechanism"]) if said.get("mechanism") else None,
        tier=Tier(said["tier"]) if said.get("tier") else None,
        tier_reason=said.get("tier_reason", ""),
        has_support=bool(said.get("has_support")),
        aim=Aim(said["aim"]) if said.get("aim") else None,
        side_effects=said.get("side_effects", ""),
        weak_reason=said.get("weak_reason", ""),
        study_hours=said.get("study_hours"),
        study_output=said.get("study_output", ""),
    )


def plan_in(said: dict[str, Any]) -> Verification:
    """Return how one will see whether it worked."""
    return Verification(
        type=VerificationType(said["verification_type"]) if said.get("verification_type") else None,
        measure=said.get("measure", ""),
        baseline=said.get("baseline", ""),
        target=said.get("target", ""),
        method=said.get("method", ""),
        look_on=said.get("look_on"),
    )


def _offer(field: forms.Field, offered: list[Choice], *first: tuple[str, str]) -> None:
    words = {True: " (ruled out)", False: ""}
    choices = [(str(one.id), name_of(one.text) + words[one.status == "ruled_out"]) for one in offered]
    field.choices = [*first, *choices]  # type: ignore[attr-defined]
