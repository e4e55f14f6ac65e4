#!/usr/bin/env bash
# How regularly samples come, and what sampling costs: tracks `sleep` at 1, 10 and 100 Hz and reads the ledger.
#
#   Benchmarks/sampling.sh [SECONDS]      length of each run; 30 by default
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-30}
binary=.build/release/wattmark
[ -x "$binary" ] || { echo "sampling: build the release first: make release" >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

python3 - "$binary" "$seconds" "$folder/ledger.sqlite" <<'PY'
import os, resource, sqlite3, subprocess, sys

binary, seconds, ledger = sys.argv[1:]
environment = dict(os.environ, WATTMARK_LEDGER=ledger)

def cost(words):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([binary, "track", "--quiet"] + words, env=environment, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

start = min(cost(["--", "true"]) for _ in range(3))
print(f"{'rate':>7} {'samples':>8} {'late, median ms':>16} {'99 % ms':>8} {'most ms':>8} {'CPU s per hour':>15}")
for hertz in (1, 10, 100):
    interval = 1 / hertz
    used = cost(["--interval", f"{interval}s", "--", "sleep", seconds]) - start
    rows = sqlite3.connect(ledger).execute(
        "select distinct time_s from samples where run_key = (select run_key from runs order by started_s desc limit 1) "
        "order by time_s").fetchall()
    times = [row[0] for row in rows][:-1]  # the last one comes with the end of the command
    first = times[0]
    # Against the grid that fits best: the first sample may be late itself, since the command is started before it.
    off = [(t - first) - round((t - first) / interval) * interval for t in times]
    usual = sorted(off)[len(off) // 2]
    late = sorted(abs(o - usual) * 1000 for o in off)
    pick = lambda share: late[min(len(late) - 1, int(share * len(late)))]
    print(f"{hertz:>4} Hz {len(times):>8} {pick(0.5):>16.3f} {pick(0.99):>8.3f} {late[-1]:>8.3f} "
          f"{used / float(seconds) * 3600:>15.2f}")
PY
