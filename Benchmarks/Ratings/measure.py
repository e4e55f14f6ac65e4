"""Prints times of ours and of NumPy for the probabilities of letters of the same peers, and their ratio.

    measure.py RATINGTIMES      run by Benchmarks/ratings.sh, with one thread and with all
"""
import os, subprocess, sys, tempfile, time
import numpy as np

ours = sys.argv[1]
peers, draws = 10_000, 1_000
made = np.random.default_rng(6)

# Energies spread over powers of ten, known to a fifth; embodied carbon of the same order, known to a half.
central = np.exp(made.normal(3, 1.5, peers))
energy = np.column_stack([central * 0.85, central, central * 1.25])
central = np.exp(made.normal(-7, 0.7, peers))
embodied = np.column_stack([central * 0.5, central, central * 1.5])
path = os.path.join(tempfile.mkdtemp(), "peers")
np.concatenate([energy.ravel(), embodied.ravel()]).tofile(path)
pue, intensity = (1.1, 1.2, 1.5), tuple(g / 3.6e6 for g in (300, 400, 450))


def with_ties(scores):
    """Positions in percent, ties by the mean of their ranks, from a sort of the scores."""
    order = np.argsort(scores)
    ranked = scores[order]
    starts = np.flatnonzero(np.concatenate([[True], ranked[1:] != ranked[:-1]]))
    sizes = np.diff(np.append(starts, ranked.size))
    ranks = np.empty(ranked.size)
    ranks[order] = np.repeat(starts + (sizes + 1) / 2, sizes)
    return (scores.size - ranks) * 100 / (scores.size - 1)


def without_ties(scores):
    """The same where no two scores are equal."""
    positions = np.empty(scores.size)
    positions[np.argsort(scores)] = np.arange(scores.size - 1, -1, -1) * 100 / (scores.size - 1)
    return positions


def probabilities(positions, draws):
    chance = np.random.default_rng(1)
    a, b = np.zeros(peers), np.zeros(peers)
    for _ in range(draws):
        scores = (chance.triangular(*energy.T) * (chance.triangular(*pue) * chance.triangular(*intensity))
                  + chance.triangular(*embodied.T))
        found = positions(scores)
        a += found > 90
        b += (found >= 60) & (found <= 90)
    return np.column_stack([a, b, draws - a - b]) / draws


def timed(work):
    start = time.perf_counter()
    value = work()
    return time.perf_counter() - start, value


lines = subprocess.run([ours, path, str(draws), "5"], check=True, capture_output=True, text=True).stdout.splitlines()
seconds, found = float(lines[0]), np.array([line.split("\t") for line in lines[1:]], float)
print(f"\n{peers} peers, {draws} draws, {len(os.sched_getaffinity(0))} processors; load {os.getloadavg()[0]:.1f}")
print(f"{'ours, fastest of 5':44} {seconds:8.3f} s {seconds / draws * 1e6:9.1f} us a draw  {1:6.1f}")
for name, positions in [("NumPy, argsort, ties by runs", with_ties), ("NumPy, argsort, no ties", without_ties)]:
    taken, expected = timed(lambda: probabilities(positions, draws))
    print(f"{name:44} {taken:8.3f} s {taken / draws * 1e6:9.1f} us a draw  {taken / seconds:6.1f}", flush=True)
pooled = (found + expected) / 2
away = (found - expected) / np.sqrt(2 * np.maximum(pooled * (1 - pooled), 1 / draws) / draws)
print(f"differences of probabilities: largest {np.abs(found - expected).max():.3f}; in standard errors of two such samples "
      f"largest {np.abs(away).max():.1f}, root mean square {np.sqrt(np.mean(away[(pooled > 0.05) & (pooled < 0.95)] ** 2)):.2f}")
