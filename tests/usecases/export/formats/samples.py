"""Renditions and images that every format is tried with."""

from dataclasses import replace
from io import BytesIO
from uuid import UUID

from PIL import Image

from lightkeeper.domain.edition.rendition import Rendition
from tests.domain.document.reviews import a_review
from tests.domain.document.shown import as_participants_see_it

IMAGE_ID = UUID(int=8)


def an_image(kind: str = "PNG", size: tuple[int, int] = (64, 24)) -> bytes:
    """Return a small image."""
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, kind)
    return out.getvalue()


def a_rendition(events: int = 6) -> Rendition:
    """Return an ordinary review as those taking part see it."""
    return as_participants_see_it(a_review(events))


def with_text(text: str) -> Rendition:
    """Return a review that says the same text in every place where people write."""
    review, line = a_review(2), text[:300]
    return as_participants_see_it(
        replace(
            review,
            title=line,
            severity=line,
            team=line,
            services=(line,),
            boundary=text,
            promise=text,
            participants=(replace(review.participants[0], label=line, name=line),),
            sections=(replace(review.sections[0], heading=line, question=line, body=text),),
            events=tuple(replace(event, text=text, who=line, source_ref=line) for event in review.events),
            factors=(replace(review.factors[0], text=text, effect=text),),
            lessons=(replace(review.lessons[0], text=text, applies_when=text),),
            action_items=(replace(review.action_items[0], text=text, owner=line, reference=line),),
            attachments=(replace(review.attachments[0], name=line, description=line),),
        )
    )


AWKWARD = {
    "nothing": "",
    "many scripts": "日本語 中文 한국어 👩‍🚒 مرحبا بالعالم שלום ไทย हिन्दी",
    "a long word": "x" * 10_000,
    "long code": "```\n" + "y" * 10_000 + "\n```",
    "deep lists": "".join("  " * depth + "- a\n" for depth in range(18)),
    "deep quotes": "> " * 18 + "a",
    "too deep": "> " * 300 + "a",
    "deep emphasis": "**_" * 15 + "a" + "_**" * 15,
    "many columns": "|" + "a|" * 80 + "\n|" + "-|" * 80 + "\n|" + "b|" * 80,
    "template markup": '#panic("x") #read("/etc/passwd") $x$ <a> @b {% now "Y" %} {{ style }}',
    "markup": "<script>alert(1)</script> <w:p/> ]]> &amp; --> </title>",
    "control characters": "a\x00\x01\x0b\x1b\x7f\x85\ufffe\uffff\ud800b\ue000c\ue001",
    "headings with leaps": "###### a\n# b\n#### c",
    "odd lists": "0. a\n1. b\n\n-\n- \n\n7) c\n\n- [ ] d",
    "links": "[a](https://e.org) [](https://e.org) [c](mailto:a@e.org) [d](javascript:e) <https://e.org/?a=1&b=2>",
    "images": f"![](attachment:{IMAGE_ID}) ![a](attachment:{UUID(int=9)}) ![b](https://e.org/x.png)",
    "only a head": "|a|\n|-|\n\n---\n\na\\\nb",
    "many paragraphs": "a\n\n" * 300,
}
