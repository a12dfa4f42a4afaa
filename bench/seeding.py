"""Seeds a database in a process of its own: `python -m bench.seeding HOME DATABASE_URL REVIEWS`."""

import os
import sys


def main(home: str, url: str, reviews: str) -> None:
    """Make the tables and fill them; prints the address to sign in with and some ids."""
    os.environ |= {"LIGHTKEEPER_HOME": home, "LIGHTKEEPER_DATABASE_URL": url}
    from lightkeeper.cli.migrate import run_migrations
    from lightkeeper.cli.product import set_up

    set_up()
    run_migrations()
    from django.db import connection, transaction

    from bench.seed import seed

    with transaction.atomic():
        email, ids = seed(int(reviews))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(email, *ids)


if __name__ == "__main__":
    main(*sys.argv[1:])
