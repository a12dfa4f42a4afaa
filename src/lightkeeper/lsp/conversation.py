"""What editors tell and ask, one method each; the order of messages is kept, and questions wait for nobody's typing."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from lightkeeper.lsp.choices import ChoicesFor
from lightkeeper.lsp.coach import Coach, Say
from lightkeeper.lsp.code_actions import actions_for
from lightkeeper.lsp.examination import Check, Examination
from lightkeeper.lsp.hover import card_of
from lightkeeper.lsp.open_document import OpenDocument, name_of

WATCHED = "**/{lightkeeper,pyproject}.toml"


class Conversation:
    """The talk with one editor."""

    def __init__(self, server: LanguageServer, say: Say, check: Check, choices_for: ChoicesFor) -> None:
        self._server = server
        self._say = say
        self._coach = Coach(check, choices_for, self._publish, say)

    def notifications(self) -> dict[str, Callable[[Any], None]]:
        """Return what is heard, by method of the protocol."""
        return {
            types.INITIALIZED: self.begin,
            types.TEXT_DOCUMENT_DID_OPEN: self.open,
            types.TEXT_DOCUMENT_DID_CHANGE: self.change,
            types.TEXT_DOCUMENT_DID_SAVE: self.saved,
            types.TEXT_DOCUMENT_DID_CLOSE: self.close,
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: self.files_changed,
            types.WORKSPACE_DID_CHANGE_CONFIGURATION: self.files_changed,
            types.SHUTDOWN: self.end,
        }

    def requests(self) -> dict[str, Callable[[Any], Awaitable[object]]]:
        """Return what is answered, by method of the protocol."""
        return {
            types.TEXT_DOCUMENT_HOVER: self.hover,
            types.TEXT_DOCUMENT_CODE_ACTION: self.code_actions,
        }

    def options(self) -> dict[str, Any]:
        """Return what editors are told about an answer beforehand."""
        return {types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions([types.CodeActionKind.QuickFix])}

    def begin(self, params: types.InitializedParams) -> None:
        """Ask to be told when configuration changes, where the editor can watch files."""
        if not self._client_has("workspace.did_change_watched_files.dynamic_registration"):
            return
        watched = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(glob_pattern=WATCHED)])
        wish = types.Registration("configuration", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, watched)
        self._server.client_register_capability(types.RegistrationParams([wish]))

    def open(self, params: types.DidOpenTextDocumentParams) -> None:
        """Take a document in."""
        item = params.text_document
        agreed = self._server.server_capabilities.position_encoding
        encoding = types.PositionEncodingKind(agreed or types.PositionEncodingKind.Utf16).value
        # The protocol library lets numbers through here, since a language may be any name.
        language = item.language_id if isinstance(item.language_id, str) else ""
        self._coach.open(OpenDocument(item.uri, language, item.version, item.text, encoding))

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Take changes of a document in."""
        document = self._opened(params.text_document.uri)
        if document is not None:
            self._coach.change(document.changed(params.content_changes, params.text_document.version))

    def saved(self, params: types.DidSaveTextDocumentParams) -> None:
        """Read configuration again once it was saved here, for editors that watch no files."""
        if params.text_document.uri.endswith((".toml", ".yaml", ".yml")):
            self._coach.read_choices_again()

    def close(self, params: types.DidCloseTextDocumentParams) -> None:
        """Let a document go."""
        if self._opened(params.text_document.uri) is not None:
            self._coach.close(params.text_document.uri)

    def files_changed(self, params: object) -> None:
        """Look at everything anew under what may be a new configuration."""
        self._coach.read_choices_again()

    def end(self, params: object) -> None:
        """Begin nothing more."""
        self._coach.stop()

    async def hover(self, params: types.HoverParams) -> types.Hover | None:
        """Return the cards of the findings at a position."""
        found = await self._examination(params.text_document.uri)
        if found is None:
            return None
        lines = found.document.lines
        at = lines.offset_of(params.position)
        here = [one for one in found.findings if one.level != "off" and one.start <= at <= one.end]
        if not here:
            return None
        kinds = self._client_value("text_document.hover.content_format") or ()
        is_markdown = not kinds or types.MarkupKind.Markdown in kinds
        cards = (card_of(one, found.choices.settings.rules, is_markdown=is_markdown) for one in here)
        content = types.MarkupContent(
            types.MarkupKind.Markdown if is_markdown else types.MarkupKind.PlainText, "\n\n---\n\n".join(cards)
        )
        return types.Hover(contents=content, range=lines.range_of(here[0].start, here[0].end))

    async def code_actions(self, params: types.CodeActionParams) -> list[types.CodeAction] | None:
        """Return what can be done about the findings in a range, if quick fixes are wanted."""
        wanted = params.context.only
        if wanted is not None and types.CodeActionKind.QuickFix not in wanted:
            return []
        found = await self._examination(params.text_document.uri)
        if found is None:
            return None
        is_versioned = self._client_has("workspace.workspace_edit.document_changes")
        return await asyncio.get_running_loop().run_in_executor(
            None, lambda: actions_for(found, params.range, is_versioned=is_versioned)
        )

    async def _examination(self, uri: str) -> Examination | None:
        return await self._coach.examination_of(uri) if self._opened(uri) is not None else None

    def _opened(self, uri: str) -> OpenDocument | None:
        document = self._coach.document(uri)
        if document is None:
            self._say(f"{name_of(uri)} is not open here, so a message about it was left out.")
        return document

    def _publish(self, document: OpenDocument, diagnostics: list[types.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=document.uri, version=document.version, diagnostics=diagnostics)
        )

    def _client_value(self, name: str) -> Any:
        return get_capability(self._server.client_capabilities, name)

    def _client_has(self, name: str) -> bool:
        return bool(self._client_value(name))
