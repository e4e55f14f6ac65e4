#!/usr/bin/env bash
# Reads delimited text and JSON with our parsers and, beside them, with pandas, DuckDB, Python's json and orjson: MB/s, peak
# memory of the process, and the ratio. The others are installed into a throw-away environment, cached outside the checkout.
#
#   Benchmarks/parsing.sh FILE.csv|FILE.json…     best of several runs of each
#   Benchmarks/parsing.sh --gigabyte              a table of 1 GB, made on the spot and deleted after: memory is constant
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; }

pandas=3.1.1 duckdb=2.0.0 orjson=3.13.0
cache=${XDG_CACHE_HOME:-$HOME/.cache}/wattmark
environment=$cache/parsing-$pandas-$duckdb-$orjson
if [ ! -e "$environment/complete" ]; then
    echo "parsing: installing pandas $pandas, DuckDB $duckdb and orjson $orjson (once)" >&2
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet "pandas==$pandas" "duckdb==$duckdb" "orjson==$orjson"
    touch "$environment/complete"
fi

scratch=$PWD/Build/Parsing
swift build --package-path Benchmarks/Parsing --scratch-path "$scratch" -c release >&2
binary=$(swift build --package-path Benchmarks/Parsing --scratch-path "$scratch" -c release --show-bin-path)/parsing

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
times=15
if [ "$1" = --gigabyte ]; then
    times=1
    set -- "$folder/gigabyte.csv"
    python3 - "$1" <<'PY'
# Rows as leaderboards have them: names, quoted notes with line ends and doubled quotes, numbers.
import random, sys
random.seed(4)
block = []
for number in range(20_000):
    note = random.choice(["", "plain note", '"quoted, with ""doubled"" quotes"', '"two\nlines"', "Größe 7 Milliarden"])
    numbers = ",".join(repr(random.random() * 100) for _ in range(12))
    block.append(f"org{number % 700}/model-{number}-{random.choice(['7B', '13B', '70B'])},{note},{numbers},,true\n")
block = "".join(block).encode()
with open(sys.argv[1], "wb") as file:
    file.write(("name,note," + ",".join(f"score {n}" for n in range(12)) + ",missing,open\n").encode())
    size = 0
    while size < 1_000_000_000:
        size += file.write(block)
PY
fi

"$environment/bin/python" - "$binary" "$times" "$@" <<'PY'
import os, resource, subprocess, sys

binary, times, *files = sys.argv[1:]

# What a Python process does with FILE, as often as asked; it prints the best time.
FRAME = """
import sys, time
path, times = sys.argv[1], int(sys.argv[2])
{setup}
best = float("inf")
for _ in range(times):
    start = time.perf_counter()
    {work}
    best = min(best, time.perf_counter() - start)
print(best)
"""
TABLE = "connection.execute('CREATE OR REPLACE TABLE t AS SELECT * FROM read_csv(?, max_line_size = 20000000)', [path])"
OTHERS = {
    "csv": {
        "pandas.read_csv": ("import pandas", "pandas.read_csv(path, low_memory=False)"),
        "pandas, all text": ("import pandas", "pandas.read_csv(path, dtype=str)"),
        "DuckDB, 1 thread": ("import duckdb; connection = duckdb.connect(config={'threads': 1}); connection.execute('SET enable_progress_bar = false')", TABLE),
        "DuckDB": ("import duckdb; connection = duckdb.connect(); connection.execute('SET enable_progress_bar = false')", TABLE),
    },
    "json": {
        "Python's json": ("import json", "json.load(open(path, 'rb'))"),
        "orjson": ("import orjson", "orjson.loads(open(path, 'rb').read())"),
    },
}
OURS = {
    "csv": {"fields as bytes": "fields", "fields as text": "texts", "numbers, else text": "numbers"},
    "json": {"skipped": "skip", "as a tree": "tree"},
}

def measure(command):
    """Best time in seconds and peak memory in MB of a command; it runs below a process of its own."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        line = f"{done.stdout.split()[-1] if done.returncode == 0 else 'failed'} {peak}"
        os.write(writing, line.encode())
        os._exit(0)
    os.wait()
    best, peak = os.read(reading, 200).decode().split()
    return None if best == "failed" else float(best), float(peak)

for path in files:
    kind = "json" if path.endswith(".json") else "csv"
    size = os.path.getsize(path) / 1e6
    print(f"\n{os.path.basename(path)}, {size:.2f} MB, best of {times}\n")
    print("| reader | MB/s | peak memory, MB | times the first |")
    print("|---|---|---|---|")
    first = None
    commands = [(f"wattmark, {name}", [binary, way, path, times]) for name, way in OURS[kind].items()]
    for name, (setup, work) in OTHERS[kind].items():
        commands.append((name, [sys.executable, "-c", FRAME.format(setup=setup, work=work), path, times]))
    for name, command in commands:
        best, peak = measure(command)
        if best is None:
            print(f"| {name} | failed | {peak:.0f} | |")
            continue
        speed = size / best
        first = first or speed
        print(f"| {name} | {speed:.0f} | {peak:.1f} | {speed / first:.2f} |")
PY
