"""How people get in: only those an administrator added."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

OURS = {
    "account/email/password_reset_key": "session/mail/password_reset",
    "account/email/unknown_account": "session/mail/unknown_address",
}
TOLD = {"account/messages/password_changed.txt", "account/messages/password_set.txt"}


class ClosedAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs themselves up; what goes wrong is said kindly, and mail carries our words."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "This account is switched off. Ask an administrator of your workspace.",
        "email_password_mismatch": "That e-mail and password do not go together. Try once more, or ask for a new one.",
        "too_many_login_attempts": "Those were many tries in a row. Wait five minutes, then try again.",
        "enter_current_password": "That is not your present password. Try once more.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no: accounts are made by administrators."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Lead back to one's own page."""
        return "/me/"

    def add_message(self, request: HttpRequest, level: int, message_template: str = "", *_: Any, **__: Any) -> None:
        """Say only what helps: that somebody signed in they know themselves."""
        if message_template in TOLD:
            super().add_message(request, level, message="Your new password counts from now on.")

    def format_email_subject(self, subject: str) -> str:
        """Leave the subject as our template says it."""
        return subject

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send mail in our words."""
        super().send_mail(OURS.get(template_prefix, template_prefix), email, context)
