"""What a text is to search: its words, folded, each once. Made here, so that both databases find the same.

Each database would cut words and fold accents in its own way, and one of them refuses texts of more than a megabyte.
"""

import unicodedata

LONGEST_WORD = 100
MOST_BYTES = 400_000


def words_of(text: str) -> str:
    """Return the words of a text, folded, each once, with single spaces; at most 400 kB of them."""
    words = list(dict.fromkeys(folded_words(text)))
    kept = " ".join(words).encode()
    if len(kept) <= MOST_BYTES:
        return kept.decode()
    return kept[:MOST_BYTES].rpartition(b" ")[0].decode()


def folded_words(text: str) -> list[str]:
    """Return the words of a text in order, without accents and capitals: letters and digits, nothing else."""
    plain = text if text.isascii() else _without_accents(text)
    return [word[:LONGEST_WORD] for word in "".join(map(_kept, plain.casefold())).split()]


def _without_accents(text: str) -> str:
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(one for one in spread if unicodedata.category(one) != "Mn")


def _kept(character: str) -> str:
    return character if character.isalnum() else " "
