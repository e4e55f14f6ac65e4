#!/usr/bin/env python3
"""Expected values of CurveOracleTests: two made-up sets of scores, fitted by SciPy and NumPy.

Packages: numpy 2.4.6, scipy 1.17.1, installed for this run only.

    python3 -m venv oracle
    oracle/bin/pip install numpy==2.4.6 scipy==1.17.1
    oracle/bin/python Tests/StatisticsTests/Oracles/curves.py

Solutions are those of scipy.optimize.curve_fit, polished by Gauss-Newton steps with derivatives by complex steps, which
have no rounding of differences; classical errors are checked against curve_fit's own. Sandwich errors follow MacKinnon &
White (1985) and Cameron & Miller (2015), AICc and BIC count the variance of the residuals.
"""

import json
import pathlib
from importlib.metadata import version

import numpy as np
from scipy.optimize import curve_fit

assert (version("numpy"), version("scipy")) == ("2.4.6", "1.17.1")

CURVES = {
    "log-linear": (lambda x, b, r: b[0] + b[1] * np.log10(x), [10, 10]),
    "quadratic": (lambda x, b, r: b[0] + b[1] * np.log10(x) + b[2] * np.log10(x) ** 2, [10, 10, 1]),
    "power law": (lambda x, b, r: 10 ** (b[0] + b[1] * np.log10(x)), [1, 0.3]),
    "saturating": (lambda x, b, r: b[0] - b[1] * (x / r) ** (-b[2]), [50, 30, 0.4]),
    "sigmoid": (lambda x, b, r: b[0] / (1 + np.exp(-b[1] * (np.log10(x) - b[2]))), [50, 2, 0.5]),
    "sigmoid with floor": (
        lambda x, b, r: b[3] + (b[0] - b[3]) / (1 + np.exp(-b[1] * (np.log10(x) - b[2]))),
        [55, 2.5, 1, 5],
    ),
}
POINTS = [0.5, 7.0, 90.0]


def complex_gradient(f, b):
    columns = []
    for i in range(len(b)):
        moved = np.array(b, dtype=complex)
        moved[i] += 1e-30j
        columns.append(np.imag(f(moved)) / 1e-30)
    return np.array(columns).T


def fit(name, x, y, clusters):
    of_logs = name == "power law of logarithms"
    formula, start = CURVES["log-linear" if of_logs else name]
    target = np.log10(y) if of_logs else y
    if of_logs:
        start = [1, 0.3]
    r = 10 ** np.mean(np.log10(x))
    f = lambda b: formula(x, b, r)
    guess, cov = curve_fit(
        lambda _, *b: formula(x, b, r), x, target, start, method="lm", xtol=1e-15, ftol=1e-15, gtol=1e-15, maxfev=10**5
    )
    b = guess.copy()
    for _ in range(30):
        j = complex_gradient(f, b)
        b = b + np.linalg.lstsq(j, target - f(b), rcond=None)[0]
    assert np.allclose(b, guess, rtol=1e-5), (name, b, guess)
    j = complex_gradient(f, b)
    e = target - f(b)
    n, k = j.shape
    rss = e @ e
    q, tri = np.linalg.qr(j)
    inverse = np.linalg.inv(tri)
    bread = inverse @ inverse.T
    leverage = (q * q).sum(axis=1)
    scores = np.array([(j[clusters == c] * e[clusters == c, None]).sum(axis=0) for c in np.unique(clusters)])
    g = len(scores)
    covariances = {
        "classical": bread * rss / (n - k),
        "hc1": bread @ (j.T * (e**2 * n / (n - k))) @ j @ bread,
        "hc3": bread @ (j.T * (e / (1 - leverage)) ** 2) @ j @ bread,
        "clustered": bread @ (scores.T @ scores) @ bread * g / (g - 1) * (n - 1) / (n - k),
    }
    assert np.allclose(np.diag(covariances["classical"]), np.diag(cov), rtol=1e-4), name
    likelihood = -n / 2 * (np.log(2 * np.pi * rss / n) + 1)
    if of_logs:
        likelihood -= np.log(y * np.log(10)).sum()
    fitted = 10 ** f(b) if of_logs else f(b)
    total = lambda v: ((v - v.mean()) ** 2).sum()
    along = []
    for at in POINTS:
        curve = lambda where, c: 10 ** formula(where, c, r) if of_logs else formula(where, c, r)
        step = 1e-20j
        quantities = {
            "value": lambda c: curve(at, c),
            "doubling": lambda c: curve(2 * at, c) - curve(at, c),
        }
        point = {"x": at}
        for key, quantity in quantities.items():
            gradient = complex_gradient(quantity, b)
            point[key] = float(np.real(quantity(b)))
            point[key + "Error"] = float(np.sqrt(gradient @ covariances["hc3"] @ gradient))
        point["slope"] = float(np.imag(curve(at + step, b.astype(complex))) / 1e-20)
        # The slope's error from differences of the complex-step slope, of fourth order.
        slope = lambda c: float(np.imag(curve(at + step, c.astype(complex))) / 1e-20)
        gradient = []
        for i in range(k):
            h = 1e-3 * max(abs(b[i]), 1e-3)
            s = [slope(b + np.eye(k)[i] * h * m) for m in (-2, -1, 1, 2)]
            gradient.append((s[0] - 8 * s[1] + 8 * s[2] - s[3]) / (12 * h))
        point["slopeError"] = float(np.sqrt(np.array(gradient) @ covariances["hc3"] @ np.array(gradient)))
        along.append(point)
    count = k + 1
    return {
        "coefficients": b.tolist(),
        "errors": {key: np.sqrt(np.diag(value)).tolist() for key, value in covariances.items()},
        "squares": float(rss),
        "rSquared": float(1 - rss / total(target)),
        "rSquaredOfY": float(1 - ((y - fitted) ** 2).sum() / total(y)),
        "aicc": float(2 * count - 2 * likelihood + 2 * count * (count + 1) / (n - count - 1)),
        "bic": float(count * np.log(n) - 2 * likelihood),
        "along": along,
    }


def made(seed, rows, truth, noise):
    generator = np.random.default_rng(seed)
    x = np.round(10 ** generator.uniform(-1, 2.3, rows), 4)
    clusters = generator.integers(0, 30, rows)
    shared = generator.normal(0, noise / 2, 30)
    y = np.round(np.maximum(truth(x) + shared[clusters] + generator.normal(0, noise, rows), 0.5), 4)
    return x, y, clusters


SETS = {
    "sigmoid": (
        made(1, 120, lambda x: 5 + 55 / (1 + np.exp(-2.2 * (np.log10(x) - 1))), 3),
        [name for name in CURVES if name != "saturating"] + ["power law of logarithms"],
    ),
    "saturating": (
        made(2, 150, lambda x: 60 - 28 * (x / 5) ** -0.25, 4),
        [name for name in CURVES if name != "sigmoid with floor"] + ["power law of logarithms"],
    ),
}
out = {
    name: {
        "x": x.tolist(),
        "y": y.tolist(),
        "clusters": clusters.tolist(),
        "fits": {family: fit(family, x, y, clusters) for family in families},
    }
    for name, ((x, y, clusters), families) in SETS.items()
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(out, indent=1) + "\n")
