"""Whatever is written, what comes out is safe to show, well formed and quick to make."""

import re
from html.parser import HTMLParser
from time import perf_counter
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS
from lightkeeper.usecases.markdown.safe_html import to_safe_html

IMAGE_ID = UUID(int=8)
SAFE_TAGS = set(
    "h3 h4 h5 h6 p em strong s code pre blockquote ul ol li a img hr br table thead tbody tr th td mark".split()
)
VOID_TAGS = {"img", "hr", "br"}


class Reader(HTMLParser):
    """Reads HTML as strictly as its writer promises: every tag known, every element closed where it was opened."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SAFE_TAGS
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID_TAGS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def check_safe(html: str) -> Reader:
    reader = Reader(html)
    for tag, attributes in reader.seen:
        assert set(attributes) <= {"href", "rel", "src", "alt", "class", "start"}
        if tag == "a" and "href" in attributes:
            assert re.match(r"(https?://|mailto:)", attributes["href"] or "", re.IGNORECASE)
            assert attributes["rel"] == "nofollow noopener noreferrer"
        if tag == "img":
            assert attributes["src"] == f"/attachments/{IMAGE_ID}"
    return reader


def safe(markdown: str) -> str:
    return to_safe_html(markdown, lambda attachment_id: f"/attachments/{attachment_id}")


EVASIONS = [
    "<script>alert(1)</script>", "<SCRIPT SRC=//e.org/x.js></SCRIPT>", "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>", "<iframe src='javascript:alert(1)'></iframe>", "<<script>alert(1)//<</script>",
    "<a href='javascript:alert(1)'>x</a>", "<body onload=alert(1)>", "<style>@import '//e.org'</style>",
    "<math><mtext></p><style><img src onerror=alert(1)></style>", "<!--><img src onerror=alert(1)>-->",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<form action=//e.org><input name=a>",
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](  javascript:alert(1))", "[x](java\tscript:alert(1))",
    "[x](java&#10;script:alert(1))", "[x](&#106;avascript:alert(1))", "[x](&#x6A;avascript&colon;alert(1))",
    "[x](javascript&#58;alert(1))", "[x](\x01javascript:alert(1))", "[x](vbscript:msgbox)", "[x](file:///etc/passwd)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](//e.org)", "[x](/admin)", "[x](#top)", "[x](attachment:1)",
    "[x](https://e.org\"onmouseover=alert(1))", "[x](https://e.org '\" onmouseover=\"alert(1)')",
    "[x]: javascript:a\n\n[x]",
    "<javascript:alert(1)>", "<https://e.org/\"onmouseover=alert(1)>", "![x](https://e.org/pixel.png)",
    "![x](javascript:alert(1))", "![x](data:image/svg+xml;base64,PHN2Zz4=)", "![\" onerror=alert(1)](attachment:1)",
    f"![\" onerror=\"alert(1)](attachment:{IMAGE_ID})", f"![x](attachment:{IMAGE_ID}/../../admin)",
    f"![<script>](attachment:{IMAGE_ID})", "```html\n<script>alert(1)</script>\n```", "`<script>`",
    "``` \"onmouseover=alert(1)\nx\n```", "|a|\n|-|\n|<script>|", "&lt;script&gt;", "\\<script>", "<x\x00y>",
]  # fmt: skip


@pytest.mark.parametrize("written", EVASIONS)
def test_nothing_written_to_evade_a_filter_gets_past_this_one(written: str) -> None:
    check_safe(safe(written))
    check_safe(safe(f"> - **{written}**"))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*EVASIONS, MASK_OPENS, MASK_CLOSES, "\n", "> ", "- ", "**", "[", "](", "|", "`"])))
def test_no_mixture_gets_past_it_either(pieces: list[str]) -> None:
    html = safe("".join(pieces))
    check_safe(html)
    assert not {MASK_OPENS, MASK_CLOSES} & set(html)


def test_ordinary_markdown_is_drawn() -> None:
    html = safe("# One\n\nA *b* **c** ~~d~~ `e`\n\n|f|\n|-:|\n|1|\n\n- [ ] g\n- [x] h\n")
    for piece in ("<h3>One</h3>", "<em>b</em>", "<strong>c</strong>", "<s>d</s>", "<code>e</code>", "☐ g", "☑ h"):
        assert piece in html
    assert '<td class="align-right">1</td>' in html


def test_headings_end_at_the_sixth() -> None:
    assert safe("###### deep") == "<h6>deep</h6>\n"


def test_an_image_comes_only_from_an_attachment() -> None:
    assert f'src="/attachments/{IMAGE_ID}" alt="a graph"' in safe(f"![a graph](attachment:{IMAGE_ID})")
    assert to_safe_html(f"![a graph](attachment:{IMAGE_ID})") == "<p><em>[image not shown: a graph]</em></p>\n"
    assert "<em>[image not shown: x]</em>" in safe("![x](https://example.org/x.png)")


def test_a_link_we_would_not_open_leaves_its_words() -> None:
    assert safe("[the *words*](javascript:alert(1))") == "<p>the <em>words</em></p>\n"


def test_marks_never_cross_the_border_of_an_element() -> None:
    html = safe(f"a {MASK_OPENS}b **c{MASK_CLOSES} d**\n\n- e{MASK_OPENS}f\n- g{MASK_CLOSES}h")
    assert html == (
        '<p>a <mark class="masked">b </mark><strong><mark class="masked">c</mark> d</strong></p>\n'
        '<ul>\n<li>e<mark class="masked">f</mark></li>\n<li><mark class="masked">g</mark>h</li>\n</ul>\n'
    )


def test_marks_inside_an_address_or_a_description_are_left_out() -> None:
    written = f"[x](https://e.org/{MASK_OPENS}y{MASK_CLOSES}) ![{MASK_OPENS}z{MASK_CLOSES}](attachment:{IMAGE_ID})"
    assert 'href="https://e.org/y"' in safe(written)
    assert 'alt="z"' in safe(written)


@pytest.mark.parametrize(
    "written",
    [
        ">" * 10_000, "> " * 10_000, "- " * 10_000, "[" * 10_000, "[" * 1_000_000, "![" * 500_000, "*a " * 300_000,
        "x" * 1_000_000, "`" * 1_000_000, "\n" * 1_000_000, "<" * 200_000, "|a\n|-\n" * 10_000, "[a](" * 5_000,
        "".join("  " * depth + "- a\n" for depth in range(300)), "~~~\n" * 20_000, "a_b*" * 30_000, "&#" * 90_000,
        "[a]: https://" + "x" * 50_000 + "\n\n" + "[a] " * 4_000, "`a " * 60_000, "<a " * 60_000,
    ],
    ids=lambda written: f"{written[:8]!r} {len(written)}",
)  # fmt: skip
def test_a_text_of_any_length_and_depth_is_shown_in_time_that_grows_with_its_length(written: str) -> None:
    began = perf_counter()
    html = safe(written)
    assert perf_counter() - began < 5
    assert len(html) < 20 * len(written) + 1000


def test_what_is_nested_too_deeply_is_shown_as_it_was_written() -> None:
    assert safe("> " * 500 + "end") == f"<pre>{'&gt; ' * 500}end</pre>\n"


def test_half_a_character_does_no_harm() -> None:
    assert safe("a\ud800b") == "<p>a?b</p>\n"


def test_rows_of_the_same_review_open_where_they_are_asked_for_and_no_other_place() -> None:
    row = "#event-3f2a51f0-8a52-4d4e-9d0e-6f1f5f0c9a10"
    assert f'href="{row}"' in to_safe_html(f"[14:05]({row})", opens_rows=True)
    assert 'href="#impact"' in to_safe_html("[it](#impact)", opens_rows=True)
    assert "href" not in to_safe_html(f"[14:05]({row})")
    for other in ("#main", "#event-1", "/sign-out/", "//e.org", "javascript:alert(1)", f"{row}x"):
        assert "href" not in to_safe_html(f"[x]({other})", opens_rows=True)
