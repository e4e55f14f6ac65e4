#!/usr/bin/env python3
"""Count how many known models fall into each class of carbon_classes.csv; the table is in Docs/Decisions/0015-ratings.md.

    WATTMARK_DATA=... Scripts/catalog/class_shares.py

Output tokens: the H100 and B200 measurements of ML.ENERGY (GPUs alone), times PUE 1.2, times the world's mean intensity.
Training: reported carbon over reported tokens or operations; and Epoch's power times time at the world's mean intensity.
"""

import csv
import glob
import json
import os

import make_rows
import ratings

PUE = 1.2
TEXT_TASKS = {"lm-arena-chat", "gpqa", "sourcegraph-fim", "image-chat", "video-chat"}
JOULES_PER_KWH = 3.6e6


def rows(name):
    with open(os.path.join(make_rows.ROWS, name), newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def world_mean():
    """The newest value of the world, in g CO2e/kWh."""
    row = next(row for row in rows("country_grids.csv") if row["name"] == "World")
    return float([value for name, value in row.items() if name.endswith("_g_per_kwh") and value][-1])


def output_tokens(intensity):
    for path in glob.glob(os.path.join(make_rows.DATA, "mlenergy", "models", "*.json")):
        with open(path, encoding="utf-8") as file:
            model = json.load(file)
        for point in model["configurations"]:
            energy = point.get("energy_per_token_joules")
            if model["task"] in TEXT_TASKS and energy:
                yield energy * 1000 / JOULES_PER_KWH * PUE * intensity


def reported(column, unit):
    """Carbon of the training of one model alone, location-based, over its tokens or operations."""
    models = {row["id"]: row for row in rows("language_models.csv")}
    for report in rows("emission_reports.csv"):
        model = models[report["model"]]
        size = model[column] if model["plausibility"] in ("ok", "unchecked") else ""
        alone = "family" not in report["boundary"] and "of use" not in report["boundary"]
        if report["primary"] == "yes" and report["accounting"] == "location_based" and alone and report["carbon_t"] and size:
            yield float(report["carbon_t"]) * 1e6 / (float(size) / unit)


def computed(column, unit, intensity):
    """Epoch's power, overhead included, times time: base models of language since 2020 with a billion parameters."""
    path = os.path.join(make_rows.DATA, "epoch", "notable_ai_models-2026-01.csv")
    with open(path, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            cells = [row["Training power draw (W)"], row["Training time (hours)"], row[column]]
            large = float(row["Parameters"] or 0) >= 1e9 and row["Publication date"] >= "2020"
            # The compute of a fine-tune may count its base model, its hours do not.
            if "Language" in row["Domain"] and large and not row["Base model"] and all(cells):
                power, hours, size = map(float, cells)
                yield power * hours / 1000 * intensity / (size / unit)


def quantile(values, share):
    values = sorted(values)
    place = share * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (place - low)


def show(title, values, ends):
    values = list(values)
    counts = [0] * 7
    for value in values:
        counts[sum(value > end for end in ends)] += 1
    spread = ", ".join(f"{quantile(values, share):.3g}" for share in (0, 0.05, 0.25, 0.5, 0.75, 0.95, 1))
    print(f"{title}: {len(values)} values; least, 5, 25, 50, 75, 95 %, most: {spread} g")
    print("   " + "  ".join(f"{letter} {count} ({100 * count / len(values):.0f} %)" for letter, count in zip("ABCDEFG", counts)))


def main():
    intensity = world_mean()
    ends = {unit: steps for _, unit, steps in ratings.CLASSES}
    print(f"world mean {intensity} g CO2e/kWh, PUE {PUE}")
    show("1,000 output tokens, ML.ENERGY", output_tokens(intensity), ends["thousand-output-tokens"])
    for unit, size, ours, epochs in (
        ("million-training-tokens", 1e6, "training_tokens", "Training dataset size (gradients)"),
        ("exaflop-of-training", 1e18, "training_flop", "Training compute (FLOP)"),
    ):
        show(f"{unit}, reported", reported(ours, size), ends[unit])
        show(f"{unit}, computed", computed(epochs, size, intensity), ends[unit])


if __name__ == "__main__":
    main()
