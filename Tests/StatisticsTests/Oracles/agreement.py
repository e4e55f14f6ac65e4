"""Two sources of the same quantity, made up: expected values for Agreement.

Python 3.11, numpy 2.4.6, scipy 1.17.1, statsmodels 0.15.0. Deming's line by the singular vectors of the centred, scaled
pairs (total least squares); the others written from their papers.
Writes agreement.json beside this file.
"""

import json
import pathlib

import numpy as np
import scipy.stats as st
import statsmodels.api as sm

rng = np.random.default_rng(47)
n = 40
truth = rng.lognormal(3, 0.6, n)
x = np.round(truth * rng.lognormal(0, 0.1, n), 3)
y = np.round(1.15 * truth * rng.lognormal(0, 0.15, n), 3)


def bland(one, other, back):
    d, m = one - other, (one + other) / 2
    s, z, t = d.std(ddof=1), st.norm.ppf(0.95), st.t.ppf(0.975, n - 1)
    reach = t * s * np.sqrt(1 / n + z * z / (2 * (n - 1)))
    slope = sm.OLS(d, sm.add_constant(m)).fit()
    return {
        "ends": list(back(np.array([
            d.mean(), d.mean() - t * s / np.sqrt(n), d.mean() + t * s / np.sqrt(n), d.mean() - z * s, d.mean() + z * s,
            d.mean() - z * s - reach, d.mean() - z * s + reach, d.mean() + z * s - reach, d.mean() + z * s + reach]))),
        "slope": [slope.params[1], slope.pvalues[1]],
    }


def lin():
    sxy = np.cov(x, y, ddof=0)[0, 1]
    c = 2 * sxy / (x.var() + y.var() + (x.mean() - y.mean()) ** 2)
    r = np.corrcoef(x, y)[0, 1]
    u = (x.mean() - y.mean()) / np.sqrt(x.std() * y.std())
    variance = (
        (1 - r**2) * c**2 / ((1 - c**2) * r**2) + 2 * c**3 * (1 - c) * u**2 / (r * (1 - c**2) ** 2)
        - c**4 * u**4 / (2 * r**2 * (1 - c**2) ** 2)) / (n - 2)
    z, reach = np.arctanh(c), st.norm.ppf(0.975) * np.sqrt(variance)
    return [c, np.tanh(z - reach), np.tanh(z + reach)]


def deming(a, b, ratio):
    centred = np.column_stack([a - a.mean(), (b - b.mean()) / np.sqrt(ratio)])
    axis = np.linalg.svd(centred)[2][0]
    slope = axis[1] / axis[0] * np.sqrt(ratio)
    return np.array([slope, b.mean() - slope * a.mean()])


def jackknife(ratio):
    whole = deming(x, y, ratio)
    values = np.array([n * whole - (n - 1) * deming(np.delete(x, i), np.delete(y, i), ratio) for i in range(n)])
    return list(whole) + list(values.std(axis=0, ddof=1) / np.sqrt(n))


def rbo(p):
    one, other = np.argsort(-x), np.argsort(-y)
    overlaps = [len(set(one[:d]) & set(other[:d])) / d for d in range(1, n + 1)]
    return (1 - p) * sum(p ** (d - 1) * overlaps[d - 1] for d in range(1, n + 1)) + p**n


one, other = np.argsort(-x), np.argsort(-y)
result = {
    "x": list(x), "y": list(y), "difference": bland(x, y, lambda v: v), "ratio": bland(np.log(x), np.log(y), np.exp),
    "lin": lin(), "deming 1": jackknife(1.0), "deming 2.5": jackknife(2.5), "rbo 0.9": rbo(0.9), "rbo 0.98": rbo(0.98),
    "top 5": len(set(one[:5]) & set(other[:5])) / 5, "spearman": st.spearmanr(x, y).statistic,
    "kendall": st.kendalltau(x, y).statistic,
}
here = pathlib.Path(__file__)
here.with_suffix(".json").write_text(json.dumps(result, indent=1, default=float) + "\n")
