"""Which lower-case words of a timeline are people, because they ask and explain."""

from lightkeeper.domain.identifier import find_identifiers
from lightkeeper.domain.reading import read_document
from lightkeeper.domain.reading.acting_handles import acting_handles


def test_a_word_that_asks_or_quotes_is_a_handle() -> None:
    assert acting_handles(["kolja asks: is it us?", 'mira_b confirms: "fixed"', "ravel reports errors"], "") == {
        "kolja",
        "mira_b",
    }


def test_two_who_act_together_are_both_handles() -> None:
    assert acting_handles(["kolja and mira-b agree to wait"], "") == {"kolja", "mira-b"}


def test_once_several_handles_act_a_plain_report_is_enough() -> None:
    entries = ["kolja asks why", "mira-b suggests a restart", "pavo explains the cache", "ravel reports errors"]

    assert acting_handles(entries, "") == {"kolja", "mira-b", "pavo", "ravel"}


def test_nouns_roles_and_machines_are_no_handles() -> None:
    prose = "We called the hoster; then hoster asks for logs."

    assert not acting_handles(["hoster asks for logs"], prose)
    assert not acting_handles(["support suggests a restart", "monitoring explains nothing", "kubelet says: no"], "")
    assert not acting_handles(["node-7 restarts", "Restart begins", "we ask the vendor", "users ask"], "")


def test_an_acting_handle_is_found_everywhere() -> None:
    text = "# Outage\n\n## Timeline\n\n- 10:00 kolja asks why\n\n## Lessons\n\nAsk kolja earlier.\n"

    assert [(one.text, one.line) for one in read_document(text, "x.md").identifiers] == [("kolja", 5), ("kolja", 9)]


def test_without_a_timeline_nothing_is_guessed() -> None:
    assert not find_identifiers("kolja asks why")
