"""The protocol library, made to answer what it would leave open and to keep what it would give away.

It leaves a request it cannot read without an answer, so that an editor waits; and its errors carry tracebacks.
"""

from typing import Any

from lsprotocol.types import EXIT, INITIALIZE, ResponseError
from pygls.exceptions import (
    JsonRpcException,
    JsonRpcInvalidParams,
    JsonRpcInvalidRequest,
    JsonRpcServerNotInitialized,
)
from pygls.protocol import LanguageServerProtocol

MALFORMED = "This message is not of the form the protocol asks for; it was left out."


class CoachProtocol(LanguageServerProtocol):
    """The Language Server Protocol as pygls speaks it, with an answer to every request."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Read a message; answer one that cannot be read before it is reported."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            message_id = data.get("id")
            if "method" in data and isinstance(message_id, int | str):
                refusal = JsonRpcInvalidParams(MALFORMED)
                self._send_response(message_id, error=refusal.to_response_error())
            raise JsonRpcInvalidParams(MALFORMED) from error

    def handle_message(self, message: Any) -> None:
        """Hand a message on; before the greeting, and for a second greeting, say so."""
        if not hasattr(message, "jsonrpc"):
            raise JsonRpcInvalidRequest(MALFORMED)
        method = getattr(message, "method", None)
        is_greeted = self._workspace is not None
        if method is not None and method != EXIT and is_greeted == (method == INITIALIZE):
            self._refuse(message, is_greeted)
            return
        super().handle_message(message)

    def _refuse(self, message: Any, is_greeted: bool) -> None:
        if not hasattr(message, "id"):
            return
        refusal: JsonRpcException
        if is_greeted:
            refusal = JsonRpcInvalidRequest("The server is initialised already; go on with the next request.")
        else:
            refusal = JsonRpcServerNotInitialized("Send “initialize” first; the server knows nothing of you yet.")
        self._send_response(message.id, error=refusal.to_response_error())

    def _send_response(self, msg_id: Any, result: Any | None = None, error: ResponseError | None = None) -> None:
        if error is not None:
            # It would carry a traceback, which is of no use to whoever writes and names places of the machine.
            error.data = None
        super()._send_response(msg_id, result, error)
