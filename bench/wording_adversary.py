"""Feeds the wording coach what nobody writes and somebody sends: time must grow in step with length, on any text.

Doubling the text should double the time: a ratio of about 2. Four and more mean looking back over and over.
"""

import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise

from bench.table import machine_line
from lightkeeper.wording.checking import check

SIZES = (250_000, 500_000, 1_000_000)
# Above this, one doubling is called out; noise of a busy machine stays below.
LIMIT = 3.0


def _of(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    return lambda size: opening * (size // 2 // len(opening)) + closing * (size // 2 // len(closing))


def _headings(size: int) -> str:
    return "".join(f"## Part {number}\n\nWe should have tested {number}.\n\n" for number in range(size // 40))


SHAPES: dict[str, Callable[[int], str]] = {
    "one line of prose": _of("The load balancer drained the node and we waited for it "),
    "one line, full of findings": _of("we should have tested it and nobody noticed, "),
    "sentences, full of findings": _of("The engineer forgot to check. It was human error. "),
    "one letter": _of("a"),
    "one letter, capital": _of("A"),
    "blanks": _of(" "),
    "line ends": _of("\n"),
    "carriage returns": _of("\r"),
    "tabs": _of("\t"),
    "bullets": _of("- we failed\n"),
    "bullets without text": _of("-\n"),
    "nested bullets": lambda size: "".join(f"{' ' * (n % 60)}- x\n" for n in range(size // 34)),
    "nested quotes": lambda size: ">" * size,
    "lines of nested quotes": _of("> > > > we should have known\n"),
    "unbalanced fence": lambda size: "```\n" + "we should have tested\n" * (size // 22),
    "fences that never match": _of("```\n~~~~\n`````\n"),
    "fences within one line": _of("a ``` "),
    "fences after quote marks": _of("> ``` "),
    "fence of backticks": _of("`"),
    "backticks of growing length": lambda size: " ".join("`" * (n % 300 + 1) for n in range(size // 151)),
    "backtick and letter": _of("`a "),
    "zero-width": _of("\u200bw\u200de\u2060 should\ufeff have "),
    "right to left": _of("\u202ewe should have\u202c \u05d0\u05d1 "),
    "combining marks": _of("e\u0301\u0301\u0301"),
    "lone surrogates": _of("\ud800we should have \udfff"),
    "NUL": _of("\x00we failed to \x00"),
    "pipes": _of("|"),
    "table rows": _of("| we should have | who |\n"),
    "table of dashes": _of("|-"),
    "opening brackets": _of("["),
    "brackets and parentheses": _of("[a]("),
    "nested brackets": _nested("[", "]"),
    "images": _of("![a]("),
    "opening parentheses": _of("("),
    "stars": _of("*"),
    "stars and letters": _of("*a **b "),
    "underscores": _of("_a"),
    "opening tags": _of("<a "),
    "comments that never end": _of("<!-- "),
    "suppressions": _of("<!-- lightkeeper: ignore BL201 a reason -->\nWe should have known.\n\n"),
    "suppressions of a line": _of("We should have known. <!-- lightkeeper: ignore-line BL201 a reason -->\n"),
    "switched off, never on": _of("<!-- lightkeeper: disable BL201 a reason -->\nWe should have known.\n\n"),
    "off and on": _of("<!-- lightkeeper: disable BL2 -->\nWe should have known.\n<!-- lightkeeper: enable BL2 -->\n"),
    "suppressions of many codes": lambda size: "<!-- lightkeeper: ignore " + "BL201, " * (size // 7) + " -->\n",
    "suppressions that never end": _of("<!-- lightkeeper: ignore "),
    "suppression lines": _of("# lightkeeper: ignore BL201 a reason\n.. lightkeeper: disable X\n"),
    "scripts that never close": _of("<script</script"),
    "scripts": _of("<script>a</script>"),
    "formulas": _of("$$a"),
    "formulas of one mark": _of("$a b"),
    "templates": _of("{{ a {% "),
    "link definitions": _of("[a]: #b\n"),
    "footnotes": _of("[^a] "),
    "less than": _of("<"),
    "entities": _of("&amp;&#"),
    "addresses": _of("https://a.example/"),
    "should have": _of("should have "),
    "we should have": _of("we should have "),
    "should": _of("should "),
    "had we": _of("had we "),
    "if only": _of("if only "),
    "who": _of("who "),
    "who?": _of("who? "),
    "why did you": _of("why did you "),
    "failed to": _of("failed to "),
    "we failed to, by": _of("we failed to, by "),
    "caused by": _of("caused by "),
    "due to the": _of("due to the "),
    "the engineer": _of("the engineer "),
    "the": _of("the "),
    "of the": _of("of the "),
    "commas": _of(","),
    "and": _of("and "),
    "full stops": _of("."),
    "full stops and blanks": _of(". "),
    "e.g.": _of("e.g. "),
    "question marks": _of("?"),
    "exclamation marks": _of("!"),
    "quotation marks": _of('"'),
    "apostrophes": _of("'"),
    "didn't": _of("didn't "),
    "handles": _of("@a "),
    "at signs": _of("@"),
    "capitals": _of("Ann Bo "),
    "always never": _of("always never "),
    "just simply": _of("just simply "),
    "be more careful": _of("be more careful "),
    "hashes": _of("#"),
    "headings": _headings,
    "underlined headings": _of("a\n===\n"),
    "equals": _of("="),
    "backslashes": _of("\\"),
    "numbers": _of("1. "),
    "times": _of("10:00 we failed to see\n"),
    "times in a paragraph": lambda size: "we\n" + "10:00 b\n" * (size // 8),
    "quoted lines, then lists": _of("> a\n- b\n> 10:00 c\n"),
    "rules of dashes": _of("a\n---\n\n---\n"),
    "bare tables": _of("a | b\n--|--\nc | d\n"),
    "names in capitals": _of("Ann Lee and Bo Kim and "),
    "front matter that never ends": lambda size: "---\n" + "a: b\n" * (size // 5),
    "action items": lambda size: "## Action items\n\n" + "- [ ] be careful\n" * (size // 17),
    "why, why": lambda size: "## Five whys\n\n" + "1. Why? Because we forgot.\n" * (size // 27),
    "emoji": _of("\U0001f469\u200d\U0001f4bb we "),
}


def run(chosen: list[str]) -> int:
    """Print a line a shape; return how many do not grow in step with length."""
    print(machine_line())
    print(f"{'':34}{'250 K':>10}{'500 K':>10}{'1 M':>10}{'ratio':>8}{'ratio':>8}{'findings':>10}")
    slow = 0
    for name, form in ((name, form) for name in SHAPES for form in ("markdown", "html", "text")):
        if chosen and not any(part in f"{name} {form}" for part in chosen):
            continue
        seconds, findings = _measure(SHAPES[name], form)
        ratios = [after / before for before, after in pairwise(seconds)]
        # Below this the clock's own noise is larger than any growth.
        is_slow = min(ratios[-1:], default=0) > LIMIT and seconds[-1] > 0.05
        slow += is_slow
        times = "".join(f"{1000 * one:7.0f} ms" for one in seconds)
        print(f"{name + ', ' + form:34}{times}", end="")
        print(f"{''.join(f'{ratio:8.2f}' for ratio in ratios)}{findings:10}{'  <- grows too fast' if is_slow else ''}")
    print(f"{slow} grow faster than the text")
    return slow


def _measure(shape: Callable[[int], str], form: str) -> tuple[list[float], int]:
    """Return the processor seconds at each size, best of two, and what was found in the largest.

    Processor time, because a busy machine would otherwise look like a rule that looks back.
    """
    seconds, findings = [], 0
    for text in _texts(shape):
        best = 1e9
        for _ in range(2):
            began = time.process_time()
            report = check(text, form=form)
            best = min(best, time.process_time() - began)
            if best > 2:
                break
        findings = len(report.findings)
        assert all(one.text == text[one.start : one.end] for one in report.findings)
        seconds.append(best)
        if best > 20:
            break
    return seconds, findings


def _texts(shape: Callable[[int], str]) -> Iterator[str]:
    # English around it, so that the language is known and the text is checked.
    prose = "The service was down because the queue was full and we did not see it in time. " * 40
    for size in SIZES:
        yield f"{prose}\n\n{shape(size)}\n\n{prose}"


if __name__ == "__main__":
    sys.exit(min(1, run(sys.argv[1:])))
