"""The same steps in lean numpy, to hold our times against: python3 analysis/benches/reference.py

Principal components, varimax, flags and z-scores of four factors (no arrays, contrasts, standard errors or warnings),
on one thread, with the eigenproblem of the smaller of the two products; and the bare product and eigenproblem. Prints
the shortest of many runs in milliseconds, and beside it the shortest samples of `cargo bench -p analysis`, if that has
been run before, with the ratios. R is not run: its times are those of the package qmethod 1.8.4 under R 4.2.2, measured
on another machine of this kind.
"""

import os

for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[name] = "1"

import json
import pathlib
import time

import numpy as np

FACTORS = 4
SIZES = [
    (25, [1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1]),
    (100, [2, 4, 5, 7, 8, 8, 8, 7, 5, 4, 2]),
    (500, [2, 4, 5, 7, 8, 8, 8, 7, 5, 4, 2]),
    (1000, [3, 5, 6, 8, 10, 11, 14, 11, 10, 8, 6, 5, 3]),
]

CRITERION = pathlib.Path(__file__).parents[2] / "target" / "criterion"
# Whole analysis by R in milliseconds, components and centroid; a bootstrap of 1000 resamples.
R = {"36x25": (56, 51), "60x100": (95, 89), "60x500": (810, 510), "100x1000": (5800, 4200)}
R_BOOTSTRAP = 27_000


def ours(benchmark):
    """The shortest sample of one benchmark in milliseconds."""
    sample = json.loads((CRITERION / benchmark / "new" / "sample.json").read_text())
    return min(time / count for time, count in zip(sample["times"], sample["iters"])) / 1e6


def study(sorts, heights, seed=101):
    """Forced sorts that follow one of four viewpoints, the others a little, and noise."""
    random = np.random.default_rng(seed)
    statements = sum(heights)
    half = len(heights) // 2
    ranks = np.repeat(np.arange(-half, half + 1), heights).astype(float)
    viewpoints = random.standard_normal((statements, FACTORS))
    columns = np.empty((statements, sorts))
    for sort in range(sorts):
        strengths = 0.25 * random.standard_normal(FACTORS)
        strengths[sort % FACTORS] = random.uniform(0.7, 1.3)
        preferences = viewpoints @ strengths + 0.9 * random.standard_normal(statements)
        columns[np.argsort(preferences), sort] = ranks
    return columns


def unit_sorts(x):
    centred = x - x.mean(axis=0)
    return centred / np.sqrt((centred**2).sum(axis=0))


def smaller_product(unit):
    statements, sorts = unit.shape
    return unit.T @ unit if sorts <= statements else unit @ unit.T


def varimax(loadings, limit=1e-12):
    lengths = np.sqrt((loadings**2).sum(axis=1))
    b = loadings / lengths[:, None]
    sorts, factors = b.shape
    while True:
        largest = 0.0
        for p in range(factors):
            for q in range(p + 1, factors):
                x, y = b[:, p], b[:, q]
                u, v = x * x - y * y, 2 * x * y
                a, c = u.sum(), v.sum()
                angle = 0.25 * np.arctan2(
                    2 * (u @ v) - 2 * a * c / sorts,
                    u @ u - v @ v - (a * a - c * c) / sorts,
                )
                cos, sin = np.cos(angle), np.sin(angle)
                b[:, p], b[:, q] = x * cos + y * sin, y * cos - x * sin
                largest = max(largest, abs(angle))
        if largest < limit:
            return b * lengths[:, None]


def pipeline(x):
    statements, sorts = x.shape
    unit = unit_sorts(x)
    r = unit.T @ unit
    if sorts <= statements:
        values, vectors = np.linalg.eigh(r)
        loadings = vectors[:, : -FACTORS - 1 : -1] * np.sqrt(values[: -FACTORS - 1 : -1])
    else:
        _, vectors = np.linalg.eigh(unit @ unit.T)
        loadings = unit.T @ vectors[:, : -FACTORS - 1 : -1]
    loadings = varimax(loadings)
    squares = loadings**2
    flags = (np.abs(loadings) > 1.96 / np.sqrt(statements)) & (
        squares > squares.sum(axis=1, keepdims=True) / 2
    )
    weights = np.where(flags, loadings / (1 - squares), 0.0)
    scores = unit @ weights
    scores = (scores - scores.mean(axis=0)) / scores.std(axis=0, ddof=1)
    return r, loadings, flags, scores


def shortest(work, seconds=2.0):
    best, end = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best * 1e3


def compare():
    print(f"numpy {np.__version__}, one thread; milliseconds, and how many times longer than ours")
    print("             ours                numpy            R                       numpy parts")
    print("size         pca      centroid   pipeline         pca        centroid     product  eigen   ours/parts")
    for sorts, heights in SIZES:
        x = study(sorts, heights)
        name = f"{sum(heights)}x{sorts}"
        unit = unit_sorts(x)
        smaller = smaller_product(unit)
        numpy = shortest(lambda: pipeline(x))
        product = shortest(lambda: unit.T @ unit)
        eigen = shortest(lambda: np.linalg.eigh(smaller))
        pca, centroid = ours(f"pipeline/pca/{name}"), ours(f"pipeline/centroid-pqmethod/{name}")
        r_pca, r_centroid = R[name]
        print(
            f"{name:<10} {pca:8.4f} {centroid:10.4f} {numpy:8.3f} ({numpy / pca:5.1f}x) "
            f"({r_pca / pca:6.0f}x) ({r_centroid / centroid:6.0f}x) "
            f"{product:12.4f} {eigen:7.4f} {pca / (product + eigen):9.1f}"
        )
    for method in ("pca", "centroid-pqmethod"):
        time = ours(f"bootstrap/{method}/36x25")
        print(f"1000 resamples, {method}: {time:.1f} ms, R takes {R_BOOTSTRAP / time:.0f}x as long")
    for part in ("correlations", "smaller eigenproblem", "nalgebra product", "nalgebra eigenproblem"):
        times = [f"{ours(f'parts/{part}/{name}'):.4f}" for name in R]
        print(f"{part:<22}", *times)


if __name__ == "__main__":
    compare()
