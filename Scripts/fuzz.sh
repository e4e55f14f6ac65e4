#!/usr/bin/env bash
# Fuzzes the scenario reader, the unit parser and the matching of names: Scripts/fuzz.sh [SECONDS_EACH] [TARGET…]
# Seeds are the examples; what libFuzzer learns stays in Build/Fuzz, with one log per target. Fails on any finding.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-600}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(FuzzNames FuzzScenario FuzzUnits)

# Own build folder: the sanitizers must not mix with the product's objects.
scratch=Build/Fuzz/build
# The plan of an earlier build does not see new files of the package above.
rm -f "$scratch"/*.yaml
# One flag for both: of two, the compiler would take the last.
swift build --package-path Fuzz --scratch-path "$scratch" -c release \
    -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address
bin=$(swift build --package-path Fuzz --scratch-path "$scratch" -c release --show-bin-path)

export ASAN_OPTIONS=detect_leaks=0
for target in "${targets[@]}"; do
    corpus=Build/Fuzz/$target/corpus
    mkdir -p "$corpus"
    case $target in
    FuzzScenario)
        dictionary=Fuzz/Dictionaries/scenario.dict longest=6000
        cp Examples/*.yaml "$corpus"
        ;;
    FuzzNames)
        dictionary=Fuzz/Dictionaries/names.dict longest=400
        # Every labelled pair is a seed: its two names on two lines.
        awk -F, 'NR > 1 { print $2 "\n" $4 }' Tests/IdentityTests/Fixtures/labelled-pairs.csv \
            | split -l 2 -a 4 - "$corpus/seed-"
        ;;
    FuzzUnits)
        dictionary=Fuzz/Dictionaries/units.dict longest=220
        # Every value of the examples is a seed.
        grep -hoE ': .*' Examples/*.yaml | sed 's/^: //' | sort -u | split -l 1 -a 4 - "$corpus/seed-"
        ;;
    esac
    echo "== $target for $seconds s"
    nice -n 19 "$bin/$target" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=2048 -max_len="$longest" \
        -dict="$dictionary" -artifact_prefix="Build/Fuzz/$target/" -print_final_stats=1 "$corpus" \
        2>"Build/Fuzz/$target/log" || { tail -40 "Build/Fuzz/$target/log" >&2; exit 1; }
    grep -E 'stat::number_of_executed_units|stat::average_exec' "Build/Fuzz/$target/log"
done
