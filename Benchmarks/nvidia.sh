#!/usr/bin/env bash
# NVIDIA's energy counter, as wattmark reads it, beside the card's power from nvidia-smi ten times a second, integrated.
#
#   Benchmarks/nvidia.sh COMMAND...       a load of about a minute: python train.py
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${WATTMARK:-.build/release/wattmark}
[ -x "$binary" ] || { echo "nvidia: build the release first: make release" >&2; exit 1; }
[ $# -gt 0 ] || { echo "nvidia: a command is missing, as in: Benchmarks/nvidia.sh python train.py" >&2; exit 2; }
command -v nvidia-smi > /dev/null || { echo "nvidia: there is no nvidia-smi here" >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

python3 - "$binary" "$folder" "$@" <<'PY'
import json, os, subprocess, sys, threading, time

binary, folder, *load = sys.argv[1:]
query = ["nvidia-smi", "--query-gpu=index,name,power.draw", "--format=csv,noheader,nounits", "-lms", "100"]
reader = subprocess.Popen(query, stdout=subprocess.PIPE, text=True)
names, powers = {}, {}

def listen():
    for line in reader.stdout:
        index, name, watts = [cell.strip() for cell in line.split(",")]
        names[int(index)] = name
        try:
            value = float(watts)
        except ValueError:
            continue  # "[N/A]"
        powers.setdefault(int(index), []).append((time.monotonic(), value))

threading.Thread(target=listen, daemon=True).start()
time.sleep(1)
began = time.monotonic()
environment = dict(os.environ, WATTMARK_LEDGER=folder + "/ledger.sqlite")
subprocess.run([binary, "track", "--quiet", "--format", "json", "--output", folder + "/run.json", "--"] + load,
               env=environment, check=True)
ended = time.monotonic()
time.sleep(0.3)
reader.terminate()

def integrated(samples, seconds):
    inside = [(t, w) for t, w in samples if began - 0.2 <= t <= ended + 0.2]
    joules = sum((b - a) * (v + w) / 2 for (a, v), (b, w) in zip(inside, inside[1:]))
    covered = inside[-1][0] - inside[0][0] if len(inside) > 1 else 0
    return joules / covered * seconds if covered > 0 else float("nan")

print(f"{ended - began:.1f} s of {' '.join(load)}")
print(f"{'card':<32} {'counter J':>12} {'integrated J':>13} {'difference':>11}")
for part in json.load(open(folder + "/run.json"))["components"]:
    kind, _, index = part["component"].rpartition("-")
    if kind != "accelerator" or int(index) not in powers:
        continue
    counter, power = part["energy_j"]["central"], integrated(powers[int(index)], part["covered_s"])
    print(f"{index + ' ' + names[int(index)]:<32} {counter:>12.1f} {power:>13.1f} {(power / counter - 1) * 100:>10.1f}%")
PY
