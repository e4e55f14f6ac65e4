"""What regressions.py and made_up_board.py fit: one line with its errors and tests, by statsmodels and SciPy.

Python 3.11, numpy 2.4.6, pandas 3.1.1, scipy 1.17.1, statsmodels 0.15.0.
"""

from importlib.metadata import version

import numpy as np
import pandas as pd
import scipy.optimize as so
import scipy.sparse as sparse
import scipy.stats as st
import statsmodels.api as sm

PACKAGES = {"numpy": "2.4.6", "pandas": "3.1.1", "scipy": "1.17.1", "statsmodels": "0.15.0"}
assert {name: version(name) for name in PACKAGES} == PACKAGES

CURVES = {
    "quadratic": (lambda x, a, b, c: a + b * np.log10(x) + c * np.log10(x) ** 2, [10, 10, 1]),
    "power law": (lambda x, a, b: 10 ** (a + b * np.log10(x)), [1, 0.3]),
    "sigmoid": (lambda x, l, k, m: l / (1 + np.exp(-k * (np.log10(x) - m))), None),
}


def organisations(names):
    """The owner before the first slash; a name without one is alone."""
    owners = names.str.split("/").str[0].where(names.str.contains("/", regex=False))
    codes, _ = pd.factorize(owners)
    lonely = np.arange(len(codes)) + len(codes)
    return np.where(codes < 0, lonely, codes)


def sigmoid(x, y):
    """The best of several starts."""
    curve, best = CURVES["sigmoid"][0], None
    logs = np.log10(x)
    for ceiling in (1.05, 1.5, 3):
        for steepness in (0.5, 2, 5):
            for middle in np.quantile(logs, [0.1, 0.5, 0.9]):
                try:
                    found = so.curve_fit(
                        curve, x, y, [ceiling * y.max(), steepness, middle], maxfev=20_000, ftol=1e-14, xtol=1e-14,
                        gtol=1e-14)[0]
                except RuntimeError:
                    continue
                left = float(((y - curve(x, *found)) ** 2).sum())
                if best is None or left < best[0]:
                    best = (left, found)
    return best[1]


def median(design, y):
    """Least absolute residuals as a linear programme; statsmodels' iteration cycles on some of these tables."""
    rows, size = design.shape
    costs = np.concatenate([np.zeros(size), np.ones(2 * rows)])
    balance = sparse.hstack([sparse.csr_array(design), sparse.eye_array(rows), -sparse.eye_array(rows)])
    bounds = [(None, None)] * size + [(0, None)] * (2 * rows)
    found = so.linprog(costs, A_eq=balance, b_eq=y, bounds=bounds, method="highs")
    assert found.status == 0
    return list(found.x[:size])


def fitted(x, y, clusters, given=None, place=None, robust=True, curves=()):
    """All that is compared. `x` in the unit of the axis, `place` too."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    logs = np.log10(x)
    columns = [logs] + ([] if given is None else [np.log10(np.asarray(given, float))])
    design = sm.add_constant(np.column_stack(columns))
    line = sm.OLS(y, design).fit()
    grouped = line.get_robustcov_results("cluster", groups=clusters, use_t=True)
    result = {
        "rows": len(y), "clusters": int(len(set(clusters))), "coefficients": list(line.params),
        "classical": list(line.bse), "hc1": list(line.HC1_se), "hc2": list(line.HC2_se), "hc3": list(line.HC3_se),
        "clustered": list(grouped.bse), "clustered_p": list(grouped.pvalues),
        "clustered_interval": [list(pair) for pair in grouped.conf_int()], "r_squared": line.rsquared,
        "spearman": st.spearmanr(x, y).statistic, "kendall": st.kendalltau(x, y).statistic,
    }
    if place is not None:
        bend = sm.add_constant(np.column_stack([logs, np.maximum(logs - np.log10(place), 0)]))
        hinge = sm.OLS(y, bend).fit()
        test = hinge.compare_f_test(sm.OLS(y, sm.add_constant(logs)).fit())
        result["break"] = {
            "place": place, "above": int((x > place).sum()), "coefficients": list(hinge.params),
            "classical": list(hinge.bse), "hc3": list(hinge.HC3_se), "f": test[0], "p": test[1],
        }
    if robust:
        alone = sm.add_constant(logs)
        huber = sm.RLM(y, alone, M=sm.robust.norms.HuberT()).fit(tol=1e-12, maxiter=2_000)
        theil = st.theilslopes(y, logs, 0.95)
        result |= {
            "huber": list(huber.params), "huber_errors": list(huber.bse),
            "theil_sen": [theil.slope, theil.low_slope, theil.high_slope], "median": median(alone, y),
        }
    result["curves"] = {}
    for name in curves:
        curve, start = CURVES[name]
        found = sigmoid(x, y) if name == "sigmoid" else so.curve_fit(
            curve, x, y, start, maxfev=20_000, ftol=1e-14, xtol=1e-14, gtol=1e-14)[0]
        explained = 1 - ((y - curve(x, *found)) ** 2).sum() / ((y - y.mean()) ** 2).sum()
        result["curves"][name] = {"coefficients": list(found), "r_squared": explained}
    return result
