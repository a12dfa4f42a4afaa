"""Forms for getting in, setting up and one's own preferences."""

import zoneinfo
from functools import cache
from typing import Any

from allauth.account import forms as allauth_forms
from django import forms

from lightkeeper.usecases.account.set_up_workspace import FirstRun
from lightkeeper.usecases.statement.texts import PROMISE
from lightkeeper.web.plain_form import PlainForm, dress

HELP_TO_CHOOSE = "At least 10 characters. Three or four words in a row are easy to keep in mind."


class SignInForm(allauth_forms.LoginForm):  # type: ignore[misc]
    """E-mail and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["login"].label = "E-mail"
        # The link to a new password stands below the form, where it cannot be taken for an error.
        self.fields["password"].help_text = ""
        _dress(self)


class NewPasswordForm(allauth_forms.ResetPasswordForm):  # type: ignore[misc]
    """The address a new password is asked for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["email"].label = "E-mail"
        _dress(self)


class ChangePasswordForm(allauth_forms.ChangePasswordForm):  # type: ignore[misc]
    """The present password, and a new one twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["oldpassword"].label = "Your present password"
        self.fields["oldpassword"].help_text = ""
        _name_new_password(self)
        _dress(self)


class FirstPasswordForm(allauth_forms.SetPasswordForm):  # type: ignore[misc]
    """A password for somebody who has none yet."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        _name_new_password(self)
        _dress(self)


class PasswordFromMailForm(allauth_forms.ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password, reached by the link in a mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        _name_new_password(self)
        _dress(self)


class SetUpForm(PlainForm):
    """The first run, on one page."""

    organisation = forms.CharField(
        label="Name of the workspace",
        max_length=120,
        help_text="Usually the name of your organisation. Everybody sees it.",
        error_messages={"required": "Please write a name, for example the name of your organisation."},
    )
    team = forms.CharField(
        label="First team", max_length=120, help_text="The team you look back with. More teams can follow."
    )
    display_name = forms.CharField(
        label="Your name", max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    email = forms.EmailField(label="Your e-mail", widget=forms.EmailInput(attrs={"autocomplete": "username"}))
    password = forms.CharField(
        label="Your password",
        strip=False,
        max_length=500,
        help_text=HELP_TO_CHOOSE,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    promise = forms.CharField(
        label="The promise",
        initial=PROMISE,
        max_length=5000,
        help_text="People speak openly where they know what happens with their words. Everybody sees this before they "
        "write. Keep these words or use your own.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    is_promised = forms.BooleanField(
        label="We make this promise",
        error_messages={"required": "Without the promise nobody can write here. Make it, or come back when you can."},
    )

    def first_run(self) -> FirstRun:
        """Return what was said."""
        said = self.cleaned_data
        return FirstRun(
            organisation=said["organisation"],
            team=said["team"],
            display_name=said["display_name"],
            email=said["email"],
            password=said["password"],
            promise=said["promise"],
        )


@cache
def _zone_choices() -> list[tuple[str, str]]:
    zones = sorted(zone for zone in zoneinfo.available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    return [("UTC", "UTC"), *((zone, zone.replace("_", " ")) for zone in zones)]


class PreferencesForm(PlainForm):
    """How somebody likes to see things."""

    time_zone = forms.ChoiceField(
        label="Time zone", choices=_zone_choices, help_text="Times on every page are shown in this zone."
    )


def _name_new_password(form: forms.BaseForm) -> None:
    form.fields["password1"].label = "New password"
    form.fields["password1"].help_text = HELP_TO_CHOOSE
    form.fields["password2"].label = "The new password again"


def _dress(form: forms.BaseForm) -> None:
    dress(form)
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
