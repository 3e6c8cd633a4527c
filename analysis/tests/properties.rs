//! What must hold for every study.

mod support;

use analysis::rotate::varimax::criterion;
use analysis::{
    Analysis, AnalysisError, AnalysisSpec, CentroidVariant, Conformity, ExtractionMethod,
    FactorArray, FactorNo, FlagRule, Grid, OrderRule, Rank, RotationStep, SignRule, SortMatrix,
    Table, Threshold, analyse, pearson,
};
use proptest::prelude::*;
use support::{Draw, distance, list_distance, matrix};

/// A study of forced sorts.
#[derive(Clone)]
struct Study {
    grid: Grid,
    sorts: Vec<Vec<Rank>>,
}

impl std::fmt::Debug for Study {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{}", self.grid)?;
        for sort in &self.sorts {
            let ranks: Vec<String> = sort.iter().map(ToString::to_string).collect();
            writeln!(f, "    {}", ranks.join(","))?;
        }
        Ok(())
    }
}

const GRIDS: [&str; 3] = [
    "-2:1,-1:2,0:3,1:2,2:1",
    "-3:2,-2:2,-1:3,0:5,1:3,2:2,3:2",
    "-4:1,-1:3,0:0,1:4,2:3,5:2",
];

fn grids() -> impl Strategy<Value = Grid> {
    prop::sample::select(&GRIDS[..]).prop_map(|text| text.parse().expect("a valid grid"))
}

fn studies() -> impl Strategy<Value = Study> {
    (
        grids(),
        any::<u64>(),
        3..14_usize,
        1..4_usize,
        0.0..1.5_f64,
        0.2..1.5_f64,
    )
        .prop_map(|(grid, seed, sorts, viewpoints, common, noise)| {
            let sorts = Draw(seed).study(&grid, sorts, viewpoints, common, noise);
            Study { grid, sorts }
        })
}

fn methods() -> impl Strategy<Value = ExtractionMethod> {
    prop::sample::select(ExtractionMethod::ALL.to_vec())
}

/// The result, unless a kept factor does not exist (identical sorts, an early stop, or a centroid that does not settle).
fn analysed(study: &Study, spec: AnalysisSpec) -> Result<Analysis, TestCaseError> {
    match analyse(&matrix(&study.sorts), &study.grid, spec) {
        Ok(analysis) => Ok(analysis),
        Err(
            AnalysisError::UnknownFactor { .. }
            | AnalysisError::StoppedBefore { .. }
            | AnalysisError::CommunalityLimit { .. },
        ) => Err(TestCaseError::reject("a kept factor does not exist")),
        Err(error) => Err(TestCaseError::fail(error.to_string())),
    }
}

fn factor(index: usize) -> FactorNo {
    FactorNo::from_index(index)
}

/// Whether some choice in this result hangs on rounding: the stop rule decides, components are equally large, or factors
/// are of equal size.
fn is_delicate(analysis: &Analysis) -> bool {
    let exploration = &analysis.result.exploration;
    let kept = analysis.result.spec.kept.len();
    let sizes: Vec<f64> = analysis
        .result
        .factors
        .iter()
        .map(|factor| factor.sum_of_squares)
        .collect();
    exploration
        .extraction
        .factors
        .iter()
        .take(kept)
        .any(|factor| factor.marks.noise_started)
        || exploration
            .eigenvalues
            .windows(2)
            .take(kept)
            .any(|pair| pair[0] - pair[1] < 1e-4)
        || sizes.windows(2).any(|pair| pair[0] - pair[1] < 1e-6)
}

fn columns_of(table: &Table) -> Vec<Vec<f64>> {
    (0..table.columns())
        .map(|column| table.column(column).to_vec())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, max_global_rejects: 4096, ..ProptestConfig::default() })]

    #[test]
    fn correlations_are_symmetric_with_ones_on_the_diagonal(study in studies()) {
        let r = pearson(&matrix(&study.sorts));
        for i in 0..r.rows() {
            prop_assert_eq!(r[(i, i)], 1.0);
            for j in 0..r.columns() {
                prop_assert_eq!(r[(i, j)].to_bits(), r[(j, i)].to_bits());
                prop_assert!(r[(i, j)].abs() <= 1.0);
            }
        }
    }

    #[test]
    fn permuting_sorts_permutes_loadings_and_nothing_else(
        study in studies(),
        method in methods(),
        order in any::<u64>(),
    ) {
        // Values a little off the ranks: of sorts with exactly equal column sums the centroid turns the first one first.
        let mut draw = Draw(order);
        let columns: Vec<Vec<f64>> = study
            .sorts
            .iter()
            .map(|sort| sort.iter().map(|rank| f64::from(*rank) + 0.01 * draw.uniform()).collect())
            .collect();
        let mut places: Vec<usize> = (0..columns.len()).collect();
        let keys: Vec<f64> = places.iter().map(|_| draw.uniform()).collect();
        places.sort_by(|&a, &b| keys[a].total_cmp(&keys[b]));
        let mixed: Vec<Vec<f64>> = places.iter().map(|&sort| columns[sort].clone()).collect();
        let spec = AnalysisSpec { conformity: Conformity::Free, ..AnalysisSpec::first_factors(method, 2) };
        let run = |columns: &[Vec<f64>]| {
            let matrix = SortMatrix::from_columns(columns).expect("valid");
            analyse(&matrix, &study.grid, spec.clone())
        };
        let Ok(one) = run(&columns) else { return Ok(()) };
        let other = run(&mixed).expect("a result, as in the other order");
        prop_assume!(!is_delicate(&one));
        // A factor with as much on either side takes its sign from the first of its largest loadings.
        let has_sign = |column: Vec<f64>| column.iter().map(|a| a * a.abs()).sum::<f64>().abs() > 1e-6;
        prop_assume!(columns_of(one.result.rotation.loadings.table()).into_iter().all(has_sign));
        let loadings = one.result.rotation.loadings.table();
        let expected = Table::from_fn(places.len(), loadings.columns(), |row, column| loadings[(places[row], column)]);
        prop_assert!(distance(&expected, other.result.rotation.loadings.table()) < 1e-9);
        for (one, other) in one.result.factors.iter().zip(&other.result.factors) {
            prop_assert_eq!(one.flagged, other.flagged);
            if let (Some(one), Some(other)) = (&one.composite, &other.composite) {
                prop_assert!(list_distance(&one.z, &other.z) < 1e-8);
            }
        }
    }

    #[test]
    fn permuting_statements_permutes_scores_and_nothing_else(study in studies(), method in methods()) {
        let reversed = |sort: &Vec<Rank>| sort.iter().rev().copied().collect();
        let mixed = Study { grid: study.grid.clone(), sorts: study.sorts.iter().map(reversed).collect() };
        let spec = AnalysisSpec::first_factors(method, 2);
        let (one, other) = (analysed(&study, spec.clone())?, analysed(&mixed, spec)?);
        prop_assume!(!is_delicate(&one));
        prop_assert!(distance(one.result.rotation.loadings.table(), other.result.rotation.loadings.table()) < 1e-9);
        for (one, other) in one.result.factors.iter().zip(&other.result.factors) {
            if let (Some(one), Some(other)) = (&one.composite, &other.composite) {
                let expected: Vec<f64> = one.z.iter().rev().copied().collect();
                prop_assert!(list_distance(&expected, &other.z) < 1e-8);
            }
        }
    }

    #[test]
    fn rotation_is_orthogonal_keeps_communalities_and_never_lowers_the_criterion(study in studies(), method in methods()) {
        let kept = study.sorts.len().min(4);
        let analysis = analysed(&study, AnalysisSpec::first_factors(method, kept))?;
        let rotation = &analysis.result.rotation;
        let t = &rotation.transformation;
        for (i, first) in columns_of(t).iter().enumerate() {
            for (j, second) in columns_of(t).iter().enumerate() {
                let product: f64 = first.iter().zip(second).map(|(a, b)| a * b).sum();
                prop_assert!((product - f64::from(u8::from(i == j))).abs() < 1e-12);
            }
        }
        let unrotated = analysis.result.exploration.extraction.loadings.table();
        let unrotated = Table::from_fn(unrotated.rows(), kept, |row, column| unrotated[(row, column)]);
        let before: Vec<f64> = (0..unrotated.rows()).map(|row| unrotated.row(row).map(|a| a * a).sum()).collect();
        prop_assert!(list_distance(&before, &analysis.result.communalities) < 1e-12);
        prop_assert!(criterion(rotation.loadings.table(), true) >= criterion(&unrotated, true) - 1e-12);
    }

    #[test]
    fn components_never_explain_more_than_there_is(study in studies()) {
        let kept = matrix(&study.sorts).max_factors();
        let analysis = analysed(&study, AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, kept))?;
        let total: f64 = analysis.result.exploration.eigenvalues.iter().sum();
        prop_assert!((total - study.sorts.len() as f64).abs() < 1e-10);
        prop_assert!(analysis.result.communalities.iter().all(|h| *h <= 1.0 + 1e-12));
    }

    #[test]
    fn an_array_always_holds_exactly_the_grid(grid in grids(), seed in any::<u64>(), coarse in any::<bool>()) {
        let mut draw = Draw(seed);
        let z: Vec<f64> = (0..grid.capacity())
            .map(|_| if coarse { draw.normal().round() } else { draw.normal() })
            .collect();
        let (array, _) = FactorArray::pour(&z, &grid).expect("as many scores as cells");
        let mut ranks = array.ranks().to_vec();
        for (one, z_one) in ranks.iter().zip(&z) {
            for (other, z_other) in ranks.iter().zip(&z) {
                prop_assert!(z_one <= z_other || one >= other, "a higher score never stands lower");
            }
        }
        ranks.sort_unstable();
        prop_assert_eq!(ranks, grid.values());
    }

    #[test]
    fn a_factor_with_one_flagged_sort_is_that_sort(study in studies(), method in methods()) {
        let first = analysed(&study, AnalysisSpec::first_factors(method, 1))?;
        let mut sizes: Vec<f64> = first.result.rotation.loadings.of_factor(0).iter().map(|a| a.abs()).collect();
        sizes.sort_by(f64::total_cmp);
        let (largest, second) = (sizes[sizes.len() - 1], sizes[sizes.len() - 2]);
        prop_assume!(largest - second > 1e-9);
        let mut spec = AnalysisSpec::first_factors(method, 1);
        spec.flags = FlagRule { threshold: Threshold::Loading((largest + second) / 2.0), majority: true };
        let result = analysed(&study, spec)?.result;
        let sort = result.flags.of_factor(0).next().expect("the largest loading is flagged");
        prop_assert_eq!(result.factors[0].flagged, 1);
        let composite = result.factors[0].composite.as_ref().expect("it has scores");
        let placed = &study.sorts[sort.index()];
        if result.rotation.loadings.of_factor(0)[sort.index()] > 0.0 {
            prop_assert_eq!(composite.array.ranks(), placed.as_slice());
        } else if study.grid.is_symmetric() {
            let mirrored: Vec<Rank> = placed.iter().map(|rank| Rank(-rank.get())).collect();
            prop_assert_eq!(composite.array.ranks(), mirrored.as_slice());
        }
    }

    #[test]
    fn a_reflected_sort_loads_with_the_opposite_sign(study in studies(), turned in 0..3_usize) {
        let mut columns: Vec<Vec<f64>> =
            study.sorts.iter().map(|sort| sort.iter().copied().map(f64::from).collect()).collect();
        let spec = AnalysisSpec {
            conformity: Conformity::Free,
            rotation: RotationStep::unrotated(),
            ..AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 2)
        };
        let one = analyse(&SortMatrix::from_columns(&columns).expect("valid"), &study.grid, spec.clone()).expect("a result");
        prop_assume!(!is_delicate(&one));
        columns[turned].iter_mut().for_each(|value| *value = -*value);
        let other = analyse(&SortMatrix::from_columns(&columns).expect("valid"), &study.grid, spec).expect("a result");
        for factor in 0..2 {
            let (before, after) = (one.result.rotation.loadings.of_factor(factor), other.result.rotation.loadings.of_factor(factor));
            let expected: Vec<f64> = before.iter().enumerate().map(|(j, a)| if j == turned { -a } else { *a }).collect();
            let sign = analysis::congruence(&expected, after).signum();
            let expected: Vec<f64> = expected.iter().map(|a| sign * a).collect();
            prop_assert!(list_distance(&expected, after) < 1e-9);
        }
    }

    #[test]
    fn a_mirrored_factor_has_mirrored_scores(study in studies(), method in methods()) {
        let mut spec = AnalysisSpec::first_factors(method, 2);
        let one = analysed(&study, spec.clone())?;
        spec.rotation.push(RotationStep::Sign { by: SignRule::Turn(vec![factor(1)]) });
        let other = analysed(&study, spec)?;
        let (Some(one), Some(other)) = (&one.result.factors[1].composite, &other.result.factors[1].composite) else {
            return Ok(());
        };
        let mirrored: Vec<f64> = one.z.iter().map(|z| -z).collect();
        prop_assert!(list_distance(&mirrored, &other.z) < 1e-12);
        if study.grid.is_symmetric() && one.split_ties.is_empty() {
            for (one, other) in one.array.ranks().iter().zip(other.array.ranks()) {
                prop_assert_eq!(one.get(), -other.get());
            }
        }
    }

    #[test]
    fn an_explicit_order_moves_factors_and_their_results(study in studies(), method in methods()) {
        let mut spec = AnalysisSpec::first_factors(method, 2);
        let one = analysed(&study, spec.clone())?.result;
        spec.rotation.push(RotationStep::Order { by: OrderRule::Explicit(vec![factor(1), factor(0)]) });
        let other = analysed(&study, spec)?.result;
        prop_assert_eq!(one.rotation.loadings.of_factor(0), other.rotation.loadings.of_factor(1));
        let z = |factor: &analysis::Factor| factor.composite.as_ref().map(|composite| composite.z.clone());
        prop_assert_eq!(z(&one.factors[1]), z(&other.factors[0]));
    }

    #[test]
    fn no_statement_is_both_distinguishing_and_agreed(study in studies(), method in methods()) {
        let result = analysed(&study, AnalysisSpec::first_factors(method, 2))?.result;
        for statement in result.contrasts.iter().flat_map(|contrasts| &contrasts.statements) {
            let distinguishes = statement.standings.iter().any(|standing| standing.distinguishing.is_some());
            let agreed = statement.consensus == Some(analysis::Consensus::P05);
            prop_assert!(!(distinguishes && agreed));
            prop_assert!(statement.standings.iter().all(|standing| standing.margin <= statement.largest_ratio));
        }
    }

    #[test]
    fn equal_input_gives_equal_bits(study in studies(), method in methods()) {
        let spec = AnalysisSpec::first_factors(method, 2);
        let (one, other) = (analysed(&study, spec.clone())?, analysed(&study, spec)?);
        prop_assert_eq!(serde_json::to_string(&one).expect("it can be written"), serde_json::to_string(&other).expect("it can be written"));
    }

    #[test]
    fn a_recipe_survives_storage(method in methods(), count in 1..6_usize) {
        let spec = AnalysisSpec::first_factors(method, count);
        let text = serde_json::to_string(&spec).expect("it can be written");
        prop_assert_eq!(serde_json::from_str::<AnalysisSpec>(&text).expect("it can be read"), spec);
    }
}

#[test]
fn the_variants_of_the_centroid_have_their_own_names() {
    let text = |method: ExtractionMethod| serde_json::to_string(&method).expect("a text");
    assert_eq!(
        text(ExtractionMethod::Centroid(CentroidVariant::Brown)),
        "\"centroid-brown\""
    );
    assert_eq!(
        "centroid".parse(),
        Ok(ExtractionMethod::Centroid(CentroidVariant::Pqmethod))
    );
    for method in ExtractionMethod::ALL {
        assert_eq!(method.code().parse(), Ok(method));
    }
    assert!("horst-2".parse::<ExtractionMethod>().is_err());
}
