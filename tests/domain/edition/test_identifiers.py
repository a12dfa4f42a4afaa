"""Identifiers known by their shape, and the many things that only look like them."""

from collections.abc import Callable
from time import perf_counter

import pytest

from lightkeeper.domain.edition import identifiers
from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.identifiers import (
    mask_addresses,
    mask_commits_and_tickets,
    mask_hosts,
    mask_phones,
    mask_secrets,
)


def masked(text: str, mask: Callable[[Draft], None]) -> str:
    draft = Draft(text)
    mask(draft)
    return draft.finish(False)


KEY = "-----BEGIN RSA PRIVATE KEY-----\nMIIEabc\n-----END RSA PRIVATE KEY-----"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"see {KEY} here", "see [secret removed] here"),
        ("see -----BEGIN PRIVATE KEY-----\nMIIE", "see [secret removed]"),
        ("AKIAIOSFODNN7EXAMPLE", "[secret removed]"),
        ("ghp_abcdefghijklmnopqrstuvwxyz0123", "[secret removed]"),
        ("xoxb-1234-abcdef", "[secret removed]"),
        ("api_key = 'k3y-values'", "api_key = [secret removed]"),
        ("the password is s3cretly", "the password is [secret removed]"),
        ("Authorization: Bearer abcdef0123456789abcd", "Authorization: [secret removed]"),
        ("token: expired", "token: expired"),
        ("the key: everything", "the key: everything"),
        ("passwords are long", "passwords are long"),
        ("token: https://docs.rs/x", "token: https://docs.rs/x"),
    ],
)
def test_secrets_are_removed_and_talk_of_secrets_is_not(text: str, expected: str) -> None:
    assert masked(text, mask_secrets) == expected


@pytest.mark.parametrize(
    "text",
    ["+44 20 7946 0958", "+1 (555) 010-0199", "(555) 010-0199", "555-010-0199", "020 7946 0958", "tel:+4930123456789"],
)
def test_phone_numbers_are_hidden(text: str) -> None:
    assert masked(f"call {text}.", mask_phones) == "call [phone number]."


@pytest.mark.parametrize(
    "text",
    [
        "2024-06-03 14:05",
        "12,431,007 rows",
        "+02:00",
        "+120 ms, +300 ms",
        "1717423500123",
        "10.20.30.40",
        "4111-22",
        "+1 000",
    ],
)
def test_other_numbers_are_no_phone_numbers(text: str) -> None:
    assert masked(f"saw {text} there", mask_phones) == f"saw {text} there"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10.0.0.1:8080 and 10.0.0.0/8", "[IP address] and [IP address]"),
        ("2001:db8::8a2e:370:7334", "[IP address]"),
        ("2001:db8:85a3:0:0:8a2e:370:7334", "[IP address]"),
        ("::1 answers", "[IP address] answers"),
        ("00:1a:2b:3c:4d:5e", "[host]"),
        ("version 1.2.3.4", "version 1.2.3.4"),
        ("999.1.1.1 and 1.2.3", "999.1.1.1 and 1.2.3"),
        ("std::string, a::b", "std::string, a::b"),
    ],
)
def test_addresses_of_machines_are_generalised(text: str, expected: str) -> None:
    assert masked(text, mask_addresses) == expected


@pytest.mark.parametrize(
    "text",
    ["db-01", "web-3", "prod-db-2", "db1.example.com", "redis.prod.svc.cluster.local", "vault.internal:8200",
     "gke-shop-east-pool-1a2b3c4d-q7w9", "checkout-7d9f8b6c5-x2x9z", "example.com:443"],
)  # fmt: skip
def test_hosts_are_generalised(text: str) -> None:
    assert masked(f"on {text}, again", mask_hosts) == "on [host], again"


@pytest.mark.parametrize(
    "text",
    [
        "step-by-step",
        "us-east-1",
        "well-known",
        "example.com",
        "app.py",
        "www.example.com",
        "e.g. this",
        "on-call",
        "3-5",
    ],
)
def test_words_with_hyphens_and_dots_are_no_hosts(text: str) -> None:
    assert masked(f"on {text} again", mask_hosts) == f"on {text} again"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9f8e7d6c5b", "[commit]"),
        ("commit 1234567", "commit [commit]"),
        ("decade, 1234567, effaced", "decade, 1234567, effaced"),
        ("OPS-12 in north/app#123", "[ticket] in [ticket]"),
        ("PR #7, issue 31, ticket #9", "PR [ticket], issue [ticket], ticket [ticket]"),
        ("UTF-8, SHA-256, SEV-1, CVE-2024-1234", "UTF-8, SHA-256, SEV-1, CVE-2024-1234"),
        ("the #1 reason", "the #1 reason"),
    ],
)
def test_commits_and_tickets_are_hidden(text: str, expected: str) -> None:
    assert masked(text, mask_commits_and_tickets) == expected


HOSTILE = [
    "a" * 50_000,
    "a-" * 25_000,
    "1." * 25_000,
    "1 " * 25_000,
    "a.b" * 16_000,
    "::1" * 16_000,
    "+1-" * 16_000,
    "#/1" * 16_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:3])
def test_hostile_text_takes_no_time(text: str) -> None:
    began = perf_counter()
    for mask in (mask_secrets, mask_phones, mask_addresses, mask_hosts, mask_commits_and_tickets):
        masked(text, mask)
    identifiers.EMAIL.search(text + "@")
    assert perf_counter() - began < 2
