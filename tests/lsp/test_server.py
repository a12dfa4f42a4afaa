"""The editor server, driven as an editor drives it: whatever arrives, it answers, says so and goes on."""

from pathlib import Path

import pytest

from lightkeeper import __version__
from tests.lsp.client import Client, applied

URI = "file:///postmortems/outage.md"
SENTENCE = "The engineer should have tested the rollback."
WORDS = "should have tested"
HERE = {"textDocument": {"uri": URI}, "position": {"line": 0, "character": 14}}

# A coach that stumbles over one word; the sentence of a colleague's code that went wrong.
STUMBLING = (
    "-W",
    "error",
    "-c",
    """
from lightkeeper.lsp.server import serve
from lightkeeper.wording.checking import check

def stumbling(text, **chosen):
    if "stumble" in text:
        raise LookupError(text)
    return check(text, **chosen)

serve(check=stumbling)
""",
)


def place_of(line: int, start: int, end: int) -> dict[str, object]:
    return {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}


def test_a_greeting_says_what_can_be_asked(stranger: Client) -> None:
    said = stranger.greet()

    assert said["serverInfo"] == {"name": "lightkeeper", "version": __version__}
    assert said["capabilities"]["positionEncoding"] == "utf-16"
    assert said["capabilities"]["textDocumentSync"]["change"] == 2
    assert said["capabilities"]["hoverProvider"] is True
    assert said["capabilities"]["codeActionProvider"] == {"codeActionKinds": ["quickfix"]}


def test_a_document_gets_its_remarks_when_it_is_opened(client: Client) -> None:
    client.open(URI, f"# Outage\n\n{SENTENCE}\n")

    [remark] = client.diagnostics(URI, 1)
    assert remark["range"] == place_of(2, 13, 31)
    assert (remark["code"], remark["source"], remark["severity"]) == ("BL201", "lightkeeper", 3)
    assert remark["message"].startswith("This may read as")
    assert len(remark["data"]) == 16


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 18), ("utf-16", 16), ("utf-32", 15)])
def test_columns_count_what_was_agreed(stranger: Client, encoding: str, column: int) -> None:
    said = stranger.greet(general={"positionEncodings": [encoding]})
    stranger.open(URI, f"\ufeff# Outage\r\n\r\n😀 {SENTENCE}\r\n")

    [remark] = stranger.diagnostics(URI, 1)
    assert said["capabilities"]["positionEncoding"] == encoding
    assert remark["range"] == place_of(2, column, column + len(WORDS))


def test_only_the_last_of_many_keystrokes_is_looked_at(client: Client) -> None:
    client.open(URI, "")
    client.diagnostics(URI, 1)
    for at, letter in enumerate(SENTENCE):
        client.change(URI, at + 2, {"range": place_of(0, at, at), "text": letter})

    [remark] = client.diagnostics(URI, len(SENTENCE) + 1)
    assert remark["range"] == place_of(0, 13, 31)
    assert len(client.versions_published()) < 5


def test_a_question_waits_for_no_rest_and_sees_what_was_just_typed(client: Client) -> None:
    client.open(URI, "Nothing yet.")
    client.change(URI, 2, {"text": SENTENCE})

    hover = client.ask("textDocument/hover", HERE)
    assert hover["range"] == place_of(0, 13, 31)


def test_several_changes_of_one_message_follow_one_another(client: Client) -> None:
    client.open(URI, "😀 The engineer\r\nlast line")
    client.change(
        URI,
        2,
        {"range": place_of(0, 15, 15), "text": " should"},
        {"range": place_of(0, 22, 22), "text": " have tested the rollback."},
        {"range": place_of(0, 0, 3), "text": ""},
    )

    [remark] = client.diagnostics(URI, 2)
    assert remark["range"] == place_of(0, 13, 31)


def test_the_card_has_why_questions_a_way_to_write_and_the_manual(client: Client) -> None:
    client.open(URI, SENTENCE)

    card = client.ask("textDocument/hover", HERE)["contents"]
    assert card["kind"] == "markdown"
    for part in (
        "This may read as",
        "BL201 · should-have",
        "**Ask instead**\n\n- ",
        "> ",
        r"\_\_\_",
        "**Not flagged**",
    ):
        assert part in card["value"]
    assert client.ask("textDocument/hover", {**HERE, "position": {"line": 0, "character": 3}}) is None


def test_an_editor_without_markdown_gets_plain_lines(stranger: Client) -> None:
    stranger.greet(textDocument={"hover": {"contentFormat": ["plaintext"]}})
    stranger.open(URI, SENTENCE)

    card = stranger.ask("textDocument/hover", HERE)["contents"]
    assert card["kind"] == "plaintext"
    assert "**" not in card["value"]
    assert "___" in card["value"]


def test_keeping_a_wording_quietens_it_and_nothing_else(client: Client) -> None:
    text = f"😀 One.\r\n\r\n{SENTENCE}\r\n\r\nThe operator should have looked.\r\n"
    client.open(URI, text)
    first, second = client.diagnostics(URI, 1)

    keep = client.actions(URI, first["range"])[-1]
    assert keep["kind"] == "quickfix"
    assert keep["diagnostics"] == [first]
    after = applied(text, keep["edit"]["changes"][URI])
    client.change(URI, 2, {"text": after})

    [left] = client.diagnostics(URI, 2)
    assert "\r\n<!-- lightkeeper: ignore BL201 (" in after
    assert left["data"] == second["data"]


def test_a_question_goes_below_the_paragraph_and_gets_no_remark(client: Client) -> None:
    client.open(URI, f"{SENTENCE}\n\nMore.\n")
    [remark] = client.diagnostics(URI, 1)

    ask = client.actions(URI, remark["range"])[0]
    after = applied(f"{SENTENCE}\n\nMore.\n", ask["edit"]["changes"][URI])
    client.change(URI, 2, {"text": after})

    question = ask["title"].removeprefix("Ask below: ")
    assert after == f"{SENTENCE}\n\n> Question: {question}\n\nMore.\n"
    assert [one["data"] for one in client.diagnostics(URI, 2)] == [remark["data"]]


def test_edits_name_the_version_where_editors_check_it(stranger: Client) -> None:
    stranger.greet(workspace={"workspaceEdit": {"documentChanges": True}})
    stranger.open(URI, SENTENCE)

    for action in stranger.actions(URI, place_of(0, 14, 14)):
        assert action["edit"]["documentChanges"][0]["textDocument"] == {"uri": URI, "version": 1}


def test_other_kinds_of_actions_are_none_of_ours(client: Client) -> None:
    client.open(URI, SENTENCE)

    asked = {"diagnostics": [], "only": ["source.organizeImports"]}
    found = client.ask(
        "textDocument/codeAction", {"textDocument": {"uri": URI}, "range": place_of(0, 14, 14), "context": asked}
    )
    assert found == []


def test_a_text_in_another_language_never_reads_as_clean(client: Client) -> None:
    client.open(URI, "Der Dienst war nicht erreichbar, weil die Datenbank keine Verbindungen mehr annehmen konnte.\n")

    [remark] = client.diagnostics(URI, 1)
    assert (remark["code"], remark["severity"], remark["range"]) == ("not-checked", 4, place_of(0, 0, 0))
    assert "was not checked" in client.logged("outage.md")


@pytest.mark.parametrize(
    ("language", "is_read"), [("plaintext", True), ("restructuredtext", True), ("html", True), ("python", False)]
)
def test_prose_is_read_and_code_is_not(client: Client, language: str, is_read: bool) -> None:
    client.open(URI, SENTENCE, language)

    assert (client.ask("textDocument/hover", HERE) is not None) is is_read
    assert client.versions_published() == [1] * is_read


def test_remarks_disappear_with_their_document(client: Client) -> None:
    client.open(URI, SENTENCE)
    assert len(client.diagnostics(URI, 1)) == 1
    client.tell("textDocument/didClose", {"textDocument": {"uri": URI}})

    assert client.diagnostics(URI, 1) == []


@pytest.mark.parametrize(
    "frame",
    [
        b'Content-Length: 9\r\n\r\n{"jsonrpc',
        b"Content-Length: 2\r\n\r\n[]",
        b"Content-Length: 4\r\n\r\nnull",
        b"Content-Length: 2\r\n\r\n{}",
        b"Content-Length: 1000000\r\n\r\n" + b"[" * 1_000_000,
        b"Content-Length: 6\r\n\r\n\xff\xfe\x00\x01\x02\x03",
        b'Content-Length: 31\r\n\r\n{"jsonrpc":"2.0","method":[1,2]}',
        b'Content-Length: 33\r\n\r\n{"jsonrpc":"1.0","id":{},"foo":[]}',
    ],
    ids=["cut", "list", "null", "empty", "deep", "bytes", "method", "id"],
)
def test_a_message_that_cannot_be_read_is_left_out(client: Client, frame: bytes) -> None:
    client.write(frame)
    client.open(URI, SENTENCE)

    assert len(client.diagnostics(URI, 1)) == 1
    assert client.leave() == 0
    assert client.complaints() == ""


@pytest.mark.parametrize(
    "rubbish",
    [
        b"hello\r\n\r\n",
        b"Content-Length: 99999999999999999999\r\n\r\n{}",
        b"Content-Length: -5\r\n\r\n{}",
        b"Content-Length: " + b"9" * 10_000 + b"\r\n\r\n{}",
        b'Content-Length: 2\r\n\r\n{"jsonrpc":"2.0"}',
    ],
    ids=["words", "enormous", "negative", "endless", "too short"],
)
def test_a_broken_frame_is_passed_over(client: Client, rubbish: bytes) -> None:
    client.write(rubbish)
    client.open(URI, SENTENCE)

    assert len(client.diagnostics(URI, 1)) == 1


def test_every_request_has_an_answer(client: Client) -> None:
    assert client.answer("textDocument/hover", {"wrong": 1})["error"]["code"] == -32602
    assert client.answer("textDocument/hover", {**HERE, "position": {"line": -1, "character": 0}})["error"]
    assert client.answer("textDocument/everything", {})["error"]["code"] == -32601
    assert client.answer("initialize", {"processId": None, "rootUri": None, "capabilities": {}})["error"]
    assert "could not be read" in client.logged("left out")


def test_before_the_greeting_only_the_greeting_is_answered(stranger: Client) -> None:
    stranger.open(URI, SENTENCE)
    assert stranger.answer("textDocument/hover", HERE)["error"]["code"] == -32002

    stranger.greet()
    assert stranger.ask("textDocument/hover", HERE) is None


def test_messages_about_documents_nobody_opened_are_left_out(client: Client) -> None:
    client.change(URI, 2, {"text": SENTENCE})
    assert client.logged("not open") == "outage.md is not open here, so a message about it was left out."

    assert client.ask("textDocument/hover", HERE) is None
    client.tell("textDocument/didClose", {"textDocument": {"uri": URI}})
    client.logged("not open")


def test_positions_beyond_the_end_mean_the_end(client: Client) -> None:
    client.open(URI, "The engineer should have\n")
    client.change(URI, 2, {"range": place_of(0, 24, 9_000), "text": " tested the rollback."})
    client.change(
        URI, 3, {"range": {"start": {"line": 70, "character": 9}, "end": {"line": 80, "character": 0}}, "text": "😀"}
    )

    [remark] = client.diagnostics(URI, 3)
    assert remark["range"] == place_of(0, 13, 31)


def test_halves_of_characters_and_odd_line_ends_do_no_harm(client: Client) -> None:
    text = f"\ud83d half\x0b\x0c\x85\u2028 \x00\n{SENTENCE} \ude00\n"
    client.open(URI, text)

    [remark] = client.diagnostics(URI, 1)
    assert remark["range"] == place_of(1, 13, 31)
    assert client.actions(URI, remark["range"])


def test_five_megabytes_are_read_while_the_conversation_goes_on(client: Client) -> None:
    client.open(
        "file:///postmortems/long.md", "The cache was full and the queue grew for a while.\n\n" * 100_000 + SENTENCE
    )
    client.open(URI, SENTENCE)

    [remark] = client.diagnostics("file:///postmortems/long.md", 1)
    assert remark["range"] == place_of(200_000, 13, 31)
    assert client.ask("textDocument/hover", HERE) is not None


def test_a_coach_that_stumbles_says_so_and_goes_on(tmp_path: Path) -> None:
    with Client(tmp_path, STUMBLING) as client:
        client.greet()
        client.open(URI, f"{SENTENCE} Do not stumble.")
        [remark] = client.diagnostics(URI, 1)
        assert remark["code"] == "not-checked"
        said = client.logged("was not checked")
        assert "LookupError" in said
        assert "Traceback" not in said
        assert SENTENCE not in said

        client.change(URI, 2, {"text": SENTENCE})
        assert [one["code"] for one in client.diagnostics(URI, 2)] == ["BL201"]


def test_the_server_ends_quietly_when_the_editor_does(client: Client) -> None:
    client.open(URI, SENTENCE)
    assert client.leave() == 0
    assert client.complaints() == ""
