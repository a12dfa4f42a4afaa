"""The form of one contributing factor: what it was, what shows it, and how asking came to rest at it."""

from typing import Any
from uuid import UUID

from django import forms

from lightkeeper.domain.analysis.factor import (
    Controllability,
    FactorAge,
    FactorFamily,
    FactorRole,
    FactorStatus,
    StopReason,
)
from lightkeeper.domain.analysis.taxonomy import find_leaf, leaves_of
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.item.reads import EventChoice, ItemToEdit, WritingPlace
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.web.finding.form import FindingForm
from lightkeeper.web.finding.sentence import PARTS, Said, said_with
from lightkeeper.web.finding.words import AGES, CONTROL, FAMILIES, ROLES, STATUSES, STOP_REASONS
from lightkeeper.web.timeline.story import clock_words
from lightkeeper.web.timeline.words import name_of

LATER = ("", "Choose when you are ready")
THEMES: list[Any] = [
    LATER,
    *(
        (words, [(family.value, f"{words}, in general"), *((leaf.code, leaf.name) for leaf in leaves_of(family))])
        for family, words in FAMILIES.items()
    ),
]


def _long(label: str, **more: Any) -> forms.CharField:
    more.setdefault("required", False)
    return forms.CharField(label=label, max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 2}), **more)


def _one_of(label: str, words: dict[Any, str]) -> forms.ChoiceField:
    choices = [LATER, *((value.value, said) for value, said in words.items())]
    return forms.ChoiceField(label=label, required=False, choices=choices)


class FactorForm(FindingForm):
    """One contributing factor. `family` is a theme ("WC") or one of its conditions ("WC1")."""

    text = _long(
        "What condition helped this to happen, or held it back?",
        required=True,
        error_messages={"required": "Say which condition contributed."},
    )
    effect = _long("What did it lead to?")
    event = _long("How did that show in this incident?")
    status = forms.ChoiceField(
        label="How sure are we", choices=[(status.value, words) for status, (words, _) in STATUSES.items()]
    )
    family = forms.ChoiceField(label="Theme", required=False, choices=THEMES)
    role = _one_of("What it did here", ROLES)
    age = _one_of("How long it had been so", AGES)
    controllability = _one_of("In whose hands it lies", CONTROL)
    stop_reason = _one_of("How asking came to rest here", STOP_REASONS)
    stop_note = forms.CharField(
        label="Who decided to live with it, by role",
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    duplicate_of_id = forms.ChoiceField(label="Which factor says the same", required=False)
    evidence_ids = forms.TypedMultipleChoiceField(
        label="Which events show it?", required=False, widget=forms.CheckboxSelectMultiple
    )
    evidence_urls = _long("What else shows it? One address a line")

    wide = told = PARTS
    main_template = "finding/_sentence.html"
    narrow = ("status", "family", "role")
    more = ("age", "controllability", "stop_reason", "stop_note", "duplicate_of_id", "evidence_urls")

    def offer(self, place: WritingPlace, events: list[EventChoice]) -> None:
        """Let people tick the events that show the factor, and name another one."""
        choices = [(str(one.id), f"{clock_words(one.happened_at)}  {name_of(one.text)}") for one in events]
        self.fields["evidence_ids"].choices = choices  # type: ignore[attr-defined]
        by_text = {str(one.id): one.id for one in events}
        self.fields["evidence_ids"].coerce = by_text.__getitem__  # type: ignore[attr-defined]
        others = [(str(one.id), name_of(one.text)) for one in self.choices or ()]
        self.fields["duplicate_of_id"].choices = [("", "None"), *others]  # type: ignore[attr-defined]

    def said(self) -> Said:
        """Return the three parts as they stand, as one sentence."""
        return said_with({name: self[name].value() for name in PARTS})

    def more_fields(self) -> list[forms.BoundField]:
        """Return what may be said besides, once people know more."""
        return [self[name] for name in self.more]

    def has_more(self) -> bool:
        """Say whether anything is said there, or has to be mended there."""
        return any(self[name].value() or self[name].errors for name in self.more)

    def to_fields(self) -> FactorFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        leaf = find_leaf(said["family"])
        return FactorFields(
            text=said["text"],
            effect=said["effect"],
            event=said["event"],
            status=FactorStatus(said["status"]),
            family=FactorFamily(said["family"]) if said["family"] and leaf is None else None,
            leaf=leaf.code if leaf else "",
            role=FactorRole(said["role"]) if said["role"] else None,
            age=FactorAge(said["age"]) if said["age"] else None,
            controllability=Controllability(said["controllability"]) if said["controllability"] else None,
            stop_reason=StopReason(said["stop_reason"]) if said["stop_reason"] else None,
            stop_note=said["stop_note"],
            duplicate_of_id=UUID(said["duplicate_of_id"]) if said["duplicate_of_id"] else None,
            evidence_ids=tuple(said["evidence_ids"]),
            evidence_urls=tuple(said["evidence_urls"].split()),
            own_level=said["own_level"],
        )


def factor_as_written(found: ItemToEdit) -> dict[str, Any]:
    """Return what a factor's form first shows besides its texts."""
    shown = found.shown
    return {
        "family": shown.leaf or (shown.family.value if shown.family else ""),
        "duplicate_of_id": str(shown.duplicate_of_id or ""),
        "evidence_urls": "\n".join(shown.evidence_urls),
    }
