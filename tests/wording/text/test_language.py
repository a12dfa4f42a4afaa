"""Languages are told apart well enough to say what is not checked."""

import pytest

from lightkeeper.wording.text.language import is_foreign, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bob should have tested", "en"),
        ("Revert deploy", "en"),
        ("", "en"),
        ("Wir haben das nicht getestet", "de"),
        ("Le serveur est tombé en panne", "fr"),
        ("El equipo no probó la migración", "es"),
        ("我们没有测试", "zh"),
        ("Мы не проверили", "ru"),
        ("lorem ipsum dolor sit amet consectetur " * 5, "und"),
    ],
)
def test_a_language_is_known_by_its_common_words_or_script(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_block_of_names_and_numbers_is_not_foreign() -> None:
    assert not is_foreign("Prometheus 2.1, Grafana, Loki, Tempo")
