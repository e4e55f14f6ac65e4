#!/usr/bin/env python3
"""Checks that the typed Fixtures/nist/NAME.csv of the linear sets hold NIST's certified values: every coefficient,
standard deviation, residual deviation and R² is computed again in exact fractions and compared with the value typed.

    python3 Tests/StatisticsTests/Oracles/nist_linear.py

Source: NIST, Statistical Reference Datasets, linear regression, https://www.itl.nist.gov/div898/strd/ (a work of the
United States government, public domain). Wampler's sets are made by their published formula, and compared. No package
is needed. It prints the largest relative difference of each set and ends with 1 where one exceeds 2e-14.
"""

import pathlib
import sys
from decimal import Decimal, getcontext
from fractions import Fraction

FOLDER = pathlib.Path(__file__).parent.parent / "Fixtures" / "nist"
NAMES = "Norris Pontius NoInt1 NoInt2 Filip Longley Wampler1 Wampler2 Wampler3 Wampler4 Wampler5".split()
DELTA = [759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048]
DELTA += DELTA[-2::-1]
getcontext().prec = 60


def solve(matrix, right):
    """Gauss-Jordan in fractions; `right` holds one or more columns."""
    size = len(matrix)
    work = [row[:] + extra[:] for row, extra in zip(matrix, right)]
    for column in range(size):
        pivot = next(row for row in range(column, size) if work[row][column] != 0)
        work[column], work[pivot] = work[pivot], work[column]
        head = work[column][column]
        work[column] = [value / head for value in work[column]]
        for row in range(size):
            if row != column and work[row][column] != 0:
                factor = work[row][column]
                work[row] = [a - factor * b for a, b in zip(work[row], work[column])]
    return [row[size:] for row in work]


def root(value):
    return Fraction((Decimal(value.numerator) / Decimal(value.denominator)).sqrt())


def check(name):
    cells = [line.split(",") for line in (FOLDER / f"{name}.csv").read_text().splitlines() if line[0] != "#"]
    read = {"coefficient": [], "row": []}
    for kind, *values in cells:
        if kind in read:
            read[kind].append([Fraction(value) for value in values])
        else:
            read[kind] = values
    intercept, degree = read["model"][0] == "yes", int(read["model"][1])
    y = [row[0] for row in read["row"]]
    design = [
        [Fraction(1)] * intercept + [value**power for value in row[1:] for power in range(1, degree + 1)]
        for row in read["row"]
    ]
    if name.startswith("Wampler"):
        kind = int(name[-1])
        size = {1: 0, 2: 0, 3: 1, 4: 100, 5: 10_000}[kind]
        base = Fraction(1, 10) if kind == 2 else 1
        made = [sum((base * x) ** k for k in range(6)) + size * DELTA[x] for x in range(21)]
        assert made == y, name
    size = len(design[0])
    gram = [[sum(row[a] * row[b] for row in design) for b in range(size)] for a in range(size)]
    moment = [[sum(row[a] * value for row, value in zip(design, y))] for a in range(size)]
    identity = [[Fraction(int(a == b)) for b in range(size)] for a in range(size)]
    solved = solve(gram, [m + i for m, i in zip(moment, identity)])
    beta = [row[0] for row in solved]
    residuals = [value - sum(b * x for b, x in zip(beta, row)) for value, row in zip(y, design)]
    squares = sum(r * r for r in residuals)
    variance = squares / (len(y) - size)
    mean = sum(y) / len(y) if intercept else 0
    pairs = [(b, row[0]) for b, row in zip(beta, read["coefficient"])]
    pairs += [(root(variance * solved[i][1 + i]), row[1]) for i, row in enumerate(read["coefficient"])]
    pairs += [(root(variance), Fraction(read["deviation"][0]))]
    pairs += [(1 - squares / sum((value - mean) ** 2 for value in y), Fraction(read["rsquared"][0]))]
    return max(float(abs(exact - typed) / (abs(exact) or 1)) for exact, typed in pairs)


worst = {name: check(name) for name in NAMES}
for name, difference in worst.items():
    print(f"{name:10} {difference:.1e}")
sys.exit(max(worst.values()) > 2e-14)
