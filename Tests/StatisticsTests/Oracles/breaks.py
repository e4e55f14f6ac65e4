"""Breaks at a known and an unknown place on made-up data: expected values for KnownBreak, WaldTest, UnknownBreak.

Python 3.11, numpy 2.4.6, statsmodels 0.15.0, scipy 1.17.1.
Writes breaks.json beside this file.
"""

import json
import pathlib

import numpy as np
import statsmodels.api as sm
from scipy.optimize import minimize_scalar

rng = np.random.default_rng(11)
clusters = np.repeat(np.arange(12), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14])
n = len(clusters)
x = np.round(rng.gamma(2.0, 1.5, n) + 0.2 * (clusters % 3), 1)
x[:4] = x[4:8]
c = 2.55
y = np.round(
    1 + 2 * x - 1.2 * np.maximum(x - c, 0) + 0.4 * (x > c)
    + rng.normal(0, 0.5, 12)[clusters] + rng.normal(0, 1, n) * (0.2 + 0.2 * x), 4,
)
X = sm.add_constant(x)
HINGE = np.maximum(x - c, 0)


def described(columns):
    fit = sm.OLS(y, np.column_stack([X] + columns)).fit()
    comparison = fit.compare_f_test(sm.OLS(y, X).fit())
    result = {"params": fit.params, "F": comparison[0], "p": comparison[1]}
    k = len(fit.params)
    above = np.zeros(k)
    above[1:3] = 1
    for kind in ("classical", "HC1", "HC3", "cluster"):
        if kind == "classical":
            other = fit
        elif kind == "cluster":
            other = fit.get_robustcov_results("cluster", groups=clusters, use_t=True)
        else:
            other = fit.get_robustcov_results(kind, use_t=True)
        slopes = []
        for weights in (np.eye(k)[1], above, np.eye(k)[2]):
            t = other.t_test(weights)
            low, high = t.conf_int()[0]
            slopes.append([t.effect.item(), t.sd.item(), low, high, t.pvalue.item()])
        wald = other.f_test(np.eye(k)[2:])
        result[kind] = {"slopes": slopes, "wald": [float(wald.fvalue), float(wald.pvalue), float(wald.df_denom)]}
    return result


def gain(place, values):
    """What a hinge explains beyond the line, by fitting both."""
    hinge = np.column_stack([X, np.maximum(x - place, 0)])
    rss0 = np.linalg.lstsq(X, values, rcond=None)[1][0]
    rss1 = np.linalg.lstsq(hinge, values, rcond=None)[1][0]
    return rss0 - rss1, rss1


def statistic(place, values=y):
    more, left = gain(place, values)
    return more / (left / (n - 4))


def wald(place, groups):
    fit = sm.OLS(y, np.column_stack([X, np.maximum(x - place, 0)])).fit()
    kind = fit.get_robustcov_results("HC1") if groups is None else fit.get_robustcov_results("cluster", groups=groups)
    return float(kind.tvalues[2] ** 2)


# Every place: between each two values of x the best one, those that leave 5 % of the rows on each side.
ordered = np.sort(x)
least = int(np.ceil(0.05 * n))
low, high = ordered[least - 1], ordered[n - least]
nodes = np.unique(np.concatenate([[low, high], x[(x > low) & (x < high)]]))
places = list(nodes)
for a, b in zip(nodes[:-1], nodes[1:]):
    places.append(minimize_scalar(lambda v: -statistic(v), bounds=(a, b), method="bounded", options={"xatol": 1e-10}).x)
best = max(places, key=statistic)
grid = np.round(np.linspace(0.8, 6.2, 40), 4)


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (np.ndarray, list)):
        return [plain(v) for v in value]
    return int(value) if isinstance(value, (int, np.integer)) else float(value)


result = {
    "clusters": clusters, "x": x, "y": y, "place": c,
    "hinge": described([HINGE]), "step": described([HINGE, (x > c) * 1.0]),
    "best": {"place": best, "supF": statistic(best), "low": low, "high": high},
    "grid": grid, "on_grid": {"place": max(grid, key=statistic), "supF": max(statistic(v) for v in grid)},
    "sup_wald": {"rows": max(wald(v, None) for v in grid), "clusters": max(wald(v, clusters) for v in grid)},
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(plain(result), indent=1) + "\n")
