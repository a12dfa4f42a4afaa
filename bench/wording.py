"""Scores the wording coach on labelled sentences of real reviews, where such lie beside the project."""

import collections
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from lightkeeper.wording.checking import check
from lightkeeper.wording.finding import Finding

ROOT = Path(__file__).parents[1]
BESIDE = ROOT.parent / "shared"
COMMAND = [str(Path(sys.executable).with_name("lightkeeper")), "check", "--format", "json", "--fail-on", "never"]
FORMS = {".md": "markdown", ".qmd": "markdown", ".markdown": "markdown", ".html": "html", ".txt": "text"}
# These look at names, whole documents or plans: the labels speak of sentences that judge, so these are not scored.
NOT_SCORED = {"BL105", "BL401", "BL402", "BL404", "BL603", "BL604", "BL605"}

Found = Mapping[Path, Sequence[Finding]]


class Gold(NamedTuple):
    """One labelled sentence."""

    file: str
    start: int
    end: int
    is_flagged: bool
    codes: tuple[str, ...]


def score(arguments: list[str]) -> int:
    """Print one table. Arguments: none, or GOLD.jsonl CORPUS for labels that lie elsewhere."""
    gold_path = Path(arguments[0]) if arguments else BESIDE / "wording" / "gold-dev.jsonl"
    corpus = Path(arguments[1]) if len(arguments) > 1 else BESIDE / "corpus"
    if not gold_path.exists() or not corpus.exists():
        print("No labelled sentences lie beside the project, so there is nothing to score. All is well.")
        return 0
    gold = _gold(gold_path)
    texts = {path: path.read_text("utf-8", "replace") for path in sorted(corpus.rglob("*")) if path.suffix in FORMS}
    found = {path: check(text, form=FORMS[path.suffix]).findings for path, text in texts.items()}
    print(f"Labelled sentences: {gold_path.name}, {len(gold)} in {len({row.file for row in gold})} files")
    code = _scorer(gold_path, corpus)
    _print_rules(gold, found, corpus)
    _print_density(found, texts)
    _print_spans(found, texts)
    _print_fixtures(BESIDE / "practice" / "wording-fixtures.json")
    return code


def _gold(path: Path) -> list[Gold]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [Gold(row["file"], row["start"], row["end"], bool(row["flag"]), tuple(row["codes"])) for row in rows]


def _scorer(gold: Path, corpus: Path) -> int:
    """Run the scorer beside the project over the command as people run it."""
    scorer = BESIDE / "wording" / "score.py"
    if not scorer.exists():
        return 0
    command = [sys.executable, str(scorer), str(gold), str(corpus), "--", *COMMAND]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"The scorer did not end well: {done.stderr.strip()[-300:]}")
        return done.returncode
    result: dict[str, Any] = json.loads(done.stdout)
    print(f"\n{'':12}{'sentences':>10}{'labelled':>10}{'flagged':>10}{'precision':>11}{'recall':>8}{'F1':>8}")
    for name in ("all", "sure"):
        one = result[name]
        print(f"{name:12}{one['sentences']:10}{one['gold']:10}{one['said']:10}", end="")
        print(f"{one['precision']:11.3f}{one['recall']:8.3f}{one['f1']:8.3f}")
    families = ", ".join(f"{family} {share}" for family, share in result["recall_by_family"].items())
    print(f"recall by family: {families}")
    print(f"{result['characters'] / 1e6:.2f} million characters in {result['seconds']:.2f} s, process and all")
    return 0


def _print_rules(gold: list[Gold], found: Found, corpus: Path) -> None:
    """Print how often each rule was right on labelled sentences: that anything is flagged, and that its code is."""
    right: collections.Counter[str] = collections.Counter()
    exact: collections.Counter[str] = collections.Counter()
    said: collections.Counter[str] = collections.Counter()
    missed: collections.Counter[str] = collections.Counter()
    for row in gold:
        here = [one for one in found.get(corpus / row.file, []) if one.start < row.end and one.end > row.start]
        scored = {one.code for one in here if one.code not in NOT_SCORED}
        for code in scored:
            said[code] += 1
            right[code] += row.is_flagged
            exact[code] += code in row.codes
        if row.is_flagged and not scored:
            missed[row.codes[0] if row.codes else "none"] += 1
    print(f"\n{'rule':8}{'said':>8}{'right':>8}{'precision':>11}{'same code':>11}{'missed':>8}")
    for code in sorted(said | missed):
        share = f"{right[code] / said[code]:11.2f}" if said[code] else f"{'-':>11}"
        print(f"{code:8}{said[code]:8}{right[code]:8}{share}{exact[code]:11}{missed[code]:8}")


def _print_density(found: Found, texts: Mapping[Path, str]) -> None:
    """Print how much the coach speaks over the whole corpus."""
    words = sum(len(text.split()) for text in texts.values())
    every = [one for findings in found.values() for one in findings]
    levels = collections.Counter(one.level for one in every)
    print(
        f"\n{len(every)} findings in {words:,} words: {1000 * len(every) / max(1, words):.2f} per 1,000 words", end=""
    )
    print(f" ({', '.join(f'{level} {count}' for level, count in levels.most_common())})")
    quiet = sum(not findings for findings in found.values())
    print(f"{quiet} of {len(found)} files have none")


def _print_spans(found: Found, texts: Mapping[Path, str]) -> None:
    """Print whether every finding points at exactly the words that it quotes."""
    wrong = sum(one.text != texts[path][one.start : one.end] for path, findings in found.items() for one in findings)
    empty = sum(not one.text.strip() or one.text != one.text.strip() for findings in found.values() for one in findings)
    lengths = sorted(one.end - one.start for findings in found.values() for one in findings) or [0]
    print(f"spans that quote other words than they mark: {wrong}; empty or with blanks at an end: {empty}; ", end="")
    print(f"length: median {lengths[len(lengths) // 2]}, longest {lengths[-1]} characters")


def _print_fixtures(path: Path) -> None:
    """Print the sentences that any helper of this kind has to tell apart."""
    if not path.exists():
        return
    fixtures = json.loads(path.read_text("utf-8"))
    blaming = [sentence for sentence in fixtures["positive"] if not _is_flagged(sentence)]
    neutral = [sentence for sentence in fixtures["negative"] if _is_flagged(sentence)]
    print(
        f"\nfixtures: {len(fixtures['positive']) - len(blaming)} of {len(fixtures['positive'])} blaming flagged, ",
        end="",
    )
    print(f"{len(neutral)} of {len(fixtures['negative'])} neutral flagged")
    for sentence in blaming:
        print(f"  not flagged: {sentence}")
    for sentence in neutral:
        print(f"  flagged: {sentence}")


def _is_flagged(sentence: str) -> bool:
    return any(one.code not in NOT_SCORED for one in check(sentence).findings)


if __name__ == "__main__":
    sys.exit(score(sys.argv[1:]))
