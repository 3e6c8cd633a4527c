//! Numbers computed elsewhere with plain double-precision implementations of the published algorithms.

mod support;

use analysis::retain::{
    ParallelSpec, average_partials, parallel_analysis, residual_sizes, residuals,
};
use analysis::{
    AnalysisSpec, AppliedStep, CentroidVariant, CorrelationMethod, ExtractionMethod, HorstStop,
    SortMatrix, analyse, explore,
};
use support::{data, study};

const PCA: ExtractionMethod = ExtractionMethod::PrincipalComponents;
const BROWN: ExtractionMethod = ExtractionMethod::Centroid(CentroidVariant::Brown);
const PQMETHOD: ExtractionMethod = ExtractionMethod::Centroid(CentroidVariant::Pqmethod);

fn synthetic(name: &str) -> (SortMatrix, analysis::Grid) {
    study(&data("oracle").join(format!("{name}.csv")))
}

fn rotated(
    name: &str,
    extraction: ExtractionMethod,
    sizes: &[f64],
    flags: &[usize],
    criterion: f64,
    rms: f64,
) {
    let (matrix, grid) = synthetic(name);
    let result = analyse(
        &matrix,
        &grid,
        AnalysisSpec::first_factors(extraction, sizes.len()),
    )
    .expect("a result")
    .result;
    for (factor, size) in result.factors.iter().zip(sizes) {
        assert!(
            (factor.sum_of_squares - size).abs() < 1e-5,
            "{name} {extraction}: {}",
            factor.sum_of_squares
        );
    }
    let flagged: Vec<usize> = result.factors.iter().map(|factor| factor.flagged).collect();
    assert_eq!(flagged, flags, "{name} {extraction}");
    let AppliedStep::Varimax {
        criterion: reached,
        converged,
        sweeps,
        ..
    } = result.rotation.applied[0]
    else {
        panic!("varimax is the first step");
    };
    assert!(
        (reached - criterion).abs() < 1e-9,
        "{name} {extraction}: V = {reached}"
    );
    assert!(
        converged && sweeps <= 20,
        "{name} {extraction}: {sweeps} sweeps"
    );
    let left = residuals(&result.exploration.correlation, &result.rotation.loadings);
    let left = left.root_mean_square;
    let unrotated = residual_sizes(
        &result.exploration.correlation,
        &result.exploration.extraction.loadings,
    );
    assert!((unrotated[sizes.len() - 1] - left).abs() < 1e-14);
    assert!(
        (left - rms).abs() < 1e-6,
        "{name} {extraction}: residual {left}"
    );
}

#[test]
fn rotated_factors_of_syn_a() {
    rotated(
        "syn-a",
        PCA,
        &[4.744726, 4.376825, 4.154977, 4.052171],
        &[7, 6, 5, 7],
        0.442713791,
        0.060147,
    );
    rotated(
        "syn-a",
        BROWN,
        &[4.390437, 3.847186, 3.701808, 3.580110],
        &[7, 6, 6, 5],
        0.443922547,
        0.063599,
    );
    rotated(
        "syn-a",
        PQMETHOD,
        &[4.390311, 3.847058, 3.701669, 3.580008],
        &[7, 6, 6, 5],
        0.443924099,
        0.063597,
    );
}

#[test]
fn rotated_factors_of_syn_c() {
    rotated(
        "syn-c",
        PCA,
        &[4.615946, 4.343713],
        &[6, 6],
        0.387294265,
        0.060245,
    );
    rotated(
        "syn-c",
        BROWN,
        &[4.217991, 3.927151],
        &[6, 6],
        0.373375380,
        0.060627,
    );
    rotated(
        "syn-c",
        PQMETHOD,
        &[4.217941, 3.927023],
        &[6, 6],
        0.373382401,
        0.060625,
    );
}

#[test]
fn unrotated_centroids_in_order_of_extraction() {
    let expected = [
        (
            "syn-a",
            PQMETHOD,
            [4.6607, 4.6211, 3.5742, 2.6630, 0.5233, 0.7355],
        ),
        (
            "syn-a",
            BROWN,
            [4.6608, 4.6212, 3.5743, 2.6632, 0.5234, 0.7357],
        ),
        (
            "syn-c",
            PQMETHOD,
            [4.6849, 3.4601, 0.4139, 0.4747, 0.2697, 0.1340],
        ),
        (
            "syn-c",
            BROWN,
            [4.6850, 3.4602, 0.4142, 0.4752, 0.2703, 0.1345],
        ),
    ];
    for (name, method, sizes) in expected {
        let (matrix, _) = synthetic(name);
        let extraction = explore(&matrix, CorrelationMethod::Pearson, method, 6)
            .expect("a result")
            .extraction;
        for (factor, size) in extraction.factors.iter().zip(sizes) {
            assert!(
                (factor.sum_of_squares - size).abs() < 1e-4,
                "{name} {method}: {}",
                factor.sum_of_squares
            );
            assert!(
                !factor.marks.near_null && !factor.marks.noise_started,
                "{name} {method} {}",
                factor.number
            );
        }
        assert_eq!(extraction.factors.len(), 6);
    }
}

#[test]
fn horst_stops_after_as_many_factors_and_passes_as_elsewhere() {
    let expected: [(&str, HorstStop, &[f64], usize); 4] = [
        ("syn-a", HorstStop::Automatic, &[4.8150, 4.6558, 3.6015], 8),
        ("syn-c", HorstStop::Automatic, &[4.9020, 3.5090], 9),
        (
            "syn-a",
            HorstStop::Kade,
            &[4.8493, 4.7682, 3.6640, 2.7241],
            0,
        ),
        ("syn-c", HorstStop::Kade, &[4.9020, 3.5090], 9),
    ];
    for (name, stop, sizes, passes) in expected {
        let (matrix, _) = synthetic(name);
        let method = ExtractionMethod::Horst(stop);
        let extraction = explore(&matrix, CorrelationMethod::Pearson, method, 8)
            .expect("a result")
            .extraction;
        let found: Vec<f64> = extraction
            .factors
            .iter()
            .map(|factor| factor.sum_of_squares)
            .collect();
        assert_eq!(found.len(), sizes.len(), "{name} {method}: {found:?}");
        for (found, wanted) in found.iter().zip(sizes) {
            assert!((found - wanted).abs() < 1e-3, "{name} {method}: {found}");
        }
        let trace = extraction.horst.expect("how the communalities settled");
        assert!(trace.converged);
        // The number of passes is published for three of the four.
        if passes > 0 {
            assert_eq!(trace.passes, passes, "{name} {method}");
        }
    }
}

#[test]
fn average_partials_are_smallest_where_another_program_finds_them_so() {
    let expected: [(&str, &[f64], usize); 2] = [
        (
            "syn-a",
            &[0.09806, 0.09253, 0.08092, 0.06324, 0.03761, 0.04006],
            4,
        ),
        ("syn-c", &[0.23173, 0.23223, 0.05971, 0.07341], 2),
    ];
    for (name, squared, count) in expected {
        let (matrix, _) = synthetic(name);
        let partials = average_partials(&matrix, CorrelationMethod::Pearson, 8).expect("a result");
        for (found, wanted) in partials.squared.iter().zip(squared) {
            assert!((found - wanted).abs() < 5.1e-6, "{name}: {found}");
        }
        assert_eq!(partials.by_squares(), count, "{name}");
        assert_eq!(partials.by_fourth_powers(), count, "{name}");
        assert_eq!(partials.fourth.len(), 9);
    }
}

/// What the aids say of one study, as numbers of factors.
struct Aids {
    eigenvalues: [f64; 6],
    kaiser: usize,
    line_95: [f64; 5],
    above_95: usize,
    above_mean: usize,
    humphrey_strict: &'static [u32],
    humphrey_lenient: &'static [u32],
    significant_05: [usize; 8],
    significant_01: [usize; 8],
}

fn aids(name: &str, expected: &Aids) {
    let (matrix, _) = synthetic(name);
    let seen = explore(&matrix, CorrelationMethod::Pearson, PCA, 8).expect("a result");
    for (found, wanted) in seen.eigenvalues.iter().zip(expected.eigenvalues) {
        assert!(
            (found - wanted).abs() < 5.1e-5,
            "{name}: eigenvalue {found}"
        );
    }
    assert_eq!(seen.kaiser, expected.kaiser);
    let parallel =
        parallel_analysis(&matrix, &seen.eigenvalues, ParallelSpec::default()).expect("a result");
    for (found, wanted) in parallel.percentile_95.iter().zip(expected.line_95) {
        assert!(
            (found - wanted).abs() < 0.05,
            "{name}: line {found}, not {wanted}"
        );
    }
    assert_eq!(
        (parallel.above_95, parallel.above_mean),
        (expected.above_95, expected.above_mean)
    );
    let factors = &seen.extraction.factors;
    let numbers = |keep: &dyn Fn(&&analysis::extract::ExtractedFactor) -> bool| -> Vec<u32> {
        factors
            .iter()
            .filter(keep)
            .map(|factor| factor.number.get())
            .collect()
    };
    assert_eq!(
        numbers(&|factor| factor.humphrey.strict),
        expected.humphrey_strict
    );
    assert_eq!(
        numbers(&|factor| factor.humphrey.lenient),
        expected.humphrey_lenient
    );
    assert_eq!(
        factors
            .iter()
            .map(|factor| factor.significant_05)
            .collect::<Vec<_>>(),
        expected.significant_05
    );
    assert_eq!(
        factors
            .iter()
            .map(|factor| factor.significant_01)
            .collect::<Vec<_>>(),
        expected.significant_01
    );
}

#[test]
#[expect(
    clippy::approx_constant,
    reason = "an eigenvalue that happens to look like 2/√π"
)]
fn aids_for_the_number_of_factors_of_syn_a() {
    aids(
        "syn-a",
        &Aids {
            eigenvalues: [5.5040, 4.9868, 3.9764, 2.8615, 1.1284, 0.8554],
            kaiser: 5,
            line_95: [3.30, 2.81, 2.49, 2.23, 2.01],
            above_95: 4,
            above_mean: 4,
            humphrey_strict: &[1, 2, 3, 4],
            humphrey_lenient: &[1, 2, 3, 4, 5],
            significant_05: [14, 12, 9, 10, 3, 2, 1, 1],
            significant_01: [11, 9, 7, 6, 2, 1, 0, 0],
        },
    );
}

#[test]
fn aids_for_the_number_of_factors_of_syn_c() {
    aids(
        "syn-c",
        &Aids {
            eigenvalues: [5.2190, 3.7407, 0.7228, 0.5242, 0.4352, 0.4044],
            kaiser: 2,
            line_95: [2.99, 2.34, 1.91, 1.59, 1.32],
            above_95: 2,
            above_mean: 2,
            humphrey_strict: &[1, 2],
            humphrey_lenient: &[1, 2],
            significant_05: [11, 8, 1, 1, 0, 0, 0, 0],
            significant_01: [9, 4, 0, 0, 0, 0, 0, 0],
        },
    );
}
