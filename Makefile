# Lightkeeper's commands. `make` lists them; `make check` is exactly what continuous integration runs.

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
export LIGHTKEEPER_HOME ?= var

.DEFAULT_GOAL := help
.PHONY: help setup demo run check test bench lint types imports docs format release eval-reading eval-wording bench-wording

help: ## List these commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

setup: $(STAMP) ## Make the virtual environment and build the browser bundle
	@editor/build.sh

$(STAMP): requirements/dev.txt requirements/build.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $(STAMP)

demo: setup ## Serve the sample workspace on this machine
	$(BIN)/lightkeeper demo

run: setup ## Serve the workspace in var/ (made on the first run)
	$(BIN)/lightkeeper migrate
	$(BIN)/lightkeeper serve

check: setup format-check lint types imports docs-check editor-check test ## Everything continuous integration runs

test: setup ## Run all tests: SQLite, PostgreSQL where it is installed, and the browser where there is one
	@editor/build.sh --tools
	$(BIN)/python -m pytest -q -n 2 --dist loadfile
	$(BIN)/python tests/private_postgres.py $(BIN)/python -m pytest -q -n 2 --dist loadfile -m "not journey" \
		--ignore tests/domain --ignore tests/integrations --ignore tests/architecture

bench: setup ## Measure speed and size, and print one table
	$(BIN)/python -m bench

eval-reading: setup ## Score the document reader where labelled documents lie beside the project
	$(BIN)/python -m bench.reading

eval-wording: setup ## Score the wording coach where labelled sentences lie beside the project
	$(BIN)/python -m bench.wording

bench-wording: setup ## Time the wording coach beside other prose linters (installs them under var/)
	$(BIN)/python -m bench.wording_speed

lint: setup ## Look for mistakes
	$(BIN)/ruff check .

types: setup ## Check types
	$(BIN)/mypy src tests bench docs

imports: setup ## Check that imports point down the layers
	$(BIN)/lint-imports

docs: setup ## Write the generated reference
	$(BIN)/python -m docs.generate

format: setup ## Format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

release: setup ## Build the wheel, with the browser bundle inside
	$(BIN)/python -m hatchling build

.PHONY: format-check docs-check editor-check
format-check: setup
	$(BIN)/ruff format --check .

docs-check: docs
	@test -z "$$(git status --porcelain docs/reference)" || { git --no-pager diff docs/reference; echo "The reference is not current: run make docs and commit docs/reference."; exit 1; }

editor-check: setup
	editor/build.sh --tools
	cd editor && npm run --silent check && npm run --silent test
