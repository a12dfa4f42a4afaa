"""Search finds the same on both databases, and nothing that is typed is an operator."""

import pytest

from lightkeeper.store.models import SearchText
from lightkeeper.store.search import matching
from lightkeeper.store.search.words import MOST_BYTES, folded_words, words_of
from tests.people import Cast

BODY = (
    "The café's queue filled: db-main.example.org answered 503 at 14:05:07; see /var/log/queue_worker.log and "
    "v1.2.3-rc1, ticket OPS-4711, 2026-03-02, -42, 1e5, naïve Straße, ЖУРНАЛ, 日本語, don't, alpha|beta"
)


@pytest.fixture
def text(cast: Cast) -> SearchText:
    """Return one text as it is indexed."""
    SearchText.objects.all().delete()
    return SearchText.objects.create(
        review=cast.review,
        audience="L2",
        title="Queue filled",
        title_words=words_of("Queue filled"),
        body=words_of(BODY),
    )


@pytest.mark.parametrize(
    "words",
    [
        "queue",
        "QUEUE filled",
        "cafe",
        "Café",
        "naive",
        "strasse",
        "журнал",
        "日本語",
        "example",
        "db-main.example.org",
        "main example db",
        "503",
        "05",
        "42",
        "1e5",
        "4711",
        "ops-47",
        "2026 02",
        "worker",
        "queue_worker",
        "rc1",
        "don't",
        "beta",
        "fil",
        "café filled sub-",
    ],
)
def test_a_word_is_found_however_it_is_written(text: SearchText, words: str) -> None:
    is_there = words != "café filled sub-"
    assert matching(words).exists() == is_there


@pytest.mark.parametrize("words", ["ueue", "fille queue", "queue absent", "50", "", "  ", "!!!", "'", '"', "*", "-"])
def test_what_is_not_there_is_not_found(text: SearchText, words: str) -> None:
    # The last word may be a beginning; the others are whole.
    assert matching(words).exists() == (words == "50")


@pytest.mark.parametrize(
    "words",
    [
        "queue OR absent",
        "queue AND zzz",
        "NOT queue",
        "queue NEAR absent",
        "title : queue",
        "body:queue absent",
        "^queue absent",
        "queue* absent",
        '"queue absent',
        "queue:* | absent",
        "queue & absent",
        "!absent zzz",
        "queue <-> absent",
        "'; DROP TABLE store_searchtext; --",
        "queue\x00absent",
        "(((",
        "%s {} absent",
        "\ud800",
        "absent" * 100,
    ],
)
def test_operators_are_words_like_any_other(text: SearchText, words: str) -> None:
    assert not matching(words).exists()
    assert SearchText.objects.count() == 1


def test_the_index_follows_changes_and_removals(text: SearchText) -> None:
    text.body = words_of("lamps")
    text.save()
    assert not matching("503").exists()
    assert matching("lamps").exists()
    text.delete()
    assert not matching("lamps").exists()


def test_a_text_of_any_size_can_be_kept(text: SearchText) -> None:
    huge = " ".join(f"word{number}x{'é' * 40}" for number in range(40_000))
    text.body = words_of(huge)
    text.save()
    assert len(text.body.encode()) <= MOST_BYTES
    assert matching("word7x").exists()
    text.body = words_of("y" * 3_000_000)
    text.save()
    assert matching("y" * 150).exists()


def test_words_are_folded_and_each_is_kept_once() -> None:
    assert words_of("Ça va? ça VA!") == "ca va"
    assert folded_words("ﬁle №5 ½ x²") == ["file", "no5", "1", "2", "x2"]
    assert words_of("") == ""
