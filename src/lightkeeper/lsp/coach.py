"""Keeps the remarks on every open document up to date: soon after typing rests, never on a text that has moved on."""

import asyncio
from asyncio import Task, TimerHandle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from lsprotocol.types import Diagnostic

from lightkeeper.lsp.choices import Choices, ChoicesFor
from lightkeeper.lsp.examination import Check, Examination, choices_of, examine
from lightkeeper.lsp.open_document import OpenDocument

SECONDS_OF_REST = 0.15
# Somebody who asks while others type gets an answer about the text as it is, or none.
ATTEMPTS = 3

Publish = Callable[[OpenDocument, list[Diagnostic]], None]
Say = Callable[[str], None]


class Coach:
    """The open documents and the last examination of each. One thread examines, so typing never waits."""

    def __init__(self, check: Check, choices_for: ChoicesFor, publish: Publish, say: Say) -> None:
        self._check = check
        self._choices_for = choices_for
        self._publish = publish
        self._say = say
        self._documents: dict[str, OpenDocument] = {}
        self._choices: dict[str, Choices] = {}
        self._latest: dict[str, Examination] = {}
        self._said: dict[str, tuple[str, ...]] = {}
        self._timers: dict[str, TimerHandle] = {}
        self._running: dict[str, Task[None]] = {}
        self._is_stopped = False
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="coach")

    def document(self, uri: str) -> OpenDocument | None:
        """Return a document that is open."""
        return self._documents.get(uri)

    def open(self, document: OpenDocument) -> None:
        """Take a document in and look at it at once."""
        self._documents[document.uri] = document
        self._choices.pop(document.uri, None)
        self._start(document.uri)

    def change(self, document: OpenDocument) -> None:
        """Take a newer state of a document in, and look at it when typing rests."""
        uri = document.uri
        self._documents[uri] = document
        self._stop_timer(uri)
        self._timers[uri] = asyncio.get_running_loop().call_later(SECONDS_OF_REST, self._rested, uri)

    def close(self, uri: str) -> OpenDocument | None:
        """Let a document go; its remarks disappear."""
        self._stop_timer(uri)
        document = self._documents.pop(uri, None)
        for known in (self._choices, self._latest, self._said):
            known.pop(uri, None)
        if document is not None and document.form is not None:
            self._publish(document, [])
        return document

    def read_choices_again(self) -> None:
        """Look at every document anew, since what people chose may have changed."""
        self._choices.clear()
        for uri, document in self._documents.items():
            # A new state, so that an examination under the old choices is dropped.
            self._documents[uri] = replace(document, revision=document.revision + 1)
            self._start(uri)

    async def examination_of(self, uri: str) -> Examination | None:
        """Return what is found in a document as it is now; nothing while it changes faster than it can be read."""
        for _ in range(ATTEMPTS):
            document, latest = self._documents.get(uri), self._latest.get(uri)
            if document is None or document.form is None:
                return None
            if latest is not None and latest.document is document:
                return latest
            await asyncio.shield(self._start(uri))
        return None

    def stop(self) -> None:
        """Begin nothing more."""
        self._is_stopped = True
        for uri in list(self._timers):
            self._stop_timer(uri)
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _rested(self, uri: str) -> None:
        self._timers.pop(uri, None)
        self._start(uri)

    def _stop_timer(self, uri: str) -> None:
        timer = self._timers.pop(uri, None)
        if timer is not None:
            timer.cancel()

    def _start(self, uri: str) -> Task[None]:
        if uri not in self._running:
            self._running[uri] = asyncio.get_running_loop().create_task(self._keep_up(uri))
        return self._running[uri]

    async def _keep_up(self, uri: str) -> None:
        """Examine a document until the answer is about its latest state, or until typing will call again."""
        try:
            while not self._is_stopped:
                document = self._documents.get(uri)
                if document is None or document.form is None:
                    return None
                found = await asyncio.get_running_loop().run_in_executor(
                    self._worker, self._look_at, document, self._choices.get(uri)
                )
                if self._documents.get(uri) is document:
                    return self._keep(found)
                if uri in self._timers:
                    return None
        finally:
            self._running.pop(uri, None)

    def _look_at(self, document: OpenDocument, choices: Choices | None) -> Examination:
        return examine(document, choices or choices_of(document, self._choices_for), self._check)

    def _keep(self, found: Examination) -> None:
        uri = found.document.uri
        self._choices[uri] = found.choices
        self._latest[uri] = found
        self._publish(found.document, found.diagnostics)
        said = (*found.choices.problems, *found.said)
        for sentence in said:
            if sentence not in self._said.get(uri, ()):
                self._say(sentence)
        self._said[uri] = said
