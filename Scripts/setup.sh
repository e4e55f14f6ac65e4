#!/usr/bin/env bash
# Installs the Debian/Ubuntu packages that building, testing and drawing need. Does nothing when all are present.
set -euo pipefail

packages=(
    libsqlite3-dev     # the ledger
    libcairo2          # PNG and PDF figures, found at run time
    libcurl4           # requests that are asked for by name, found at run time
    ca-certificates    # for them
    zlib1g             # gzip files, found at run time
    libzstd1           # Zstandard files, found at run time
    libsnappy1v5       # Parquet files, found at run time
    libqrencode4       # QR codes, found at run time
    zbar-tools         # reads pictures of them in a test
    fonts-dejavu-core  # a font for figures
    valgrind           # instruction and allocation counts of the benchmarks
    binutils           # strip
    openssl            # tests of keys and signatures; skipped without it
    python3-yaml       # tests of manifests in another language; skipped without it
)

if ! command -v swift >/dev/null; then
    echo "setup: Swift 6.3 or newer is needed and was not found on PATH; see https://www.swift.org/install" >&2
    exit 1
fi
if ! command -v dpkg-query >/dev/null; then
    echo "setup: no dpkg here; make sure these are installed: ${packages[*]}" >&2
    exit 0
fi

# Newer Debian and Ubuntu have libraries under names that end in t64.
is_installed() {
    [[ $(dpkg-query -W -f '${Status}\n' "$1" "$1t64" 2>/dev/null || true) == *'install ok installed'* ]]
}

missing=()
for package in "${packages[@]}"; do
    is_installed "$package" || missing+=("$package")
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
