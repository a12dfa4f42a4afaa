"""Cause, effect and event become one sentence that reads well."""

import pytest

from lightkeeper.domain.analysis.sentence import sentence_of


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        (
            ("The check ran every 15 min", "The queue filled in 4.", "Orders were lost"),
            "Because the check ran every 15 min, the queue filled in 4, and so orders were lost.",
        ),
        (
            ("Because because the check ran hourly.", "so nobody was paged", "a backlog of 40,000 orders."),
            "Because the check ran hourly, nobody was paged, which led to a backlog of 40,000 orders.",
        ),
        (
            ("No limit on the queue", "Postgres ran out of connections", "An outage of the shop"),
            "Because there was no limit on the queue, Postgres ran out of connections, "
            "which led to an outage of the shop.",
        ),
        (
            ("A shared pool", "Responder A saw a green board", "two hours of delay"),
            "Because of a shared pool, Responder A saw a green board, which led to two hours of delay.",
        ),
        (
            ("TLS certificates expire yearly", "The API refused calls", ""),
            "Because TLS certificates expire yearly, the API refused calls.",
        ),
        (("Retry limits on the client", " ", ""), "Retry limits on the client."),
        (("No limit on the queue", "", "an outage"), "No limit on the queue led to an outage."),
        (("The queue has no limit", "", "an outage"), "The queue has no limit, which led to an outage."),
        (("The queue has no limit", "", "orders were lost"), "Because the queue has no limit, orders were lost."),
        (("", "an effect", "an event"), ""),
    ],
)
def test_the_parts_become_one_sentence(parts: tuple[str, str, str], sentence: str) -> None:
    assert sentence_of(*parts) == sentence


def test_parts_of_several_sentences_are_not_squeezed_into_one() -> None:
    told = sentence_of("The limit was 5. Nobody knew it.", "It filled\nup", "An outage")
    assert told == "The limit was 5. Nobody knew it. What this did: It filled up. What it led to: An outage."


def test_other_scripts_and_long_texts_come_through_whole() -> None:
    assert "אין גבול" in sentence_of("אין גבול", "התור התמלא", "השבתה")
    assert len(sentence_of("because " * 1_000 + "x" * 10_000)) == 10_001
