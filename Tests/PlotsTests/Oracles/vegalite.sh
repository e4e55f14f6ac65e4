#!/bin/bash
# Checks the recorded Vega-Lite files against the schema of Vega-Lite 5.20.1 (altair 5.5.0 brings it) and draws each
# with vl-convert-python 1.9.0, to be looked at. Not part of the tests: they compare with the recorded files.
#
#     Tests/PlotsTests/Oracles/vegalite.sh FOLDER
#
# Needs python3; makes a virtual environment in FOLDER and writes one PNG for each file there.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
golden="$(cd "$(dirname "$0")/../Golden" && pwd)"
mkdir -p "$1"
[ -x "$1/venv/bin/python" ] || python3 -m venv "$1/venv"
"$1/venv/bin/pip" install --quiet altair==5.5.0 vl-convert-python==1.9.0.post1
"$1/venv/bin/python" - "$1" "$golden"/*.vl.json <<'PYTHON'
import json, pathlib, sys
import altair, vl_convert

folder, *files = sys.argv[1:]
for file in map(pathlib.Path, files):
    spec = json.loads(file.read_text(encoding="utf-8"))
    altair.Chart.from_dict(spec, validate=True)
    png = vl_convert.vegalite_to_png(vl_spec=spec, vl_version="5.20", scale=2)
    pathlib.Path(folder, file.name.replace(".vl.json", ".vl.png")).write_bytes(png)
    print(f"{file.name}: valid against {altair.SCHEMA_VERSION}, {len(spec['layer'])} layers")
PYTHON
