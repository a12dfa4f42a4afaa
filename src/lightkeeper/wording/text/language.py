"""Guesses the language of a text from its script and its commonest words.

The rules know English only: what they cannot read must say "not checked", and never pass for clean.
"""

import re
from functools import cache

_SEEN_IN_ENGLISH = frozenset(
    "die den in on is was van von de se si das per pro non con son para post des am an es".split()
)
# Letters that stand for seconds and versions, and are words elsewhere.
_UNITS = frozenset(("s", "v", "k", "z"))
_LONGEST_SAMPLE = 20_000
_FIRST_SAMPLE = 1_500
_SHORT = 12

# Very common words, less those that English has too.
_STOP_WORDS = {
    "en": """the and of to in a was is that for it on with as were at be this by from have are had not but they which
        or an we our i you has been when after should will there because if did no all would their he she his her them
        what how why who can could more then so did do us team failed caused""",
    "de": """der und nicht das ist mit den von für auf dem wurde wurden sich auch werden eine einen einer einem ein nach
        bei wir durch wird sind haben zu im dass aber oder nur noch wie vom zum zur hatte sie er es aus uns keine""",
    "fr": """le la les des et est une dans pour que qui pas sur par nous avec sont été cette au aux du ce il elle ne se
        ont était mais ou où plus lors après avons leur ces un être a-t-il""",
    "es": """el lo los las que una por con para se del fue como más pero la y es su lo al sin sobre entre cuando muy
        este esta estaba también nos han ha fueron durante desde un hubo""",
    "it": """il di che è per una non sono con del della nel alla stato anche gli le dei delle si da ha era abbiamo più
        ma questo questa nella dal dalla un lo i""",
    "pt": """uma não para com foi dos das em por que um mais ao pelo pela os da na nos é foram quando também mas se à o
        e os as estava durante são como ser""",
    "nl": """het een van en niet dat met voor werd zijn op de aan door bij ook naar wordt werden om maar uit dit deze
        heeft hebben onze wij geen kon ze""",
    "sv": "och att det som är på för inte med av till ett har vi var när från eller kunde också efter detta blev inga",
    "da": "og det er på ikke til af av som med et vi blev ble har fra når også efter etter kunne denne",
    "pl": "nie się na jest że przez w z i do został była było oraz dla po od jak ale nasz przed został co tego",
    "cs": "je na se že byl byla bylo jsme v s a pro po při jako nebo který která které ale ve od jsou",
    "tr": "ve bir bu için ile olarak da de çok sonra daha olan gibi ancak kadar değil",
    "fi": "ja oli että ei se joka mutta kun myös tämä ovat sen kanssa ole jos niin",
    "hu": "az és hogy nem volt egy a meg is de csak mint után lett ez",
    "id": "yang dan di ini dengan untuk tidak pada dari adalah itu telah oleh karena kami",
}
_SCRIPTS = (
    ("ja", "\u3040-\u30ff"), ("ko", "\uac00-\ud7af"), ("zh", "\u4e00-\u9fff"), ("ru", "\u0400-\u04ff"),
    ("ar", "\u0600-\u06ff"), ("he", "\u0590-\u05ff"), ("el", "\u0370-\u03ff"), ("th", "\u0e00-\u0e7f"),
    ("hi", "\u0900-\u097f"),
)  # fmt: skip


@cache
def _stop_words() -> dict[str, frozenset[str]]:
    """Return the words of each language; those that English shares count for English alone."""
    english = frozenset(_STOP_WORDS["en"].split())
    others = {name: frozenset(words.split()) - english for name, words in _STOP_WORDS.items() if name != "en"}
    return {"en": english, **others}


def language_of(text: str) -> str:
    """Return "en", another two-letter code, or "und"; a few words are English unless clearly something else."""
    sample = text[:_LONGEST_SAMPLE]
    if not sample.isascii() and (script := _script_of(sample)):
        return script
    # Nearly every text ends here: a quarter of plain English is made of these words, and of no other language.
    rough = sample[:_FIRST_SAMPLE].lower().split()
    if len(rough) > 40 and _count(rough, "en") * 5 >= len(rough):
        return "en"
    if len(rough) < _SHORT:
        return _language_of_few(rough)
    words = _words(sample[:_FIRST_SAMPLE])
    english = _count(words, "en")
    if english >= 20 and english * 6 >= len(words) and _best_other(words)[1] * 5 < english:
        return "en"
    words = _words(sample)
    english, (other, others) = _count(words, "en"), _best_other(words)
    if others > english and others >= 2 and others * 12 >= len(words):
        return other
    if english * 25 >= len(words) or len(words) < _SHORT or english >= 20:
        return "en"
    return "und"


def _language_of_few(rough: list[str]) -> str:
    """Return the language of a few words: English, unless words or letters of another outweigh its own."""
    words = [word.strip(".,;:!?()\"'“”„«»") for word in rough]
    words = [word for word in words if word not in _UNITS]
    english, (other, others) = _count(words, "en"), _best_other(words)
    if others > english:
        return other
    is_foreign_letter = any(mark.isalpha() and not mark.isascii() for word in words for mark in word)
    return "und" if is_foreign_letter and english * 4 < len(words) else "en"


def may_hold_foreign(text: str) -> bool:
    """Say whether a text holds so many words of another language that a part of it may be written in it."""
    if not text.isascii() and _scripts().search(text):
        return True
    return len(_foreign_words().intersection(text.lower().split())) >= 4


@cache
def _scripts() -> re.Pattern[str]:
    return re.compile(r"[\u0370-\u1fff\u3040-\ud7af]")


@cache
def _foreign_words() -> frozenset[str]:
    """Return the words of other languages that English texts seldom hold."""
    known = _stop_words()
    all_others = frozenset().union(*(words for name, words in known.items() if name != "en"))
    return frozenset(word for word in all_others if len(word) > 1) - _SEEN_IN_ENGLISH


def is_foreign(text: str) -> bool:
    """Say whether a block is clearly in another language: few English words, and words of the other."""
    if not text.isascii() and _script_of(text):
        return True
    words = _words(text)
    if len(words) < 4:
        return False
    english = _count(words, "en")
    if english * 8 >= len(words):
        return False
    others = _best_other(words)[1]
    return others >= 2 and others > 2 * english and others * 6 >= len(words)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.lower())


def _count(words: list[str], language: str) -> int:
    return sum(map(_stop_words()[language].__contains__, words))


def _best_other(words: list[str]) -> tuple[str, int]:
    """Return the other language that most words belong to, and how many."""
    known = _stop_words()
    return max(((name, sum(map(known[name].__contains__, words))) for name in known if name != "en"), key=_second)


def _second(pair: tuple[str, int]) -> int:
    return pair[1]


def _script_of(text: str) -> str:
    """Return the language of a script that holds a third of the letters, or nothing."""
    foreign = re.findall(r"[\u0370-\u1fff\u3040-\ud7af]", text)
    if len(foreign) < 3 or len(foreign) * 3 < sum(map(str.isalpha, text)):
        return ""
    letters = "".join(foreign)
    counts = {name: len(re.findall(f"[{letters_of}]", letters)) for name, letters_of in _SCRIPTS}
    if counts["ja"] * 10 >= len(foreign):
        return "ja"
    name, count = max(counts.items(), key=_second)
    if name == "ru" and re.search("[іїєґ]", letters.lower()):
        return "uk"
    return name if count else "und"
