#!/usr/bin/env bash
# Fuzzes the readers of what others wrote (scenarios, manifests, units, names, tables, JSON, Parquet,
# compressed files):
# Scripts/fuzz.sh [SECONDS_EACH] [TARGET…]
# Seeds are the examples; what libFuzzer learns stays in Build/Fuzz, with one log per target. Fails on any finding.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-600}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] \
    || targets=(FuzzScenario FuzzManifest FuzzUnits FuzzNames FuzzDelimited FuzzJSON FuzzParquet FuzzGzip)

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
    dictionary=() # some formats have no words
    case $target in
    FuzzScenario)
        dictionary=(-dict=Fuzz/Dictionaries/scenario.dict) longest=6000
        cp Examples/*.yaml "$corpus"
        ;;
    FuzzNames)
        dictionary=(-dict=Fuzz/Dictionaries/names.dict) longest=400
        # Every labelled pair is a seed: its two names on two lines.
        awk -F, 'NR > 1 { print $2 "\n" $4 }' Tests/IdentityTests/Fixtures/labelled-pairs.csv \
            | split -l 2 -a 4 - "$corpus/seed-"
        ;;
    FuzzUnits)
        dictionary=(-dict=Fuzz/Dictionaries/units.dict) longest=220
        # Every value of the examples is a seed.
        grep -hoE ': .*' Examples/*.yaml | sed 's/^: //' | sort -u | split -l 1 -a 4 - "$corpus/seed-"
        ;;
    FuzzDelimited)
        dictionary=(-dict=Fuzz/Dictionaries/delimited.dict) longest=400
        # Two bytes choose the format and the cuts.
        printf '\x00\x01id,name\n1,"a ""b"",\r\nc"\r\n\n2,\xc3\xa9\n' >"$corpus/seed-rows"
        printf '\x12\x0b1\t-2.5e3\n\t\n' >"$corpus/seed-limits"
        ;;
    FuzzJSON)
        dictionary=(-dict=Fuzz/Dictionaries/json.dict) longest=400
        printf '\x03\x01[{"model": "A\\u00e9\\ud83e\\udd89", "energy": -1.5e3, "x": [null, true, NaN]}]' >"$corpus/seed-tree"
        printf '\x06\x02{"n": 1}\n{"n": {"n": []}}\n' >"$corpus/seed-lines"
        printf '\xfa\x03{"n": ["abc", 12345]}' >"$corpus/seed-limits"
        ;;
    FuzzManifest)
        dictionary=(-dict=Fuzz/Dictionaries/manifest.dict) longest=12000
        cp Tests/RatingTests/Golden/*.yaml "$corpus"
        ;;
    FuzzParquet)
        longest=12000
        cp Tests/ParquetTests/Fixtures/*.parquet "$corpus"
        ;;
    FuzzGzip)
        longest=4000
        cp Tests/CompressionTests/Fixtures/*.gz Tests/CompressionTests/Fixtures/*.zst "$corpus"
        ;;
    esac
    echo "== $target for $seconds s"
    nice -n 19 "$bin/$target" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=2048 -max_len="$longest" \
        "${dictionary[@]}" -artifact_prefix="Build/Fuzz/$target/" -print_final_stats=1 "$corpus" \
        2>"Build/Fuzz/$target/log" || { tail -40 "Build/Fuzz/$target/log" >&2; exit 1; }
    grep -E 'stat::number_of_executed_units|stat::average_exec' "Build/Fuzz/$target/log"
done
