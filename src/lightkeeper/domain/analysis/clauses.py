"""Guesses whether a short English text is a clause ("the queue fills in 4 minutes") or a noun ("no limit").

A guess is enough: whoever writes sees the sentence it makes, and mends either.
"""

FINITE = frozenset(
    """is are was were am be been has have had do does did can could will would may might must cannot couldn't can't
    didn't doesn't don't wasn't weren't isn't aren't hadn't hasn't haven't won't wouldn't ran went came took made gave
    got kept held fell rose grew broke began became sent saw said found left lost met hid read wrote set put cut let
    shut sat stood spent drew threw knew thought took told brought built fed led stuck woke wore ate forgot chose hit
    cost reset split spread felt meant understood overran overwrote shrank sank froze hung spoke struck swung bound
    allows allowed needs seems stays remains exists runs fills takes makes gives keeps holds goes comes says shows
    hides lets sits stands depends relies waits returns sends reads writes expires fails drops grows starts stops
    ends means happens requires accepts ignores covers fires polls knows lacks""".split()
)
# Words after which a form in -ed describes a thing ("the shared cache") rather than tells what happened.
BEFORE_THINGS = frozenset(
    """a an the no every each some any all both this that these those its our their his her my your of in on at by for
    from with without to into over under between and or more most very too so as than two three four five six""".split()
)
# Of several: "certificates expire", but not "certificate drop".
OF_SEVERAL = frozenset(
    """expire fail drop grow start stop return send read write refuse need run fill take share depend rely wait stay
    remain allow accept hide show hold retry poll fire know lack go come make give let keep use see""".split()
)
NOT_TELLING = frozenset("need speed feed seed breed weed indeed red bed shed embed hundred".split())


def is_clause(text: str) -> bool:
    """Say whether a text has a verb that tells what was so; the first word never counts."""
    words = [word.strip(",.;:()\"'").casefold() for word in text.split()]
    return any(_tells(words[place - 1], word) for place, word in enumerate(words) if place)


def _tells(before: str, word: str) -> bool:
    if word in FINITE:
        # "the read replica", "a set limit": a thing is described, nothing is told.
        return before not in BEFORE_THINGS or word in ("is", "are", "was", "were")
    if word in OF_SEVERAL:
        return before.endswith("s") and not before.endswith("ss")
    return word.endswith("ed") and word not in NOT_TELLING and before not in BEFORE_THINGS
