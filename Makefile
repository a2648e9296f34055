# make demo   rend les communiqués de releases/ dans build/
# make test   lance tous les tests
PYTHON ?= python3
VENV := .venv
PIP := $(VENV)/bin/python -m pip --quiet --disable-pip-version-check
LOCKED := $(PIP) install --require-hashes --requirement
WORDS := generator/locale/fr/LC_MESSAGES/communique

.PHONY: help demo test fresh lint docs pictures expected bench bench-all coverage mutants audit lock clean
.DEFAULT_GOAL := help

help:  ## montre cette liste
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile

demo: $(VENV)/.ready $(WORDS).mo  ## installe ce qui manque et rend tous les communiqués dans build/
	@$(VENV)/bin/communique render
	@echo "Ouvrez le dossier build/ : un dossier par communiqué, avec le HTML, le PDF et le texte."

test: $(VENV)/.ready-to-test $(WORDS).mo  ## installe ce qui manque et lance tous les tests
	@$(VENV)/bin/python -m pytest --numprocesses auto --dist worksteal

fresh: $(VENV)/.ready-to-test $(WORDS).mo  ## essaie des textes qui n’ont jamais été essayés, autres à chaque fois
	@$(VENV)/bin/python -m pytest --numprocesses auto --dist worksteal --hypothesis-profile fresh -m hypothesis

lint: $(VENV)/.ready-to-test  ## vérifie le style et les types du code
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check . && $(VENV)/bin/mypy

docs: $(VENV)/.ready-for-docs  ## fait de docs/ un site, dans public/
	@$(VENV)/bin/zensical build --clean --strict

pictures: $(VENV)/.ready-to-test $(WORDS).mo  ## refait les images du guide et les pages de référence
	@$(VENV)/bin/python -m tools.pictures && $(VENV)/bin/python -m tools.reference

expected: $(VENV)/.ready-to-test $(WORDS).mo  ## refait les pages attendues de tests/expected/
	@$(VENV)/bin/python -m tools.expected

bench: $(VENV)/.ready-to-test $(WORDS).mo  ## mesure la vitesse, en quelques minutes
	@$(VENV)/bin/python -m bench

bench-all: $(VENV)/.ready-to-test $(WORDS).mo  ## mesure tout, d’autres programmes aussi, et récrit docs/performance.md
	@$(VENV)/bin/python -m bench.peers && $(VENV)/bin/python -m bench --all --write

coverage: $(VENV)/.ready-to-measure $(WORDS).mo  ## lance tous les tests, et dit ce qu’ils parcourent du programme
	@$(VENV)/bin/coverage erase && $(VENV)/bin/coverage run -m pytest --numprocesses auto --dist worksteal
	@$(VENV)/bin/coverage combine --quiet && $(VENV)/bin/coverage report

# ROOMS="reader binder", SAMPLE=40, SEED=1: which rooms, how many changes in each, which ones.
mutants: $(VENV)/.ready-to-measure $(WORDS).mo  ## change le programme au hasard, et dit ce que les tests remarquent
	@$(VENV)/bin/python -m tools.mutants $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(SEED),--seed $(SEED)) $(ROOMS)

audit: $(VENV)/.ready-to-audit  ## cherche ce qui est dangereux ou de licence inconnue dans ce que make installe
	@for list in requirements/*.txt; do \
		$(VENV)/bin/pip-audit --disable-pip --require-hashes --requirement $$list || exit 1; done
	@$(VENV)/bin/pip-licenses --summary
	@$(VENV)/bin/zizmor --offline --persona pedantic --no-progress .

clean:  ## retire ce que les autres ont fait
	rm -rf build public site .cache .coverage* mutants $(WORDS).mo $(VENV)

$(VENV)/.ready: pyproject.toml hatch_build.py requirements/run.txt tools/system.sh
	@PYTHON="$(PYTHON)" sh tools/system.sh
	@test -x $(VENV)/bin/pip || $(PYTHON) -m venv --clear $(VENV)
	@$(LOCKED) requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-to-test: $(VENV)/.ready requirements/test.txt
	@PYTHON="$(PYTHON)" sh tools/system.sh chromium
	@$(LOCKED) requirements/test.txt
	@touch $@

$(VENV)/.ready-for-docs: $(VENV)/.ready requirements/docs.txt
	@$(LOCKED) requirements/docs.txt
	@touch $@

$(VENV)/.ready-to-measure $(VENV)/.ready-to-audit: $(VENV)/.ready-to-%: $(VENV)/.ready-to-test requirements/%.txt
	@$(LOCKED) requirements/$*.txt
	@touch $@

$(WORDS).mo: $(WORDS).po | $(VENV)/.ready
	@$(VENV)/bin/pybabel --quiet compile --input-file $< --output-file $@ --locale fr

# What the targets above install, to the byte, on every system: one file a purpose; and the lowest
# versions that pyproject.toml promises, which .ci/run tries.
COMPILE := $(VENV)/bin/uv pip compile --quiet --no-config --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock"
BUILD := $(VENV)/bin/python -c 'import tomllib; \
	print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")'

lock: $(VENV)/.ready  ## refait les listes de requirements/, avec les versions du jour
	@$(LOCKED) requirements/lock.txt
	@$(BUILD) | $(COMPILE) --extra word pyproject.toml - --output-file requirements/run.txt
	@$(BUILD) | $(COMPILE) --extra word pyproject.toml - --resolution lowest-direct --output-file requirements/lowest.txt
	@$(COMPILE) --group test --constraint requirements/run.txt --output-file requirements/test.txt
	@for group in audit docs lock measure; do $(COMPILE) --group $$group --constraint requirements/run.txt \
		--constraint requirements/test.txt --output-file requirements/$$group.txt || exit 1; done
