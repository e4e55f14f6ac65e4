#!/usr/bin/env python3
"""Expected values of PublishedRegressionsTests: regressions of publishers' tables, rows chosen by pandas.

Packages: see fits.py, installed for this run only.

    python3 -m venv oracle
    oracle/bin/pip install numpy==2.4.6 pandas==3.1.1 scipy==1.17.1 statsmodels==0.15.0
    oracle/bin/python Tests/StudiesTests/Oracles/regressions.py FOLDER

FOLDER holds open-llm-leaderboard/v1-2023-09.csv, v2-2024-10.csv and v2-2025-02.csv, and
obs-scaling/base_llm_benchmark_eval.csv. Only aggregates are written: no row of a table. "conditions" say in the words
of `wattmark analyze --where` what the lines of pandas beside them choose.
"""

import json
import pathlib
import sys

import pandas as pd
from fits import fitted, organisations

folder = pathlib.Path(sys.argv[1])
BOARD = {
    "y": {
        "average": "Average ⬆️", "mmlu_pro": "MMLU-PRO", "bbh": "BBH", "math_lvl_5": "MATH Lvl 5", "ifeval": "IFEval",
        "gpqa": "GPQA", "musr": "MUSR", "mmlu_pro_raw": "MMLU-PRO Raw", "bbh_raw": "BBH Raw",
    },
    "x": {"parameters": "#Params (B)", "carbon": "CO₂ cost (kg)"},
}
V1 = {
    "y": {"mmlu": "MMLU(5-shot)", "truthfulqa": "TruthfulQA(0-shot)", "average_v1": "Average"},
    "x": {"arc_challenge": "ARC(25-shot)", "hellaswag": "HellaSwag(10-shot)"},
}
SCALING = {
    "y": {"mmlu": "MMLU", "gsm8k": "GSM8K", "hellaswag": "HellaSwag"},
    "x": {"flop": "FLOPs (1E21)", "parameters": "Model Size (B)"},
}
new = pd.read_csv(folder / "open-llm-leaderboard/v2-2025-02.csv")
old = pd.read_csv(folder / "open-llm-leaderboard/v2-2024-10.csv")
first = pd.read_csv(folder / "open-llm-leaderboard/v1-2023-09.csv")
scaling = pd.read_csv(folder / "obs-scaling/base_llm_benchmark_eval.csv")
scaling["FLOPs (1E21)"] *= 1e21
for score in SCALING["y"].values():
    scaling[score] *= 100
kinds = new["Type"].str
released = new["Upload To Hub Date"]
SOURCES = {"v2": ("Open LLM Leaderboard v2", BOARD, "fullname"), "v1": ("Open LLM Leaderboard v1", V1, "Model"),
           "scaling": ("Observational scaling laws", SCALING, "Model")}

# name, source, vintage, table with the rows that are meant, y, x, conditions, further settings
STUDIES = [
    ("MMLU-PRO of all", "v2", "2025-02", new, "mmlu_pro", "parameters", [], {"place": 14, "robust": False}),
    ("BBH of chat models", "v2", "2025-02", new[kinds.contains("chat models")], "bbh", "parameters", ["type~chat"],
     {"place": 7, "curves": ["quadratic", "power law", "sigmoid"]}),
    ("MATH of models that are no merges", "v2", "2025-02", new[~new["Merged"]], "math_lvl_5", "parameters",
     ["merged=false"], {"place": 10, "robust": False}),
    ("IFEval in bfloat16", "v2", "2025-02", new[new["Precision"] == "bfloat16"], "ifeval", "parameters",
     ["precision=bfloat16"], {"place": 30, "robust": False}),
    ("GPQA of models since June 2024", "v2", "2025-02", new[released.notna() & (released >= "2024-06")], "gpqa",
     "parameters", ["released>=2024-06"], {"place": 20, "robust": False}),
    ("MuSR by carbon, 1 B to 100 B", "v2", "2025-02",
     new[(new["#Params (B)"] >= 1) & (new["#Params (B)"] <= 100) & kinds.contains("fine-tuned")], "musr", "carbon",
     ["parameters>=1B", "parameters<=100B", "type~fine-tuned"], {"place": 2, "curves": ["quadratic", "power law"]}),
    ("Average of two architectures", "v2", "2025-02",
     new[new["Architecture"].isin(["LlamaForCausalLM", "Qwen2ForCausalLM"])], "average", "parameters",
     ["architecture=LlamaForCausalLM|Qwen2ForCausalLM"], {"place": 13.5, "robust": False}),
    ("Average of merges by carbon", "v2", "2025-02", new[kinds.endswith("base merges and moerges")], "average",
     "carbon", ["type=base merges and moerges"], {"place": 2, "curves": ["quadratic", "sigmoid"]}),
    ("MMLU-PRO raw with carbon taken out", "v2", "2025-02", new[new["Official Providers"]], "mmlu_pro_raw",
     "parameters", ["official=true"], {"given": "carbon"}),
    ("BBH raw of pretrained models by carbon", "v2", "2025-02", new[kinds.endswith(" pretrained") & ~kinds.contains(
        "continuously")], "bbh_raw", "carbon", ["type=pretrained"],
     {"place": 1, "curves": ["quadratic", "power law", "sigmoid"]}),
    ("Average of all in 2024-10", "v2", "2024-10", old, "average", "parameters", [],
     {"place": 70, "curves": ["quadratic", "power law", "sigmoid"]}),
    ("MMLU-PRO of what is no merge in 2024-10", "v2", "2024-10", old[old["Not_Merged"]], "mmlu_pro", "parameters",
     ["not_merged=true"], {"place": 8}),
    ("MMLU by ARC on the first board", "v1", "2023-09", first, "mmlu", "arc_challenge", [], {"place": 50}),
    ("TruthfulQA by HellaSwag on the first board", "v1", "2023-09", first, "truthfulqa", "hellaswag", [],
     {"place": 70}),
    ("GSM8K by training compute", "scaling", "2024-05", scaling, "gsm8k", "flop", [],
     {"place": 1e23, "curves": ["quadratic"]}),
    ("HellaSwag by parameters", "scaling", "2024-05", scaling, "hellaswag", "parameters", [],
     {"place": 7, "curves": ["quadratic", "power law", "sigmoid"]}),
]

results = []
for name, source, vintage, table, y, x, conditions, settings in STUDIES:
    dataset, columns, model = SOURCES[source]
    at_x, at_y = columns["x"][x], columns["y"][y]
    given = settings.pop("given", None)
    rows = table
    if "Flagged" in rows:
        rows = rows[~rows["Flagged"]]
    rows = rows[rows[at_y].notna() & (rows[at_x] > 0)]
    if given:
        rows = rows[rows[columns["x"][given]] > 0]
        settings["given"] = rows[columns["x"][given]]
    # Its mapping gives no organisation: every row is on its own.
    clusters = range(len(rows)) if source == "scaling" else organisations(rows[model])
    found = fitted(rows[at_x], rows[at_y], clusters, **settings)
    study = {"name": name, "dataset": dataset, "vintage": vintage, "y": y, "x": x, "conditions": conditions,
             "cluster": "organisation",
             "given": [given] if given else []}
    results.append(study | found)

assert len({result["name"] for result in results}) == len(results)
pathlib.Path(__file__).with_suffix(".json").write_text(
    json.dumps(results, indent=1, ensure_ascii=False, default=float) + "\n")
