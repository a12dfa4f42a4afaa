"""What stands now, beside what somebody was writing, where another person saved in between."""

from typing import Any

from django import forms
from django.http import HttpRequest


def seen_version(request: HttpRequest) -> int | None:
    """Return the version a form was opened at, or None where it does not say."""
    written = request.POST.get("version", "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else None


def stands_now(form: forms.Form, initial: dict[str, Any]) -> list[tuple[str, str]]:
    """Return (label, value) of each field that stands differently now from what is in the form."""
    now = type(form)(initial=initial)
    pairs = [(now[name], form[name]) for name in form.fields]
    return [(str(theirs.label), _said(theirs)) for theirs, mine in pairs if _said(theirs) != _said(mine)]


def _said(field: forms.BoundField) -> str:
    value = field.field.widget.format_value(field.value())
    said = value[0] if isinstance(value, list) and value else value
    if isinstance(field.field, forms.ChoiceField):
        return str(dict(field.field.choices).get(said, said or ""))  # type: ignore[arg-type]
    return str(said or "").replace("\r\n", "\n").strip()
