"""Least squares and its diagnostics on made-up data: expected values for LinearFit and Diagnostics.

Python 3.11, numpy 2.4.6, statsmodels 0.15.0, scipy 1.17.1.
Writes regression.json beside this file.
"""

import json
import pathlib

import numpy as np
import statsmodels.api as sm
from statsmodels.stats.diagnostic import het_breuschpagan, het_white, linear_reset
from statsmodels.stats.outliers_influence import OLSInfluence, variance_inflation_factor
from statsmodels.stats.stattools import jarque_bera

rng = np.random.default_rng(5)
sizes = [1, 2, 3, 3, 5, 8, 13, 25]
clusters = np.repeat(np.arange(len(sizes)), sizes)
n = len(clusters)
a = np.round(rng.normal(2, 1, n), 4)
b = np.round(0.6 * a + rng.normal(0, 1, n), 4)
c = np.round(rng.exponential(2, n), 4)
common = rng.normal(0, 1, len(sizes))[clusters]
y = np.round(1 + 2 * a - b + 0.5 * c + common + rng.normal(0, 1, n) * (0.3 + 0.4 * c), 4)
w = np.round(1 / (0.3 + 0.4 * c) ** 2, 6)
X = sm.add_constant(np.column_stack([a, b, c]))
points = np.array([[0.0, 0.0, 0.0], [2.0, 1.0, 2.0], [5.0, -1.0, 9.0]])


def described(fit):
    result = {
        "params": fit.params, "rsquared": fit.rsquared, "rsquared_adj": fit.rsquared_adj, "llf": fit.llf,
        "ssr": fit.ssr, "resid": fit.resid,
    }
    kinds = {"classical": None, "hc0": "HC0", "hc1": "HC1", "hc2": "HC2", "hc3": "HC3", "cluster": "cluster"}
    for name, kind in kinds.items():
        if kind is None:
            other = fit
        elif kind == "cluster":
            other = fit.get_robustcov_results("cluster", groups=clusters, use_t=True)
        else:
            other = fit.get_robustcov_results(kind, use_t=True)
        result[name] = {
            "bse": other.bse, "pvalues": other.pvalues, "low": other.conf_int()[:, 0], "high": other.conf_int()[:, 1],
        }
        if name in ("classical", "hc3"):
            table = other.get_prediction(sm.add_constant(points, has_constant="add")).summary_frame(alpha=0.1)
            result[name]["band"] = {k: table[k].to_numpy() for k in table.columns}
    return result


ols = sm.OLS(y, X).fit()
wls = sm.WLS(y, X, weights=w).fit()
small = sm.OLS(y, X[:, :2]).fit()
comparison = ols.compare_f_test(small)
influence = OLSInfluence(ols)
bp, white = het_breuschpagan(ols.resid, X), het_white(ols.resid, X)
reset = linear_reset(ols, power=3, test_type="fitted", use_f=True)
jb = jarque_bera(ols.resid)


def cluster_measures(fit):
    """Written from the papers: the intraclass correlation by analysis of variance, and the effective clusters."""
    e, total = fit.resid, len(fit.resid)
    groups = [np.flatnonzero(clusters == g) for g in range(len(sizes))]
    counts = np.array([len(g) for g in groups])

    def icc(v):
        between = sum(len(g) * (v[g].mean() - v.mean()) ** 2 for g in groups) / (len(groups) - 1)
        within = sum(((v[g] - v[g].mean()) ** 2).sum() for g in groups) / (total - len(groups))
        size = (total - (counts**2).sum() / total) / (len(groups) - 1)
        return (between - within) / (between + (size - 1) * within)

    inverse = np.linalg.inv(X.T @ X)

    def effective(column, rho):
        gammas = []
        for g in groups:
            spread = np.full((len(g), len(g)), rho) + (1 - rho) * np.eye(len(g))
            gammas.append((inverse @ X[g].T @ spread @ X[g] @ inverse)[column, column])
        gammas = np.array(gammas)
        return len(groups) / (1 + np.mean((gammas - gammas.mean()) ** 2) / gammas.mean() ** 2)

    return {
        "icc_resid": icc(e), "icc": [icc(v) for v in (a, b, c)],
        "moulton": [
            np.sqrt(max(1 + (counts.var() / counts.mean() + counts.mean() - 1) * icc(v) * icc(e), 0))
            for v in (a, b, c)
        ],
        "effective_one": [effective(j, 1.0) for j in range(4)],
        "effective_third": [effective(j, 1 / 3) for j in range(4)],
        "by_size": total**2 / (counts**2).sum(),
    }


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, list):
        return [plain(v) for v in value]
    return int(value) if isinstance(value, (int, np.integer)) else float(value)


result = {
    "clusters": clusters, "a": a, "b": b, "c": c, "y": y, "w": w, "points": points,
    "ols": described(ols), "wls": described(wls),
    "nested": {"F": comparison[0], "p": comparison[1], "q": comparison[2]},
    "aic": ols.aic, "bic": ols.bic,
    "influence": {
        "leverage": influence.hat_matrix_diag, "internal": influence.resid_studentized_internal,
        "external": influence.resid_studentized_external, "cooks": influence.cooks_distance[0],
        "dffits": influence.dffits[0], "dfbetas": influence.dfbetas.T,
    },
    "vif": [variance_inflation_factor(X, j) for j in (1, 2, 3)],
    "breusch_pagan": list(bp), "white": list(white), "reset": [float(reset.fvalue), float(reset.pvalue)],
    "jarque_bera": list(jb), "by_cluster": cluster_measures(ols),
}
here = pathlib.Path(__file__)
here.with_suffix(".json").write_text(json.dumps(plain(result), indent=1) + "\n")
