"""Where publishers offer their files. An address is listed only if it was read in public; how it was read is said."""

CHECKED = "2026-11-21"
COLUMNS = ["id", "publisher", "title", "address", "licence", "vintage", "bytes", "source", "obtained", "note"]
UNASKED = "address read in public programs and reports that fetch it, not asked when this row was made"
EPOCH = "https://epoch.ai/data/"
HELM = "https://storage.googleapis.com/crfm-helm-public/"
ML_ENERGY = "https://raw.githubusercontent.com/ml-energy/leaderboard/master/public/data/tasks/"
# The bucket was uploaded anew in June 2026: its dates say nothing of the data.
HELM_DATE = "the vintage is the date in the release's summary.json, not that of the server; results have no stated licence, the software is Apache-2.0"


def files(sources):
    def source(title, publisher, url):
        return sources.add(title, publisher, "", url, "fact", "second_hand", CHECKED)

    epoch = source("AI models documentation: downloads", "Epoch AI",
                   "https://epoch.ai/data/ai-models-documentation/downloads")
    board = source("Open LLM Leaderboard: contents", "Hugging Face",
                   "https://huggingface.co/datasets/open-llm-leaderboard/contents")
    helm = source("HELM documentation: downloading raw results", "Stanford CRFM",
                  "https://crfm-helm.readthedocs.io/en/latest/downloading_raw_results/")
    energy = source("ML.ENERGY leaderboard: data of the tasks", "ML.ENERGY", "https://github.com/ml-energy/leaderboard")
    no_date = "the server tells no date, so that the vintage is the newest row's"
    rows = [
        ("epoch-all", "Epoch AI", "Data on AI models: all models", EPOCH + "all_ai_models.csv", "CC BY 4.0", "",
         "", epoch, no_date),
        ("epoch-notable", "Epoch AI", "Data on AI models: notable models", EPOCH + "notable_ai_models.csv", "CC BY 4.0",
         "", 2254959, epoch, f"size seen 2026-09-17; {no_date}"),
        ("epoch-large-scale", "Epoch AI", "Data on AI models: large-scale models", EPOCH + "large_scale_ai_models.csv",
         "CC BY 4.0", "", 1107528, epoch, f"size seen 2026-09-17; {no_date}"),
        ("epoch-frontier", "Epoch AI", "Data on AI models: frontier models", EPOCH + "frontier_ai_models.csv",
         "CC BY 4.0", "", "", epoch, no_date),
        ("open-llm-leaderboard", "Hugging Face", "Open LLM Leaderboard v2: contents",
         "https://huggingface.co/datasets/open-llm-leaderboard/contents/resolve/main/data/train-00000-of-00001.parquet",
         "none stated", "", 1100000, board, "4,576 models; retired on 2025-03-13 and frozen since 2025-03-20"),
        ("helm-lite", "Stanford CRFM", "HELM Lite v1.13.0: core scenarios",
         HELM + "lite/benchmark_output/releases/v1.13.0/groups/core_scenarios.json", "none stated", "2025-01-10", "",
         helm, HELM_DATE),
        ("helm-capabilities", "Stanford CRFM", "HELM Capabilities v1.15.0: core scenarios",
         HELM + "capabilities/benchmark_output/releases/v1.15.0/groups/core_scenarios.json", "none stated",
         "2025-11-24", "", helm, HELM_DATE),
        ("helm-classic", "Stanford CRFM", "HELM Classic v0.4.0: core scenarios",
         HELM + "benchmark_output/releases/v0.4.0/groups/core_scenarios.json", "none stated", "2023-11-17", "", helm,
         HELM_DATE),
        ("mlenergy-chat", "ML.ENERGY", "ML.ENERGY leaderboard: text chat (LM Arena)", ML_ENERGY + "lm-arena-chat.json",
         "none stated", "", "", energy, ""),
        ("mlenergy-gpqa", "ML.ENERGY", "ML.ENERGY leaderboard: reasoning (GPQA)", ML_ENERGY + "gpqa.json", "none stated", "", "",
         energy, ""),
        ("mlenergy-code", "ML.ENERGY", "ML.ENERGY leaderboard: code completion (Sourcegraph)", ML_ENERGY + "sourcegraph-fim.json",
         "none stated", "", "", energy, ""),
    ]
    return COLUMNS, [
        dict(zip(COLUMNS, row[:8] + ("second_hand", "; ".join(x for x in (UNASKED, row[8]) if x)))) for row in rows
    ]
