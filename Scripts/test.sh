#!/usr/bin/env bash
# Runs the tests, and says how many passed, failed and were skipped, and which were skipped or failed.
set -uo pipefail

log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift test --skip-build 2>&1 | tee "$log" |
    grep -vE '^(◇|✔ (Test|Suite) |Test (Suite|Case) |\s+Executed |\[0/1\]|$)|started\.$'
status=${PIPESTATUS[0]}

# What counts all processes below it is run by itself.
WATTMARK_ALONE=1 swift test --skip-build --filter ShortLivedChildrenTests >> "$log" 2>&1 || {
    status=1
    grep -E '^✘' "$log"
}

count() { grep -cE "$1" "$log" || true; }
passed=$(count '^✔ Test .* passed after')
failed=$(count '^✘ Test .* failed after')
# The last line of each run begins like a test's own.
passed=$((passed - $(count '^✔ Test run with')))
failed=$((failed - $(count '^✘ Test run with')))
skipped=$(grep -E '^➜ Test .*skipped' "$log" | sort -u | while IFS= read -r line; do
    name=${line#➜ }
    grep -qF "✔ ${name% skipped.} passed" "$log" || printf '%s\n' "$line"
done)
[ -z "$skipped" ] || printf 'Skipped:\n%s\n' "$skipped"
# Said last and briefly: whoever reads only the end of a long log has to see what broke, and where.
[ "$failed" -eq 0 ] || {
    echo 'Failed:'
    grep -E '^✘ Test .* recorded an issue' "$log" | sed -E 's/^✘ Test (.*) recorded an issue.* at ([A-Za-z0-9+]+\.swift:[0-9]+).*/\2 \1/' |
        cut -c 1-120 | sort -u | head -40
}
echo "$passed passed, $failed failed, $(printf '%s' "$skipped" | grep -c .) skipped"
exit "$status"
