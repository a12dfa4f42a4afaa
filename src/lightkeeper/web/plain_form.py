"""A form that looks like ours: every control brings the class its component expects, and no colon follows a label."""

from typing import Any

from django import forms

CLASS_OF_WIDGET: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, ""),
    (forms.RadioSelect, ""),
    (forms.CheckboxSelectMultiple, ""),
    (forms.HiddenInput, ""),
    (forms.Textarea, "textarea"),
    (forms.Select, "select"),
    (forms.Widget, "input"),
)


class PlainForm(forms.Form):
    """The form every page starts from; `say_so` puts what a use case refused at the field it is about."""

    required_css_class = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        dress(self)

    def say_so(self, refusal: Exception, field: str | None = None) -> None:
        """Show a refusal at a field, or above the form."""
        self.add_error(field, str(refusal))


def dress(form: forms.BaseForm) -> None:
    """Give the controls of any form (also one we did not write) the classes of our components."""
    for field in form.fields.values():
        own = next(name for widget, name in CLASS_OF_WIDGET if isinstance(field.widget, widget))
        if own:
            field.widget.attrs["class"] = f"{own} {field.widget.attrs.get('class', '')}".strip()
