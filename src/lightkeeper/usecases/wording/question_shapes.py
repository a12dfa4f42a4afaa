"""Adds to the coach's remarks, where a question is written, what the first words and marks of a question show.

The wording rules look at whole documents and leave plain checks of a fact alone; whoever writes a question for others
is told of those as well (practice ASK-2).
"""

from lightkeeper.domain.question.coach import Shape, ShapeFound, find_shapes
from lightkeeper.wording.finding import Finding, Hit, Report
from lightkeeper.wording.fingerprint import distinct, fingerprint_of
from lightkeeper.wording.manual import manual_of
from lightkeeper.wording.registry import rule_called
from lightkeeper.wording.text.read import read_document

# Each shape is explained by the page of the rule that speaks of the same.
RULE_OF_SHAPE: dict[Shape, str] = {
    Shape.WHO_DID: "BL501",
    Shape.WHY_YOU: "BL502",
    Shape.LEADING: "BL503",
    Shape.CLOSED: "BL504",
    Shape.DOUBLE: "BL505",
}


def with_question_shapes(report: Report, text: str) -> Report:
    """Return the report with shapes of questions that no remark points to already, in reading order."""
    taken = [(one.start, one.end) for one in report.findings]
    fresh: list[ShapeFound] = []
    for shape in find_shapes(text):
        if all(shape.end <= start or end <= shape.start for start, end in taken):
            fresh.append(shape)
            taken.append((shape.start, shape.end))
    if not fresh:
        return report
    found = sorted([*report.findings, *_findings(fresh, text)], key=lambda one: (one.start, one.end, one.code))
    return report._replace(findings=tuple(found))


def _findings(shapes: list[ShapeFound], text: str) -> list[Finding]:
    document = read_document(text, "markdown", (), "questions")
    codes = [RULE_OF_SHAPE[one.shape] for one in shapes]
    marks = distinct(
        [fingerprint_of(code, document, Hit(one.start, one.end)) for code, one in zip(codes, shapes, strict=True)]
    )
    return [_finding(code, one, text, mark) for code, one, mark in zip(codes, shapes, marks, strict=True)]


def _finding(code: str, shape: ShapeFound, text: str, mark: str) -> Finding:
    rule = rule_called(code)
    assert rule is not None, code
    manual = manual_of(rule)
    return Finding(
        code=code,
        name=rule.name,
        level="info",
        start=shape.start,
        end=shape.end,
        text=text[shape.start : shape.end],
        message=manual.title,
        why=manual.why,
        ask=manual.ask,
        reframe=manual.reframe,
        fingerprint=mark,
    )
