"""Lines that outliers do not move, on made-up data with some of them: Huber, quantiles.

Python 3.11, numpy 2.4.6, scipy 1.17.1, statsmodels 0.15.0.
Writes robust.json beside this file.
"""

import json
import pathlib

import numpy as np
import scipy.stats as st
import statsmodels.api as sm
from scipy.optimize import linprog

rng = np.random.default_rng(23)
n = 80
a = np.round(rng.normal(10, 3, n), 3)
b = np.round(rng.exponential(2, n), 3)
y = np.round(3 + 0.8 * a - 1.2 * b + rng.standard_t(2, n) * (0.5 + 0.2 * b), 3)
X = sm.add_constant(np.column_stack([a, b]))
clusters = np.r_[np.repeat(np.arange(8), 5), np.repeat(np.arange(8, 18), 4)]
tied_x = rng.integers(0, 4, n).astype(float)
tied_y = np.round(tied_x + rng.integers(0, 4, n)).astype(float)


def exact(design, target, quantile):
    """The linear programme of quantile regression, solved to its vertex."""
    rows, size = design.shape
    cost = np.r_[np.zeros(size), np.full(rows, quantile), np.full(rows, 1 - quantile)]
    equal = np.hstack([design, np.eye(rows), -np.eye(rows)])
    bounds = [(None, None)] * size + [(0, None)] * (2 * rows)
    solved = linprog(cost, A_eq=equal, b_eq=target, bounds=bounds, method="highs-ds")
    return solved.x[:size], solved.fun


def errors(design, target, coefficients, q):
    """As statsmodels' QuantReg: Epanechnikov's kernel, Hall and Sheather's bandwidth."""
    e = target - design @ coefficients
    e[np.abs(e) < 1e-9] = 0
    rows = len(e)
    z = st.norm.ppf(q)
    h = rows ** (-1 / 3) * st.norm.ppf(0.975) ** (2 / 3) * (
        1.5 * st.norm.pdf(z) ** 2 / (2 * z**2 + 1)) ** (1 / 3)
    spread = (np.percentile(e, 75) - np.percentile(e, 25)) / 1.34
    h = min(np.std(target), spread) * (st.norm.ppf(q + h) - st.norm.ppf(q - h))
    u = e / h
    density = np.sum(np.where(np.abs(u) <= 1, 0.75 * (1 - u**2), 0)) / (rows * h)
    inverse = np.linalg.inv(design.T @ design)
    weights = np.where(e > 0, (q / density) ** 2, ((1 - q) / density) ** 2)
    robust = inverse @ (design.T * weights) @ design @ inverse
    plain = q * (1 - q) / density**2 * inverse
    kernel = np.where(np.abs(u) <= 1, 0.75 * (1 - u**2), 0) / h
    bread = np.linalg.inv((design.T * kernel) @ design)
    powell = q * (1 - q) * bread @ design.T @ design @ bread
    scores = design * np.where(e > 0, q, np.where(e < 0, q - 1, 0))[:, None]
    grouped = bread @ by_cluster(scores) @ bread
    return [np.sqrt(np.diag(m)) for m in (plain, robust, powell, grouped)] + [h]


def by_cluster(scores):
    """Products of the sums over clusters, with the factor G / (G - 1)."""
    sums = np.array([scores[clusters == g].sum(axis=0) for g in np.unique(clusters)])
    return len(sums) / (len(sums) - 1) * sums.T @ sums


result = {"a": list(a), "b": list(b), "y": list(y), "tied_x": list(tied_x), "tied_y": list(tied_y),
          "clusters": clusters.tolist()}
huber = sm.RLM(y, X, M=sm.robust.norms.HuberT(1.345)).fit(conv="coefs", tol=1e-14, maxiter=2000)


def huber_clustered():
    """Written from the equation: the sandwich of the scores summed over clusters."""
    u = huber.resid / huber.scale
    bread = np.linalg.inv((X.T * (np.abs(u) <= 1.345)) @ X)
    middle = by_cluster(X * np.clip(u, -1.345, 1.345)[:, None])
    return list(huber.scale * np.sqrt(np.diag(bread @ middle @ bread)))


result["huber"] = {
    "params": list(huber.params), "bse": list(huber.bse), "scale": huber.scale, "weights": list(huber.weights),
    "p": list(huber.pvalues), "clustered": huber_clustered(),
}
for q in (0.1, 0.25, 0.5, 0.9):
    params, loss = exact(X, y, q)
    plain, robust, powell, grouped, bandwidth = errors(X, y, params, q)
    model = sm.QuantReg(y, X)
    other = model.fit(q=q, max_iter=5000, p_tol=1e-10)
    result[f"quantile {q}"] = {
        "params": list(params), "loss": loss, "iid": list(plain), "robust": list(robust), "bandwidth": bandwidth,
        "powell": list(powell), "clustered": list(grouped),
        "statsmodels": list(other.params), "statsmodels_robust": list(other.bse),
        "statsmodels_iid": list(model.fit(q=q, vcov="iid", max_iter=5000, p_tol=1e-10).bse),
    }
    result[f"tied {q}"] = {"loss": exact(sm.add_constant(tied_x), tied_y, q)[1]}
here = pathlib.Path(__file__)
here.with_suffix(".json").write_text(json.dumps(result, indent=1, default=float) + "\n")
