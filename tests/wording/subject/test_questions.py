"""Questions of a review are told from those of runbooks, chats and lists of frequent questions."""

import pytest

from lightkeeper.wording.subject.questions import beginning, is_put_to_people, is_question, people_asked
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.text.read import read_document


def _last_sentence(text: str) -> Sentence:
    return list(read_document(text, "markdown").blocks[-1].sentences())[-1]


def test_a_question_of_a_review_is_a_question() -> None:
    assert is_question(_last_sentence("Who approved this change?\n"))


@pytest.mark.parametrize(
    "text",
    [
        "They approved this change.\n",
        "## FAQ\n\nWho approved this change?\n",
        "## Troubleshooting\n\nDid you restart the agent?\n",
        "## Code of conduct\n\nWho decides?\n",
        "> Who approved this change?\n",
    ],
)
def test_other_sentences_are_left_alone(text: str) -> None:
    assert not is_question(_last_sentence(text))


@pytest.mark.parametrize("text", ["## Questions\n\nDid you see it?\n", "Some lines.\n\n- Did you see it?\n"])
def test_questions_in_their_section_and_in_lists_are_put_to_people(text: str) -> None:
    assert is_put_to_people(_last_sentence(text))


def test_a_question_in_running_text_is_not_put_to_people() -> None:
    assert not is_put_to_people(_last_sentence("Did you know that pods restart?\n"))


def test_the_beginning_is_after_marks() -> None:
    assert beginning(_last_sentence("**3)** Why did it stop?\n")) > 0


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Did the engineer restart the primary?", "the engineer"),
        ("Did you restart the primary?", "you"),
        ("Did the on-call engineer not escalate?", "the on-call engineer"),
        ("Did the primary restart?", ""),
        ("Did the operator pod restart?", ""),
        ("Did — well?", ""),
    ],
)
def test_the_people_asked_are_found(text: str, people: str) -> None:
    sentence = _last_sentence(f"{text}\n")
    asked = people_asked(sentence, len("did"))
    assert sentence.lower[asked.start : asked.end] == people
