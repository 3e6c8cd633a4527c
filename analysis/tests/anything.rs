//! Whatever is given to it, an analysis ends with a sound result or a reason, and never panics.
//!
//! `PROPTEST_CASES=100000 cargo nextest run -p analysis -E 'binary(anything)'` looks further.

mod support;

use analysis::retain::{ParallelSpec, average_partials, parallel_analysis, residuals};
use analysis::{
    Alpha, Analysis, AnalysisSpec, Angle, Conformity, CorrelationMethod, ExtractionMethod,
    FactorNo, FlagChange, FlagRule, Grid, OrderRule, Rank, RegressionMethod, Reliability,
    RotationStep, SignRule, SortMatrix, SortNo, Table, Threshold, analyse,
};
use proptest::prelude::*;
use support::matrix;

/// Columns of one kind of numbers, some of them repeated or turned round.
fn columns() -> impl Strategy<Value = Vec<Vec<f64>>> {
    let kind = prop_oneof![
        4 => Just((-3..4_i8).prop_map(f64::from).boxed()),
        1 => Just((0..2_i8).prop_map(f64::from).boxed()),
        2 => Just((-2.0..2.0_f64).boxed()),
        1 => Just(any::<f64>().boxed()),
        1 => Just(prop_oneof![Just(0.0), Just(-0.0), Just(1e100), Just(-1e100), Just(1e-300), Just(1.0)].boxed()),
        1 => Just(prop_oneof![9 => (-3..4_i8).prop_map(f64::from), 1 => Just(f64::NAN), 1 => Just(f64::INFINITY)].boxed()),
    ];
    (kind, 0..14_usize, 0..12_usize)
        .prop_flat_map(|(values, statements, sorts)| {
            let sort = prop::collection::vec(values, statements);
            let copies = prop::collection::vec((0..12_usize, any::<bool>()), 0..3);
            (prop::collection::vec(sort, sorts), copies)
        })
        .prop_map(|(mut columns, copies)| {
            for (index, turned) in copies {
                if let Some(column) = columns.get(index).cloned() {
                    let sign = if turned { -1.0 } else { 1.0 };
                    columns.push(column.iter().map(|value| sign * value).collect());
                }
            }
            columns
        })
}

/// Forced sorts and their grid: shuffled cells, so that everything but chance fits.
fn forced() -> impl Strategy<Value = (Vec<Vec<Rank>>, Grid)> {
    let heights = prop::collection::vec(0..4_u16, 2..6);
    let grid = (heights, -3..1_i8).prop_filter_map("a grid", |(heights, lowest)| {
        Grid::from_heights(Rank(lowest), &heights).ok()
    });
    (grid, 2..12_usize).prop_flat_map(|(grid, sorts)| {
        let sort = Just(grid.values()).prop_shuffle();
        (prop::collection::vec(sort, sorts), Just(grid))
    })
}

fn factor() -> impl Strategy<Value = FactorNo> {
    prop_oneof![6 => 1..4_u32, 1 => 1..14_u32].prop_filter_map("not zero", FactorNo::new)
}

fn step() -> impl Strategy<Value = RotationStep> {
    let order = prop_oneof![
        Just(OrderRule::SumOfSquares),
        Just(OrderRule::AsComputed),
        Just(vec![0, 1, 2]).prop_shuffle().prop_map(|places| {
            OrderRule::Explicit(places.into_iter().map(FactorNo::from_index).collect())
        }),
    ];
    let sign = prop_oneof![
        Just(SignRule::PositiveSignedSquares),
        Just(SignRule::AsComputed),
        prop::collection::vec(factor(), 0..3).prop_map(SignRule::Turn),
    ];
    prop_oneof![
        3 => any::<bool>().prop_map(|normalise| RotationStep::Varimax { normalise }),
        1 => order.prop_map(|by| RotationStep::Order { by }),
        1 => sign.prop_map(|by| RotationStep::Sign { by }),
        2 => (factor(), factor(), any::<i32>()).prop_map(|(a, b, angle)| RotationStep::Manual {
            a,
            b,
            angle: Angle::from_thousandths(angle),
        }),
        1 => factor().prop_map(|factor| RotationStep::Invert { factor }),
    ]
}

fn flags() -> impl Strategy<Value = FlagRule> {
    let threshold = prop_oneof![
        3 => prop::sample::select(Alpha::ALL.to_vec()).prop_map(Threshold::Level),
        2 => (0.0..1.0_f64).prop_map(Threshold::Loading),
        1 => any::<f64>().prop_map(Threshold::Loading),
    ];
    (threshold, any::<bool>()).prop_map(|(threshold, majority)| FlagRule {
        threshold,
        majority,
    })
}

fn change() -> impl Strategy<Value = FlagChange> {
    let sort = (1..9_u32).prop_filter_map("not zero", SortNo::new);
    let loading = prop::option::of(any::<f64>());
    let reason = prop_oneof![9 => Just("seen in the interview"), 1 => Just(" ")];
    (sort, factor(), any::<bool>(), reason, loading).prop_map(
        |(sort, factor, flagged, reason, loading)| FlagChange {
            sort,
            factor,
            flagged,
            reason: reason.to_owned(),
            loading,
        },
    )
}

fn spec() -> impl Strategy<Value = AnalysisSpec> {
    let what = (
        prop::sample::select(vec![Conformity::Forced, Conformity::Free]),
        prop::sample::select(vec![
            CorrelationMethod::Pearson,
            CorrelationMethod::Spearman,
        ]),
        prop::sample::select(ExtractionMethod::ALL.to_vec()),
        prop_oneof![9 => 3..9_usize, 1 => 0..20_usize],
        prop_oneof![
            4 => (1..4_usize).prop_map(|count| (0..count).map(FactorNo::from_index).collect()),
            1 => prop::collection::vec(factor(), 0..5),
        ],
    );
    let how = (
        prop::collection::vec(step(), 0..6),
        prop::collection::vec(factor(), 0..2),
        flags(),
        prop::collection::vec(change(), 0..3),
        (1e-9..1.0_f64).prop_filter_map("a reliability", |value| Reliability::try_from(value).ok()),
        prop::option::of(prop::sample::select(vec![
            RegressionMethod::Regression,
            RegressionMethod::Bartlett,
        ])),
        prop::collection::vec(factor(), 0..2),
    );
    (what, how).prop_map(|(what, how)| {
        let (conformity, correlation, extraction, extracted, kept) = what;
        let (mut rotation, splits, flags, flag_changes, reliability, regression, left_out) = how;
        rotation.extend(
            splits
                .into_iter()
                .map(|factor| RotationStep::Split { factor }),
        );
        AnalysisSpec {
            conformity,
            correlation,
            extraction,
            extracted,
            kept,
            rotation,
            flags,
            flag_changes,
            reliability,
            regression,
            not_contrasted: left_out,
        }
    })
}

/// Every number is finite, every array holds the grid, every correlation is one, and what can be asked can be answered.
fn is_sound(analysis: &Analysis, matrix: &SortMatrix, grid: &Grid) -> Result<(), TestCaseError> {
    let result = &analysis.result;
    let is_finite = |table: &Table| {
        (0..table.columns()).all(|column| table.column(column).iter().all(|a| a.is_finite()))
    };
    prop_assert!(is_finite(result.exploration.extraction.loadings.table()));
    prop_assert!(is_finite(result.rotation.loadings.table()));
    prop_assert!(is_finite(&result.exploration.correlation));
    prop_assert!(
        result
            .exploration
            .eigenvalues
            .iter()
            .all(|value| value.is_finite())
    );
    prop_assert!(result.communalities.iter().all(|value| value.is_finite()));
    prop_assert_eq!(result.factors.len(), result.rotation.loadings.factors());
    for factor in &result.factors {
        let regression = factor.regression.iter().flat_map(|scores| &scores.z);
        prop_assert!(regression.into_iter().all(|z| z.is_finite()));
        prop_assert_eq!(
            factor.flagged,
            result.flags.of_factor(factor.number.index()).count()
        );
        if let Some(composite) = &factor.composite {
            let numbers = composite.z.iter().chain(&composite.scaled_weights);
            prop_assert!(
                numbers
                    .chain(&composite.weights)
                    .all(|value| value.is_finite())
            );
            let mut ranks = composite.array.ranks().to_vec();
            ranks.sort_unstable();
            prop_assert_eq!(ranks, grid.values());
            prop_assert_eq!(composite.places().len(), matrix.statements());
            prop_assert!(result.crib_sheet(factor.number).is_some());
            let shares = result
                .agreement(matrix, factor.number)
                .expect("it has scores");
            prop_assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
        }
    }
    if let Some(contrasts) = &result.contrasts {
        prop_assert!(is_finite(&contrasts.correlations));
        for statement in &contrasts.statements {
            prop_assert!(statement.largest_ratio.is_finite() && statement.z_variance.is_finite());
        }
    }
    let closeness = result.closeness(matrix);
    prop_assert!(is_finite(&closeness.correlations));
    let left = residuals(&result.exploration.correlation, &result.rotation.unsplit());
    prop_assert!(left.root_mean_square.is_finite());
    for warning in &analysis.warnings {
        prop_assert!(!warning.to_string().is_empty());
    }
    prop_assert!(serde_json::to_string(analysis).is_ok());
    Ok(())
}

/// The same recipe without most of what cannot fit, so that the calculations themselves are reached.
fn fitted(mut spec: AnalysisSpec, matrix: &SortMatrix) -> AnalysisSpec {
    let possible = matrix.max_factors();
    spec.extracted = spec.extracted.max(1);
    let mut kept: Vec<FactorNo> = Vec::new();
    for factor in spec.kept {
        if factor.index() < possible.min(spec.extracted) && !kept.contains(&factor) {
            kept.push(factor);
        }
    }
    if kept.is_empty() {
        kept.push(FactorNo::from_index(0));
    }
    let exists = |factor: &FactorNo| factor.index() < kept.len();
    spec.rotation.retain(|step| match step {
        RotationStep::Order {
            by: OrderRule::Explicit(order),
        } => order.len() == kept.len(),
        RotationStep::Sign {
            by: SignRule::Turn(turned),
        } => turned.iter().all(exists),
        RotationStep::Manual { a, b, .. } => a != b && exists(a) && exists(b),
        RotationStep::Invert { factor } | RotationStep::Split { factor } => exists(factor),
        _ => true,
    });
    spec.flag_changes.retain(|change| {
        exists(&change.factor)
            && change.sort.index() < matrix.sorts()
            && !change.reason.trim().is_empty()
    });
    spec.flag_changes.truncate(1);
    spec.not_contrasted.retain(exists);
    spec.kept = kept;
    spec
}

/// The recipe as it is, and as it may fit.
fn check(matrix: &SortMatrix, grid: &Grid, spec: AnalysisSpec) -> Result<(), TestCaseError> {
    check_one(matrix, grid, spec.clone())?;
    let mut spec = fitted(spec, matrix);
    check_one(matrix, grid, spec.clone())?;
    spec.rotation
        .retain(|step| !matches!(step, RotationStep::Split { .. }));
    spec.conformity = Conformity::Free;
    check_one(matrix, grid, spec)
}

fn check_one(matrix: &SortMatrix, grid: &Grid, spec: AnalysisSpec) -> Result<(), TestCaseError> {
    match analyse(matrix, grid, spec) {
        Ok(analysis) => is_sound(&analysis, matrix, grid),
        Err(reason) => {
            prop_assert!(reason.to_string().len() > 10);
            Ok(())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_global_rejects: u32::MAX, ..ProptestConfig::default() })]

    #[test]
    fn any_numbers_and_any_recipe(columns in columns(), spec in spec(), heights in prop::collection::vec(0..4_u16, 0..6)) {
        let matrix = match SortMatrix::from_columns(&columns) {
            Ok(matrix) => matrix,
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                return Ok(());
            }
        };
        let partials = average_partials(&matrix, spec.correlation, 5).expect("finite");
        prop_assert!(partials.squared.iter().chain(&partials.fourth).all(|value| value.is_finite()));
        let one = ParallelSpec { permutations: 1, seed: 1 };
        prop_assert!(parallel_analysis(&matrix, &[1.0], one).is_ok());
        prop_assert!(matrix.distributions().iter().all(|sort| sort.standard_deviation > 0.0));
        if let Ok(grid) = matrix.typical_grid() {
            prop_assert_eq!(grid.capacity(), matrix.statements());
            check(&matrix, &grid, spec.clone())?;
        }
        if let Ok(grid) = Grid::from_heights(Rank(-2), &heights) {
            check(&matrix, &grid, spec.clone())?;
        }
        let ones = vec![1; matrix.statements()];
        if let Ok(grid) = Grid::from_heights(Rank(0), &ones) {
            check(&matrix, &grid, spec)?;
        }
    }

    #[test]
    fn forced_sorts_and_any_recipe((sorts, grid) in forced(), spec in spec()) {
        if sorts.iter().all(|sort| sort.windows(2).any(|two| two[0] != two[1])) {
            check(&matrix(&sorts), &grid, spec)?;
        }
    }
}
