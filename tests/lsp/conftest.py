"""A client that has been greeted, for the tests that only talk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lsp.client import Client

# The server alone, as the command starts it where nothing was configured.
SERVER = ("-W", "error", "-c", "from lightkeeper.lsp.server import serve; serve()")


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Client]:
    """Return a client that has said nothing yet."""
    with Client(tmp_path, SERVER) as client:
        yield client


@pytest.fixture
def client(stranger: Client) -> Client:
    """Return a client that has introduced itself."""
    stranger.greet()
    return stranger
