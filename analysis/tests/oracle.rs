//! Every number against R (package qmethod), factors matched by congruence. See data/README.md.

mod support;

use analysis::rotate::varimax::criterion;
use analysis::{
    Alpha, Analysis, AnalysisSpec, CentroidVariant, Consensus, Contrasts, ExtractionMethod,
    FactorNo, OrderRule, Rank, RotationStep, SignRule, StatementNo, Table, analyse, match_factors,
};
use serde_json::Value;
use support::{data, distance, list_distance, study, table};

/// One reference result.
struct Reference(Value);

impl Reference {
    fn read(folder: &str) -> Self {
        let text = std::fs::read_to_string(data("oracle").join(folder).join("all.json"))
            .expect("it can be read");
        Self(serde_json::from_str(&text).expect("it is JSON"))
    }

    fn table(&self, name: &str) -> Table {
        let rows = self.0[name]["data"].as_array().expect("a matrix");
        table(&rows.iter().map(numbers).collect::<Vec<_>>())
    }

    fn flags(&self) -> Vec<Vec<bool>> {
        let rows = self.0["flags"]["data"].as_array().expect("a matrix");
        let row = |row: &Value| {
            row.as_array()
                .expect("a row")
                .iter()
                .map(|flag| flag == true)
                .collect()
        };
        rows.iter().map(row).collect()
    }

    fn column(&self, table: &str, name: &str) -> Vec<f64> {
        numbers(&self.0[table]["columns"][name])
    }

    fn texts(&self, table: &str, name: &str) -> Vec<String> {
        let column = self.0[table]["columns"][name].as_array().expect("a column");
        column
            .iter()
            .map(|cell| cell.as_str().expect("a text").to_owned())
            .collect()
    }
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array()
        .expect("a list")
        .iter()
        .map(|number| number.as_f64().expect("a number"))
        .collect()
}

/// Largest allowed differences.
struct Tolerance {
    loadings: f64,
    z: f64,
    squares: f64,
    correlations: f64,
    weights: f64,
    ratio: f64,
}

const EXACT: Tolerance = Tolerance {
    loadings: 1e-10,
    z: 1e-10,
    squares: 1e-10,
    correlations: 1e-10,
    weights: 1e-9,
    ratio: 1e-9,
};

/// R stops varimax early.
const VARIMAX: Tolerance = Tolerance {
    loadings: 2e-3,
    z: 2.5e-3,
    squares: 2e-3,
    correlations: 1e-3,
    weights: 1e-2,
    ratio: 1e-2,
};

/// Array cells in which R breaks the shape of the grid: (factor, statement, ours).
type TiedCells<'a> = &'a [(usize, usize, i8)];

/// Runs a study with the order and signs of the reference.
fn run(name: &str, extraction: ExtractionMethod, varimax: bool, reference: &Reference) -> Analysis {
    let (matrix, grid) = study(&data("oracle").join(format!("{name}.csv")));
    let theirs = reference.table("loadings");
    let mut spec = AnalysisSpec::first_factors(extraction, theirs.columns());
    spec.rotation = if varimax {
        vec![RotationStep::Varimax { normalise: true }]
    } else {
        Vec::new()
    };
    let first = analyse(&matrix, &grid, spec.clone()).expect("a result");
    let matches = match_factors(&theirs, first.result.rotation.loadings.table());
    for found in &matches {
        assert!(
            found.congruence.abs() >= 0.9999,
            "{name}: congruence {}",
            found.congruence
        );
    }
    let order = matches
        .iter()
        .map(|found| FactorNo::from_index(found.ours))
        .collect();
    let turn = matches.iter().filter(|found| found.congruence < 0.0);
    let turn = turn
        .map(|found| FactorNo::from_index(found.reference))
        .collect();
    spec.rotation.push(RotationStep::Order {
        by: OrderRule::Explicit(order),
    });
    spec.rotation.push(RotationStep::Sign {
        by: SignRule::Turn(turn),
    });
    analyse(&matrix, &grid, spec).expect("a result")
}

fn compare(name: &str, extraction: ExtractionMethod, varimax: bool, tied: TiedCells<'_>) {
    let method = if extraction == ExtractionMethod::PrincipalComponents {
        "pca"
    } else {
        "centroid"
    };
    let folder = format!(
        "{name}-{method}-{}",
        if varimax { "varimax" } else { "none" }
    );
    let reference = Reference::read(&folder);
    let result = run(name, extraction, varimax, &reference).result;
    let tolerance = if varimax { VARIMAX } else { EXACT };
    let within = |what: &str, difference: f64, limit: f64| {
        println!("{folder}: {what} {difference:.1e}");
        assert!(
            difference <= limit,
            "{folder}: {what} differ by {difference:e}"
        );
    };

    let exploration = &result.exploration;
    within(
        "correlations",
        distance(&exploration.correlation, &reference.table("correlation")),
        1e-12,
    );
    within(
        "eigenvalues",
        list_distance(
            &exploration.eigenvalues,
            &numbers(&reference.0["eigenvalues"]),
        ),
        1e-12,
    );
    within(
        "unrotated loadings",
        unrotated_distance(&exploration.extraction.loadings.table().clone(), &reference),
        1e-10,
    );

    let loadings = result.rotation.loadings.table();
    within(
        "loadings",
        distance(loadings, &reference.table("loadings")),
        tolerance.loadings,
    );
    assert!(
        criterion(loadings, true) >= criterion(&reference.table("loadings"), true) - 1e-12
            || !varimax
    );

    for (sort, flags) in reference.flags().iter().enumerate() {
        for (factor, &flag) in flags.iter().enumerate() {
            assert_eq!(
                result.flags.is_flagged(sort, factor),
                flag,
                "{folder}: sort {sort}, factor {factor}"
            );
        }
    }
    let (z, weights, arrays) = (
        reference.table("zscores"),
        reference.table("weights"),
        reference.table("factor_array"),
    );
    let (mut z_difference, mut weight_difference) = (0.0_f64, 0.0_f64);
    for (index, factor) in result.factors.iter().enumerate() {
        let composite = factor.composite.as_ref().expect("every factor has flags");
        z_difference = z_difference.max(list_distance(&composite.z, z.column(index)));
        for (ours, theirs) in composite.weights.iter().zip(weights.column(index)) {
            let scale = if *theirs == 0.0 { 1.0 } else { theirs.abs() };
            weight_difference = weight_difference.max((ours - theirs).abs() / scale);
        }
        for (statement, &theirs) in arrays.column(index).iter().enumerate() {
            let exception = tied
                .iter()
                .find(|(f, s, _)| (*f, *s) == (index + 1, statement + 1));
            let wanted = exception.map_or(theirs, |(_, _, ours)| f64::from(*ours));
            let ours = f64::from(composite.array.ranks()[statement]);
            assert_eq!(
                ours,
                wanted,
                "{folder}: factor {}, statement {}",
                index + 1,
                statement + 1
            );
        }
        let mut ranks: Vec<Rank> = composite.array.ranks().to_vec();
        ranks.sort_unstable();
        assert_eq!(ranks, result.grid.values());
    }
    within("z-scores", z_difference, tolerance.z);
    within("weights", weight_difference, tolerance.weights);
    compare_characteristics(&reference, &result.factors, &tolerance, &within);
    compare_contrasts(
        &reference,
        result.contrasts.as_ref().expect("several factors"),
        &tolerance,
        &within,
    );
}

/// Unrotated factors in order of extraction, ours turned to the signs of the reference.
fn unrotated_distance(ours: &Table, reference: &Reference) -> f64 {
    let theirs = reference.table("unrotated");
    let mut largest = 0.0_f64;
    for factor in 0..theirs.columns() {
        let sign = analysis::congruence(ours.column(factor), theirs.column(factor)).signum();
        let turned: Vec<f64> = ours.column(factor).iter().map(|a| sign * a).collect();
        largest = largest.max(list_distance(&turned, theirs.column(factor)));
    }
    largest
}

fn compare_characteristics(
    reference: &Reference,
    factors: &[analysis::Factor],
    tolerance: &Tolerance,
    within: &impl Fn(&str, f64, f64),
) {
    let theirs = |name: &str| reference.column("characteristics", name);
    let ours =
        |value: &dyn Fn(&analysis::Factor) -> f64| factors.iter().map(value).collect::<Vec<f64>>();
    let composite =
        |factor: &analysis::Factor| factor.composite.clone().expect("every factor has flags");
    assert_eq!(ours(&|factor| factor.flagged as f64), theirs("nload"));
    within(
        "sums of squares",
        list_distance(&ours(&|factor| factor.sum_of_squares), &theirs("eigenvals")),
        tolerance.squares,
    );
    within(
        "explained",
        list_distance(
            &ours(&|factor| 100.0 * factor.explained),
            &theirs("expl_var"),
        ),
        10.0 * tolerance.squares,
    );
    within(
        "reliability",
        list_distance(
            &ours(&|factor| composite(factor).reliability),
            &theirs("reliability"),
        ),
        1e-12,
    );
    within(
        "SE",
        list_distance(
            &ours(&|factor| composite(factor).standard_error),
            &theirs("se_fscores"),
        ),
        1e-12,
    );
}

fn compare_contrasts(
    reference: &Reference,
    contrasts: &Contrasts,
    tolerance: &Tolerance,
    within: &impl Fn(&str, f64, f64),
) {
    let count = contrasts.factors.len();
    within(
        "score correlations",
        distance(
            &contrasts.correlations,
            &reference.table("factor_correlations"),
        ),
        tolerance.correlations,
    );
    // The diagonal of the reference holds SE·√2 and has no use.
    let sed = reference.table("sed");
    let sed = Table::from_fn(count, count, |f, g| if f == g { 0.0 } else { sed[(f, g)] });
    within("SED", distance(&contrasts.standard_errors, &sed), 1e-12);

    let table = "qdc_pqmethod";
    let largest: Vec<f64> = contrasts
        .statements
        .iter()
        .map(|statement| statement.largest_ratio)
        .collect();
    within(
        "largest ratios",
        list_distance(&largest, &reference.column(table, "maxratio")),
        tolerance.ratio,
    );
    let variance: Vec<f64> = contrasts
        .statements
        .iter()
        .map(|statement| statement.z_variance)
        .collect();
    within(
        "variance of z",
        list_distance(&variance, &reference.column(table, "zvar_n")),
        tolerance.ratio,
    );
    let consensus: Vec<&str> = contrasts
        .statements
        .iter()
        .map(|statement| match statement.consensus {
            Some(Consensus::P05) => "C*",
            Some(Consensus::P01) => "C",
            None => "",
        })
        .collect();
    assert_eq!(consensus, reference.texts(table, "consensus"));
    let labels = reference.texts("qdc", "dist.and.cons");
    let agreed: Vec<bool> = labels.iter().map(|label| label == "Consensus").collect();
    let ours: Vec<bool> = contrasts
        .statements
        .iter()
        .map(|s| s.consensus == Some(Consensus::P05))
        .collect();
    assert_eq!(ours, agreed);

    for factor in &contrasts.factors {
        let standing =
            |s: &analysis::StatementContrast| *s.standing(*factor).expect("it is compared");
        let margins: Vec<f64> = contrasts
            .statements
            .iter()
            .map(|statement| standing(statement).margin)
            .collect();
        within(
            "margins",
            list_distance(
                &margins,
                &reference.column(table, &format!("minratio_{}", label(*factor))),
            ),
            tolerance.ratio,
        );
        let stars: Vec<&str> = contrasts
            .statements
            .iter()
            .map(|statement| match standing(statement).distinguishing {
                Some(Alpha::P05) => "D",
                Some(_) => "D*",
                None => "",
            })
            .collect();
        assert_eq!(
            stars,
            reference.texts(table, &format!("disting_{}", label(*factor)))
        );
    }
    for pair in &contrasts.pairs {
        let name = format!("{}_{}", label(pair.first), label(pair.second));
        within(
            "differences",
            list_distance(&pair.differences, &reference.column("qdc", &name)),
            2.0 * tolerance.z,
        );
    }
}

fn label(factor: FactorNo) -> String {
    format!("f{factor}")
}

const BROWN: ExtractionMethod = ExtractionMethod::Centroid(CentroidVariant::Brown);
const PCA: ExtractionMethod = ExtractionMethod::PrincipalComponents;

#[test]
fn syn_a_components_unrotated() {
    compare("syn-a", PCA, false, &[(4, 28, -2)]);
}

#[test]
fn syn_a_components_varimax() {
    compare("syn-a", PCA, true, &[]);
}

#[test]
fn syn_a_centroid_unrotated() {
    compare("syn-a", BROWN, false, &[]);
}

#[test]
fn syn_a_centroid_varimax() {
    compare("syn-a", BROWN, true, &[]);
}

#[test]
fn syn_c_components_unrotated() {
    compare("syn-c", PCA, false, &[]);
}

#[test]
fn syn_c_components_varimax() {
    compare("syn-c", PCA, true, &[]);
}

#[test]
fn syn_c_centroid_unrotated() {
    compare("syn-c", BROWN, false, &[]);
}

#[test]
fn syn_c_centroid_varimax() {
    compare("syn-c", BROWN, true, &[]);
}

#[test]
fn the_tie_that_r_shares_is_split_by_number() {
    let reference = Reference::read("syn-a-pca-none");
    let result = run("syn-a", PCA, false, &reference).result;
    let composite = result.factors[3].composite.as_ref().expect("it has flags");
    let rank = |number| {
        composite
            .array
            .rank_of(StatementNo::new(number).expect("not zero"))
    };
    assert_eq!(
        [11, 16, 28].map(rank),
        [-1, -1, -2].map(|value| Some(Rank(value)))
    );
    assert_eq!(composite.split_ties.len(), 1);
}

/// R's own varimax: all factors at once through a singular value decomposition, until the criterion grows by less than
/// a share `eps`.
fn svd_varimax(loadings: &Table, eps: f64) -> Table {
    use nalgebra::DMatrix;
    let (sorts, factors) = (loadings.rows(), loadings.columns());
    let a = DMatrix::from_fn(sorts, factors, |row, column| loadings[(row, column)]);
    let lengths: Vec<f64> = (0..sorts).map(|row| a.row(row).norm()).collect();
    let x = DMatrix::from_fn(sorts, factors, |row, column| {
        a[(row, column)] / lengths[row]
    });
    let mut rotation = DMatrix::identity(factors, factors);
    let mut reached = 0.0;
    for _ in 0..1000 {
        let z = &x * &rotation;
        let means: Vec<f64> = (0..factors)
            .map(|f| z.column(f).norm_squared() / sorts as f64)
            .collect();
        let target = DMatrix::from_fn(sorts, factors, |row, f| {
            z[(row, f)].powi(3) - z[(row, f)] * means[f]
        });
        let svd = (x.transpose() * target).svd(true, true);
        rotation = svd.u.expect("asked for") * svd.v_t.expect("asked for");
        let now = svd.singular_values.sum();
        if now < reached * (1.0 + eps) {
            break;
        }
        reached = now;
    }
    let rotated = a * rotation;
    Table::from_fn(sorts, factors, |row, column| rotated[(row, column)])
}

/// The largest difference after matching columns and signs.
fn matched_distance(reference: &Table, ours: &Table) -> f64 {
    let matches = match_factors(reference, ours);
    let turned = Table::from_fn(reference.rows(), reference.columns(), |row, column| {
        matches[column].congruence.signum() * ours[(row, matches[column].ours)]
    });
    distance(reference, &turned)
}

#[test]
fn the_early_stop_of_r_explains_every_difference() {
    for folder in [
        "syn-a-pca-varimax",
        "syn-a-centroid-varimax",
        "syn-c-pca-varimax",
        "syn-c-centroid-varimax",
    ] {
        let reference = Reference::read(folder);
        let stopped = svd_varimax(&reference.table("unrotated"), 1e-5);
        let difference = matched_distance(&reference.table("loadings"), &stopped);
        println!("{folder}: with R's stop {difference:.1e}");
        assert!(difference < 1e-9, "{folder}: {difference:e}");
    }
}

#[test]
fn an_independent_varimax_run_to_its_end_agrees() {
    for folder in [
        "syn-a-pca-varimax",
        "syn-a-centroid-varimax",
        "syn-c-pca-varimax",
        "syn-c-centroid-varimax",
    ] {
        let unrotated = Reference::read(folder).table("unrotated");
        let other = svd_varimax(&unrotated, 0.0);
        let rotation = analysis::rotate::varimax::varimax(&unrotated, true).transformation;
        let ours = Table::from_fn(unrotated.rows(), unrotated.columns(), |row, column| {
            (0..rotation.rows())
                .map(|f| unrotated[(row, f)] * rotation[(f, column)])
                .sum()
        });
        let difference = matched_distance(&other, &ours);
        println!("{folder}: run to the end {difference:.1e}");
        assert!(difference < 1e-7, "{folder}: {difference:e}");
    }
}
