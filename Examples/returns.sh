#!/usr/bin/env bash
# Does the average of the Open LLM Leaderboard show diminishing returns against size and carbon, and MMLU against training
# compute? Asks `wattmark analyze returns` in a ledger that is thrown away, and prints every number beside that of an
# independent analysis (NumPy, SciPy and statsmodels).
#
#   WATTMARK_DATA=FOLDER Examples/returns.sh [WATTMARK]
#
# FOLDER holds open-llm-leaderboard/v2-2025-02.csv and obs-scaling/base_llm_benchmark_eval.csv; python3 reads the answers.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${WATTMARK_DATA:?set it to the folder of the published tables}
wattmark=${1:-wattmark}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ledger=$work/ledger.sqlite

"$wattmark" import "$data/open-llm-leaderboard/v2-2025-02.csv" --ledger "$ledger" >/dev/null
"$wattmark" import --mapping "$here/obs-scaling.yaml" "$data/obs-scaling/base_llm_benchmark_eval.csv" \
    --ledger "$ledger" >/dev/null

# ask NAME OPTION…: rows are taken one by one, as the reference takes them, and have a size.
ask() {
    local name=$1
    shift
    "$wattmark" analyze returns "$@" --cluster none --format json --ledger "$ledger" >"$work/$name.json"
}
sized=(--y average --where "parameters>0")
ask size "${sized[@]}" --x parameters --breakpoint 70B --given carbon
ask size-free "${sized[@]}" --x parameters --breakpoint free
ask carbon "${sized[@]}" --x carbon --breakpoint free
ask size-official "${sized[@]}" --x parameters --where official=true --breakpoint none
ask carbon-official "${sized[@]}" --x carbon --where official=true --breakpoint none
ask size-pretrained "${sized[@]}" --x parameters --where type=pretrained --breakpoint none
ask carbon-pretrained "${sized[@]}" --x carbon --where type=pretrained --breakpoint none
ask compute --y mmlu --x flop --breakpoint none

python3 - "$work" <<'PYTHON'
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
missed = 0


def study(name):
    return json.loads((folder / f"{name}.json").read_text())


def rows(answer, table):
    """A table of one row is the row itself."""
    found = answer[table]
    return found if isinstance(found, list) else [found]


def row(answer, table, **wanted):
    return next(row for row in rows(answer, table) if all(row[key] == value for key, value in wanted.items()))


def show(what, reference, found, near=0.0):
    """`reference` as it was printed: its digits say how far to compare, unless it is only to be near."""
    global missed
    digits = len(reference.partition(".")[2])
    text = f"{found:.{digits}f}"
    note = "" if text == reference else "  near" if abs(found - float(reference)) <= near else "  differs"
    missed += note == "  differs"
    print(f"{what:50} {reference:>10} {text:>10}{note}")


def line(name, title, reference):
    answer = study(name)
    slope = [row for row in answer["coefficients"] if row["fit"] == "line"]
    found = [slope[0]["coefficient"], slope[1]["coefficient"], slope[1]["standard_error"],
             slope[1]["standard_error_hc3"], row(answer, "curves", family="log-linear")["r_squared"]]
    for what, printed, value in zip(["a", "b", "error of b", "HC3 error of b", "R²"], reference.split(), found):
        show(f"{title}: {what}", printed, value)


print(f"{'':50} {'reference':>10} {'found':>10}")
line("size", "all by size", "10.3845 12.7044 0.2345 0.2652 0.4345")
line("carbon", "all by carbon", "20.4178 10.7555 0.3451 0.4559 0.2027")
line("size-official", "official providers by size", "8.1952 10.5466 0.5288 0.5023 0.4670")
line("carbon-official", "official providers by carbon", "15.4035 8.1639 0.5914 0.6858 0.2956")
line("size-pretrained", "pretrained by size", "8.4270 6.3185 0.4783 0.5482 0.4314")
line("carbon-pretrained", "pretrained by carbon", "11.4638 8.1276 0.6544 0.6798 0.4014")

size = study("size")
bend = rows(size, "break")[0]
for what, printed, key in [
    ("slope below", "12.785", "slope_below"), ("slope above", "-0.588", "slope_above"), ("change", "-13.373", "change"),
    ("error of the change", "7.908", "standard_error"), ("HC3 error", "6.498", "standard_error_hc3"),
    ("F", "2.860", "f"), ("of degrees of freedom", "3818", "f_denominator"), ("p", "0.0909", "p_f"),
    ("rows above", "145", "rows_above"),
]:
    show(f"hinge at 70 B: {what}", printed, bend[key])
joint = [row for row in size["coefficients"] if row["fit"] == "joint"]
for place, what, value, error in [(1, "size", "12.489", "0.347"), (2, "carbon", "0.398", "0.500")]:
    show(f"size and carbon: {what}", value, joint[place]["coefficient"])
    show(f"size and carbon: HC3 error of {what}", error, joint[place]["standard_error_hc3"])
for coefficient, printed in [("ceiling", "38.97"), ("steepness", "1.694"), ("midpoint", "0.754")]:
    found = row(size, "curve_coefficients", family="sigmoid", coefficient=coefficient)
    show(f"sigmoid by size: {coefficient}", printed, found["value"])
show("sigmoid by size: R²", "0.4551", row(size, "curves", family="sigmoid")["r_squared"])
for name, title, exponent, error, explained in [
    ("size", "size", "0.3472", "0.0069", "0.4276"), ("carbon", "carbon", "0.2488", "0.0125", "0.1430"),
]:
    answer = study(name)
    found = row(answer, "curve_coefficients", family="power law of logarithms", coefficient="exponent")
    show(f"power law by {title}: exponent", exponent, found["value"])
    show(f"power law by {title}: error", error, found["standard_error"])
    show(f"power law by {title}: R²", explained, row(answer, "curves", family="power law of logarithms")["r_squared"])

# Intervals are of rows drawn at random, and the reference tries a grid of places, of which the ends are some: they are near.
for name, title, place, ends, slopes, statistic in [
    ("size-free", "free break by size", "0.726", "0.59 0.87", "1.24 14.54", "114.5"),
    ("carbon", "free break by carbon", "1.92", "0.66 1.96", "17.9 3.45", "184.1"),
]:
    found = rows(study(name), "break")[0]
    show(f"{title}: place", place, found["place"])
    show(f"{title}: from", ends.split()[0], found["place_low"], near=0.03)
    show(f"{title}: to", ends.split()[1], found["place_high"], near=0.03)
    show(f"{title}: slope below", slopes.split()[0], found["slope_below"])
    show(f"{title}: slope above", slopes.split()[1], found["slope_above"])
    show(f"{title}: largest F", statistic, found["sup_f"])

compute = study("compute")
slope = compute["coefficients"][1]
show("MMLU by compute: b", "11.2372", slope["coefficient"])
show("MMLU by compute: error of b", "0.9609", slope["standard_error"])
show("MMLU by compute: HC3 error of b", "1.4489", slope["standard_error_hc3"])
show("MMLU by compute: R²", "0.5306", row(compute, "curves", family="log-linear")["r_squared"])
show("MMLU by compute: R² of the sigmoid", "0.7266", row(compute, "curves", family="sigmoid with floor")["r_squared"])
for coefficient, printed in [("floor", "26.3"), ("ceiling", "72.7"), ("midpoint", "23.13")]:
    found = row(compute, "curve_coefficients", family="sigmoid with floor", coefficient=coefficient)
    show(f"MMLU by compute: {coefficient}", printed, found["value"])
print(f"\n{missed} numbers differ." if missed else "\nEvery number agrees, but those marked as near.")
sys.exit(1 if missed else 0)
PYTHON
