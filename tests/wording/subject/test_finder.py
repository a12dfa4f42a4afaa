"""Who does what a verb says: people, or things."""

import pytest

from lightkeeper.wording.subject.finder import clause_subject_of, noun_phrase_after, subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.text.read import read_document


def sentence_of(text: str, people: tuple[str, ...] = ()) -> Sentence:
    """Return the one sentence of a text."""
    [sentence] = read_document(text, "text", people).blocks[0].sentences()
    return sentence


def kind_before(text: str, verb: str, people: tuple[str, ...] = ()) -> str:
    """Return the kind of the subject of a verb in a text."""
    sentence = sentence_of(text, people)
    return subject_of(sentence, sentence.lower.index(verb)).kind


@pytest.mark.parametrize(
    ("text", "verb", "kind"),
    [
        ("The on-call engineer failed to check.", "failed", "person"),
        ("She never really checked.", "checked", "person"),
        ("We should have tested it.", "should", "we"),
        ("I should have asked.", "should", "self"),
        ("@kim broke the build.", "broke", "person"),
        ("The platform team dropped it.", "dropped", "group"),
        ("One of our developers made a mistake.", "made", "person"),
        ("A member of the storage team forgot it.", "forgot", "group"),
        ("The engineer on the night shift ignored it.", "ignored", "person"),
        ("In the morning the administrator forgot it.", "forgot", "person"),
        ("During the outage engineers failed to see it.", "failed", "person"),
        ("The alert that we missed was red.", "missed", "we"),
        ("The engineer, tired by then, missed it.", "missed", "person"),
        ("Alice, the release manager, missed it.", "missed", "name"),
        ("The responder (on her first shift) missed it.", "missed", "person"),
        ("The operator noticed the level but failed to act.", "failed", "person"),
        ("At noon, we restarted the proxy and forgot the cache.", "forgot", "we"),
        ("The people who ran it forgot the flag.", "forgot", "person"),
        ("Customers did not notice.", "notice", "client"),
        ("Nobody checked the queue.", "checked", "person"),
        ("Forgot to restart the service.", "forgot", "elided"),
        ("Cause: forgot to restart the service.", "forgot", "elided"),
    ],
)
def test_people_are_found_as_the_subject(text: str, verb: str, kind: str) -> None:
    assert kind_before(text, verb) == kind


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The health check failed to trigger.", "failed"),
        ("Appointing an incident manager could have helped.", "could"),
        ("The user pods failed to start.", "failed"),
        ("The reviewer's bot missed it.", "missed"),
        ("The Kubernetes operator pattern failed to apply.", "failed"),
        ("Users whose servers failed saw errors.", "failed"),
        ("The process that failed to stop was old.", "failed"),
        ("Pods in production failed to start.", "failed"),
        ("The controller noticed the level but failed to act.", "failed"),
        ("The alert, which was red, failed to page.", "failed"),
        ("It failed to start.", "failed"),
        ("The replicas restarted because they failed to connect.", "failed"),
        ("Jenkins failed to start.", "failed"),
        ("Traffic failed to move, since traffic follows the route.", "failed"),
        ("The customer data failed to load.", "failed"),
        ("The `deploy` failed to start.", "failed"),
        ("The check of the engineer's key failed to run.", "failed"),
    ],
)
def test_things_are_never_taken_for_people(text: str, verb: str) -> None:
    sentence = sentence_of(text)
    assert not subject_of(sentence, sentence.lower.index(verb)).is_human


def test_a_capitalised_word_may_be_a_person_and_a_known_name_is_one() -> None:
    assert kind_before("Marisa failed to check.", "failed") == "name"
    assert kind_before("Marisa failed to check.", "failed", ("marisa",)) == "person"
    assert kind_before("the index Marisa forgot is back.", "forgot", ("Marisa",)) == "person"


def test_a_word_that_is_written_small_elsewhere_is_no_name() -> None:
    [block] = read_document("Flux failed to start. We restarted flux.", "text").blocks
    first = next(iter(block.sentences()))
    assert subject_of(first, first.lower.index("failed")).kind == "unknown"


@pytest.mark.parametrize(
    ("text", "after", "kind"),
    [
        ("It was caused by a junior engineer running the script.", "by", "person"),
        ("It was caused by a deadlock in the pool.", "by", "unknown"),
        ("It was made by one of our administrators.", "by", "person"),
        ("It was run by the storage team at noon.", "by", "group"),
        ("It was caused by the operator pattern.", "by", "unknown"),
    ],
)
def test_the_agent_of_a_passive_is_found(text: str, after: str, kind: str) -> None:
    sentence = sentence_of(text)
    assert noun_phrase_after(sentence, sentence.lower.index(after) + len(after)).kind == kind


def test_whose_thing_it_is_is_known() -> None:
    sentence = sentence_of("It was due to the contractor's change.")
    found = noun_phrase_after(sentence, sentence.lower.index("due to") + 6)
    assert (found.kind, found.owner) == ("unknown", "person")


def test_what_hangs_on_a_verb_has_the_subject_of_its_clause() -> None:
    sentence = sentence_of("On Tuesday we deployed without checking the queue.")
    assert clause_subject_of(sentence, sentence.lower.index("without")).kind == "we"
