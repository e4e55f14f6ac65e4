# Wattmark. `make` alone lists the targets.
SHELL := /bin/bash
.DEFAULT_GOAL := help

PREFIX ?= $(HOME)/.local
CACHE ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/wattmark
RELEASE := .build/release/wattmark
# The linker takes the first folder that has any libsqlite3: with the static one alone in it, the binary needs no other.
STATIC := $(CURDIR)/.build/static
RELEASE_FLAGS := -c release --static-swift-stdlib --product wattmark -Xswiftc -L$(STATIC)
REPORT := Build/chatcrew.html

.PHONY: help setup build release run test check lint format reference install uninstall bench faults fuzz clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the system packages that are missing (apt; quick when present)
	@Scripts/setup.sh

build: setup ## debug build with the import check
	swift build --build-tests --explicit-target-dependency-import-check error

release: setup ## the static, stripped binary in .build/release
	@mkdir -p $(STATIC)
	@cp "$$(cc -print-file-name=libsqlite3.a)" $(STATIC)/
	swift build $(RELEASE_FLAGS)
	@strip $(RELEASE)

run: release ## build, compare the four models of Examples/chatcrew.yaml, write the HTML report
	@mkdir -p Build
	$(RELEASE) compare Examples/chatcrew.yaml --report $(REPORT)

test: build ## all tests; those that need the publishers' files are skipped by name where these are absent
	@Scripts/test.sh

check: ## everything that must hold before a change lands
	@Scripts/check.sh

lint: ## formatting, as CI sees it
	swift format lint --strict --recursive Sources Tests Package.swift

format: ## format the sources in place
	swift format --in-place --recursive Sources Tests Package.swift

reference: build ## write Docs/Reference.md from the commands' own help
	.build/debug/wattmark reference > Docs/Reference.md

install: release ## put the binary and the shell completions below PREFIX (default ~/.local)
	@install -d "$(PREFIX)/bin"
	@install -m 755 $(RELEASE) "$(PREFIX)/bin/wattmark"
	@Scripts/completions.sh "$(PREFIX)"
	@echo "Installed $$($(PREFIX)/bin/wattmark --version) as $(PREFIX)/bin/wattmark"

uninstall: ## remove what `make install` put below PREFIX
	@rm -f "$(PREFIX)/bin/wattmark"
	@Scripts/completions.sh --remove "$(PREFIX)"

bench: release ## instruction and allocation counts against their thresholds; times printed
	@Benchmarks/run.sh

faults: build ## kill the tracker and the import at 200 random moments and look for what is lost
	WATTMARK_KILLS=200 swift test --skip-build --filter 'TrackFaultTests|ImportFaultTests'

fuzz: ## fuzz the readers of what others wrote: make fuzz SECONDS_EACH=600
	@Scripts/fuzz.sh $(or $(SECONDS_EACH),600)

clean: ## remove build products
	rm -rf .build Build
