"""Bootstrap and influence once more, slow and plain, with nothing of the crate: makes tests/data/resample/*.json.

    python3 analysis/tests/reference/resample.py      (needs numpy)

It draws with its own ChaCha12 from the same seed, writes every resample out in full, correlates it with numpy.corrcoef,
decomposes the whole correlation matrix, tries every permutation for the assignment, and leaves quantiles to numpy.
"""

import itertools
import json
import pathlib
import struct

import numpy as np

DATA = pathlib.Path(__file__).parent.parent / "data"
STEPS, SEED = 200, 5
TIE = 1e-9


# Chance: ChaCha with 12 rounds, its key the seed, words taken two at a time.


def chacha12(seed):
    key = list(struct.unpack("<8I", struct.pack("<Q", seed).ljust(32, b"\0")))
    counter = 0
    while True:
        start = [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574, *key]
        start += [counter & 0xFFFFFFFF, counter >> 32, 0, 0]
        x = list(start)

        def quarter(a, b, c, d):
            for first, second, third, bits in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
                x[first] = (x[first] + x[second]) & 0xFFFFFFFF
                mixed = x[third] ^ x[first]
                x[third] = ((mixed << bits) | (mixed >> (32 - bits))) & 0xFFFFFFFF

        for _ in range(6):
            for place in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)):
                quarter(*place)
            for place in ((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
                quarter(*place)
        words = [(a + b) & 0xFFFFFFFF for a, b in zip(x, start)]
        for low, high in zip(words[::2], words[1::2]):
            yield low | high << 32
        counter += 1


def draw(sorts, steps, seed):
    random = chacha12(seed)
    drawn = list(range(sorts)) * steps
    for last in range(len(drawn) - 1, 0, -1):
        bound = last + 1
        limit = (2**64 - 1) - (2**64 - 1) % bound
        number = next(number for number in random if number < limit)
        other = number % bound
        drawn[last], drawn[other] = drawn[other], drawn[last]
    return [drawn[step * sorts : (step + 1) * sorts] for step in range(steps)]


# From correlations to verdicts.


def positive(column):
    return -column if (column * abs(column)).sum() < 0 else column


def components(r, factors):
    values, vectors = np.linalg.eigh(r)
    top = np.argsort(values)[::-1][:factors]
    return np.column_stack([positive(vectors[:, f] * np.sqrt(values[f])) for f in top])


def centroids(r, factors):
    """Start .5, stop .001."""
    sorts = len(r)
    e = r.copy()
    columns = []
    for _ in range(factors):
        np.fill_diagonal(e, 0)
        signs = np.ones(sorts)
        while True:
            sums = (e * np.outer(signs, signs)).sum(axis=0)
            if sums.min() >= -1e-12:
                break
            first = np.flatnonzero(sums <= sums.min() + 1e-12)[0]
            signs[first] = -signs[first]
        h = np.full(sorts, 0.5)
        while True:
            t = sums + h
            a = t / np.sqrt(t.sum())
            change = abs(a * a - h).max()
            h = a * a
            if change <= 0.001:
                break
        a = a * signs
        columns.append(a)
        e = e - np.outer(a, a)
    return np.column_stack(columns)


def varimax(loadings):
    lengths = np.linalg.norm(loadings, axis=1, keepdims=True)
    b = loadings / lengths
    sorts, factors = b.shape
    largest = 1.0
    while largest > 1e-12:
        largest = 0.0
        for p, q in itertools.combinations(range(factors), 2):
            x, y = b[:, p].copy(), b[:, q].copy()
            u, v = x**2 - y**2, 2 * x * y
            num = 2 * (u * v).sum() - 2 * u.sum() * v.sum() / sorts
            den = (u**2 - v**2).sum() - (u.sum() ** 2 - v.sum() ** 2) / sorts
            angle = np.arctan2(num, den) / 4
            b[:, p] = x * np.cos(angle) + y * np.sin(angle)
            b[:, q] = y * np.cos(angle) - x * np.sin(angle)
            largest = max(largest, abs(angle))
    return b * lengths


def congruence(a, b):
    return a @ b / np.sqrt((a @ a) * (b @ b))


def procrustes(loadings, target):
    u, _, vt = np.linalg.svd(loadings.T @ target)
    return loadings @ u @ vt


def assignment(loadings, target):
    k = target.shape[1]
    phi = [[congruence(loadings[:, i], target[:, j]) for j in range(k)] for i in range(k)]
    best = max(itertools.permutations(range(k)), key=lambda p: sum(abs(phi[p[j]][j]) for j in range(k)))
    return np.column_stack([np.sign(phi[best[j]][j]) * loadings[:, best[j]] for j in range(k)])


def pour(z, grid):
    statements = sorted(range(len(z)), key=lambda s: z[s])
    array, cell, group = [0] * len(z), 0, []
    for place, statement in enumerate(statements):
        group.append(statement)
        is_last = place + 1 == len(z)
        if is_last or z[statements[place + 1]] - z[statement] > TIE:
            for tied in sorted(group, reverse=True):
                array[tied] = int(grid[cell])
                cell += 1
            group = []
    return array


def assess(x, loadings, grid):
    """Flags, z-scores, arrays, distinguishing (0 to 3 stars) and consensus (0, 1 for C, 2 for C*) of written-out sorts."""
    statements = len(x)
    k = loadings.shape[1]
    z, arrays, errors = [], [], []
    flags = np.zeros(loadings.shape, bool)
    for j, row in enumerate(loadings):
        for f in range(k):
            others = sum(row[g] ** 2 for g in range(k) if g != f)
            flags[j, f] = abs(row[f]) > 1.96 / np.sqrt(statements) and row[f] ** 2 > others
    for f in range(k):
        flagged = [j for j in range(len(loadings)) if flags[j, f]]
        if not flagged:
            z.append(None), arrays.append(None), errors.append(None)
            continue
        total = np.zeros(statements)
        for j in flagged:
            a = loadings[j, f]
            total += a / (1 - a * a) * (x[:, j] - x[:, j].mean()) / x[:, j].std(ddof=1)
        total = (total - total.mean()) / total.std(ddof=1)
        reliability = 0.8 * len(flagged) / (1 + 0.8 * (len(flagged) - 1))
        z.append(total), arrays.append(pour(total, grid)), errors.append(np.sqrt(1 - reliability))
    if any(score is None for score in z):
        return flags, z, arrays, None, None
    stars = np.zeros((k, statements), int)
    agreed = np.zeros(statements, int)
    for s in range(statements):
        ratio = lambda f, g: abs(z[f][s] - z[g][s]) / np.hypot(errors[f], errors[g])
        for f in range(k):
            margin = min(ratio(f, g) for g in range(k) if g != f)
            stars[f, s] = sum(margin > t for t in (1.96, 2.58, 3.291))
        largest = max(ratio(f, g) for f in range(k) for g in range(f))
        agreed[s] = sum(largest <= t for t in (1.96, 2.58))
    return flags, z, arrays, stars, agreed


# Persons of the two waves who, in one comparison, did not come again.
AWAY = [1, 4, 9]


def change(x, y, grid, factors):
    """Two waves x and y of the same persons, components: retest, method II with intervals, projections, and method I."""
    target = full(x, components, factors)
    flags, z, _, _, _ = assess(x, target, grid)

    def scored(sorts, loadings, flagged):
        total = sum(
            a / (1 - a * a) * (sorts[:, j] - sorts[:, j].mean()) / sorts[:, j].std(ddof=1)
            for j, a in enumerate(loadings)
            if flagged[j]
        )
        return (total - total.mean()) / total.std(ddof=1)

    after = [scored(y, target[:, f], flags[:, f]) for f in range(factors)]
    drawn = [[] for _ in range(factors)]
    for block in draw(x.shape[1], STEPS, SEED):
        block = sorted(block)
        loadings = procrustes(varimax(components(np.corrcoef(x[:, block].T), factors)), target[block])
        own, before, _, _, _ = assess(x[:, block], loadings, grid)
        for f in range(factors):
            if before[f] is not None:
                drawn[f].append(scored(y[:, block], loadings[:, f], own[:, f]) - before[f])
    viewpoints = []
    for f in range(factors):
        p = flags[:, f].sum()
        error = np.sqrt(2 * (1 - 0.8 * p / (1 + 0.8 * (p - 1))))
        viewpoints.append(
            {
                "first": list(z[f]),
                "second": list(after[f]),
                "ratio": list(abs(after[f] - z[f]) / error),
                "change": [summary([step[s] for step in drawn[f]]) for s in range(len(x))],
            }
        )
    # Viewpoints of all first sorts, followed among those who sorted twice.
    twice = [j for j in range(x.shape[1]) if j not in AWAY]
    followed = []
    for f in range(factors):
        here = [j for j in twice if flags[j, f]]
        before, after_them = (scored(sorts[:, twice], target[twice, f], flags[twice, f]) for sorts in (x, y))
        p = len(here)
        error = np.sqrt(2 * (1 - 0.8 * p / (1 + 0.8 * (p - 1))))
        followed.append(
            {
                "persons": p,
                "error": error,
                "correlation": np.corrcoef(before, after_them)[0, 1],
                "first": list(before),
                "second": list(after_them),
            }
        )
    moved = [j for j in range(x.shape[1]) if (x[:, j] != y[:, j]).any()]
    differences = (y - x)[:, moved]
    own = full(differences, components, factors)
    return {
        "retest": [np.corrcoef(x[:, j], y[:, j])[0, 1] for j in range(x.shape[1])],
        "viewpoints": viewpoints,
        "projections": [[np.corrcoef(y[:, j], z[f])[0, 1] for f in range(factors)] for j in range(x.shape[1])],
        "away": AWAY,
        "followed": followed,
        "moved": moved,
        "change_loadings": [list(row) for row in own],
        "change_z": [list(score) for score in assess(differences, own, grid)[1]],
    }


def summary(values):
    values = np.array(values)
    return [values.mean(), values.std(ddof=1), *np.quantile(values, [0.025, 0.975])]


def full(x, extract, factors):
    target = varimax(extract(np.corrcoef(x.T), factors))
    order = np.argsort(-(target**2).sum(axis=0))
    return np.column_stack([positive(target[:, f]) for f in order])


def influence(x, grid, extract, factors):
    """Per sort left out: congruences, sorts whose flags change, statements whose contrasts change (from 0)."""
    target = full(x, extract, factors)
    flags, _, _, stars, agreed = assess(x, target, grid)
    result = []
    for left_out in range(x.shape[1]):
        others = [j for j in range(x.shape[1]) if j != left_out]
        loadings = procrustes(varimax(extract(np.corrcoef(x[:, others].T), factors)), target[others])
        own_flags, _, _, own_stars, own_agreed = assess(x[:, others], loadings, grid)
        changed = (own_stars != stars).any(axis=0) | (own_agreed != agreed)
        result.append(
            {
                "congruences": [congruence(loadings[:, f], target[others, f]) for f in range(factors)],
                "flags": [j for row, j in enumerate(others) if (own_flags[row] != flags[j]).any()],
                "verdicts": [int(s) for s in np.flatnonzero(changed)],
            }
        )
    return result


def bootstrap(x, grid, extract, factors, align):
    statements, sorts = x.shape
    target = full(x, extract, factors)
    steps = []
    bad = empty = 0
    for block in draw(sorts, STEPS, SEED):
        block = sorted(block)
        loadings = varimax(extract(np.corrcoef(x[:, block].T), factors))
        loadings = align(loadings, target[block])
        worst = min(congruence(loadings[:, f], target[block, f]) for f in range(factors))
        mean = {j: np.mean([loadings[row] for row, i in enumerate(block) if i == j], axis=0) for j in block}
        rows = np.array([mean[j] for j in block])
        flags, z, arrays, stars, agreed = assess(x[:, block], rows, grid)
        bad += worst < 0.85
        empty += stars is None
        flagged = {j: flags[row] for row, j in enumerate(block)}
        steps.append((mean, flagged, z, arrays, stars, agreed))
    compared = [step for step in steps if step[4] is not None]
    columns = sorted(set(int(value) for value in grid))
    result = {"badly_aligned": int(bad), "with_empty_factor": int(empty), "factors": []}
    for f in range(factors):
        scored = [step for step in steps if step[2][f] is not None]
        result["factors"].append(
            {
                "z": [summary([step[2][f][s] for step in scored]) for s in range(statements)],
                "columns": [
                    [np.mean([step[3][f][s] == c for step in scored]) for c in columns] for s in range(statements)
                ],
                "distinguishing": [
                    [np.mean([step[4][f, s] >= n for step in compared]) for n in (1, 2, 3)] for s in range(statements)
                ],
                "loadings": [summary([step[0][j][f] for step in steps if j in step[0]]) for j in range(sorts)],
                "flagged": [np.mean([step[1][j][f] for step in steps if j in step[1]]) for j in range(sorts)],
            }
        )
    result["consensus"] = [[np.mean([step[5][s] >= n for step in compared]) for n in (2, 1)] for s in range(statements)]
    return result


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return float(f"{value:.12g}") if isinstance(value, float) else value


if __name__ == "__main__":
    (DATA / "resample").mkdir(exist_ok=True)
    for study, name, extract, factors in (
        ("syn-a", "pca", components, 4),
        ("syn-c", "pca", components, 2),
        ("syn-c", "centroid-pqmethod", centroids, 2),
    ):
        x = np.genfromtxt(DATA / "oracle" / f"{study}.csv", delimiter=",", skip_header=1)[:, 1:]
        grid = sorted(x[:, 0])
        results = {
            "steps": STEPS,
            "seed": SEED,
            "procrustes": bootstrap(x, grid, extract, factors, procrustes),
            "assignment": bootstrap(x, grid, extract, factors, assignment),
            "influence": influence(x, grid, extract, factors),
        }
        file = DATA / "resample" / f"{study}-{name}.json"
        file.write_text(json.dumps(rounded(results), separators=(",", ":")) + "\n")
        print(file.name, results["procrustes"]["badly_aligned"], results["assignment"]["badly_aligned"])
    # A second wave made of the first: some persons sort as before, the others as somebody else did.
    x = np.genfromtxt(DATA / "oracle" / "syn-c.csv", delimiter=",", skip_header=1)[:, 1:]
    other = [0, 2, 4, 3, 11, 5, 8, 9, 7, 10, 10, 0]
    results = {"other": other, "steps": STEPS, "seed": SEED} | change(x, x[:, other], sorted(x[:, 0]), 2)
    (DATA / "resample" / "waves.json").write_text(json.dumps(rounded(results), separators=(",", ":")) + "\n")
