"""Where things are kept: models, querysets, migrations, search."""
