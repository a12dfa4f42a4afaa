"""A server that says when it begins to stop, so that streams end at once instead of being waited for and cut."""

import socket

import uvicorn

from lightkeeper.usecases.announcements import server_stopping


class StoppingServer(uvicorn.Server):
    """Uvicorn, which otherwise waits for its longest stream before it ends it."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Announce it, then stop."""
        server_stopping.send(sender=type(self))
        await super().shutdown(sockets)
