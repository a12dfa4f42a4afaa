"""Texts as nasty as people and programs make them."""

from hypothesis import strategies as st

NASTY = [
    "## Timeline", "# Title", " ## Impact", "##", "#", "### Deeper", "## Mine {#mine}", "*We ask: what?*", "---", "***",
    "*Who may read this: anyone (L0)*", "- Led to: ruin", "  - Applies when: never", "- Done when: ", "1. **x** — y",
    "*Signal · alert*", " *italic*", "*5 minutes in which nothing was written down.*", "**bold** — text", "(empty)",
    "```", "    code", "\tcode", "> quote", "| a | b |", "|---|---|", "a | b", "&amp;", "&#10;", "&amp;#10;", "&#", "&",
    "&#x41;", "trailing  ", " leading", "  ", "\t", "\r", "\r\n", "\n", "\n\n", "\x00", "\x1b[0m", "\u2028", "\x85",
    "\ufeff", "·", " · ", "a, b", ", ", "{#x}", "}", "[x](attachment:0)", "]", "<!-- x -->", "<script>", "not known",
    "about ", " to ", "T+5 min", "日本語", "👩‍🚒", "مرحبا", "a\\", "\\", "*", "**", "_", "- ", "1.", "1. ", "—",
    " — ", "yes", "*Answer*", "- Answer *outcome: used*: x", "- Also told: y",
    "- Why not: z", "## Defences", "**Factor 1 hid factor 2**", "factor 1", "*We looked, and found nothing.*",
    "\u202eRTL\u202c",
    "evidence: event 1", "](javascript:x)", "from factors 1, 2", "\n\n1. **Done** — more", "- Answer: ",
]  # fmt: skip

texts = st.one_of(
    st.just(""),
    st.sampled_from(NASTY),
    st.lists(st.one_of(st.sampled_from([*NASTY, "\n", "\n"]), st.text(max_size=6)), max_size=6).map("".join),
    st.lists(st.sampled_from([*NASTY, "words that mean something"]), max_size=5).map("\n".join),
)
