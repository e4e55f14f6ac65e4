#!/usr/bin/env python3
"""Checks a manifest file in another language, from Docs/Manifest.md and the schema of the Impact Framework alone.

    python3 manifest.py FILE        prints what is wrong, one line each, and fails if anything is

Needs PyYAML (written with 6.0.3). Checked: the fields that the Impact Framework 1.0 requires (src/common/util/
validations.ts, and the inputs of Multiply, Sum, Sci and SciEmbodied), the pipeline computed again with both readings of
SciEmbodied, ranges against inputs, peers' scores, every digest, both hashes.
"""
import hashlib
import json
import math
import sys

import yaml

wrong = []


def expect(condition, what):
    if not condition:
        wrong.append(what)


def close(a, b, what):
    expect(isinstance(a, (int, float)) and math.isclose(a, b, rel_tol=1e-12), f"{what}: {a!r} is not {b!r}")


def number(value, least, what):
    right = isinstance(value, (int, float)) and not isinstance(value, bool) and value >= least
    expect(right, f"{what}: {value!r} is no number from {least}")


def schema(m):
    """What zod asks of a manifest."""
    expect(isinstance(m.get("name"), str), "name is no text")
    expect(isinstance(m.get("description"), (str, type(None))), "description is no text")
    for key in ("kind", "complexity", "category"):
        expect(isinstance(m.get("tags", {}).get(key), (str, type(None))), f"tags.{key} is no text")
    for name, plugin in m["initialize"]["plugins"].items():
        expect(isinstance(name, str), f"plugin {name!r} has no name")
        expect(isinstance(plugin.get("path"), str) and isinstance(plugin.get("method"), str), f"plugin {name}")
    expect(isinstance(m["tree"]["children"], dict), "tree.children is no mapping")


def run(plugin, values, old):
    """One builtin on one observation; `old`: SciEmbodied as up to version 0.6."""
    config = plugin.get("config", {})
    method = plugin["method"]
    if method in ("Multiply", "Sum"):
        inputs = [values[name] for name in config["input-parameters"]]
        for name, value in zip(config["input-parameters"], inputs):
            number(value, 0, name)
        values[config["output-parameter"]] = math.prod(inputs) if method == "Multiply" else sum(inputs)
    elif method == "SciEmbodied" and old:
        for key in ("device/emissions-embodied", "device/expected-lifespan", "resources-reserved", "resources-total"):
            number(values[key], 0, key)
        values["carbon-embodied"] = (
            values["device/emissions-embodied"] * (values["duration"] / values["device/expected-lifespan"])
            * (values["resources-reserved"] / values["resources-total"]))
    elif method == "SciEmbodied":
        number(config["lifespan"], 1e-300, "lifespan")
        values[config["output-parameter"]] = (
            config["baseline-emissions"] * values.get("usage-ratio", 1) * (values["duration"] / config["lifespan"]))
    elif method == "Sci":
        number(values["carbon"], 0, "carbon")
        number(values["duration"], 1, "duration")
        values["sci"] = values["carbon"] / values[config["functional-unit"]]
    else:
        wrong.append(f"method {method} is no builtin")


def tree(m):
    for name, child in m["tree"]["children"].items():
        for stated, output in zip(child["inputs"], child["outputs"], strict=True):
            expect(isinstance(stated["timestamp"], str), f"{name}: the timestamp is no text")
            number(stated["duration"], 1, f"{name}: duration")
            for old in (True, False):
                values = dict(stated)
                for step in child["pipeline"]["compute"]:
                    run(m["initialize"]["plugins"][step], values, old)
                expect(list(values) == list(output), f"{name}: outputs are {list(output)}, not {list(values)}")
                for key, value in values.items():
                    if isinstance(value, (int, float)):
                        close(output[key], value, f"{name}.{key}")


def evidence(m):
    stages = list(m["tree"]["children"].values())
    for child, key in zip(stages, ("score", "other")):
        score, given = m["evidence"][key], child["inputs"][0]
        for name, estimate in {**score["ranges"], **score.get("hardware", {})}.items():
            if not isinstance(estimate, dict):
                continue
            for end in ("low", "central", "high"):
                number(estimate[end], 0, f"{key}.{name}.{end}")
            expect(estimate["low"] <= estimate["central"] <= estimate["high"], f"{key}.{name} is out of order")
            expect(estimate["method"] in ("measured", "reported", "estimated", "assumed"), f"{key}.{name}.method")
            close(given[score["unit"] if name == "functional-units" else name], estimate["central"], f"{key}.{name}")


def peers(m):
    if "rating" not in m:
        return
    rating = m["rating"]
    common = rating.get("common", {})
    for peer in rating["peers"]:
        pue = peer.get("power-usage-effectiveness", common.get("power-usage-effectiveness"))
        intensity = peer.get("grid/carbon-intensity", common.get("grid/carbon-intensity"))
        for index, end in enumerate(("low", "central", "high")):
            if "published-g" in peer:
                close(peer["sci-g"][index], peer["published-g"][index], f"peer {peer['name']!r}, {end}")
                continue
            score = peer["energy-j"][index] / 3.6e6 * pue[end] * intensity[end]
            score += peer["embodied-g"][index] if "embodied-g" in peer else 0
            close(peer["sci-g"][index], score, f"peer {peer['name']!r}, {end}")


def at(node, path, prefix=""):
    """Every place of the tree by its path."""
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        path[prefix + str(key)] = value
        at(value, path, f"{prefix}{key}.")
    return path


def digests(text):
    # Every scalar stays a text.
    words = yaml.load(text, yaml.BaseLoader)
    places = at(words, {})
    for path, stated in words["digests"].items():
        form = json.dumps(places.get(path), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        found = hashlib.sha256(form.encode()).hexdigest()[:16]
        expect(found == stated, f"digest of {path}: {found}, stated {stated}")


def hashes(data, m):
    for line, key in ((b"issued:", "evidence-sha256"), (b"integrity:", "content-sha256")):
        start = 0 if data.startswith(line) else data.index(b"\n" + line) + 1
        expect(hashlib.sha256(data[:start]).hexdigest() == m["integrity"][key], key)


data = open(sys.argv[1], "rb").read()
manifest = yaml.safe_load(data)
for check in (schema, tree, evidence, peers):
    check(manifest)
digests(data)
hashes(data, manifest)
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
