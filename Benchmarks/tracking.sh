#!/usr/bin/env bash
# Tracks `true` and an idle minute with wattmark and with CodeCarbon, side by side, and counts what each takes itself.
# CodeCarbon is installed into a throw-away environment, cached outside the checkout.
#
#   Benchmarks/tracking.sh [SECONDS]      length of the idle run; 60 by default
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
version=3.3.2
cache=${XDG_CACHE_HOME:-$HOME/.cache}/wattmark
environment=$cache/codecarbon-$version
binary=$PWD/.build/release/wattmark
[ -x "$binary" ] || { echo "tracking: build the release first: make release" >&2; exit 1; }
if [ ! -x "$environment/bin/codecarbon" ]; then
    echo "tracking: installing CodeCarbon $version (once)" >&2
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet "codecarbon==$version"
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export WATTMARK_LEDGER=$folder/ledger.sqlite
cd "$folder"
# Nothing here may reach a network: CodeCarbon looks its place up unless it is told one.
cat > .codecarbon.config <<'CONFIG'
[codecarbon]
offline = true
country_iso_code = FRA
log_level = error
save_to_file = true
CONFIG

python3 - "$binary" "$environment/bin/codecarbon" "$seconds" <<'PY'
import os, resource, subprocess, sys, time

binary, codecarbon, seconds = sys.argv[1:]
trackers = {
    "wattmark": [binary, "track", "--quiet", "--grid", "FR", "--"],
    "CodeCarbon": [codecarbon, "monitor", "--offline", "--country-iso-code", "FRA", "--"],
}

def private(process):
    """Memory that a process has to itself (RssAnon), in MB: what its files give it is shared with the page cache."""
    try:
        with open(f"/proc/{process}/status") as status:
            return next((int(line.split()[1]) / 1024 for line in status if line.startswith("RssAnon")), 0.0)
    except OSError:
        return 0.0

def cost(command):
    """Processor time, peak memory, private memory and wall time of a command with all below it."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        start = time.monotonic()
        done = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        own = 0.0
        while done.poll() is None:
            own = max(own, private(done.pid))
            time.sleep(0.001 if time.monotonic() - start < 5 else 0.5)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        line = f"{used.ru_utime + used.ru_stime} {used.ru_maxrss / 1024} {own} {time.monotonic() - start} {done.returncode}"
        os.write(writing, line.encode())
        os._exit(0)
    os.wait()
    cpu, memory, own, wall, code = os.read(reading, 300).decode().split()
    if code != "0":
        sys.exit(f"tracking: {' '.join(command)} ended with {code}")
    return float(cpu), float(memory), float(own), float(wall)

print(f"{'command':<12} {'tracker':<11} {'CPU s':>8} {'peak MB':>8} {'private':>8} {'wall s':>8}")
for name, wrapped, times in (("true", ["true"], 5), (f"sleep {seconds}", ["sleep", seconds], 1)):
    results = {}
    for tracker, words in trackers.items():
        cost(words + ["true"])  # warm
        runs = [cost(words + wrapped) for _ in range(times)]
        results[tracker] = tuple(sorted(column)[len(column) // 2] for column in zip(*runs))
        cpu, memory, own, wall = results[tracker]
        print(f"{name:<12} {tracker:<11} {cpu:8.3f} {memory:8.1f} {own:8.1f} {wall:8.2f}")
    ours, theirs = results["wattmark"], results["CodeCarbon"]
    ratios = [their / our for their, our in zip(theirs, ours)]
    print(f"{name:<12} {'ratio':<11} {ratios[0]:8.1f} {ratios[1]:8.1f} {ratios[2]:8.1f} {ratios[3]:8.2f}")
PY
