"""Addresses of signing in, the first run and preferences."""

from django.urls import path, re_path

from lightkeeper.web.session import pages, passwords

urlpatterns = [
    path("set-up/", pages.set_up, name="set_up"),
    path("demo/sign-in/<slug:slug>/", pages.sample_sign_in, name="sample_sign_in"),
    path("me/", pages.preferences, name="preferences"),
    path("promise/", pages.promise, name="promise"),
    path("sign-in/", passwords.sign_in, name="account_login"),
    path("sign-out/", passwords.sign_out, name="account_logout"),
    path("sign-up/", passwords.no_sign_up, name="account_signup"),
    path("sign-in/switched-off/", passwords.switched_off, name="account_inactive"),
    path("password/change/", passwords.change_password, name="account_change_password"),
    path("password/set/", passwords.set_password, name="account_set_password"),
    path("password/reset/", passwords.ask_for_password, name="account_reset_password"),
    path("password/reset/asked/", passwords.password_asked, name="account_reset_password_done"),
    path("password/reset/done/", passwords.password_from_mail_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        passwords.password_from_mail,
        name="account_reset_password_from_key",
    ),
]
