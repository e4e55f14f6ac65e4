"""What ratings are made with: bands of size, scales of letters, classes of carbon, benchmark sheets.

They are rules, not measurements. Why each is as it is stands in Docs/Decisions/0015-ratings.md.
"""

SINCE = "2026-11-21"
DECISION = "Docs/Decisions/0015-ratings.md"


def own(sources):
    return sources.add(
        f"Bands, scales, classes and benchmark sheets of ratings ({DECISION})", "Wattmark", SINCE, "", "fact", "derived"
    )


BAND_COLUMNS = [
    "id", "name", "from_parameters", "below_parameters", "valid_from", "source", "obtained", "note",
]


def size_bands(sources):
    source = own(sources)
    bands = [
        ("below-1b", "below 1 B", 0, 1e9, "phones and single boards"),
        ("1b-4b", "1–4 B", 1e9, 4e9, "laptops without an accelerator"),
        ("4b-9b", "4–9 B", 4e9, 9e9, "the 7 and 8 B models: one consumer accelerator"),
        ("9b-16b", "9–16 B", 9e9, 16e9, "the 13 and 14 B models: one consumer accelerator, quantised"),
        ("16b-40b", "16–40 B", 16e9, 40e9, "one accelerator of a data centre at 16 bits"),
        ("40b-80b", "40–80 B", 40e9, 80e9, "the 70 and 72 B models: two to four accelerators at 16 bits"),
        ("80b-300b", "80–300 B", 80e9, 300e9, "one server with eight accelerators of 80 GB at 16 bits"),
        ("300b-up", "300 B and more", 300e9, "", "more than one such server at 16 bits"),
    ]
    return BAND_COLUMNS, [
        {"id": id, "name": name, "from_parameters": low, "below_parameters": high, "valid_from": SINCE,
         "source": source, "obtained": "derived", "note": note}
        for id, name, low, high, note in bands
    ]


SCALE_COLUMNS = ["scale", "letter", "from_percent", "includes_start", "valid_from", "source", "obtained", "note"]


def scales(sources):
    scer = sources.add(
        "Software Carbon Efficiency Rating (SCER) Specification, version 0.1, 2.3.3", "Green Software Foundation",
        "2024", "https://github.com/Green-Software-Foundation/scer", "copyrighted", "seen", SINCE,
    )
    draft = "a draft that the foundation has not adopted"
    steps = [
        ("scer-0.1", "A", 90, "no", scer, "seen", f"above the 90th percentile; {draft}"),
        ("scer-0.1", "B", 60, "yes", scer, "seen",
         f"from the 60th to the 90th percentile; the table at the end of 2.3.3 says 60 to 89 %, which leaves a gap; {draft}"),
        ("scer-0.1", "C", 0, "yes", scer, "seen", f"below the 60th percentile; {draft}"),
    ]
    steps += [
        ("quintiles", letter, start, "yes", own(sources), "derived", "five parts of the percentile positions")
        for letter, start in zip("ABCDE", (80, 60, 40, 20, 0))
    ]
    return SCALE_COLUMNS, [
        {"scale": scale, "letter": letter, "from_percent": start, "includes_start": included, "valid_from": SINCE,
         "source": source, "obtained": obtained, "note": note}
        for scale, letter, start, included, source, obtained, note in steps
    ]


CLASS_COLUMNS = ["id", "letter", "unit", "at_most_g", "valid_from", "source", "obtained", "note"]

# Upper ends of A to F; G has none. Scripts/catalog/class_shares.py counts how many known models fall into each.
CLASSES = [
    ("output-tokens-2026", "thousand-output-tokens", (0.01, 0.03, 0.1, 0.3, 1, 3)),
    ("training-tokens-2026", "million-training-tokens", (10, 30, 100, 300, 1000, 3000)),
    ("training-flop-2026", "exaflop-of-training", (100, 200, 500, 1000, 2000, 5000)),
]


def carbon_classes(sources):
    source = own(sources)
    return CLASS_COLUMNS, [
        {"id": id, "letter": letter, "unit": unit, "at_most_g": end, "valid_from": SINCE, "source": source,
         "obtained": "derived", "note": ""}
        for id, unit, ends in CLASSES
        for letter, end in zip("ABCDEFG", ends + ("",))
    ]


BENCHMARK_COLUMNS = [
    "id", "title", "datasets", "task", "metrics", "unit", "purpose", "purpose_evidence", "platform",
    "platform_evidence", "users", "users_evidence", "workload", "environment", "method", "equal", "measurement",
    "valid_from", "source", "obtained", "note",
]

SERVED = {
    "datasets": "ML.ENERGY leaderboard v3",
    "metrics": "energy_per_token",
    "unit": "thousand-output-tokens",
    "platform": "served on GPUs of a data centre",
    "platform_evidence": "every configuration names its NVIDIA GPUs (H100 or B200) and its number of requests at once",
    "environment": "vLLM 0.11.1 on NVIDIA H100 or B200; one kind of GPU, one limit of requests at once and one precision of"
                   " weights for all peers",
    "method": "energy of all GPUs from their own counters while requests are served, over output tokens; processors, memory"
              " and network are not counted",
    "equal": "gpu_model;max_num_seqs;precision",
    "note": "the number of GPUs may differ: it is what a model needs, and their energy is counted",
}

SERVED_TASKS = [
    ("chat", "Conversation", "lm-arena-chat", "conversation", "prompts that people wrote to chatbots",
     "people who write to an assistant", "prompts of the LM Arena human preference set"),
    ("reasoning", "Questions that need reasoning", "gpqa", "answering hard questions by reasoning",
     "graduate-level questions of science", "people who ask questions of science", "questions of GPQA Diamond"),
    ("code", "Completion of code", "sourcegraph-fim", "completion of code", "code with a gap to be filled",
     "programmers in an editor", "gaps in code of the Sourcegraph fill-in-the-middle set"),
    ("image-chat", "Conversation about images", "image-chat", "conversation about images",
     "prompts with an image that people wrote to chatbots", "people who write to an assistant",
     "prompts of the LM Arena vision set"),
    ("video-chat", "Conversation about videos", "video-chat", "conversation about videos", "prompts with a video",
     "people who ask about a video", "prompts of LLaVA-Video-178K"),
]


def benchmarks(sources):
    energy = sources.add(
        "The ML.ENERGY Benchmark 3.0: overview of tasks, request datasets and runtimes (Chung et al. 2025)", "ML.ENERGY",
        "2025", "https://github.com/ml-energy/benchmark", "Apache-2.0", "seen", SINCE,
    )
    board = sources.add(
        "Open LLM Leaderboard: documentation of tasks and carbon", "Hugging Face", "2024-06",
        "https://huggingface.co/docs/leaderboards", "fact", "recalled",
    )
    epoch = sources.add(
        "AI models documentation", "Epoch AI", "2025-12", "https://epoch.ai/data/ai-models-documentation", "CC BY 4.0",
        "second_hand", SINCE,
    )
    rows = [
        {**SERVED, "id": id, "title": title, "task": task, "purpose": purpose,
         "purpose_evidence": f"the requests of the task ‘{task}’ are {requests}", "users": users,
         "users_evidence": f"the requests are of their kind: {requests}", "workload": f"answers of the model's own length to {workload}",
         "source": energy, "obtained": "seen"}
        for id, title, task, purpose, requests, users, workload in SERVED_TASKS
    ]
    rows.append({
        "id": "leaderboard", "title": "One evaluation on the Open LLM Leaderboard",
        "datasets": "Open LLM Leaderboard v2", "metrics": "evaluation_carbon", "unit": "evaluation",
        "purpose": "general answering in English",
        "purpose_evidence": "every model is asked the same six benchmarks: IFEval, BBH, MATH level 5, GPQA, MuSR, MMLU-PRO",
        "platform": "batches on GPUs of a data centre",
        "platform_evidence": "the board evaluates every model on eight H100 of its own cluster",
        "users": "those who choose an open model", "users_evidence": "the board lists models with open weights",
        "workload": "all questions of the six benchmarks, once",
        "environment": "eight NVIDIA H100, one precision of weights for all peers",
        "method": "estimated by the board from the time of the evaluation: 5.6 kW x time x 269.8 g CO2e/kWh; nothing was"
                  " measured",
        "equal": "precision", "source": board, "obtained": "recalled",
        "note": "a rating from these is marked as estimated; the values of vintages differ twofold and are never mixed",
    })
    rows.append({
        "id": "training", "title": "Training of one model",
        "datasets": ";".join(f"Epoch AI, {name} models" for name in ("all", "notable", "large-scale", "frontier")),
        "metrics": "training_power;training_time;training_compute", "unit": "million-training-tokens",
        "purpose": "training of a language model",
        "purpose_evidence": "Epoch's domain and task of the model; the final training run alone",
        "platform": "cluster of accelerators", "platform_evidence": "Epoch's training hardware of the model",
        "users": "the developer of the model", "users_evidence": "training is done once, by its provider",
        "workload": "the data of one training run, as often as it was passed",
        "environment": "the hardware of each developer: not equal among peers, since it is chosen with the model",
        "method": "computed: power of the training hardware times time where both are known, or else operations over the"
                  " rate of the hardware; at the intensity of the place",
        "equal": "", "source": epoch, "obtained": "second_hand", "note": "a rating from these is marked as estimated",
    })
    return BENCHMARK_COLUMNS, [{"measurement": "SCI", "task": "", "valid_from": SINCE, **row} for row in rows]
