//! Tables for reading a result: crib sheets, places, differences, closeness, distributions, residuals.

mod support;

use analysis::retain::{average_partials, residual_sizes, residuals};
use analysis::{
    Analysis, AnalysisSpec, Conformity, CorrelationMethod, ExtractionMethod, FactorNo, Grid, Rank,
    SortMatrix, StatementNo, analyse, average_ranks, pearson, spearman,
};
use support::{Draw, data, distance, matrix, study};

const PCA: ExtractionMethod = ExtractionMethod::PrincipalComponents;

fn factor(number: u32) -> FactorNo {
    FactorNo::new(number).expect("not zero")
}

fn syn_a() -> (SortMatrix, Grid, Analysis) {
    let (matrix, grid) = study(&data("oracle/syn-a.csv"));
    let spec = AnalysisSpec::first_factors(PCA, 4);
    let analysis = analyse(&matrix, &grid, spec).expect("a result");
    (matrix, grid, analysis)
}

/// A study on a grid with three cells on top and one at the bottom.
fn lopsided() -> (SortMatrix, Grid, Analysis) {
    let grid: Grid = "-3:1,-2:2,-1:3,0:4,1:3,2:3".parse().expect("a grid");
    let matrix = matrix(&Draw(3).study(&grid, 12, 3, 0.2, 0.6));
    let spec = AnalysisSpec::first_factors(PCA, 3);
    let analysis = analyse(&matrix, &grid, spec).expect("a result");
    (matrix, grid, analysis)
}

#[test]
fn a_crib_sheet_takes_each_end_from_its_own_side_of_the_grid() {
    let (_, _, analysis) = lopsided();
    for number in 1..=3 {
        let sheet = analysis.result.crib_sheet(factor(number)).expect("scores");
        assert_eq!((sheet.highest.len(), sheet.lowest.len()), (3, 1));
        assert!(sheet.highest.iter().all(|item| item.rank == Rank(2)));
        assert!(sheet.lowest.iter().all(|item| item.rank == Rank(-3)));
    }
}

#[test]
fn a_crib_sheet_lists_what_is_ranked_higher_and_lower_than_elsewhere() {
    for analysis in [syn_a().2, lopsided().2] {
        let result = &analysis.result;
        let count = u32::try_from(result.factors.len()).expect("few");
        for own in (1..=count).map(factor) {
            let sheet = result.crib_sheet(own).expect("scores");
            let contrasts = result.contrasts.as_ref().expect("several factors");
            for statement in (0..result.statements).map(StatementNo::from_index) {
                let rank = |number: FactorNo| {
                    let composite = result.composite_of(number).expect("scores");
                    composite.array.rank_of(statement).expect("it exists")
                };
                let others = (1..=count).map(factor).filter(|other| *other != own);
                let (mut below, mut equal, mut above) = (0, 0, 0);
                for other in others {
                    match rank(own).cmp(&rank(other)) {
                        std::cmp::Ordering::Less => above += 1,
                        std::cmp::Ordering::Equal => equal += 1,
                        std::cmp::Ordering::Greater => below += 1,
                    }
                }
                let stands_in = |list: &[analysis::CribItem]| {
                    list.iter().any(|item| item.statement == statement)
                };
                let wanted = [
                    (&sheet.higher, above == 0 && equal == 0),
                    (&sheet.higher_tied, above == 0 && equal > 0 && below > 0),
                    (&sheet.lower_tied, below == 0 && equal > 0 && above > 0),
                    (&sheet.lower, below == 0 && equal == 0),
                ];
                for (list, wanted) in wanted {
                    assert_eq!(stands_in(list), wanted, "{own} {statement}");
                }
            }
            for item in sheet.higher.iter().chain(&sheet.lowest) {
                let contrast = &contrasts.statements[item.statement.index()];
                let standing = contrast.standing(own).expect("it is compared");
                assert_eq!(item.distinguishing, standing.distinguishing);
                assert_eq!(item.consensus, contrast.consensus);
            }
        }
    }
}

#[test]
fn tied_statements_share_the_better_place() {
    // One sort defines each factor, so statements of one column are tied.
    let grid: Grid = "-1:1,0:2,1:1".parse().expect("a grid");
    let ranks = [[1, 0, 0, -1], [0, 1, -1, 0]];
    let sorts: Vec<Vec<Rank>> = ranks
        .iter()
        .map(|ranks| ranks.iter().copied().map(Rank).collect())
        .collect();
    let analysis = analyse(
        &matrix(&sorts),
        &grid,
        AnalysisSpec {
            flags: analysis::FlagRule {
                threshold: analysis::Threshold::Loading(0.5),
                majority: true,
            },
            ..AnalysisSpec::first_factors(PCA, 2)
        },
    )
    .expect("a result");
    for one in &analysis.result.factors {
        let composite = one.composite.as_ref().expect("one sort each");
        let mut places: Vec<(usize, bool)> = composite
            .places()
            .iter()
            .map(|place| (place.place, place.shared))
            .collect();
        places.sort_unstable();
        assert_eq!(places, [(1, false), (2, true), (2, true), (4, false)]);
    }
}

#[test]
fn differences_fall_and_hold_every_statement_once() {
    let (_, _, analysis) = syn_a();
    let contrasts = analysis.result.contrasts.expect("four factors");
    for pair in &contrasts.pairs {
        let listed = pair.descending();
        assert!(listed.windows(2).all(|two| two[0].1 >= two[1].1));
        let mut numbers: Vec<usize> = listed.iter().map(|(number, _)| number.index()).collect();
        for (number, difference) in &listed {
            assert_eq!(*difference, pair.differences[number.index()]);
        }
        numbers.sort_unstable();
        assert!(numbers.into_iter().eq(0..36));
    }
    for statement in &contrasts.statements {
        let largest = contrasts.pairs.iter().fold(0.0_f64, |largest, pair| {
            largest.max(pair.differences[statement.statement.index()].abs())
        });
        assert_eq!(statement.largest_difference, largest);
    }
}

#[test]
fn sorts_are_held_against_arrays_as_wholes_and_statement_by_statement() {
    let (matrix, _, analysis) = syn_a();
    let result = &analysis.result;
    let closeness = result.closeness(&matrix);
    for sort in 0..25 {
        let with = |number: u32| {
            let array = &result.composite_of(factor(number)).expect("scores").array;
            let array = array.ranks().iter().copied().map(f64::from).collect();
            let two = SortMatrix::from_columns(&[matrix.sort(sort).to_vec(), array]);
            pearson(&two.expect("valid"))[(0, 1)]
        };
        for number in 1..=4 {
            let found = closeness.correlations[(sort, number as usize - 1)];
            assert!((found - with(number)).abs() < 1e-14);
        }
        let closest = (1..=4).max_by(|a, b| with(*a).total_cmp(&with(*b)));
        assert_eq!(closeness.closest(sort), closest.map(factor));
    }
    for number in (1..=4).map(factor) {
        let shares = result.agreement(&matrix, number).expect("scores");
        let array = &result.composite_of(number).expect("scores").array;
        let defining: Vec<usize> = result
            .flags
            .of_factor(number.index())
            .map(analysis::SortNo::index)
            .collect();
        let hits: usize = defining
            .iter()
            .map(|sort| {
                // A sort that loads negatively speaks for the factor with what it puts at the other end.
                let a = result.rotation.loadings.table()[(*sort, number.index())];
                let ranks = array.ranks().iter().copied().map(f64::from);
                ranks
                    .zip(matrix.sort(*sort))
                    .filter(|(rank, value)| *rank == a.signum() * **value)
                    .count()
            })
            .sum();
        let sum: f64 = shares.iter().sum();
        assert!((sum * defining.len() as f64 - hits as f64).abs() < 1e-9);
    }
    assert_eq!(closeness.closest(99), None);
}

#[test]
fn free_sorts_are_reported_with_their_distributions() {
    let columns = vec![
        vec![-1.0, 2.0, 2.0, 0.0],
        vec![0.0, 1.0, 2.0, 3.0],
        vec![1.0, -1.0, 0.0, 0.0],
    ];
    let matrix = SortMatrix::from_columns(&columns).expect("three sorts");
    let grid = matrix.typical_grid().expect("a grid");
    assert_eq!(grid.to_string(), "-1:1,0:1,2:2");
    let mut spec = AnalysisSpec::first_factors(PCA, 2);
    spec.conformity = Conformity::Free;
    let result = analyse(&matrix, &grid, spec).expect("a result").result;
    let distributions = result.distributions.expect("free sorts");
    assert_eq!(distributions[0].values, [(-1.0, 1), (0.0, 1), (2.0, 2)]);
    assert_eq!((distributions[1].mean, distributions[2].mean), (1.5, 0.0));
    assert_eq!(syn_a().2.result.distributions, None);
}

#[test]
fn rank_correlations_are_those_of_the_average_ranks() {
    let (matrix, _) = study(&data("oracle/syn-c.csv"));
    let ranked: Vec<Vec<f64>> = (0..matrix.sorts())
        .map(|sort| average_ranks(matrix.sort(sort)))
        .collect();
    let ranked = SortMatrix::from_columns(&ranked).expect("valid");
    assert_eq!(spearman(&matrix), pearson(&ranked));
    // Without ties the textbook's 1 − 6Σd²/(N³ − N) holds: here Σd² = 8 with N = 5.
    let columns = [
        vec![1.0, 2.0, 3.0, 4.0, 50.0],
        vec![3.0, 2.0, 1.0, 4.0, 5.0],
    ];
    let two = SortMatrix::from_columns(&columns).expect("valid");
    assert!((spearman(&two)[(0, 1)] - (1.0 - 48.0 / 120.0)).abs() < 1e-15);
    // In a study the choice reaches every later step.
    let (matrix, grid, by_value) = syn_a();
    let mut spec = AnalysisSpec::first_factors(PCA, 4);
    spec.correlation = CorrelationMethod::Spearman;
    let by_rank = analyse(&matrix, &grid, spec).expect("a result").result;
    assert_eq!(by_rank.exploration.correlation, spearman(&matrix));
    let size = by_rank.exploration.eigenvalues.iter().sum::<f64>();
    assert!((size - 25.0).abs() < 1e-12);
    let by_value = by_value.result.rotation.loadings;
    assert!(distance(by_rank.rotation.loadings.table(), by_value.table()) > 1e-4);
}

#[test]
fn all_components_leave_nothing_and_partials_end_there() {
    let (matrix, grid, _) = lopsided();
    let mut spec = AnalysisSpec::first_factors(PCA, 12);
    spec.rotation = Vec::new();
    let result = analyse(&matrix, &grid, spec).expect("a result").result;
    let left = residuals(&result.exploration.correlation, &result.rotation.loadings);
    assert!(left.root_mean_square < 1e-14);
    let sizes = residual_sizes(&result.exploration.correlation, &result.rotation.loadings);
    assert_eq!(sizes.len(), 12);
    assert!(sizes.windows(2).all(|two| two[1] < two[0]));
    let partials = average_partials(&matrix, CorrelationMethod::Pearson, 12).expect("a result");
    assert_eq!(partials.squared.len(), 12, "undefined when nothing is left");
    let gains = result.exploration.extraction.communality_gains();
    for sort in 0..12 {
        let sum: f64 = gains.row(sort).sum();
        assert!((sum - 1.0).abs() < 1e-12, "all components reproduce a sort");
    }
}
