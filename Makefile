# make demo   render the five releases into build/
# make test   run the whole test suite
PYTHON ?= python3
VENV := .venv

.PHONY: help demo test lint bench clean
.DEFAULT_GOAL := help

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1  /p' $(MAKEFILE_LIST) | column -t -s '  ' 2>/dev/null || grep '##' Makefile

demo: $(VENV)/.ready  ## install what is missing, render every release into build/
	@$(VENV)/bin/communique render
	@echo "→ build/*/*.html, .pdf, .txt"

test: $(VENV)/.ready-to-test  ## run the whole test suite
	@$(VENV)/bin/python -m pytest

lint: $(VENV)/.ready-to-test  ## check style and types
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check . && $(VENV)/bin/mypy

bench: $(VENV)/.ready-to-test  ## measure the speed
	@$(VENV)/bin/python -m bench

clean:  ## remove what the other targets made
	rm -rf build $(VENV)

$(VENV)/.ready: pyproject.toml tools/system.sh
	@PYTHON="$(PYTHON)" sh tools/system.sh
	@test -x $(VENV)/bin/pip || $(PYTHON) -m venv --clear $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.ready-to-test: $(VENV)/.ready
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[test]"
	@touch $@
