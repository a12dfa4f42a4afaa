"""What the forms of all findings have in common."""

from typing import Any

from django import forms

from lightkeeper.usecases.item.reads import EventChoice, WritingPlace
from lightkeeper.web.level_choices import level_field
from lightkeeper.web.plain_form import PlainForm


class FindingForm(PlainForm):
    """What every finding has: who sees it, and the version that was seen."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, place: WritingPlace, events: list[EventChoice], choices: Any = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.choices = choices
        self.fields["own_level"] = level_field(place.level, place.stricter_levels)
        self.offer(place, events)

    def offer(self, place: WritingPlace, events: list[EventChoice]) -> None:
        """Fill in what may be chosen in this review."""

    def main_fields(self) -> list[forms.BoundField]:
        """Return the fields that are written in full width, in order."""
        return [self[name] for name in self.wide]

    def side_fields(self) -> list[forms.BoundField]:
        """Return the short fields, which share rows."""
        return [self[name] for name in (*self.narrow, "own_level")]

    def boxes(self) -> list[forms.BoundField]:
        """Return the boxes to tick."""
        return [self[name] for name in self.ticked]

    wide: tuple[str, ...] = ("text",)
    narrow: tuple[str, ...] = ()
    # What stands beneath the wide fields, if anything does.
    main_template = ""
    ticked: tuple[str, ...] = ()
    # The fields in which people tell something: the coach looks at these.
    told: tuple[str, ...] = ("text",)
