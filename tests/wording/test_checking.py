"""A text comes in, kind remarks come out."""

import pytest

import lightkeeper.wording
from lightkeeper.wording.checking import check
from lightkeeper.wording.settings import Settings


def codes(text: str, **options: object) -> list[str]:
    """Return the codes of the remarks on a text."""
    return [found.code for found in check(text, **options).findings]  # type: ignore[arg-type]


def test_a_remark_says_where_why_and_what_to_ask() -> None:
    text = "# Review\n\nAt noon we should have\ntested the rollback first.\n"
    [found] = check(text).findings
    assert text[found.start : found.end] == found.text == "should have\ntested"
    assert (found.code, found.name, found.level) == ("BL201", "should-have", "info")
    assert found.message.startswith("This may read as")
    assert len(found.ask) >= 2
    assert all(question.endswith("?") for question in found.ask)
    assert "___" in found.reframe


def test_who_writes_of_themselves_reads_a_gentler_text() -> None:
    [own] = check("I should have tested the rollback.").findings
    [others] = check("The reviewer should have tested the rollback.").findings
    assert "You were not alone" in own.message
    assert "You were not alone" not in others.message


@pytest.mark.parametrize(
    "text",
    [
        "Bob hätte das Rollback testen sollen.",
        "Bob vergass den Test",
        "Alice olvidó revisar el disco.",
        "O erro foi humano: o Pedro apagou a tabela.",
        "Błąd ludzki był przyczyną.",
        "L'équipe a oublié de tester.",
    ],
)
def test_a_few_words_of_another_language_are_not_called_checked(text: str) -> None:
    assert not check(text).is_checked


@pytest.mark.parametrize(
    "text",
    ["Restarted pods in eu-de-1.", "José restarted the proxy.", "Rolled back.", "x", "Deploy failed!", "p99 = 3 s"],
)
def test_a_few_words_of_english_are_checked(text: str) -> None:
    assert check(text).is_checked


def test_the_package_itself_checks() -> None:
    assert [found.code for found in lightkeeper.wording.check("We should have tested it.").findings] == ["BL201"]


def test_things_that_fail_are_no_remark() -> None:
    assert codes("The health check failed to trigger, and the alert should have fired.") == []


def test_names_that_are_known_are_people() -> None:
    text = "The index that marisa forgot to build was small."
    assert codes(text, people=("Marisa",)) == ["BL104"]


def test_the_section_weighs_what_a_sentence_says() -> None:
    text = "We did not test the restore."
    assert codes(text, section="lessons") == ["BL104"]
    assert codes(text, section="timeline") == []


def test_another_language_is_not_checked_and_not_called_clean() -> None:
    report = check("Der Fehler wurde nicht bemerkt, weil die Warnung in einem stummen Kanal stand und niemand ihn las.")
    assert (report.language, report.is_checked, report.findings) == ("de", False, ())


def test_the_same_words_get_one_remark_the_loudest() -> None:
    findings = check("The contractor accidentally deleted the production table.").findings
    assert [found.code for found in findings] == ["BL101"]


def test_a_chosen_level_is_never_exceeded() -> None:
    [found] = check("The reviewer should have tested it.", settings=Settings(levels={"BL201": "info"})).findings
    assert found.level == "info"


def test_quoted_words_and_code_are_evidence_not_wording() -> None:
    assert codes('The log said "operator failed to check the disk" twice.') == []
    assert codes("The flag is `we should have tested`.") == []
    assert codes("> We should have tested the rollback.\n") == []


def test_an_empty_text_has_nothing_to_remark() -> None:
    assert codes("") == codes("\n\n") == []
