"""Fuzzes the wording coach with coverage as the guide: `python -m bench.fuzz_wording SEEDS [libFuzzer options]`.

Needs atheris, which is not among the project's packages: run it with a Python of its own and PYTHONPATH=src:. so that
nobody's environment changes. A text that breaks the coach, or is slower than its length allows, stops the run.
"""

import sys
import time

import atheris  # type: ignore[import-untyped]

with atheris.instrument_imports(include=["lightkeeper"]):
    from lightkeeper.wording.checking import check
    from lightkeeper.wording.registry import all_rules

FORMS = ("markdown", "html", "text")
# Seconds for any text, and seconds for each character: some twenty times what plain prose takes while instrumented.
PATIENCE, PATIENCE_EACH = 0.5, 0.0004


def fuzz_one(data: bytes) -> None:
    """Check one made-up text and hold the answer to what every door relies on."""
    form = FORMS[data[0] % len(FORMS)] if data else "markdown"
    # Surrogates are let through on purpose: a text read with surrogateescape holds them.
    text = data[1:].decode("utf-8", "surrogateescape")
    began = time.process_time()
    report = check(text, form=form)
    seconds = time.process_time() - began
    if seconds > PATIENCE + PATIENCE_EACH * len(text):
        raise TimeoutError(f"{seconds:.2f} s for {len(text)} characters as {form}")
    last = (0, 0, "")
    for one in report.findings:
        assert one.text == text[one.start : one.end]
        assert 0 <= one.start < one.end <= len(text)
        assert last <= (one.start, one.end, one.code)
        last = (one.start, one.end, one.code)


def main() -> None:
    """Load every rule, so that its first use is not taken for slowness, and fuzz until told to stop."""
    all_rules()
    atheris.Setup(sys.argv, fuzz_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
