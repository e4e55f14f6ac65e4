#!/usr/bin/env bash
# Rates language models from the published files, in a ledger that is thrown away: conversation on one kind of GPU
# (measured), evaluations of the Open LLM Leaderboard (estimated), training by hours or FLOP and hardware (estimated).
# Writes tables, manifests and labels into Examples/ratings, and verifies every one of them.
#
#   WATTMARK_DATA=FOLDER Examples/ratings.sh [WATTMARK]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${WATTMARK_DATA:?set it to the folder of the published files}
wattmark=$(realpath "$(command -v "${1:-wattmark}")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME=$work
out=$here/ratings
mkdir -p "$out"

"$wattmark" import "$data"/mlenergy/models/*__lm-arena-chat.json "$data/mlenergy/index.json" --vintage 2026-02-16 >/dev/null
"$wattmark" import "$data/open-llm-leaderboard/v2-2025-02.csv" >/dev/null
"$wattmark" import "$data/epoch/all_ai_models-2025-03.csv" >/dev/null
"$wattmark" match >/dev/null

# rate NAME OPTION…: the table of a rating.
rate() {
    local name=$1
    shift
    "$wattmark" rate "$@" --limit 1000 --format markdown --quiet >"$out/$name.md"
}
place=(--grid US --pue 1.2)
chat=(chat --where gpu_model=H100 --where max_num_seqs=64 --across "size,type" "${place[@]}")
board=(leaderboard --category "pretrained, 4–9 B, bfloat16")
address=https://example.org/ratings

rate chat "${chat[@]}"
rate chat-latency chat --where gpu_model=H100 --latency 50ms --across "size,type" "${place[@]}"
rate leaderboard "${board[@]}"
rate training-by-tokens training --across "size,hardware,workload" "${place[@]}"
rate training-by-flop training --unit exaflop-of-training --across "size,hardware,workload" "${place[@]}"

# One label of each kind, with its manifest, in every size.
label() {
    local model=$1
    shift
    "$wattmark" rate "$@" --model "$model" --manifests "$out" --labels "$work" --address "$address" --quiet >/dev/null
}
label Qwen/Qwen3-8B "${chat[@]}"
label meta-llama/Meta-Llama-3-8B leaderboard
label "TinyLlama-1.1B (3T token checkpoint)" training --across "size,hardware,workload" "${place[@]}"
for manifest in "$out"/*.yaml; do
    name=$(basename "$manifest" .yaml)
    "$wattmark" label "$manifest" --output "$out/$name.svg" --quiet
    "$wattmark" label "$manifest" --size badge --theme dark --output "$out/$name-badge.svg" --quiet
    "$wattmark" label "$manifest" --size print --output "$out/$name-print.pdf" --quiet
done
# In the folder of the labels, so that the sheet names them as a reader would.
(cd "$work" && "$wattmark" rate "${chat[@]}" --process-report process.html --labels labels --address "$address" \
    --quiet >/dev/null)
mv "$work/process.html" "$out/process.html"
"$wattmark" verify "$out"/*.yaml "$out"/*.svg --quiet >/dev/null
echo "Every number of every label and manifest was computed anew and agrees."
