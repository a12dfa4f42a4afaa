"""A read postmortem in Lightkeeper's own layout."""

from lightkeeper.domain.reading import read_document, to_markdown


def test_the_layout_has_title_impact_timeline_sections_and_action_items() -> None:
    text = (
        "# Outage of 2024-03-12\n\n## Summary\n\nSlow.\n\n## Timeline\n\n- ~14:05 UTC a\n\n"
        "## Action items\n\n- [x] do it #12\n"
    )

    assert to_markdown(read_document(text, "x.md")) == (
        "# Outage of 2024-03-12\n\n## Impact\n\n- Started: not stated\n"
        "- Detected: not stated\n- Resolved: not stated\n\n"
        "## Timeline\n\n- about 2024-03-12T14:05+00:00: a\n\n## Summary\n\nSlow.\n\n"
        "## Action items\n\n- [x] do it #12 (see: #12)\n"
    )
