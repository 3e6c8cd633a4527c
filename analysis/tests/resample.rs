//! Resampling: figures measured elsewhere, and what must hold for every study.

mod support;

use std::num::NonZeroUsize;

use analysis::resample::{
    AlignedBootstrap, Bootstrap, BootstrapSpec, Estimate, Influence, Work, bootstrap, influence,
};
use analysis::{
    AnalysisError, AnalysisSpec, CentroidVariant, ExtractionMethod, Grid, Rank, SortMatrix,
};
use serde_json::Value;
use support::{data, flat, matrix, study};

const CENTROID: ExtractionMethod = ExtractionMethod::Centroid(CentroidVariant::Pqmethod);

fn components(factors: usize) -> AnalysisSpec {
    AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, factors)
}

fn run(
    (matrix, grid): &(SortMatrix, Grid),
    spec: AnalysisSpec,
    steps: BootstrapSpec,
    threads: usize,
) -> Bootstrap {
    let checked = spec.check(matrix, grid).expect("it fits");
    let work = Work {
        threads: NonZeroUsize::new(threads).expect("not zero"),
        ..Work::default()
    };
    bootstrap(&checked, steps, &work).expect("a result")
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
        let found = run(&study, components(factors), BootstrapSpec::default(), 2);
        assert!((mean_error(&found.procrustes) - procrustes).abs() < 0.03);
        assert!((mean_error(&found.assignment) - assignment).abs() < 0.03);
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    let study = study(&data("oracle/syn-c.csv"));
    for spec in [components(2), AnalysisSpec::first_factors(CENTROID, 2)] {
        let text = |threads| {
            let found = run(
                &study,
                spec.clone(),
                BootstrapSpec { steps: 60, seed: 3 },
                threads,
            );
            serde_json::to_string(&found).expect("numbers")
        };
        let one = text(1);
        assert!(one.contains("standard_error"));
        for threads in [2, 5] {
            assert_eq!(text(threads), one);
        }
    }
}

/// What `tests/reference/resample.py` found, which shares nothing with the crate.
fn reference(name: &str) -> Value {
    let text = std::fs::read_to_string(data(&format!("resample/{name}.json"))).expect("a file");
    serde_json::from_str(&text).expect("JSON")
}

fn figures(estimates: impl Iterator<Item = Estimate>) -> Vec<f64> {
    estimates
        .flat_map(|found| {
            [found.mean, found.standard_error, found.low, found.high]
                .map(|figure| figure.expect("many steps"))
        })
        .collect()
}

fn assert_close(name: &str, found: &[f64], wanted: &[f64]) {
    assert_eq!(found.len(), wanted.len(), "{name}");
    for (place, (found, wanted)) in found.iter().zip(wanted).enumerate() {
        assert!(
            (found - wanted).abs() < 1e-9,
            "{name}, {place}: {found}, not {wanted}"
        );
    }
}

/// Holds a bootstrap against the reference, figure by figure.
fn compare(name: &str, spec: AnalysisSpec) {
    let wanted = reference(name);
    let number = |name: &str| wanted[name].as_u64().expect("a number");
    let steps = BootstrapSpec {
        steps: u32::try_from(number("steps")).expect("few"),
        seed: number("seed"),
    };
    let study = study(&data(&format!("oracle/{}.csv", &name[..5])));
    let found = run(&study, spec, steps, 1);
    assert!(found.failed.is_empty());
    for (name, found) in [
        ("procrustes", &found.procrustes),
        ("assignment", &found.assignment),
    ] {
        let wanted = &wanted[name];
        assert_eq!(
            Some(found.badly_aligned as u64),
            wanted["badly_aligned"].as_u64()
        );
        assert_eq!(
            Some(found.with_empty_factor as u64),
            wanted["with_empty_factor"].as_u64()
        );
        for (own, wanted) in found
            .all
            .factors
            .iter()
            .zip(wanted["factors"].as_array().expect("a list"))
        {
            let close = |field: &str, found: &[f64]| {
                assert_close(&format!("{name}, {field}"), found, &flat(&wanted[field]));
            };
            close(
                "z",
                &figures(own.statements.iter().map(|statement| statement.z)),
            );
            close(
                "loadings",
                &figures(own.sorts.iter().map(|sort| sort.loading)),
            );
            let columns = own
                .statements
                .iter()
                .flat_map(|statement| &statement.columns);
            close(
                "columns",
                &columns.map(|column| column.share).collect::<Vec<_>>(),
            );
            let flagged = own.sorts.iter().filter_map(|sort| sort.flagged);
            close("flagged", &flagged.collect::<Vec<_>>());
            let shares = own
                .statements
                .iter()
                .filter_map(|statement| statement.distinguishing);
            let shares = shares.flat_map(|shares| [shares.p05, shares.p01, shares.p001]);
            close("distinguishing", &shares.collect::<Vec<_>>());
        }
        let consensus = found.all.consensus.as_ref().expect("compared");
        let consensus = consensus.iter().flat_map(|shares| [shares.p05, shares.p01]);
        assert_close(
            name,
            &consensus.collect::<Vec<_>>(),
            &flat(&wanted["consensus"]),
        );
    }
}

#[test]
fn components_agree_with_a_plain_bootstrap_in_another_language() {
    compare("syn-a-pca", components(4));
    compare("syn-c-pca", components(2));
}

#[test]
fn centroids_agree_with_a_plain_bootstrap_in_another_language() {
    compare(
        "syn-c-centroid-pqmethod",
        AnalysisSpec::first_factors(CENTROID, 2),
    );
}

/// Three viewpoints without any correlation (rows, columns and diagonals of a square), held by so many sorts each, without
/// any noise.
fn without_noise(sizes: [usize; 3]) -> (SortMatrix, Grid) {
    let grid: Grid = "-1:3,0:3,1:3".parse().expect("a grid");
    let views: [fn(i8) -> i8; 3] = [|s| s / 3, |s| s % 3, |s| (s / 3 + s) % 3];
    let sorts: Vec<Vec<Rank>> = views
        .into_iter()
        .zip(sizes)
        .flat_map(|(view, size)| {
            let sort: Vec<Rank> = (0..9).map(|s| Rank(view(s) - 1)).collect();
            vec![sort; size]
        })
        .collect();
    (matrix(&sorts), grid)
}

#[test]
fn without_noise_nothing_varies() {
    // So many that no resample is without one of the viewpoints.
    for (sizes, factors) in [
        ([9, 9, 0], 2),
        ([12, 8, 0], 2),
        ([8, 8, 8], 3),
        ([5, 0, 0], 1),
    ] {
        let steps = BootstrapSpec {
            steps: 300,
            seed: 1,
        };
        let found = run(&without_noise(sizes), components(factors), steps, 1);
        assert_eq!(found.claimed_twice, 0);
        for aligned in [&found.procrustes, &found.assignment] {
            assert_eq!((aligned.all.steps, aligned.badly_aligned), (300, 0));
            for factor in &aligned.all.factors {
                let z = factor.statements.iter().map(|statement| statement.z);
                for estimate in z.chain(factor.sorts.iter().map(|sort| sort.loading)) {
                    let width = estimate.high.expect("steps") - estimate.low.expect("steps");
                    let error = estimate.standard_error.expect("steps");
                    let bias = estimate.bias.expect("a full sample");
                    assert!(
                        width < 1e-12 && error < 1e-12 && bias.abs() < 1e-12,
                        "{sizes:?} {:?} {estimate:?}",
                        aligned.alignment
                    );
                }
                let columns = factor.statements.iter().flat_map(|found| &found.columns);
                assert!(
                    columns
                        .into_iter()
                        .all(|column| [0.0, 1.0].contains(&column.share))
                );
            }
        }
    }
}

#[test]
fn steps_without_a_viewpoint_are_counted_and_kept_apart() {
    // Only one sort holds the third viewpoint, so about a third of the steps have nobody who does.
    let steps = BootstrapSpec {
        steps: 200,
        seed: 1,
    };
    let found = run(&without_noise([6, 6, 1]), components(3), steps, 1);
    let aligned = &found.procrustes;
    assert!(
        (50..100).contains(&aligned.badly_aligned),
        "{}",
        aligned.badly_aligned
    );
    assert_eq!(aligned.with_empty_factor, aligned.badly_aligned);
    assert!(aligned.is_unstable);
    assert_eq!(aligned.all.steps, 200);
    assert_eq!(aligned.well_aligned.steps, 200 - aligned.badly_aligned);
    assert_eq!(aligned.all.compared, aligned.well_aligned.steps);
    let contains_the_one = aligned.all.factors[2].sorts[12].loading.steps;
    assert_eq!(contains_the_one, aligned.well_aligned.steps);
}

#[test]
fn more_factors_than_a_resample_has_sorts_is_a_failed_step_with_its_reason() {
    let columns = [vec![-1.0, 0.0, 1.0, 0.0], vec![0.0, 1.0, -1.0, 0.0]];
    let study = (
        SortMatrix::from_columns(&columns).expect("two sorts"),
        "-1:1,0:2,1:1".parse().expect("a grid"),
    );
    let steps = BootstrapSpec { steps: 40, seed: 1 };
    let found = run(&study, components(2), steps, 1);
    assert!(!found.failed.is_empty() && found.failed.len() < 40);
    assert_eq!(found.failed.len() + found.procrustes.all.steps, 40);
    for failed in &found.failed {
        assert!(matches!(
            failed.reason,
            AnalysisError::UnknownFactor { extracted: 1, .. }
        ));
    }
}

fn influences(study: &(SortMatrix, Grid), spec: AnalysisSpec) -> Influence {
    let checked = spec.check(&study.0, &study.1).expect("it fits");
    influence(&checked, &Work::default()).expect("a result")
}

#[test]
fn influence_agrees_with_plain_calculations_in_another_language() {
    for (name, spec) in [
        ("syn-a-pca", components(4)),
        ("syn-c-pca", components(2)),
        (
            "syn-c-centroid-pqmethod",
            AnalysisSpec::first_factors(CENTROID, 2),
        ),
    ] {
        let wanted = reference(name);
        let found = influences(&study(&data(&format!("oracle/{}.csv", &name[..5]))), spec);
        let wanted = wanted["influence"].as_array().expect("a list");
        assert_eq!(found.left_out.len(), wanted.len());
        for (found, wanted) in found.left_out.iter().zip(wanted) {
            let change = found.outcome.as_ref().expect("a result");
            assert_close(name, &change.congruences, &flat(&wanted["congruences"]));
            let flags = change.flags.iter().map(|change| change.sort.index() as f64);
            assert_eq!(flags.collect::<Vec<_>>(), flat(&wanted["flags"]));
            let verdicts = change.verdicts.as_ref().expect("compared").iter();
            let verdicts = verdicts.map(|change| change.statement.index() as f64);
            assert_eq!(verdicts.collect::<Vec<_>>(), flat(&wanted["verdicts"]));
        }
    }
}

#[test]
fn the_only_sort_of_a_viewpoint_carries_it() {
    let found = influences(&without_noise([6, 5, 1]), components(3));
    let carrier = found.carriers[2].expect("a result");
    assert_eq!((carrier.sort.get(), carrier.factor.get()), (12, 3));
    assert!(carrier.congruence.abs() < 1e-9);
    for (index, left_out) in found.left_out.iter().enumerate() {
        let change = left_out.outcome.as_ref().expect("a result");
        let emptied = usize::from(index == 11);
        assert_eq!(change.emptied.len(), emptied);
        assert_eq!(change.verdicts.is_none(), index == 11);
        assert!(change.flags.is_empty());
    }
}
