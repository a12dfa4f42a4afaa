"""Signing in, signing out and passwords: allauth's views with our forms and pages."""

from typing import Any

from allauth.account import views
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

from lightkeeper.usecases.sample.sign_in_as import sample_choices
from lightkeeper.web.session import forms


class SignInView(views.LoginView):  # type: ignore[misc]
    """Sign in with e-mail and password; the sample workspace offers its people."""

    template_name = "session/sign_in.html"
    form_class = forms.SignInForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add whom one may continue as, and where to go afterwards."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        wanted = self.request.POST.get("next") or self.request.GET.get("next") or ""
        is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
        return {**context, "sample_people": sample_choices(), "next": wanted if is_ours else ""}


def no_sign_up(request: HttpRequest) -> HttpResponse:
    """Answer as if nothing were here: allauth wants an address for signing up, and there is no signing up."""
    raise Http404


sign_in = SignInView.as_view()
sign_out = views.LogoutView.as_view(template_name="session/sign_out.html")
switched_off = views.AccountInactiveView.as_view(template_name="session/switched_off.html")
change_password = views.PasswordChangeView.as_view(
    template_name="session/password_change.html", form_class=forms.ChangePasswordForm
)
set_password = views.PasswordSetView.as_view(
    template_name="session/password_change.html", form_class=forms.FirstPasswordForm
)
ask_for_password = views.PasswordResetView.as_view(
    template_name="session/password_reset.html", form_class=forms.NewPasswordForm
)
password_asked = views.PasswordResetDoneView.as_view(template_name="session/password_reset_done.html")
password_from_mail = views.PasswordResetFromKeyView.as_view(
    template_name="session/password_from_mail.html", form_class=forms.PasswordFromMailForm
)
password_from_mail_done = views.PasswordResetFromKeyDoneView.as_view(
    template_name="session/password_from_mail_done.html"
)
