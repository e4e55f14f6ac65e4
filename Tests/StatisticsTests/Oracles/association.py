"""Correlations, robust lines, agreement and multiplicity on made-up data.

Python 3.11, numpy 2.4.6, scipy 1.17.1, statsmodels 0.15.0.
Writes association.json beside this file.
"""

import json
import pathlib

import numpy as np
import scipy.stats as st
from statsmodels.stats.multitest import multipletests

rng = np.random.default_rng(11)


def correlations(x, y):
    pearson, spearman, kendall = st.pearsonr(x, y), st.spearmanr(x, y), st.kendalltau(x, y)
    theil = st.theilslopes(y, x, 0.9)
    interval = pearson.confidence_interval(0.95)
    return {
        "x": list(x), "y": list(y), "pearson": [pearson.statistic, pearson.pvalue, interval.low, interval.high],
        "spearman": [spearman.statistic, spearman.pvalue], "kendall": [kendall.statistic, kendall.pvalue],
        "theil": [theil.slope, theil.intercept, theil.low_slope, theil.high_slope],
    }


def partial(x, y, controls, ranked):
    """Residuals of both on the controls, then Pearson's correlation and t with n - 2 - k degrees of freedom."""
    if ranked:
        x, y, controls = st.rankdata(x), st.rankdata(y), [st.rankdata(c) for c in controls]
    base = np.column_stack([np.ones(len(x))] + list(controls))
    left = [v - base @ np.linalg.lstsq(base, v, rcond=None)[0] for v in (x, y)]
    r = np.corrcoef(*left)[0, 1]
    free = len(x) - 2 - len(controls)
    t = r * np.sqrt(free / (1 - r * r))
    return [r, 2 * st.t.sf(abs(t), free)]


small = np.round(rng.normal(size=12), 3)
pairs = {
    "small": (small, np.round(0.5 * small + rng.normal(size=12), 3)),
    "reversed": (np.arange(40.0), np.r_[np.arange(40.0)[::-1][:-2], [0.0, 1.0]]),
    "large": tuple(np.round(rng.multivariate_normal([0, 0], [[1, 0.4], [0.4, 1]], 200).T, 4)),
    "tied": (rng.integers(0, 6, 60).astype(float), rng.integers(0, 9, 60).astype(float)),
    "even": (np.round(rng.normal(size=31), 2), np.round(rng.exponential(size=31), 2)),
}
result = {"pairs": {name: correlations(*pair) for name, pair in pairs.items()}}

x, y = pairs["large"]
c1 = np.round(0.5 * x + rng.normal(size=200), 4)
c2 = np.round(0.5 * y + rng.normal(size=200), 4)
result["partial"] = {
    "c1": list(c1), "c2": list(c2), "pearson": partial(x, y, [c1, c2], False),
    "spearman": partial(x, y, [c1, c2], True),
}

p = np.round(np.r_[rng.uniform(0, 0.02, 6), rng.uniform(0, 1, 9), [0.01, 0.01, 1.0]], 5)
names = {
    "bonferroni": "bonferroni", "holm": "holm", "hochberg": "simes-hochberg", "benjaminiHochberg": "fdr_bh",
    "benjaminiYekutieli": "fdr_by",
}
result["multiplicity"] = {
    "p": list(p), **{name: list(multipletests(p, method=method)[1]) for name, method in names.items()},
}
here = pathlib.Path(__file__)
here.with_suffix(".json").write_text(json.dumps(result, indent=1, default=float) + "\n")
