//! Resampling: figures measured elsewhere, and what must hold for every study.

mod support;

use std::num::NonZeroUsize;

use analysis::resample::{AlignedBootstrap, Bootstrap, BootstrapSpec, Work, bootstrap};
use analysis::{AnalysisSpec, CentroidVariant, ExtractionMethod, Grid, SortMatrix};
use support::{data, study};

fn components(factors: usize) -> AnalysisSpec {
    AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, factors)
}

fn run(
    (matrix, grid): &(SortMatrix, Grid),
    spec: AnalysisSpec,
    steps: u32,
    threads: usize,
) -> Bootstrap {
    let checked = spec.check(matrix, grid).expect("it fits");
    let work = Work {
        threads: NonZeroUsize::new(threads).expect("not zero"),
        ..Work::default()
    };
    bootstrap(&checked, BootstrapSpec { steps, seed: 1 }, &work).expect("a result")
}

/// The mean over factors of the mean standard errors of z, over all steps.
fn mean_error(aligned: &AlignedBootstrap) -> f64 {
    let factors = &aligned.all.factors;
    let errors = factors
        .iter()
        .filter_map(|factor| factor.mean_standard_error);
    errors.sum::<f64>() / factors.len() as f64
}

#[test]
fn mean_errors_are_those_measured_with_another_program() {
    // 300 other resamples in another language gave these means; their own chance is a few hundredths.
    for (name, factors, procrustes, assignment) in
        [("syn-a", 4, 0.39, 0.49), ("syn-c", 2, 0.30, 0.33)]
    {
        let study = study(&data(&format!("oracle/{name}.csv")));
        let found = run(&study, components(factors), 1_000, 2);
        assert!((mean_error(&found.procrustes) - procrustes).abs() < 0.03);
        assert!((mean_error(&found.assignment) - assignment).abs() < 0.03);
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    let study = study(&data("oracle/syn-c.csv"));
    let centroid = ExtractionMethod::Centroid(CentroidVariant::Pqmethod);
    for spec in [components(2), AnalysisSpec::first_factors(centroid, 2)] {
        let text = |threads| {
            let found = run(&study, spec.clone(), 60, threads);
            serde_json::to_string(&found).expect("numbers")
        };
        let one = text(1);
        assert!(one.contains("standard_error"));
        for threads in [2, 5] {
            assert_eq!(text(threads), one);
        }
    }
}
