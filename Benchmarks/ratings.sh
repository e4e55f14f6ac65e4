#!/usr/bin/env bash
# Probabilities of letters beside NumPy: 10,000 peers, 1,000 draws from ranges, the same scale and the same rules for ties,
# first with one thread, then with all. NumPy is installed once into the cache folder. RATING_TIMES names a program that is
# built already.
set -euo pipefail
cd "$(dirname "$0")/.."

cache=${XDG_CACHE_HOME:-$HOME/.cache}/wattmark/ratings
python=$cache/bin/python
if [ ! -x "$python" ]; then
    python3 -m venv "$cache"
    "$python" -m pip install --quiet numpy==2.4.6
fi

ours=${RATING_TIMES:-}
if [ -z "$ours" ]; then
    build=Build/Ratings
    swift build -c release --package-path Benchmarks/Ratings --scratch-path "$build" >&2
    ours=$(swift build -c release --package-path Benchmarks/Ratings --scratch-path "$build" --show-bin-path)/RatingTimes
fi
taskset -c 0 "$python" Benchmarks/Ratings/measure.py "$ours"
"$python" Benchmarks/Ratings/measure.py "$ours"
