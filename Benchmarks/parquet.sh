#!/usr/bin/env bash
# Reads a file of a million rows with Wattmark's reader, pyarrow and DuckDB, each in a process of its own, and prints rows
# per second, peak memory and their ratios. pyarrow and DuckDB are installed once into the cache folder.
set -euo pipefail
cd "$(dirname "$0")/.."

cache=${XDG_CACHE_HOME:-$HOME/.cache}/wattmark/readers
python=$cache/bin/python
if [ ! -x "$python" ]; then
    python3 -m venv "$cache"
    "$python" -m pip install --quiet pyarrow==26.0.1 duckdb==2.0.0 numpy==2.4.6
fi

build=Build/Readers
swift build -c release --package-path Benchmarks/Readers --scratch-path "$build" >/dev/null
ours=$(swift build -c release --package-path Benchmarks/Readers --scratch-path "$build" --show-bin-path)/ReadParquet

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" - "$folder/million.parquet" <<'PY'
import sys
import numpy, pyarrow, pyarrow.parquet
numbers = numpy.random.default_rng(7)
count = 1_000_000
scores = {f"score {index}": numpy.round(numbers.random(count) * 100, 4) for index in range(4)}
table = pyarrow.table({
    "eval_name": [f"publisher-{index % 1000}/model-{index}_bfloat16" for index in range(count)],
    "precision": pyarrow.array(numpy.array(["bfloat16", "float16", "4bit"])[numbers.integers(0, 3, count)]),
    **scores,
    "likes": numbers.integers(0, 10**6, count),
    "flagged": numbers.random(count) < 0.1,
})
pyarrow.parquet.write_table(table, sys.argv[1], compression="snappy", row_group_size=122_880)
PY

"$python" - "$ours" "$python" "$folder/million.parquet" <<'PY'
import resource, subprocess, sys, time
ours, python, path = sys.argv[1:]
# Each hands out every value as the language's own: what an importer needs. The last stay in columns.
scripts = {
    "pyarrow, values": """
import sys, pyarrow.parquet as parquet
for batch in parquet.ParquetFile(sys.argv[1]).iter_batches(4096):
    for column in batch.columns: column.to_pylist()""",
    "DuckDB, values": """
import sys, duckdb
rows = duckdb.connect(config={'threads': 1}).execute('select * from read_parquet(?)', [sys.argv[1]])
while rows.fetchmany(4096): pass""",
    "pyarrow, columns": """
import sys, pyarrow, pyarrow.parquet as parquet
pyarrow.set_cpu_count(1)
for batch in parquet.ParquetFile(sys.argv[1]).iter_batches(4096, use_threads=False): pass""",
}
commands = {"Wattmark, values": [ours, path]}
commands |= {name: [python, "-c", script, path] for name, script in scripts.items()}
print(f"{'reader':18} {'s':>7} {'rows/s':>11} {'peak MB':>8} {'of ours: time':>14} {'memory':>7}")
first = None
for name, command in commands.items():
    best, peak = float("inf"), 0
    for _ in range(3):
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = __import__("os").wait4(child.pid, 0)
        best, peak = min(best, time.monotonic() - start), max(peak, usage.ru_maxrss / 1024)
        if status != 0: sys.exit(f"{name} failed")
    first = first or (best, peak)
    print(f"{name:18} {best:7.3f} {1e6 / best:11,.0f} {peak:8.1f} {best / first[0]:14.2f} {peak / first[1]:7.2f}")
PY
