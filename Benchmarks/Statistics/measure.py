"""Prints times of ours and of NumPy, SciPy and statsmodels for the same work on the same rows, and their ratios.

    measure.py STATISTICSTIMES ROWS.csv|-      run by Benchmarks/statistics.sh, with one thread and with all
"""
import csv, os, subprocess, sys, tempfile, time
import numpy as np
import scipy.linalg, scipy.stats
import statsmodels.api as sm

ours, source = sys.argv[1:]
folder = tempfile.mkdtemp()
draws, candidates, resamples = 2_000, 72, 10_000


def rows():
    """log10 of the parameters, the score and the base model of each row of the leaderboard, or made rows of its shape."""
    if source != "-":
        csv.field_size_limit(1 << 30)
        with open(source, encoding="utf-8", newline="") as file:
            kept = [r for r in csv.DictReader(file) if float(r["#Params (B)"] or 0) > 0 and r["Flagged"] == "False"]
        names = {}
        clusters = [names.setdefault(r["Base Model"], len(names)) for r in kept]
        return (np.log10([float(r["#Params (B)"]) for r in kept]), np.array([float(r["Average ⬆️"]) for r in kept]),
                np.array(clusters))
    made = np.random.default_rng(5)
    x = np.round(made.normal(0.85, 0.4, 3_821), 3)
    return x, 8 + 13 * x + made.normal(0, 7, x.size), made.integers(0, 1_500, x.size)


def timed(work, repetitions=1):
    best, value = float("inf"), None
    for _ in range(repetitions):
        start = time.perf_counter()
        value = work()
        best = min(best, time.perf_counter() - start)
    return best, value


def run(*arguments):
    lines = subprocess.run([ours, *map(str, arguments)], check=True, capture_output=True, text=True).stdout.splitlines()
    cells = [line.split("\t") for line in lines]
    return {c[0]: (float(c[1]), np.array(c[2:], float)) for c in cells}


def saved(name, *columns):
    path = os.path.join(folder, name)
    np.concatenate([np.asarray(c, float).ravel() for c in columns]).tofile(path)
    return path


def line(what, seconds, beside, note=""):
    print(f"{what:58} {seconds * 1e3:12.3f} ms {seconds / beside:9.2f}  {note}", flush=True)


x, y, clusters = rows()
n = x.size
print(f"\n{n} rows, {len(set(clusters))} clusters; {len(os.sched_getaffinity(0))} processors, "
      f"BLAS threads {os.environ.get('OPENBLAS_NUM_THREADS', 'default')}; time, and times ours")

# A free break: the largest F of hinges at 72 places, for the data and for 2,000 wild draws.
grid = np.linspace(*np.quantile(x, [0.05, 0.95]), candidates)
table = saved("rows", x, y, clusters)
found = run("break", table, saved("grid", grid), draws)
line_design = np.column_stack([np.ones(n), x])
designs = [np.column_stack([np.ones(n), x, np.maximum(x - c, 0)]) for c in grid]
b0 = np.linalg.lstsq(line_design, y, rcond=None)[0]
fitted, residuals = line_design @ b0, y - line_design @ b0


def sum_of_squares(design, values):
    left = values - design @ np.linalg.lstsq(design, values, rcond=None)[0]
    return left @ left


def straightforward(values):
    line_left = sum_of_squares(line_design, values)
    return max((line_left - s) / (s / (n - 3)) for s in (sum_of_squares(d, values) for d in designs))


def wild(statistic, count):
    signs = np.random.default_rng(1)
    return [statistic(fitted + residuals * signs.choice([-1.0, 1.0], n)) for _ in range(count)]


bases = [np.linalg.qr(d)[0] for d in designs]
line_basis = np.linalg.qr(line_design)[0]


def projected(values):
    whole = values @ values
    line_left = whole - np.sum((line_basis.T @ values) ** 2)
    return max((line_left - s) / (s / (n - 3)) for s in (whole - np.sum((q.T @ values) ** 2) for q in bases))


stacked = np.concatenate([q.T for q in bases])


def all_at_once():
    signs = np.random.default_rng(1).choice([-1.0, 1.0], (n, draws))
    values = fitted[:, None] + residuals[:, None] * signs
    whole = np.sum(values * values, axis=0)
    line_left = whole - np.sum((line_basis.T @ values) ** 2, axis=0)
    left = whole - ((stacked @ values) ** 2).reshape(candidates, 3, draws).sum(axis=1)
    return ((line_left - left) / (left / (n - 3))).max(axis=0)


print(f"\nfree break, supF {found['grid'][1][0]:.6g} (NumPy {straightforward(y):.6g}), exact {found['exact'][1][0]:.6g}; "
      f"a draw of {draws}")
ours_grid = found["grid"][0] / draws
line("ours, 72 places", ours_grid, ours_grid, "bar: the straightforward version takes at least 20 times ours")
line("ours, every place", found["exact"][0] / draws, ours_grid)
line("NumPy, lstsq at each of 72 places (40 draws made)", timed(lambda: wild(straightforward, 40))[0] / 40, ours_grid)
line("NumPy, projection at each of 72 places (200 draws made)", timed(lambda: wild(projected, 200))[0] / 200, ours_grid)
line("NumPy, all places and draws in one product", timed(all_at_once)[0] / draws, ours_grid)

# The slope with BCa.
boot = run("bootstrap", table, resamples)


def slope(x, y, axis=-1):
    cx = x - x.mean(axis=axis, keepdims=True)
    return (cx * y).sum(axis=axis) / (cx * cx).sum(axis=axis)


seconds, theirs = timed(lambda: scipy.stats.bootstrap(
    (x, y), slope, n_resamples=resamples, paired=True, vectorized=True, method="BCa", batch=250, rng=np.random.default_rng(1)))
low, high = theirs.confidence_interval
mine = boot["rows"][1]
print(f"\n{resamples} BCa draws of the slope: ours {mine[1]:.4f} to {mine[2]:.4f}, SciPy {low:.4f} to {high:.4f}")
line("ours, by row", boot["rows"][0], boot["rows"][0], "bar: under 2 s")
line("ours, by cluster", boot["clusters"][0], boot["rows"][0])
line("scipy.stats.bootstrap, vectorised, batches of 250", seconds, boot["rows"][0])

# Least squares with errors.
print("\nleast squares with errors of coefficients; largest relative difference of errors")
errors = run("errors", table)
for name, options in [("hc3", dict(cov_type="HC3")), ("clusters", dict(cov_type="cluster", cov_kwds=dict(groups=clusters)))]:
    seconds, theirs = timed(lambda: sm.OLS(y, line_design).fit(**options).bse, 20)
    difference = np.max(np.abs(errors[name][1] / theirs - 1))
    line(f"ours, {name}", errors[name][0], errors[name][0])
    line(f"statsmodels, {name}", seconds, errors[name][0], f"{difference:.1e}")

# QR beside LAPACK.
print("\nsolution by QR; largest relative difference of coefficients to ours with refinement")
for count, width, repetitions in [(300, 6, 200), (n, 3, 100), (100_000, 50, 3)]:
    made = np.random.default_rng(count)
    matrix = np.asfortranarray(np.column_stack([np.ones(count), made.normal(3, 2, (count, width - 1))]))
    target = matrix @ np.arange(1, width + 1) + made.normal(0, 1, count)
    mine = run("solve", saved("matrix", matrix.T, target), width, repetitions)
    base = mine["plain"][0]
    difference = lambda b: f"{np.max(np.abs(b / mine['refined'][1] - 1)):.1e}"
    line(f"{count} x {width}: ours", base, base, difference(mine["plain"][1]))
    line(f"{count} x {width}: ours, refined", mine["refined"][0], base)
    seconds, theirs = timed(lambda: scipy.linalg.lapack.dgels(matrix, target)[1][:width], repetitions)
    line(f"{count} x {width}: LAPACK dgels", seconds, base, difference(theirs))
    seconds, theirs = timed(
        lambda: scipy.linalg.lstsq(matrix, target, lapack_driver="gelsy", check_finite=False)[0], repetitions)
    line(f"{count} x {width}: LAPACK gelsy", seconds, base, difference(theirs))
