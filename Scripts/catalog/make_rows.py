#!/usr/bin/env python3
"""Make the rows of the reference catalog from the collected facts.

    Scripts/catalog/make_rows.py            writes Sources/CCatalogData/rows/*.csv
    Scripts/catalog/make_rows.py --check    exit 1 when the committed rows are not what this script makes

The facts are read from the folder named by WATTMARK_DATA (default: shared/data beside the repository).
What is left out, and why, is in Docs/Decisions/0003-catalog-rows.md.
"""

import os
import sys

import clouds
import datasets
import equivalents
import grids
import hardware
import models
import power_models
import ratings
import tables
from provenance import PRIVATE_WORDS, Sources

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROWS = os.path.join(REPOSITORY, "Sources", "CCatalogData", "rows")
DATA = os.environ.get("WATTMARK_DATA") or os.path.join(os.path.dirname(REPOSITORY), "shared", "data")
SOURCE_COLUMNS = ["id", "title", "publisher", "published", "url", "licence", "retrieved", "credit"]


def make(report):
    """Every table as file name -> text."""
    sources = Sources()
    made = {
        "country_grids": grids.countries(DATA, sources),
        "zone_grids": grids.zones(DATA, sources),
        "generation_sources": grids.generation(DATA, sources),
        "cloud_regions": clouds.regions(DATA, sources),
        "data_centres": clouds.data_centres(DATA, sources, report),
        "accelerators": hardware.accelerators(DATA, sources),
        "server_cpus": hardware.server_cpus(DATA, sources),
        "embodied_hardware": hardware.embodied_hardware(DATA, sources, report),
        "equivalents": equivalents.equivalents(DATA, sources),
    }
    made["design_powers"] = power_models.other_processors(DATA, sources, made["server_cpus"], report)
    made["assumptions"] = power_models.assumptions(sources)
    made["dataset_files"] = datasets.files(sources)
    made["size_bands"] = ratings.size_bands(sources)
    made["rating_scales"] = ratings.scales(sources)
    made["carbon_classes"] = ratings.carbon_classes(sources)
    made["rating_benchmarks"] = ratings.benchmarks(sources)
    made["language_models"] = models.models(DATA, sources, made["accelerators"][1], report)
    made["emission_reports"] = models.emission_reports(DATA, sources, made["language_models"][1])
    made["sources"] = (SOURCE_COLUMNS, sources.rows())
    files = {f"{name}.csv": tables.text(columns, rows) for name, (columns, rows) in made.items()}
    for name, content in files.items():
        for number, line in enumerate(content.splitlines(), 1):
            if PRIVATE_WORDS.search(line):
                raise SystemExit(f"{name}:{number}: words about the collection would be shipped: {line}")
    for name, (_, rows) in made.items():
        report(f"{name}: {len(rows)} rows")
    return files


def main():
    if not os.path.isdir(DATA):
        raise SystemExit(f"no collected facts at {DATA}; set WATTMARK_DATA to their folder")
    checking = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not checking:
        raise SystemExit(__doc__)
    files = make(lambda line: print(line, file=sys.stderr))
    if checking:
        stale = [name for name, content in files.items() if content != committed(name)]
        stale += sorted(set(os.listdir(ROWS)) - set(files))
        for name in stale:
            print(f"{name}: the committed rows are not what make_rows.py makes")
        raise SystemExit(1 if stale else 0)
    os.makedirs(ROWS, exist_ok=True)
    for name, content in files.items():
        with open(os.path.join(ROWS, name), "w", encoding="utf-8", newline="") as file:
            file.write(content)


def committed(name):
    try:
        with open(os.path.join(ROWS, name), encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return None


if __name__ == "__main__":
    main()
