#!/bin/sh
# Writes the locked requirement files anew: every package with its hashes, no address of any index. Needs uv.
# Extras stay: the pip of Python 3.11 takes "coverage[toml]" for unpinned as soon as a newer release than ours is out.
set -eu
cd "$(dirname "$0")/.."
compile() { uv pip compile --quiet --generate-hashes --no-strip-extras --no-emit-index-url --no-header --universal --python-version 3.11 "$@"; }
compile pyproject.toml -o requirements/product.txt
compile pyproject.toml --group dev -c requirements/product.txt requirements/build.in -o requirements/dev.txt
compile requirements/build.in -c requirements/dev.txt -o requirements/build.txt
compile requirements/node.in -o requirements/node.txt
