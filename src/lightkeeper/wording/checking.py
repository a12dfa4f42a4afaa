"""Checks the wording of a text: the one entrance that every door uses."""

from collections.abc import Iterable
from functools import lru_cache

from lightkeeper.wording.finding import LEVELS, Finding, Hit, Level, Report
from lightkeeper.wording.fingerprint import distinct, fingerprint_of
from lightkeeper.wording.gate import Gate
from lightkeeper.wording.manual import manual_of
from lightkeeper.wording.registry import all_rules
from lightkeeper.wording.rule import DocumentRule, Rule
from lightkeeper.wording.settings import Settings
from lightkeeper.wording.suppression.apply import apply_suppressions
from lightkeeper.wording.text.document import Document, Section
from lightkeeper.wording.text.language import language_of
from lightkeeper.wording.text.read import read_document

EVERYTHING = Settings()


def check(
    text: str,
    *,
    form: str = "markdown",
    people: Iterable[str] = (),
    section: Section = "other",
    settings: Settings = EVERYTHING,
) -> Report:
    """Return the remarks on a text.

    `form` is markdown, html or text; `people` are names to know as people; `section` is what the text stands in until
    it says so itself. Time grows in step with the length of the text, whatever it holds.
    """
    language = language_of(text)
    if language != "en":
        return Report(language, False, ())
    document = read_document(text, form, people, section)
    chosen = _chosen(settings.select, settings.ignore, tuple(sorted(settings.levels.items())), settings.rules)
    found = list(chosen.gate.hits(document))
    for rule in chosen.document_rules:
        found += [(rule, hit) for hit in rule.find_in_document(document)]
    kept = apply_suppressions(document, _loudest(found, chosen.levels), chosen.rules)
    kept.sort(key=lambda one: (one[1].start, one[1].end, one[0].code))
    marks = distinct([fingerprint_of(rule.code, document, hit) for rule, hit in kept])
    findings = (
        _finding(document, rule, hit, chosen.levels, mark) for (rule, hit), mark in zip(kept, marks, strict=True)
    )
    return Report(language, True, tuple(findings))


class Chosen:
    """The rules that settings turn on, sorted once for many documents."""

    def __init__(self, settings: Settings) -> None:
        levels = {rule: settings.level_of(rule) for rule in (*all_rules(), *settings.rules)}
        self.levels: dict[Rule, Level] = {rule: level for rule, level in levels.items() if level != "off"}
        self.rules = tuple(self.levels)
        self.gate = Gate(self.rules)
        self.document_rules = tuple(rule for rule in self.rules if isinstance(rule, DocumentRule))


@lru_cache(maxsize=16)
def _chosen(
    select: tuple[str, ...], ignore: tuple[str, ...], levels: tuple[tuple[str, Level], ...], rules: tuple[Rule, ...]
) -> Chosen:
    return Chosen(Settings(select, ignore, dict(levels), rules))


def _loudest(found: list[tuple[Rule, Hit]], levels: dict[Rule, Level]) -> list[tuple[Rule, Hit]]:
    """Return at most one remark on the same words: the loudest, then the lowest code."""
    found.sort(key=lambda one: (LEVELS.index(one[1].level or levels[one[0]]), one[0].code, one[1].start))
    kept: list[tuple[Rule, Hit]] = []
    taken: set[int] = set()
    for rule, hit in found:
        if not rule.gives_way:
            kept.append((rule, hit))
        elif taken.isdisjoint(range(hit.start, hit.end)):
            kept.append((rule, hit))
            taken.update(range(hit.start, hit.end))
    return kept


def _finding(document: Document, rule: Rule, hit: Hit, levels: dict[Rule, Level], fingerprint: str) -> Finding:
    manual = manual_of(rule)
    gentle = manual.about_oneself if hit.is_about_oneself else ""
    written = document.text[hit.start : hit.end]
    start = hit.start + len(written) - len(written.lstrip())
    return Finding(
        code=rule.code,
        name=rule.name,
        # A hit may be quieter than its rule, never louder than what was chosen.
        level=max(levels[rule], hit.level or levels[rule], key=LEVELS.index),
        start=start,
        end=start + len(written.strip()),
        text=written.strip(),
        message=gentle or manual.title,
        why=manual.why,
        ask=manual.ask,
        reframe=manual.reframe,
        fingerprint=fingerprint,
    )
