"""Accounts, teams and who belongs where."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models

from lightkeeper.domain.access.actor import Role
from lightkeeper.store.choices import choices_of


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; the e-mail address is how people sign in."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Account":
        """Make an account. Without a password nobody can sign in until one is set."""
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser, PermissionsMixin):
    """Somebody who can sign in. Reviews never point here for what people did: pseudonyms do."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    display_name = models.CharField(max_length=120)
    handle = models.CharField(max_length=80, blank=True)
    time_zone = models.CharField(max_length=60, default="UTC")
    theme = models.CharField(max_length=10, default="system")
    is_coach_on = models.BooleanField(default=True)
    is_administrator = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    date_joined = models.DateTimeField(auto_now_add=True)
    read_promise_version = models.PositiveIntegerField(default=0)

    objects: ClassVar[AccountManager] = AccountManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["display_name"]

    def __str__(self) -> str:
        return str(self.id)


class Team(models.Model):
    """A team that owns services and looks back together."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=120, unique=True)
    members = models.ManyToManyField(Account, through="Membership", related_name="teams")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """Who belongs to a team, and what they are trusted to do there."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="memberships")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=choices_of(Role), default=Role.READER)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "team"], name="one_membership_a_team")]

    def __str__(self) -> str:
        return f"{self.account_id} {self.role}"
