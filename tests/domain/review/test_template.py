"""A template is a value: equal when its words are equal."""

from lightkeeper.domain.review.template import Template, TemplateSection


def test_templates_with_the_same_words_are_equal() -> None:
    section = TemplateSection("summary", "Summary", "What happened?")
    assert Template("short", "Short", "For small things.", (section,)) == Template(
        "short", "Short", "For small things.", (TemplateSection("summary", "Summary", "What happened?"),)
    )
