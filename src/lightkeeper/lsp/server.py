"""The editor server: what editors may ask of the coach, and what is said when something cannot be done.

It goes on whatever arrives. A sentence in the editor's log says what was left out.
"""

import logging
import sys
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import FeatureRequestError, JsonRpcException, JsonRpcInternalError
from pygls.lsp.server import LanguageServer

from lightkeeper import __version__
from lightkeeper.lsp.choices import ChoicesFor, no_choices
from lightkeeper.lsp.conversation import Conversation
from lightkeeper.lsp.examination import Check, whereabouts
from lightkeeper.lsp.protocol import CoachProtocol
from lightkeeper.lsp.wire import guarded
from lightkeeper.wording.checking import check as check_wording

Params = TypeVar("Params")

SYNCHRONISATION = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_CLOSE,
)


class CoachServer(LanguageServer):
    """The server of one editor."""

    def __init__(self) -> None:
        super().__init__("lightkeeper", __version__, protocol_cls=CoachProtocol)
        # Its own copies of documents cut lines where editors do not, and would be kept twice.
        for method in SYNCHRONISATION:
            del self.protocol.fm.builtin_features[method]

    def say(self, sentence: str, kind: types.MessageType = types.MessageType.Warning) -> None:
        """Write a sentence into the editor's log."""
        self.window_log_message(types.LogMessageParams(type=kind, message=sentence))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Say in the log what was left out; a request has its answer, and a wire that is cut has no log."""
        if source is FeatureRequestError:
            return
        if source is JsonRpcInternalError:
            sys.stderr.write(f"lightkeeper: an answer could not be sent ({type(error).__name__}).\n")
        elif isinstance(error, JsonRpcException | ValueError | RecursionError):
            self.say("A message from the editor could not be read and was left out; the server goes on.")
        else:
            self.say(f"A message from the editor was left out ({whereabouts(error)}); the server goes on.")


def build_server(check: Check = check_wording, choices_for: ChoicesFor = no_choices) -> CoachServer:
    """Return a server that has not begun to listen."""
    server = CoachServer()
    talk = Conversation(server, server.say, check, choices_for)
    for method, told in talk.notifications().items():
        server.feature(method)(_surviving(server, method, told))
    for method, asked in talk.requests().items():
        server.feature(method, talk.options().get(method))(_surviving_request(server, method, asked))
    return server


def serve(choices_for: ChoicesFor = no_choices, check: Check = check_wording) -> None:
    """Talk with one editor over standard input and output until it leaves."""
    # The library logs tracebacks, and what people write; our sentences go to the editor's own log.
    library = logging.getLogger("pygls")
    library.addHandler(logging.NullHandler())
    library.propagate = False
    build_server(check, choices_for).start_io(guarded(sys.stdin.buffer), sys.stdout.buffer)


def _surviving(server: CoachServer, method: str, told: Callable[[Params], None]) -> Callable[[Params], None]:
    def hear(params: Params) -> None:
        try:
            told(params)
        except Exception as error:
            server.say(f"“{method}” was left out ({whereabouts(error)}); the server goes on.")

    return hear


def _surviving_request(
    server: CoachServer, method: str, asked: Callable[[Params], Awaitable[object]]
) -> Callable[[Params], Awaitable[object]]:
    async def answer(params: Params) -> object:
        try:
            return await asked(params)
        except Exception as error:
            server.say(f"“{method}” has no answer this time ({whereabouts(error)}); the server goes on.")
            return None

    return answer
