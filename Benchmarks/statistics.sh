#!/usr/bin/env bash
# Statistics beside NumPy, SciPy and statsmodels: a free break with wild draws, BCa draws of a slope, errors of
# coefficients, and our QR beside LAPACK; the same rows, the same run, first with one thread, then with all. The rows are
# those of the Open LLM Leaderboard, found in WATTMARK_DATA; without them rows of the same shape are made. NumPy, SciPy and
# statsmodels are installed once into the cache folder.
set -euo pipefail
cd "$(dirname "$0")/.."

cache=${XDG_CACHE_HOME:-$HOME/.cache}/wattmark/statistics
python=$cache/bin/python
if [ ! -x "$python" ]; then
    python3 -m venv "$cache"
    "$python" -m pip install --quiet numpy==2.4.6 scipy==1.17.1 statsmodels==0.15.0
fi

build=Build/Statistics
swift build -c release --package-path Benchmarks/Statistics --scratch-path "$build" >&2
ours=$(swift build -c release --package-path Benchmarks/Statistics --scratch-path "$build" --show-bin-path)/StatisticsTimes

rows=${WATTMARK_DATA:-../shared/data}/open-llm-leaderboard/v2-2025-02.csv
if [ ! -f "$rows" ]; then
    echo "statistics: the publishers' file is absent; rows of its shape are made" >&2
    rows=-
fi
OPENBLAS_NUM_THREADS=1 taskset -c 0 "$python" Benchmarks/Statistics/measure.py "$ours" "$rows"
"$python" Benchmarks/Statistics/measure.py "$ours" "$rows"
