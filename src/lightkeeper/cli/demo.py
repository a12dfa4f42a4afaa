"""`lightkeeper demo`: a sample workspace on this machine, in one command."""

import os
import tempfile
from argparse import Namespace
from pathlib import Path
from typing import Any

from lightkeeper.cli.exits import DONE
from lightkeeper.cli.migrate import run_migrations
from lightkeeper.cli.product import set_up
from lightkeeper.cli.serve import listen, run

# What an administrator set for the real server does not hold for a sample on the loopback address.
SERVERS_OWN = tuple(f"LIGHTKEEPER_{name}" for name in "DATABASE_URL HOSTS ORIGINS HTTPS MAIL_URL WORKER".split())


def add_parser(subparsers: Any) -> None:
    """Add the verb to the command."""
    parser = subparsers.add_parser("demo", help="serve a sample workspace on this machine")
    parser.add_argument("--port", type=int, default=0, help="port to listen on (default: a free one)")
    parser.add_argument("--home", help="folder to keep the sample workspace in (default: a new temporary one)")
    parser.set_defaults(run=demo)


def demo(arguments: Namespace) -> int:
    """Serve the sample workspace on the loopback address only."""
    home = Path(arguments.home) if arguments.home else Path(tempfile.mkdtemp(prefix="lightkeeper-demo-"))
    os.environ["LIGHTKEEPER_HOME"] = str(home)
    for name in SERVERS_OWN:
        os.environ.pop(name, None)
    listener = listen("127.0.0.1", arguments.port)
    set_up()
    run_migrations()
    from lightkeeper.usecases.workspace.load_sample import load_sample

    load_sample()
    print(f"Lightkeeper is at http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
    print("Sign in with one click as Alice, who facilitates. Stop with Ctrl-C.", flush=True)
    run(listener)
    return DONE
