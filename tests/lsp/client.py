"""A small editor: it starts a server, talks with it over its standard input and output, and applies what it is told."""

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

LONGEST_WAIT = 60
COMMAND = ("-W", "error", "-m", "lightkeeper.cli.main", "lsp")

Message = dict[str, Any]


class Client:
    """One editor and its server. Every wait is for a message."""

    def __init__(self, folder: Path, command: tuple[str, ...] = COMMAND) -> None:
        self.transcript: list[tuple[str, str]] = []
        self._process = subprocess.Popen(
            [sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
        )
        self._received: queue.Queue[Message | None] = queue.Queue()
        self._kept: list[Message] = []
        self._complaints = b""
        self._number = 0
        self._threads = [
            threading.Thread(target=one, daemon=True) for one in (self._read_messages, self._read_complaints)
        ]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._process.stdin is not None
        if not self._process.stdin.closed:
            self._process.stdin.close()
        try:
            self._process.wait(LONGEST_WAIT)
        finally:
            if self._process.poll() is None:
                self._process.kill()
            for thread in self._threads:
                thread.join(LONGEST_WAIT)
            for stream in (self._process.stdout, self._process.stderr):
                assert stream is not None
                stream.close()

    def write(self, content: bytes) -> None:
        """Write bytes as they are."""
        self.transcript.append(("editor", content.decode("utf-8", "replace")))
        assert self._process.stdin is not None
        self._process.stdin.write(content)
        self._process.stdin.flush()

    def send(self, message: object) -> None:
        """Write one message in its frame."""
        body = json.dumps(message).encode()
        self.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def tell(self, method: str, params: object) -> None:
        """Send a notification."""
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method: str, params: object) -> Any:
        """Send a request and return its result."""
        answer = self.answer(method, params)
        assert "error" not in answer, answer
        return answer["result"]

    def answer(self, method: str, params: object) -> Message:
        """Send a request and return the whole answer."""
        self._number += 1
        number = self._number
        self.send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        return self.wait_for(lambda message: message.get("id") == number and "method" not in message)

    def wait_for(self, is_wanted: Callable[[Message], bool]) -> Message:
        """Return the first message not yet taken that is wanted."""
        for message in self._kept:
            if is_wanted(message):
                self._kept.remove(message)
                return message
        while True:
            message_or_end = self._received.get(timeout=LONGEST_WAIT)
            assert message_or_end is not None, f"the server ended: {self._complaints.decode()}"
            if is_wanted(message_or_end):
                return message_or_end
            self._kept.append(message_or_end)

    def diagnostics(self, uri: str, version: int) -> list[Message]:
        """Return the remarks published for a version of a document."""

        def is_wanted(message: Message) -> bool:
            published = message.get("params", {})
            is_published = message.get("method") == "textDocument/publishDiagnostics"
            return is_published and published["uri"] == uri and published["version"] == version

        found = self.wait_for(is_wanted)["params"]["diagnostics"]
        assert isinstance(found, list)
        return found

    def versions_published(self) -> list[int]:
        """Return the versions among the messages that nobody took yet."""
        return [
            one["params"]["version"] for one in self._kept if one.get("method") == "textDocument/publishDiagnostics"
        ]

    def logged(self, words: str) -> str:
        """Return the sentence in the log that holds the words."""
        found = self.wait_for(
            lambda one: one.get("method") == "window/logMessage" and words in one["params"]["message"]
        )
        return str(found["params"]["message"])

    def greet(self, **capabilities: object) -> Message:
        """Introduce the editor and return what the server says of itself."""
        result = self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        self.tell("initialized", {})
        assert isinstance(result, dict)
        return result

    def open(self, uri: str, text: str, language: str = "markdown") -> None:
        """Open a document as its version 1."""
        self.tell(
            "textDocument/didOpen",
            {"textDocument": {"uri": uri, "languageId": language, "version": 1, "text": text}},
        )

    def change(self, uri: str, version: int, *changes: Message) -> None:
        """Send changes of a document."""
        self.tell(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": version}, "contentChanges": list(changes)},
        )

    def actions(self, uri: str, place: Message) -> list[Message]:
        """Return the code actions for a range."""
        found = self.ask(
            "textDocument/codeAction",
            {"textDocument": {"uri": uri}, "range": place, "context": {"diagnostics": []}},
        )
        assert isinstance(found, list)
        return found

    def leave(self) -> int:
        """Take leave as the protocol asks, and return how the server's process ended."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self._process.wait(LONGEST_WAIT)

    def complaints(self) -> str:
        """Return what the server wrote to standard error, once it has ended."""
        self._threads[1].join(LONGEST_WAIT)
        return self._complaints.decode()

    def _read_messages(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        size = 0
        while line := stream.readline():
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
            elif not line.strip():
                body = stream.read(size)
                self.transcript.append(("server", body.decode()))
                self._received.put(json.loads(body))
        self._received.put(None)

    def _read_complaints(self) -> None:
        assert self._process.stderr is not None
        self._complaints = self._process.stderr.read()


def applied(text: str, edits: list[Message]) -> str:
    """Return a text with edits applied, positions counted in UTF-16 as editors count them."""
    units = text.encode("utf-16-le")
    starts = [0]
    for at in range(0, len(units), 2):
        if units[at : at + 2] == b"\n\0":
            starts.append(at + 2)
    for edit in sorted(edits, key=lambda one: str(one["range"]), reverse=True):
        begin, end = (
            starts[edge["line"]] + 2 * edge["character"] for edge in (edit["range"]["start"], edit["range"]["end"])
        )
        units = units[:begin] + edit["newText"].encode("utf-16-le") + units[end:]
    return units.decode("utf-16-le")
