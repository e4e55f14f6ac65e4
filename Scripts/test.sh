#!/usr/bin/env bash
# Runs the tests, and says how many passed, failed and were skipped, and which were skipped or failed.
set -uo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log=$work/log

# Into a file, and from there to the screen: of what is written into a pipe that nobody empties in time, lines get lost.
swift test --skip-build --xunit-output "$work/all.xml" >"$log" 2>&1 &
tests=$!
tail -n +1 -f --pid="$tests" "$log" |
    grep -vE '^(◇|✔ (Test|Suite) |Test (Suite|Case) |\s+Executed |\[0/1\]|$)|started\.$'
wait "$tests"
status=$?

# What counts all processes below it is run by itself.
WATTMARK_ALONE=1 swift test --skip-build --filter ShortLivedChildrenTests --xunit-output "$work/alone.xml" >>"$log" 2>&1 || {
    status=1
    grep -E '^✘' "$log"
}

# Of each test its result, module, suite and name, with the first thing that went wrong.
results() {
    awk -F '"' '
        function told() { if (name != "") print result "\t" name message }
        /<testcase / { told(); name = $2 " " $4; result = "passed"; message = "" }
        /<skipped/ { result = "skipped" }
        /<failure / && result != "failed" { result = "failed"; message = ": " substr($2, 1, 120) }
        END { told() }
    ' "$work"/*-swift-testing.xml
}
count() { results | grep -c "^$1" || true; }
passed=$(count passed)
failed=$(count failed)
# The run by itself has one that was skipped among the others.
skipped=$(grep -E '^➜ Test .*skipped' "$log" | sort -u | while IFS= read -r line; do
    name=${line#➜ }
    grep -qF "✔ ${name% skipped.} passed" "$log" || printf '%s\n' "$line"
done)
[ -z "$skipped" ] || printf 'Skipped:\n%s\n' "$skipped"
# Said last and briefly: whoever reads only the end of a long log has to see what broke.
[ "$failed" -eq 0 ] || {
    echo 'Failed:'
    results | sed -n 's/^failed\t/  /p' | head -40
}
[ "$((passed + failed))" -gt 0 ] || {
    echo 'No test was run.' >&2
    status=1
}
echo "$passed passed, $failed failed, $(printf '%s' "$skipped" | grep -c .) skipped"
exit "$status"
