"""Names that are words must stay readable as words."""

from lightkeeper.domain.identity.ordinary_words import MONTHS, ORDINARY_WORDS, PARTICLES


def test_months_are_words_and_particles_are_nobodys_name() -> None:
    assert MONTHS <= ORDINARY_WORDS
    assert {"van", "de", "bin"} <= PARTICLES
    assert all(word == word.lower() and word.isalpha() for word in ORDINARY_WORDS | PARTICLES)
