#!/usr/bin/env python3
"""Makes board.csv, an invented board in the columns of the Open LLM Leaderboard v2, and measurements.csv, an invented
table that measurements.yaml maps, and with board.json what BoardRegressionsTests expects of regressions on them.

Packages: see fits.py, installed for this run only.

    oracle/bin/python Tests/StudiesTests/Oracles/board.py

Scores rise with size and bend at 30 B; models of one base share an error. Some rows are flagged, some have no size (-1),
some no carbon: a study must leave them out by itself.
"""

import json
import pathlib

import numpy as np
import pandas as pd
from fits import fitted, organisations

folder = pathlib.Path(__file__).parent
random = np.random.default_rng(20_261_121)
OWNERS = ["larch", "heron", "quarry", "lantern", "orchard", "ferry", "mill", "harbour", "meadow", "kiln"]
TYPES = ["🟢 pretrained", "💬 chat models (RLHF, DPO, IFT, ...)", "🤝 base merges and moerges"]
SIZES = [0.4, 1.1, 1.7, 3, 6.5, 7.2, 8.1, 12.6, 14.2, 29.5, 31, 46, 68, 71, 104]

rows = []
for base in range(36):
    size = SIZES[base % len(SIZES)] * float(np.round(random.uniform(0.97, 1.03), 3))
    shared = random.normal(0, 3)
    owner = OWNERS[int(random.integers(len(OWNERS)))]
    root = f"{owner}/base-{base:02d}" if base % 9 else f"lone-base-{base:02d}"
    for number in range(int(random.integers(3, 7))):
        name = root if number == 0 else f"{OWNERS[int(random.integers(len(OWNERS)))]}/tune-{base:02d}-{number}"
        score = 6 + 11 * np.log10(size + 1) - 6 * max(np.log10(size / 30), 0) + shared + random.normal(0, 4)
        carbon = 0.5 * size**0.6 * np.exp(random.normal(0, 0.6))
        rows.append({
            "eval_name": name.replace("/", "_") + "_bfloat16",
            "Precision": ["bfloat16", "float16"][int(random.random() < 0.3)],
            "Type": TYPES[0] if number == 0 else TYPES[1 + number % 2],
            "Architecture": "MadeUpForCausalLM", "fullname": name, "Average ⬆️": round(max(score, 1), 6),
            "#Params (B)": -1 if random.random() < 0.04 else round(size, 3),
            "Flagged": bool(random.random() < 0.03),
            "CO₂ cost (kg)": None if random.random() < 0.05 else round(carbon, 6),
            "IFEval": round(float(np.clip(score * 1.4 + random.normal(0, 6), 0, 100)), 6),
            "MMLU-PRO": round(float(np.clip(score * 1.1 + random.normal(0, 4), 0.5, 100)), 6),
            "Merged": number > 0 and number % 2 == 1, "Official Providers": number == 0,
            "Upload To Hub Date": f"2025-{1 + int(random.integers(12)):02d}-{1 + int(random.integers(28)):02d}",
            "Base Model": name if number == 0 else root,
        })
board = pd.DataFrame(rows)
board.to_csv(folder / "board.csv", index=False)

flop = 10 ** random.uniform(20, 25, 60)
right = 0.25 + 0.5 / (1 + np.exp(-1.6 * (np.log10(flop) - 23))) + random.normal(0, 0.03, 60)
table = pd.DataFrame({
    "Name": [f"mill/run-{place:02d}" for place in range(60)], "Compute (1e21)": np.round(flop / 1e21, 4),
    "Right": np.round(right, 5), "Card": [["Alpha", "Beta"][place % 2] for place in range(60)]})
table.to_csv(folder / "measurements.csv", index=False)

known = board[~board["Flagged"] & (board["#Params (B)"] > 0)]
measured = board[~board["Flagged"] & (board["CO₂ cost (kg)"] > 0)]
SIZE, CARBON, MEAN = "#Params (B)", "CO₂ cost (kg)", "Average ⬆️"
computed = pd.read_csv(folder / "measurements.csv", float_precision="round_trip")
computed["Compute (1e21)"] *= 1e21
computed["Right"] *= 100
WITH_CURVES = ["quadratic", "power law", "sigmoid"]

# name, rows, column of y and x, y, x, conditions, cluster, settings
STUDIES = [
    ("average by parameters", known, MEAN, SIZE, "average", "parameters", [], "organisation",
     {"place": 30, "curves": WITH_CURVES}),
    ("average by parameters, by base", known, MEAN, SIZE, "average", "parameters", [], "base", {"place": 30}),
    ("IFEval of chat models by carbon", measured[measured["Type"].str.contains("chat models")], "IFEval", CARBON,
     "ifeval", "carbon", ["type~chat"], "organisation", {"place": 2, "curves": ["quadratic"]}),
    ("MMLU-PRO in bfloat16 since June, 1 B and more",
     known[(known["Precision"] == "bfloat16") & (known["Upload To Hub Date"] >= "2025-06") & (known[SIZE] >= 1)],
     "MMLU-PRO", SIZE, "mmlu_pro", "parameters", ["precision=bfloat16", "released>=2025-06", "parameters>=1B"],
     "base", {"place": 14}),
    ("average of what is no merge, carbon taken out", known[~known["Merged"] & (known[CARBON] > 0)], MEAN, SIZE,
     "average", "parameters", ["merged=false"], "organisation", {"given": CARBON}),
    ("right answers by compute", computed, "Right", "Compute (1e21)", "right", "flop", [], "none",
     {"place": 1e23, "curves": ["quadratic"]}),
    ("right answers on one card", computed[computed["Card"] == "Beta"], "Right", "Compute (1e21)", "right", "flop",
     ["card=beta"], "none", {}),
]
results = []
for name, rows, at_y, at_x, y, x, conditions, cluster, settings in STUDIES:
    given = settings.pop("given", None)
    if given:
        settings["given"] = rows[given]
    if cluster == "organisation":
        clusters = organisations(rows["fullname"])
    else:
        clusters = pd.factorize(rows["Base Model"])[0] if cluster == "base" else range(len(rows))
    results.append({
        "name": name, "dataset": "Open LLM Leaderboard v2" if "fullname" in rows else "Invented measurements",
        "vintage": "2026-01", "y": y, "x": x, "conditions": conditions, "given": ["carbon"] if given else [],
        "cluster": cluster,
    } | fitted(rows[at_x], rows[at_y], clusters, **settings))
(folder / "board.json").write_text(json.dumps(results, indent=1, ensure_ascii=False, default=float) + "\n")
