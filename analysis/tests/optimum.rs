//! That varimax ends where no rotation is better: the gradient vanishes, and no other start finds more.

mod support;

use analysis::rotate::varimax::{criterion, varimax};
use analysis::{
    CentroidVariant, CorrelationMethod, ExtractionMethod, Table, explore, match_factors,
};
use support::{Draw, data, distance, study};

/// Unrotated loadings of the kept factors of every synthetic study, and of the reconstruction.
fn studies() -> Vec<(String, Table)> {
    let centroid = ExtractionMethod::Centroid;
    let mut all = Vec::new();
    for (name, path, kept) in [
        ("syn-a", "oracle/syn-a.csv", 4),
        ("syn-c", "oracle/syn-c.csv", 2),
        ("reconstruction", "reference_reconstruction.csv", 4),
    ] {
        let (matrix, _) = study(&data(path));
        for method in [
            ExtractionMethod::PrincipalComponents,
            centroid(CentroidVariant::Pqmethod),
            centroid(CentroidVariant::Brown),
        ] {
            let seen = explore(&matrix, CorrelationMethod::Pearson, method, kept);
            let loadings = seen.expect("a result").extraction.loadings;
            all.push((format!("{name} {method}"), loadings.table().clone()));
        }
    }
    all
}

fn product(a: &Table, b: &Table) -> Table {
    Table::from_fn(a.rows(), b.columns(), |row, column| {
        a.row(row).zip(b.column(column)).map(|(x, y)| x * y).sum()
    })
}

fn rotated(loadings: &Table) -> Table {
    let varimax = varimax(loadings, true);
    assert!(varimax.converged);
    product(loadings, &varimax.transformation)
}

/// The plane derivative of V at φ = 0, for every pair of factors: 4/P Σ_j [b_p³b_q − b_q³b_p] − …, written out from the
/// definition V = Σ_f [P Σb⁴ − (Σb²)²]/P² with rows of unit length.
fn steepest_slope(loadings: &Table) -> f64 {
    let (sorts, factors) = (loadings.rows(), loadings.columns());
    let lengths: Vec<f64> = (0..sorts)
        .map(|sort| loadings.row(sort).map(|a| a * a).sum::<f64>().sqrt())
        .collect();
    let b = Table::from_fn(sorts, factors, |row, f| loadings[(row, f)] / lengths[row]);
    let p = sorts as f64;
    let squares = |f: usize| b.column(f).iter().map(|b| b * b).sum::<f64>();
    // ∂V/∂b_jf = 4 [P b³ − b Σb²] / P².
    let gradient = |j: usize, f: usize| {
        let b = b[(j, f)];
        4.0 * (p * b.powi(3) - b * squares(f)) / (p * p)
    };
    let mut steepest = 0.0_f64;
    for f in 0..factors {
        for g in f + 1..factors {
            // Turning by φ moves b_f by b_g φ and b_g by −b_f φ.
            let slope: f64 = (0..sorts)
                .map(|j| gradient(j, f) * b[(j, g)] - gradient(j, g) * b[(j, f)])
                .sum();
            steepest = steepest.max(slope.abs());
        }
    }
    steepest
}

/// A random rotation: every plane turned by a random angle, several times.
fn any_rotation(factors: usize, draw: &mut Draw) -> Table {
    let mut rotation = Table::from_fn(factors, factors, |row, column| {
        f64::from(u8::from(row == column))
    });
    for _ in 0..3 {
        for f in 0..factors {
            for g in f + 1..factors {
                let (sin, cos) = (draw.uniform() * std::f64::consts::TAU).sin_cos();
                let plane = Table::from_fn(factors, factors, |row, column| {
                    match (row == f, row == g, column == f, column == g) {
                        (true, _, true, _) | (_, true, _, true) => cos,
                        (true, _, _, true) => -sin,
                        (_, true, true, _) => sin,
                        _ => f64::from(u8::from(row == column)),
                    }
                });
                rotation = product(&rotation, &plane);
            }
        }
    }
    rotation
}

#[test]
fn no_plane_has_a_slope_left() {
    for (name, unrotated) in studies() {
        let before = steepest_slope(&unrotated);
        let after = steepest_slope(&rotated(&unrotated));
        println!("{name}: {before:.1e} before, {after:.1e} after");
        assert!(before > 1e-3, "{name} is no test of a rotation");
        assert!(after < 1e-12, "{name}: {after:e}");
    }
}

#[test]
fn the_slope_is_the_derivative_of_the_criterion() {
    let (_, loadings) = studies().swap_remove(1);
    let two = Table::from_fn(loadings.rows(), 2, |row, column| loadings[(row, column)]);
    let at = |angle: f64| {
        let (sin, cos) = angle.sin_cos();
        let plane = Table::from_fn(2, 2, |row, column| [[cos, -sin], [sin, cos]][row][column]);
        criterion(&product(&two, &plane), true)
    };
    let numeric = (at(1e-6) - at(-1e-6)) / 2e-6;
    assert!(
        (numeric.abs() - steepest_slope(&two)).abs() < 1e-9,
        "{numeric}"
    );
}

#[test]
fn no_other_start_finds_more_and_most_find_the_same() {
    for (name, unrotated) in studies() {
        let ours = rotated(&unrotated);
        let reached = criterion(&ours, true);
        let mut draw = Draw(20);
        let mut same = 0;
        for _ in 0..20 {
            let start = product(&unrotated, &any_rotation(unrotated.columns(), &mut draw));
            let other = rotated(&start);
            let found = criterion(&other, true);
            assert!(
                found < reached + 1e-12,
                "{name}: {found} is more than {reached}"
            );
            if found > reached - 1e-12 {
                same += 1;
                let matches = match_factors(&ours, &other);
                let turned = Table::from_fn(ours.rows(), ours.columns(), |row, column| {
                    matches[column].congruence.signum() * other[(row, matches[column].ours)]
                });
                let difference = distance(&ours, &turned);
                assert!(difference < 1e-9, "{name}: {difference:e}");
            }
        }
        println!("{name}: {same} of 20 starts end in the same place");
        assert!(same >= 10, "{name}: {same}");
    }
}
