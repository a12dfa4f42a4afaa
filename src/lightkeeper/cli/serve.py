"""`lightkeeper serve`: serves pages, the API and hooks."""

import socket
from argparse import Namespace
from typing import Any

from lightkeeper.cli.exits import DONE, CallError
from lightkeeper.cli.product import require_tables, set_up
from lightkeeper.cli.worker import start_inside

BACKLOG = 2048


def add_parser(subparsers: Any) -> None:
    """Add the verb to the command."""
    parser = subparsers.add_parser("serve", help="serve the workspace")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000; 0 takes a free one)")
    parser.set_defaults(run=serve)


def serve(arguments: Namespace) -> int:
    """Serve until stopped."""
    set_up()
    require_tables()
    listener = listen(arguments.host, arguments.port)
    host = f"[{arguments.host}]" if ":" in arguments.host else arguments.host
    address = f"http://{host}:{listener.getsockname()[1]}"
    print(f"Lightkeeper is at {address}", flush=True)
    run(listener)
    return DONE


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket, or say what to do where there is none to be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        # Listening already: whoever comes second is told, and whoever comes early waits.
        listener.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        listener.close()
        raise CallError(f"port {port} on {host} cannot be used. Choose another with --port.") from error
    return listener


def run(listener: socket.socket) -> None:
    """Serve on a socket, with the worker inside unless it runs apart."""
    import uvicorn
    from django.conf import settings

    from lightkeeper.cli.stopping import StoppingServer

    if settings.LIGHTKEEPER_WORKER_INSIDE:
        start_inside()
    config = uvicorn.Config(
        "lightkeeper.site.asgi:application",
        log_level="warning",
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=5,
    )
    StoppingServer(config).run(sockets=[listener])
