"""What the models of power rest on where there is no meter: fitted coefficients, assumptions, design powers."""

import re

import tables
from provenance import slug

ASSUMPTION_COLUMNS = ["id", "meaning", "unit", "low", "central", "high", "method", "source", "obtained", "note"]
FITTED_ON = "2026-11-21"


def assumptions(sources):
    fit = sources.add(
        "Power of processors from load, fitted on 79 logged points of 4 machines (Scripts/power-model)",
        "Wattmark, from logs of CodeCarbon",
        "2026-11-21",
        "https://github.com/mlco2/codecarbon",
        "MIT",
        day=FITTED_ON,
    )
    psu = sources.add(
        "80 PLUS certified power supplies: efficiency levels", "CLEAResult", "2024",
        "https://www.clearesult.com/80plus/", "fact", "recalled",
    )
    own = sources.add(
        "Assumptions for machines without a meter", "Wattmark", "2026-11-21", "", "fact", "derived",
    )
    board = sources.add(
        "Open LLM Leaderboard: CO2 calculation", "Hugging Face", "2024-06",
        "https://huggingface.co/docs/leaderboards/en/open_llm_leaderboard/emissions", "fact", "seen", FITTED_ON,
    )
    epoch = sources.add(
        "Power of trainings over the rated power of their accelerators, compared in files of 2025-05 and 2026-01",
        "Wattmark, from Epoch AI, Data on AI Models", "2026-01", "https://epoch.ai/data/ai-models", "CC BY 4.0",
        "derived",
    )
    rows = [
        ("processor-load-scale", "power of a fully loaded processor over its design power", "ratio",
         0.1245, 0.5308, 2.2638, "estimated", fit, "derived",
         "90 % prediction interval for a machine that the fit has not seen; 4 machines, so it rests on Student's t with"
         " 3 degrees of freedom and promises nothing for kinds unlike them"),
        ("processor-load-exponent", "exponent of the load", "ratio", "", 0.35, "", "estimated", fit, "derived",
         "0.20 to 0.45 all do better on left-out machines than a flat half of the design power; with the exponent chosen"
         " without the left-out machine too, the median error is 34 %: four machines cannot tell exponents apart"),
        ("processor-load-threshold", "load from which the curve holds; below it a line runs to the idle power", "ratio",
         "", 0.05, "", "estimated", fit, "derived", "the logs have nothing between idle and 5 %"),
        ("processor-idle-share", "power of an idle processor over its design power", "ratio", 0.0026, 0.003, 0.12, "estimated", fit,
         "derived",
         "0.0026 to 0.0076 logged by RAPL on 4 machines whose idle packages sleep; high end: machines that do not"
         " sleep, 0.12 of design power in public measurements of cloud servers, recalled"),
        ("logical-processor-design-power", "design power for each logical processor where the type is unknown", "W",
         1.5, 5, 12, "assumed", own, "derived",
         "design power over threads: 1.9 W for EPYC 9654, 5.6 W for EPYC 8024P and Threadripper 1950X, 7.1 W for"
         " E5-2620 v3, 8.6 W for E3-1240 v2; desktop parts up to 12 W"),
        ("power-supply-efficiency", "power out of the supply over power into it", "ratio", 0.82, 0.9, 0.96, "assumed", psu,
         "recalled", "Bronze at low load to Titanium at half load"),
        ("board-share", "board, fans and storage over the power of processors, memory and accelerators", "ratio",
         0.05, 0.35, 1, "assumed", fit, "derived",
         "high end: RAPL saw 29 to 63 %, median 53 %, of a wall meter on the loaded Threadripper; low end:"
         " dense accelerator servers, a choice"),
        ("leaderboard-power", "power that the Open LLM Leaderboard multiplies the time of an evaluation with", "W", "", 5600,
         "", "reported", board, "seen", "eight H100 SXM at their rated 700 W, for every model"),
        ("leaderboard-carbon-intensity", "carbon intensity that the Open LLM Leaderboard multiplies energy with",
         "g/kWh", "", 269.8, "", "reported", board, "seen", "of Northern Virginia, as the board takes it"),
        ("site-power-over-rated", "training power that Epoch AI lists over the rated power of the accelerators",
         "ratio", 1.09, 2, 2.36, "estimated", epoch, "derived",
         "1.95 to 2.36, falling with the year, and 1.09 to 1.17 for single cards: 1.82 for the rest of a server, 1 for"
         " that of a card, times the PUE of the year, which must not be counted twice"),
        ("tokens-per-point", "tokens for each point of the training data that Epoch AI lists", "ratio", 1, 1,
         1.3333333333333333, "estimated", epoch, "derived", "points are tokens or words, and a word is up to 4/3 tokens"),
    ]
    return ASSUMPTION_COLUMNS, [
        {c: (tables.number(float(v)) if c in ("low", "central", "high") and v != "" else v)
         for c, v in zip(ASSUMPTION_COLUMNS, row)}
        for row in rows
    ]


POWER_COLUMNS = ["id", "tdp_w", "names", "source", "obtained"]


def other_processors(data, sources, servers, report):
    """Processors not made for servers, one row for each design power: names are short and powers are few."""
    source = sources.add(
        "cpu_power.csv: thermal design power of processors", "CodeCarbon", "2025",
        "https://github.com/mlco2/codecarbon", "MIT",
    )
    known = {fold(row["name"]) for row in servers[1]}
    found, contradicted = {}, set()
    for row in tables.read(data, "cpu", "cpu_power.csv"):
        name = re.sub(r"\s+", " ", row["Name"] or "").strip()
        try:
            power = float(row["TDP"])
        except (TypeError, ValueError):
            continue
        if not 1 <= power <= 1000 or ";" in name or not fold(name) or fold(name) in known:
            continue
        if found.setdefault(fold(name), (name, power))[1] != power:
            contradicted.add(fold(name))
    by_power = {}
    for key, (name, power) in found.items():
        if key not in contradicted:
            by_power.setdefault(power, []).append(name)
    report(f"design_powers: {sum(map(len, by_power.values()))} names, {len(contradicted)} left out (two powers each)")
    return POWER_COLUMNS, [
        {"id": slug(f"tdp-{tables.number(power)}-w"), "tdp_w": tables.number(power), "names": ";".join(sorted(names)),
         "source": source, "obtained": "seen"}
        for power, names in by_power.items()
    ]


def fold(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())
