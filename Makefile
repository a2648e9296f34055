# make demo   rend les communiqués de releases/ dans build/
# make test   lance tous les tests
PYTHON ?= python3
VENV := .venv

.PHONY: help demo test lint docs pictures bench clean
.DEFAULT_GOAL := help

help:  ## montre cette liste
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile

demo: $(VENV)/.ready  ## installe ce qui manque et rend tous les communiqués dans build/
	@$(VENV)/bin/communique render
	@echo "Ouvrez le dossier build/ : un dossier par communiqué, avec le HTML, le PDF et le texte."

test: $(VENV)/.ready-to-test  ## installe ce qui manque et lance tous les tests
	@$(VENV)/bin/python -m pytest

lint: $(VENV)/.ready-to-test  ## vérifie le style et les types du code
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check . && $(VENV)/bin/mypy

docs: $(VENV)/.ready-for-docs  ## fait de docs/ un site, dans public/
	@$(VENV)/bin/zensical build --clean --strict

pictures: $(VENV)/.ready-to-test  ## refait les images du guide et les pages de référence
	@$(VENV)/bin/python -m tools.pictures && $(VENV)/bin/python -m tools.reference

bench: $(VENV)/.ready-to-test  ## mesure la vitesse
	@$(VENV)/bin/python -m bench

clean:  ## retire ce que les autres ont fait
	rm -rf build public site .cache $(VENV)

$(VENV)/.ready: pyproject.toml tools/system.sh
	@PYTHON="$(PYTHON)" sh tools/system.sh
	@test -x $(VENV)/bin/pip || $(PYTHON) -m venv --clear $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.ready-to-test: $(VENV)/.ready
	@PYTHON="$(PYTHON)" sh tools/system.sh chromium
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[test]"
	@touch $@

$(VENV)/.ready-for-docs: $(VENV)/.ready
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[docs]"
	@touch $@
