"""Which stretches of a text are identifiers, and which only look like it."""

import pytest

from lightkeeper.domain.identifier import Hint, find_identifiers


def found(text: str, *hints: Hint) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in find_identifiers(text, hints)]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("mail ana.silva@example.com now", "email", "ana.silva@example.com"),
        ("ping @ana-silva please", "handle", "@ana-silva"),
        ("| Authors | asilva@ |", "handle", "asilva@"),
        ("refused by 10.20.30.40:10254", "ip", "10.20.30.40"),
        ("from 2001:db8::1 today", "ip", "2001:db8::1"),
        ("on gke-shop-eu-workers-0a1b2c3d-x7k2 now", "internal_host", "gke-shop-eu-workers-0a1b2c3d-x7k2"),
        ("Post http://queue.jobs.svc.cluster.local/acquire", "internal_host", "queue.jobs.svc.cluster.local"),
        ("restarted db-03.shop.internal by hand", "internal_host", "db-03.shop.internal"),
        ("see https://acme.slack.com/archives/C01/p15", "url_with_identity", "https://acme.slack.com/archives/C01/p15"),
        ("see https://github.com/asilva for more", "url_with_identity", "https://github.com/asilva"),
        ("call +44 20 7946 0958 then", "phone", "+44 20 7946 0958"),
        ("password: hunter2hunter", "secret", "hunter2hunter"),
        ("key ghp_" + "a1B2" * 9, "secret", "ghp_" + "a1B2" * 9),
    ],
)
def test_shapes_are_found(text: str, kind: str, expected: str) -> None:
    assert found(text) == [(kind, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "released v1.2.3.4 of the proxy",
        "install left-pad@1.3.0 and @types/node",
        "tell @here and @channel",
        "clone git@github.com:shop/api",
        "see https://github.com/shop/api/issues/12",
        "password: <your-password-1>",
        "Prometheus reports that Jenkins runs on Azure",
        "Users notice, and Engineers acknowledge the page",
        "Monday, May 12: the Backend Team suggests a rollback",
        "`kubectl get pods` by `@cron`",
        "the HTTP API of Elastic Load Balancer",
        "Upon restart, Kubelet reports that Vault (sealed) is back",
        "a new @voucher is made for every @voucher",
    ],
)
def test_what_only_looks_like_an_identifier_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_people_are_found_by_given_name_and_by_what_they_do() -> None:
    text = "Katharina asks Tim. Zanele suggests a rollback; later Zanele went home. Reported by Oruna Veltasi."

    assert [name for _, name in found(text)] == ["Katharina", "Tim", "Zanele", "Zanele", "Oruna Veltasi"]


def test_somebody_named_in_full_is_found_by_a_part_of_the_name() -> None:
    assert [name for _, name in found("Ingrid van Haldern reported it. Haldern was right.")] == [
        "Ingrid van Haldern",
        "Haldern",
    ]


def test_words_that_are_also_names_need_more_than_a_capital() -> None:
    assert found("Will the cache hold? Mark the node. May was quiet.") == []
    assert found("Mark Webber joined, and Rob suggests a restart.") == [("person", "Mark Webber"), ("person", "Rob")]


def test_a_mention_that_goes_on_with_a_surname_is_the_whole_name() -> None:
    assert found("@Orla Veltan has the pager. @Orla Restart it, then restart again.") == [
        ("person", "@Orla Veltan"),
        ("handle", "@Orla"),
    ]


def test_roles_in_brackets_and_initials_tell_a_person() -> None:
    assert found("Oruna (incident commander) was paged. T.Velta starts looking at the queue.") == [
        ("person", "Oruna"),
        ("person", "T.Velta"),
    ]


def test_somebody_named_in_full_is_found_in_lower_case_too() -> None:
    assert found("Marta Veltan left. thanks, marta! we mark it") == [("person", "Marta Veltan"), ("person", "marta")]


def test_hints_name_people_initials_and_handles() -> None:
    hints = (Hint("MH"), Hint("Qiu Xiaolan"), Hint("tinkerer", "handle"))

    assert found("MH paged Qiu Xiaolan, and tinkerer helped; tinkerer.io did not.", *hints) == [
        ("person", "MH"),
        ("person", "Qiu Xiaolan"),
        ("handle", "tinkerer"),
    ]


def test_an_account_that_is_introduced_is_found_again() -> None:
    assert found("A user called `acmebot` came. We deleted `acmebot`.") == [
        ("handle", "acmebot"),
        ("handle", "acmebot"),
    ]


def test_names_in_code_and_addresses_are_left_alone() -> None:
    assert found("```\nTim said hello\n```\nsee https://example.com/Tim/notes and `Tim`") == []


def test_one_inside_another_is_told_once() -> None:
    assert found("https://acme.slack.com/archives/C01/p1?user=tim@example.com") == [
        ("url_with_identity", "https://acme.slack.com/archives/C01/p1?user=tim@example.com")
    ]


def test_positions_count_code_points_and_lines_start_at_one() -> None:
    text = "😀 calm\n😀 Tim asks"
    (one,) = find_identifiers(text)

    assert (one.line, text[one.start : one.end]) == (2, "Tim")


@pytest.mark.parametrize(
    "unit", ["a", "Ab ", "@", "a@", "1.", "http://a/", "password=", "eyJa.", "::", "A-", "gke-", "\ud800"]
)
def test_endless_input_is_searched_without_a_crash(unit: str) -> None:
    assert isinstance(find_identifiers(unit * 40_000), tuple)
