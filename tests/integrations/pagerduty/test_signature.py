"""Tests of the signature of PagerDuty's deliveries."""

import hashlib
import hmac

import pytest

from lightkeeper.integrations.pagerduty.signature import is_signed, signature_of

BODY = b'{"event": {"id": "01"}}'
# Computed once with another program: printf BODY | openssl dgst -sha256 -hmac lantern
VECTOR = "v1=b84a8b261d9db63f1d0d3041abca29c991d9b44f236793a1f0b69a582fee2da5"


def test_the_signature_is_the_one_other_programs_compute() -> None:
    assert signature_of(BODY, "lantern") == VECTOR
    assert hmac.new(b"lantern", BODY, hashlib.sha256).hexdigest() == VECTOR.removeprefix("v1=")


def test_while_a_secret_changes_either_signature_and_either_secret_will_do() -> None:
    header = f"{signature_of(BODY, 'new')}, {signature_of(BODY, 'old')}"
    assert is_signed(BODY, header, ["old"])
    assert is_signed(BODY, header, ["new"])
    assert is_signed(BODY, VECTOR, ["other", "lantern"])


@pytest.mark.parametrize(
    "header",
    ["", "v1=", ",,,", VECTOR.removeprefix("v1="), VECTOR.replace("v1=", "v2="), VECTOR[:-1],
     "v1=é\ud800", "x" * 100_000, ",".join(["v1=00"] * 50 + [VECTOR])],
)  # fmt: skip
def test_anything_else_is_not_signed(header: str) -> None:
    assert not is_signed(BODY, header, ["lantern"])


def test_a_changed_body_is_not_signed() -> None:
    assert not is_signed(BODY + b" ", VECTOR, ["lantern"])


def test_without_a_secret_nothing_is_signed() -> None:
    assert not is_signed(BODY, VECTOR, [])
    assert not is_signed(BODY, signature_of(BODY, ""), [""])
