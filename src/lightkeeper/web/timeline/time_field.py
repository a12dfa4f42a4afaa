"""A form field for a moment, written as the reader's clocks show it."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from lightkeeper.web.timeline.local_times import (
    NoSuchTimeError,
    TimeCameTwiceError,
    came_twice,
    local_time_in,
    moment_of,
)

FOLDS = {"first": 0, "second": 1}
UNREADABLE = "Write a day and a time, such as 2026-03-03 14:05."
Written = tuple[str, str]


class TimeInput(forms.Widget):
    """A day and a time of the reader's zone; where the clocks were put back, also which of the two is meant."""

    template_name = "timeline/time_input.html"

    def __init__(self) -> None:
        super().__init__({"class": "input--moment"})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Written:
        """Return what was written, and which of two times is meant."""
        return str(data.get(name, "")), str(data.get(f"{name}_which", ""))

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return what the template shows."""
        context = super().get_context(name, None, attrs)
        text, which = value if isinstance(value, tuple) else _written(value)
        context["widget"]["value"] = text
        context["widget"]["which"] = which
        context["widget"]["asks_which"] = _is_ambiguous(text)
        return context


class TimeField(forms.Field):
    """A moment, aware; empty is None."""

    widget = TimeInput

    def to_python(self, value: Any) -> datetime | None:
        """Return the moment; a sentence says where the clocks were changed."""
        text, which = value if isinstance(value, tuple) else (str(value or ""), "")
        if not text.strip():
            return None
        try:
            return moment_of(local_time_in(text), timezone.get_current_timezone(), FOLDS.get(which))
        except (NoSuchTimeError, TimeCameTwiceError) as error:
            raise forms.ValidationError(str(error)) from error
        except (ValueError, OverflowError) as error:
            raise forms.ValidationError(UNREADABLE) from error


def _written(at: datetime | None) -> Written:
    if at is None:
        return "", ""
    local = timezone.localtime(at)
    precision = "seconds" if local.second else "minutes"
    text = local.replace(tzinfo=None, fold=0).isoformat(timespec=precision)
    return text, ("second" if local.fold else "first") if _is_ambiguous(text) else ""


def _is_ambiguous(text: str) -> bool:
    try:
        return came_twice(local_time_in(text), timezone.get_current_timezone())
    except (ValueError, OverflowError):
        return False
