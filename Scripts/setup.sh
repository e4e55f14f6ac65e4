#!/usr/bin/env bash
# Installs the Debian/Ubuntu packages that building, testing and drawing need. Does nothing when all are present.
set -euo pipefail

packages=(
    libsqlite3-dev     # the ledger
    libcairo2          # PNG and PDF figures, found at run time
    fonts-dejavu-core  # a font for them
    valgrind           # instruction and allocation counts of the benchmarks
    binutils           # strip
)

if ! command -v swift >/dev/null; then
    echo "setup: Swift 6.3 or newer is needed and was not found on PATH; see https://www.swift.org/install" >&2
    exit 1
fi
if ! command -v dpkg-query >/dev/null; then
    echo "setup: no dpkg here; make sure these are installed: ${packages[*]}" >&2
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "setup: installing ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "setup: run as root: apt-get install ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
