"""`lightkeeper lsp`: the verb starts a server that follows the team's configuration."""

from pathlib import Path

from tests.lsp.client import Client

SAID = "The engineer should have tested the rollback."


def open_in(client: Client, path: Path) -> list[str]:
    client.open(path.as_uri(), SAID)
    return [one["code"] for one in client.diagnostics(path.as_uri(), 1)]


def test_what_a_team_chose_holds_in_the_editor(tmp_path: Path) -> None:
    (tmp_path / "lightkeeper.toml").write_text('[check]\nignore = ["BL2"]\nexclude = ["archive"]\n')
    (tmp_path / "archive").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "lightkeeper.toml").write_text("[check]\n")

    with Client(tmp_path) as client:
        client.greet()
        assert open_in(client, tmp_path / "outage.md") == []
        assert open_in(client, tmp_path / "archive" / "old.md") == []
        assert open_in(client, tmp_path / "other" / "outage.md") == ["BL201"]
        assert client.leave() == 0
        assert client.complaints() == ""


def test_configuration_is_read_again_when_it_was_saved(tmp_path: Path) -> None:
    chosen = tmp_path / "lightkeeper.toml"
    with Client(tmp_path) as client:
        client.greet()
        assert open_in(client, tmp_path / "outage.md") == ["BL201"]

        chosen.write_text('[check]\nignore = ["should-have"]\n')
        client.tell("textDocument/didSave", {"textDocument": {"uri": chosen.as_uri()}})
        assert client.diagnostics((tmp_path / "outage.md").as_uri(), 1) == []


def test_an_editor_that_watches_files_is_asked_to(tmp_path: Path) -> None:
    with Client(tmp_path) as client:
        client.greet(workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}})
        wish = client.wait_for(lambda one: one.get("method") == "client/registerCapability")
        client.send({"jsonrpc": "2.0", "id": wish["id"], "result": None})
        assert open_in(client, tmp_path / "outage.md") == ["BL201"]

        (tmp_path / "lightkeeper.toml").write_text('[check]\nlevels = {BL201 = "off"}\n')
        client.tell("workspace/didChangeWatchedFiles", {"changes": []})
        assert client.diagnostics((tmp_path / "outage.md").as_uri(), 1) == []


def test_a_mistake_in_the_configuration_is_a_sentence_in_the_log(tmp_path: Path) -> None:
    (tmp_path / "lightkeeper.toml").write_text('[check]\nselect = ["should-have"\n')
    with Client(tmp_path) as client:
        client.greet()
        assert open_in(client, tmp_path / "outage.md") == ["BL201"]
        assert "is not valid TOML" in client.logged("lightkeeper.toml")
