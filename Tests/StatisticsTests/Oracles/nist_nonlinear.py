#!/usr/bin/env python3
"""Fixtures/nist/NAME.csv of the nonlinear sets, from NIST's published files NAME.dat.

    python3 Tests/StatisticsTests/Oracles/nist_nonlinear.py FOLDER_WITH_DAT_FILES

Source: NIST, Statistical Reference Datasets, nonlinear regression, https://www.itl.nist.gov/div898/strd/ (a work of
the United States government, public domain); the files as they stand in the source archive of lmfit 1.3.4.
No package is needed.
"""

import pathlib
import re
import sys

NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[EeDd][-+]?\d+)?"
OUT = pathlib.Path(__file__).parent.parent / "Fixtures" / "nist"


def convert(path):
    text = path.read_text(encoding="latin-1")
    lines = text.splitlines()
    level = re.search(r"(Lower|Average|Higher)\s+Level of Difficulty", text).group(1).lower()
    first, last = map(int, re.search(r"Data\s+\(lines\s+(\d+)\s+to\s+(\d+)\)", text).groups())
    out = [
        f"# NIST StRD nonlinear least squares: {path.stem}, {level} difficulty. Public domain. Read 2026-11-21.",
        "# parameter: first start, second start, certified value, its standard deviation; row: y, then x",
        f"difficulty,{level}",
    ]
    for match in re.finditer(rf"^\s*b\d+\s*=\s*({NUMBER})\s+({NUMBER})\s+({NUMBER})\s+({NUMBER})", text, re.M):
        out.append("parameter," + ",".join(match.groups()))
    squares = re.search(rf"Residual Sum of Squares:\s+({NUMBER})", text).group(1)
    deviation = re.search(rf"Residual Standard Deviation:\s+({NUMBER})", text).group(1)
    out += [f"squares,{squares}", f"deviation,{deviation}"]
    for line in lines[first - 1 : last]:
        if line.strip():
            out.append("row," + ",".join(line.split()))
    (OUT / f"{path.stem}.csv").write_text("\n".join(out) + "\n")
    count = int(re.search(r"(\d+)\s+Observations", text).group(1))
    if sum(line.startswith("row,") for line in out) != count:
        sys.exit(f"{path.name}: not {count} rows")


if len(sys.argv) != 2:
    sys.exit(__doc__)
for dat in sorted(pathlib.Path(sys.argv[1]).glob("*.dat")):
    convert(dat)
