"""Random intercepts on made-up, unbalanced groups.

Python 3.11, numpy 2.4.6, pandas 3.1.1, statsmodels 0.15.0.
Writes mixed.json beside this file.
"""

import json
import pathlib

import numpy as np
import statsmodels.api as sm

rng = np.random.default_rng(31)
sizes = [1, 2, 3, 4, 4, 5, 6, 7, 9, 12, 15, 2]
groups = np.repeat(np.arange(len(sizes)), sizes)
n = len(groups)
a = np.round(rng.normal(1, 2, n), 3)
b = np.round(rng.normal(0, 1, n) + 0.3 * groups, 3)
y = np.round(2 + a - 0.5 * b + rng.normal(0, 1.5, len(sizes))[groups] + rng.normal(0, 1, n), 3)
noise = rng.normal(0, 1, n)
# Group means taken out of the residuals, so that groups differ less than chance would have them.
noise -= np.array([noise[groups == g].mean() for g in range(len(sizes))])[groups]
flat = np.round(2 + a - 0.5 * b + noise, 3)
X = sm.add_constant(np.column_stack([a, b]))
result = {"groups": groups.tolist(), "a": list(a), "b": list(b), "y": list(y), "flat": list(flat)}


def errors(between, within):
    """Of the coefficients, from the covariance of y itself. statsmodels' own also carry the Hessian's cross terms."""
    covariance = within * np.eye(n) + between * (groups[:, None] == groups[None, :])
    return np.sqrt(np.diag(np.linalg.inv(X.T @ np.linalg.solve(covariance, X))))


for name, reml in (("reml", True), ("ml", False)):
    best = None
    for start in (0.2, 1.0, 3.0):
        fit = sm.MixedLM(y, X, groups).fit(
            reml=reml, method="bfgs", gtol=1e-9, start_params=sm.regression.mixed_linear_model.MixedLMParams.from_components(
                fe_params=np.zeros(3), cov_re=np.eye(1) * start))
        best = fit if best is None or fit.llf > best.llf else best
    result[name] = {
        "params": list(best.fe_params), "statsmodels_bse": list(best.bse_fe),
        "bse": list(errors(float(best.cov_re[0, 0]), best.scale)), "between": float(best.cov_re[0, 0]),
        "within": best.scale, "llf": best.llf, "effects": [float(best.random_effects[g].iloc[0]) for g in range(len(sizes))],
    }
here = pathlib.Path(__file__)
here.with_suffix(".json").write_text(json.dumps(result, indent=1, default=float) + "\n")
