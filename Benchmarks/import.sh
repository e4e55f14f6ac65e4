#!/usr/bin/env bash
# Imports tables into a ledger and, beside it, into SQLite with pandas and into a database with DuckDB: wall-clock time,
# processor time, peak memory, and their ratios. Start-up is counted. The others are installed into a throw-away
# environment, cached outside the checkout.
#
#   make release && Benchmarks/import.sh FILE.csv…     best of five, each into a new ledger
#   make release && Benchmarks/import.sh --gigabyte    a table of 1 GB, made on the spot and deleted after: memory is constant
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
binary=$PWD/.build/release/wattmark
[ -x "$binary" ] || { echo "import: make release first" >&2; exit 2; }

pandas=3.1.1 duckdb=2.0.0 orjson=3.13.0
cache=${XDG_CACHE_HOME:-$HOME/.cache}/wattmark
environment=$cache/parsing-$pandas-$duckdb-$orjson
if [ ! -e "$environment/complete" ]; then
    echo "import: installing pandas $pandas, DuckDB $duckdb and orjson $orjson (once)" >&2
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet "pandas==$pandas" "duckdb==$duckdb" "orjson==$orjson"
    touch "$environment/complete"
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
times=5
if [ "$1" = --gigabyte ]; then
    times=1
    set -- "$folder/gigabyte-2025-02.csv"
    python3 - "$1" <<'PY'
# A leaderboard of a million and more rows: every row another model, with fields as long as real ones.
import random, sys
random.seed(5)
header = ("eval_name,Precision,Type,Architecture,Model,fullname,Average ⬆️,#Params (B),CO₂ cost (kg),IFEval,IFEval Raw,BBH,"
          "BBH Raw,MMLU-PRO,MMLU-PRO Raw,Submission Date,Base Model\n")
link = '"<a target=""_blank"" href=""https://huggingface.co/%s"" style=""color: var(--link-text-color); ' \
       'text-decoration: underline;text-decoration-style: dotted;"">%s</a>' + " " * 300 + '"'
with open(sys.argv[1], "w", encoding="utf-8") as file:
    size, number = file.write(header), 0
    while size < 1_000_000_000:
        block = []
        for _ in range(2_000):
            name = f"maker{number % 5000}/Model-{number}-7B"
            scores = ",".join(repr(random.random() * 100) for _ in range(9))
            block.append(f"{name.replace('/', '_')}_bfloat16,bfloat16,🟢 pretrained,LlamaForCausalLM,{link % (name, name)},"
                         f"{name},{scores},2025-02-{number % 28 + 1:02},maker/Base\n")
            number += 1
        text = "".join(block)
        size += len(text.encode())
        file.write(text)
print(f"import: {number} rows, {size} bytes", file=sys.stderr)
PY
fi

"$environment/bin/python" - "$binary" "$times" "$folder" "$@" <<'PY'
import os, subprocess, sys, time

binary, times, folder, *files = sys.argv[1:]
OTHERS = {
    "pandas to SQLite": "import sys, pandas, sqlite3; path, target = sys.argv[1:]; "
        "pandas.read_csv(path, low_memory=False).to_sql('rows', sqlite3.connect(target), index=False)",
    "DuckDB to its own file": "import sys, duckdb; path, target = sys.argv[1:]; "
        "duckdb.connect(target).execute(\"CREATE TABLE rows AS SELECT * FROM read_csv(?, max_line_size = 20000000)\", [path])",
}

def run(command, target):
    for ending in ("", "-wal", "-shm", ".wal"):
        if os.path.exists(target + ending): os.remove(target + ending)
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status: sys.exit(f"import: {command[0]} failed with {status}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

for path in files:
    size = os.path.getsize(path) / 1e6
    print(f"{os.path.basename(path)}, {size:.1f} MB, best of {times}")
    print(f"{'':24}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}{'wall':>9}{'memory':>9}")
    ours = None
    programs = {"wattmark import": [binary, "import", path, "--quiet", "--ledger", folder + "/target"]}
    for name, code in OTHERS.items():
        programs[name] = [sys.executable, "-c", code, path, folder + "/target"]
    for name, command in programs.items():
        best = min(run(command, folder + "/target") for _ in range(int(times)))
        ours = ours or best
        print(f"{name:24}{best[0]:9.3f}{best[1]:9.3f}{best[2]:9.1f}{best[0] / ours[0]:9.2f}{best[2] / ours[2]:9.2f}")
PY
