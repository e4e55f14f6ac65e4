#!/usr/bin/env bash
# Precision and recall of matching on labelled pairs, and the time to find all candidates between two tables beside
# rapidfuzz's token-set ratio over all pairs. rapidfuzz is installed into a throw-away environment, cached outside the
# checkout. The tables are the publishers' files, found in WATTMARK_DATA (../shared/data); without them no time is taken.
#
#   Benchmarks/matching.sh [LABELLED.csv]     the project's own labelled pairs by default
set -euo pipefail
cd "$(dirname "$0")/.."

labelled=${1:-Tests/IdentityTests/Fixtures/labelled-pairs.csv}
data=${WATTMARK_DATA:-../shared/data}
version=3.14.3
cache=${XDG_CACHE_HOME:-$HOME/.cache}/wattmark
environment=$cache/rapidfuzz-$version
scratch=Build/Matching

swift build --package-path Benchmarks/Matching --scratch-path "$scratch" -c release >&2
binary=$(swift build --package-path Benchmarks/Matching --scratch-path "$scratch" -c release --show-bin-path)/Matching
echo "pairs of $labelled"
"$binary" labelled "$labelled"

left=$data/open-llm-leaderboard/v2-2025-02.csv
right=$data/epoch/all_ai_models-2025-03.csv
if [ ! -f "$left" ] || [ ! -f "$right" ]; then
    echo "matching: the publishers' files are absent; set WATTMARK_DATA for the times" >&2
    exit 0
fi
if [ ! -x "$environment/bin/python" ]; then
    echo "matching: installing rapidfuzz $version (once)" >&2
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet "rapidfuzz==$version" "numpy==2.3.4"
fi
ours=$("$binary" names "$left" fullname "$right" Model)
printf 'wattmark, one core\t%s\n' "$ours"
"$environment/bin/python" - "$left" "$right" "${ours##*$'\t'}" <<'PY'
import csv, sys, time
from rapidfuzz import fuzz, process

csv.field_size_limit(1 << 30)
def column(path, name):
    with open(path, encoding="utf-8", newline="") as file:
        return [row[name] for row in csv.DictReader(file) if row[name]]
def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
left, right = column(sys.argv[1], "fullname"), column(sys.argv[2], "Model")
best = min(
    timed(lambda: process.cdist(left, right, scorer=fuzz.token_set_ratio, score_cutoff=85, workers=2)) for _ in range(3))
ours = float(sys.argv[3].split()[0])
print(f"rapidfuzz, two cores\t{len(left)} x {len(right)} names\tall pairs\t{best:.3f} s\tratio {ours / best:.3f}")
PY
