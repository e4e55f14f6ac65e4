#!/usr/bin/env python3
"""Fit the power of a processor from its load and design power, and judge it on machines it has not seen.

    Scripts/power-model/fit.py            prints the coefficients and the leave-one-machine-out results
    Scripts/power-model/fit.py --write    also writes predictions.csv, which the tests of the Swift formula read

The logs (CodeCarbon, MIT) are read from the folder named by WATTMARK_DATA (default: shared/data beside the repository).
Model: P / TDP = k u^c for loads u of 5 % and more. k is the geometric mean over the points; c is one number, chosen
once on a grid over all four machines.
"""

import csv
import glob
import math
import os
import sys

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
DATA = os.environ.get("WATTMARK_DATA") or os.path.join(os.path.dirname(REPOSITORY), "shared", "data")
# Design power of all sockets. The E5-2620 v3 shows 24 threads where one socket has 12: two sockets of 85 W.
DESIGN_POWER = {"EPYC_8024P": 90, "1950X": 180, "E3-1240": 69, "E5-2620": 2 * 85}
THRESHOLD = 0.05
EXPONENT = 0.35
# Two-sided 90 % of Student's t with the machines less one as degrees of freedom.
T90 = {2: 2.91999, 3: 2.35336}


def read():
    points = []
    for path in sorted(glob.glob(os.path.join(DATA, "rapl-logs", "*.csv"))):
        machine = next(name for name in DESIGN_POWER if name in path)
        with open(path, newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                points.append((machine, float(row["cpu_load"]) / 100, float(row["rapl_power"]), float(row["tapo_power"])))
    return points


def fit(points, exponent):
    """k, and the factor of the 90 % prediction interval for a point of a new machine."""
    logs = {m: np.array([math.log(p / DESIGN_POWER[m] / u**exponent) for n, u, p, _ in points if n == m])
            for m in {p[0] for p in points}}
    scale = math.exp(np.mean(np.concatenate(list(logs.values()))))
    count = len(logs)
    between = np.var([values.mean() for values in logs.values()], ddof=1)
    within = np.mean([values.var(ddof=1) for values in logs.values()])
    return scale, math.exp(T90[count - 1] * math.sqrt(between * (1 + 1 / count) + within))


def left_out(points, exponent):
    """(machine, relative error, covered, factor) of each point, predicted from the other machines."""
    found = []
    for machine in DESIGN_POWER:
        scale, factor = fit([p for p in points if p[0] != machine], exponent)
        for _, u, power, _ in (p for p in points if p[0] == machine):
            predicted = DESIGN_POWER[machine] * scale * u**exponent
            covered = predicted / factor <= power <= predicted * factor
            found.append((machine, abs(predicted - power) / power, covered, factor))
    return found


def main():
    everything = read()
    points = [p for p in everything if p[1] >= THRESHOLD]
    print(f"{len(points)} points with a load of {THRESHOLD:.0%} or more, {len(everything) - len(points)} below")
    u, power = (np.array([p[i] for p in points]) for i in (1, 2))
    tdp = np.array([DESIGN_POWER[p[0]] for p in points], float)
    for name, guess in (("TDP (0.1 + 0.9 u^3)", tdp * (0.1 + 0.9 * u**3)),
                        ("TDP max(u, 0.1)", tdp * np.maximum(u, 0.1)), ("0.5 TDP", 0.5 * tdp)):
        print(f"baseline {name}: median error {np.median(abs(guess - power) / power):.1%}")
    for exponent in np.arange(0.1, 1.01, 0.05):
        print(f"c = {exponent:.2f}: left-out median error {np.median([e for _, e, _, _ in left_out(points, exponent)]):.1%}")
    found = left_out(points, EXPONENT)
    print(f"c = {EXPONENT}: median error {np.median([f[1] for f in found]):.4%}, coverage {np.mean([f[2] for f in found]):.4%}")
    for machine in DESIGN_POWER:
        own = [f for f in found if f[0] == machine]
        print(f"  {machine}: {len(own)} points, median {np.median([f[1] for f in own]):.1%},"
              f" coverage {np.mean([f[2] for f in own]):.1%}, interval factor {own[0][3]:.2f}")
    nested = []
    for machine in DESIGN_POWER:
        rest = [p for p in points if p[0] != machine]
        grid = np.arange(0.1, 1.01, 0.05)
        names = [m for m in DESIGN_POWER if m != machine]

        def inner(exponent):
            errors = []
            for name in names:
                scale = math.exp(np.mean([math.log(p / DESIGN_POWER[m] / u**exponent) for m, u, p, _ in rest if m != name]))
                errors += [abs(DESIGN_POWER[m] * scale * u**exponent - p) / p for m, u, p, _ in rest if m == name]
            return np.median(errors)

        best = grid[int(np.argmin([inner(c) for c in grid]))]
        scale, _ = fit(rest, best)
        nested += [abs(DESIGN_POWER[m] * scale * u**best - p) / p for m, u, p, _ in points if m == machine]
    print(f"with the exponent chosen without the left-out machine too: median error {np.median(nested):.1%}")
    scale, factor = fit(points, EXPONENT)
    print(f"all four: k = {scale:.6f}, factor {factor:.4f}: {scale / factor:.4f} to {scale * factor:.4f}")
    idle = [p / DESIGN_POWER[m] for m, u, p, _ in everything if u < THRESHOLD]
    print(f"idle / TDP: {min(idle):.4f} to {max(idle):.4f}, median {np.median(idle):.4f}")
    wall = [p / w for _, u, p, w in everything if w > 0 and u > THRESHOLD]
    print(f"RAPL / wall meter under load: {min(wall):.3f} to {max(wall):.3f}, median {np.median(wall):.3f}")
    if sys.argv[1:] == ["--write"]:
        write(round(scale, 4))


def write(scale):
    """Predictions for points of our own choosing."""
    with open(os.path.join(HERE, "predictions.csv"), "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["tdp_w", "load", "power_w"])
        for tdp in (15, 69, 170, 360):
            for load in (0.05, 0.1, 0.25, 0.5, 0.75, 1.0):
                out.writerow([tdp, load, repr(tdp * scale * load**EXPONENT)])


if __name__ == "__main__":
    main()
