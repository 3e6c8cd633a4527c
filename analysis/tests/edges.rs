//! Awkward studies, each named.

mod support;

use analysis::{
    Analysis, AnalysisError, AnalysisSpec, CentroidVariant, Conformity, CorrelationMethod,
    ExtractionMethod, FactorNo, FlagRule, Grid, HorstStop, MatrixProblem, OrderRule, Rank,
    RotationStep, SignRule, SortMatrix, SortNo, SpecProblem, Threshold, Warning, analyse, explore,
};
use support::{Draw, list_distance, matrix};

const PCA: ExtractionMethod = ExtractionMethod::PrincipalComponents;
const BROWN: ExtractionMethod = ExtractionMethod::Centroid(CentroidVariant::Brown);
const PQMETHOD: ExtractionMethod = ExtractionMethod::Centroid(CentroidVariant::Pqmethod);

/// The methods that extract as many factors as asked for.
const STATED: [ExtractionMethod; 4] = [
    PCA,
    PQMETHOD,
    BROWN,
    ExtractionMethod::Horst(HorstStop::Number),
];

fn grid(text: &str) -> Grid {
    text.parse().expect("a valid grid")
}

fn sort(number: u32) -> SortNo {
    SortNo::new(number).expect("not zero")
}

fn factor(number: u32) -> FactorNo {
    FactorNo::new(number).expect("not zero")
}

fn factors(numbers: &[u32]) -> Vec<FactorNo> {
    numbers.iter().copied().map(factor).collect()
}

/// Sorts with no distribution to keep to, one array cell per rank.
fn free(columns: &[&[f64]], mut spec: AnalysisSpec) -> Result<Analysis, AnalysisError> {
    let columns: Vec<Vec<f64>> = columns.iter().map(|column| column.to_vec()).collect();
    let matrix = SortMatrix::from_columns(&columns).expect("a valid matrix");
    let grid = Grid::from_heights(Rank(0), &vec![1; matrix.statements()]).expect("a valid grid");
    spec.conformity = Conformity::Free;
    analyse(&matrix, &grid, spec)
}

fn small_study() -> (Vec<Vec<Rank>>, Grid) {
    let grid = grid("-3:2,-2:2,-1:3,0:5,1:3,2:2,3:2");
    (Draw(5).study(&grid, 8, 2, 0.3, 0.6), grid)
}

#[test]
fn constant_and_unfinished_sorts_are_named() {
    let columns = [vec![1.0, 2.0, 3.0], vec![2.0; 3], vec![f64::NAN, 1.0, 2.0]];
    let problems = SortMatrix::from_columns(&columns).expect_err("two bad sorts");
    assert_eq!(problems.len(), 2);
    assert_eq!(problems[0], MatrixProblem::ConstantSort { sort: sort(2) });
    assert_eq!(
        problems[1].to_string(),
        "sort 3 has no usable value for statement 1"
    );
}

#[test]
fn identical_sorts_load_alike_with_every_extraction() {
    let (mut sorts, grid) = small_study();
    sorts.push(sorts[2].clone());
    sorts.insert(1, sorts[2].clone());
    // Sorts 2, 4 and 10 are now the same.
    for method in STATED {
        let analysis = analyse(
            &matrix(&sorts),
            &grid,
            AnalysisSpec::first_factors(method, 2),
        )
        .expect("a result");
        let wanted = Warning::IdenticalSorts {
            sorts: [2, 4, 10].map(sort).to_vec(),
        };
        assert!(
            analysis.warnings.contains(&wanted),
            "{method}: {:?}",
            analysis.warnings
        );
        assert!(
            analysis
                .warnings
                .contains(&Warning::RankDeficient { rank: 8, sorts: 10 }),
            "{method}"
        );
        let unrotated = analysis.result.exploration.extraction.loadings.table();
        for column in 0..unrotated.columns() {
            for same in [3, 9] {
                let difference = (unrotated[(1, column)] - unrotated[(same, column)]).abs();
                // With principal components, the empty dimensions have no direction of their own.
                assert!(
                    difference < 1e-9,
                    "{method}, factor {}: {difference:e}",
                    column + 1
                );
            }
        }
    }
}

#[test]
fn opposite_sorts_load_oppositely() {
    let (mut sorts, grid) = small_study();
    sorts.push(sorts[0].iter().map(|rank| Rank(-rank.get())).collect());
    for method in STATED {
        let analysis = analyse(
            &matrix(&sorts),
            &grid,
            AnalysisSpec::first_factors(method, 2),
        )
        .expect("a result");
        assert!(
            analysis.warnings.contains(&Warning::OppositeSorts {
                first: sort(1),
                second: sort(9)
            }),
            "{method}"
        );
        for column in 0..2 {
            let a = analysis.result.rotation.loadings.of_factor(column);
            assert!((a[0] + a[8]).abs() < 1e-9, "{method}: {a:?}");
        }
    }
}

#[test]
fn a_sort_that_correlates_with_nothing_is_accepted() {
    // The last sort is exactly uncorrelated with the first three: its column sum is exactly zero.
    let columns: [&[f64]; 4] = [
        &[2.0, 1.0, -1.0, -2.0, 0.0, 0.0, 0.0, 0.0],
        &[1.0, 2.0, -1.0, -2.0, 0.0, 0.0, 0.0, 0.0],
        &[2.0, 1.0, -2.0, -1.0, 0.0, 0.0, 0.0, 0.0],
        &[0.0, 0.0, 0.0, 0.0, 2.0, 1.0, -1.0, -2.0],
    ];
    for method in STATED {
        let analysis = free(&columns, AnalysisSpec::first_factors(method, 1)).expect("a result");
        let a = analysis.result.rotation.loadings.of_factor(0);
        assert!(a[..3].iter().all(|a| *a > 0.8), "{method}: {a:?}");
        assert!(a[3].abs() < 0.02, "{method}: {a:?}");
        assert_eq!(analysis.result.factors[0].flagged, 3);
    }
}

#[test]
fn sorts_that_are_all_the_same_make_one_factor() {
    let one: &[f64] = &[1.0, 4.0, 2.0, 3.0];
    let analysis = free(&[one; 5], AnalysisSpec::first_factors(PCA, 2)).expect("a result");
    assert!(
        list_distance(
            &analysis.result.exploration.eigenvalues,
            &[5.0, 0.0, 0.0, 0.0, 0.0]
        ) < 1e-12
    );
    assert_eq!(analysis.result.factors[0].flagged, 5);
    let array = &analysis.result.factors[0]
        .composite
        .as_ref()
        .expect("five sorts")
        .array;
    assert_eq!(array.ranks(), [0, 3, 1, 2].map(Rank));
    assert!(analysis.result.factors[1].composite.is_none());
    assert!(analysis.result.contrasts.is_none());
    let has = |wanted: &dyn Fn(&Warning) -> bool| analysis.warnings.iter().any(wanted);
    assert!(has(&|w| *w == Warning::EmptyFactor { factor: factor(2) }));
    assert!(has(&|w| matches!(w, Warning::WeightCapped { .. })));
    assert!(has(&|w| *w == Warning::Weak { factor: factor(2) }));
    assert!(!has(&|w| matches!(w, Warning::HeywoodCase { .. })));
    for method in [BROWN, PQMETHOD] {
        let analysis = free(&[one; 5], AnalysisSpec::first_factors(method, 1)).expect("a result");
        assert!(
            analysis
                .result
                .communalities
                .iter()
                .all(|h| (h - 1.0).abs() < 2e-3),
            "{method}"
        );
    }
}

#[test]
fn two_sorts_and_one_factor_are_a_study() {
    let columns: [&[f64]; 2] = [&[-1.0, 0.0, 0.0, 1.0], &[-1.0, 1.0, 0.0, 0.0]];
    for method in STATED {
        let mut spec = AnalysisSpec::first_factors(method, 1);
        // With four statements .98 is needed at p < .05.
        spec.flags.threshold = Threshold::Loading(0.5);
        let result = free(&columns, spec).expect("a result").result;
        assert_eq!(result.factors[0].flagged, 2, "{method}");
        let z = &result.factors[0].composite.as_ref().expect("two sorts").z;
        // Equal weights: the sum of both sorts.
        assert!(z[0] < z[2] && (z[1] - z[3]).abs() < 1e-9, "{method}: {z:?}");
    }
}

#[test]
fn two_statements_allow_one_factor() {
    let columns: [&[f64]; 3] = [&[0.0, 1.0], &[1.0, 0.0], &[0.0, 1.0]];
    let result = free(&columns, AnalysisSpec::first_factors(PCA, 1))
        .expect("a result")
        .result;
    assert!((result.factors[0].sum_of_squares - 3.0).abs() < 1e-12);
    assert_eq!(
        result
            .rotation
            .loadings
            .of_factor(0)
            .iter()
            .map(|a| a.round())
            .collect::<Vec<_>>(),
        [1.0, -1.0, 1.0]
    );
    let error =
        free(&columns, AnalysisSpec::first_factors(PCA, 2)).expect_err("there is no second factor");
    let problems = vec![SpecProblem::TooManyFactors {
        factor: factor(2),
        possible: 1,
    }];
    assert_eq!(error, AnalysisError::Invalid { problems });
}

#[test]
fn as_many_components_as_sorts_explain_everything() {
    let (sorts, grid) = small_study();
    let result = analyse(&matrix(&sorts), &grid, AnalysisSpec::first_factors(PCA, 8))
        .expect("a result")
        .result;
    assert!(result.communalities.iter().all(|h| (h - 1.0).abs() < 1e-12));
    assert!((result.factors[7].cumulative - 1.0).abs() < 1e-12);
}

#[test]
fn twelve_factors_are_no_limit() {
    let grid = Grid::presets(64)[0].clone();
    assert_eq!(
        (grid.columns()[0].rank, grid.columns().len()),
        (Rank(-7), 15)
    );
    let sorts = Draw(12).study(&grid, 30, 12, 0.0, 0.4);
    let result = analyse(&matrix(&sorts), &grid, AnalysisSpec::first_factors(PCA, 12))
        .expect("a result")
        .result;
    assert_eq!(result.factors.len(), 12);
    assert_eq!(result.contrasts.expect("twelve factors").pairs.len(), 66);
}

#[test]
fn two_hundred_statements_and_asymmetric_grids_work() {
    for grid in [
        Grid::presets(200)[0].clone(),
        grid("-1:50,0:30,2:0,7:1,9:12"),
    ] {
        let sorts = Draw(7).study(&grid, 12, 3, 0.0, 0.5);
        let result = analyse(&matrix(&sorts), &grid, AnalysisSpec::first_factors(PCA, 3))
            .expect("a result")
            .result;
        for factor in &result.factors {
            let mut ranks = factor
                .composite
                .as_ref()
                .expect("flags")
                .array
                .ranks()
                .to_vec();
            ranks.sort_unstable();
            assert_eq!(ranks, grid.values());
        }
    }
}

#[test]
fn an_empty_factor_may_stand_anywhere() {
    // Six sorts of one viewpoint and three of another, unrelated one: the first two components need no rotation.
    let (_, grid) = small_study();
    let mut sorts = Draw(3).study(&grid, 12, 2, 0.0, 0.4);
    for second_viewpoint in [5, 3, 1] {
        sorts.remove(second_viewpoint);
    }
    for kept in [[8, 1, 2], [1, 8, 2], [1, 2, 8]] {
        let mut spec = AnalysisSpec::first_factors(PCA, 8);
        spec.kept = factors(&kept);
        spec.rotation = Vec::new();
        let analysis = analyse(&matrix(&sorts), &grid, spec).expect("a result");
        let empty = kept
            .iter()
            .position(|number| *number == 8)
            .expect("it is kept");
        let scored: Vec<bool> = analysis
            .result
            .factors
            .iter()
            .map(|factor| factor.composite.is_some())
            .collect();
        assert_eq!(scored, [0, 1, 2].map(|index| index != empty));
        assert!(analysis.warnings.contains(&Warning::EmptyFactor {
            factor: FactorNo::from_index(empty)
        }));
        let contrasts = analysis.result.contrasts.expect("two factors have scores");
        assert_eq!(contrasts.factors.len(), 2);
        assert!(!contrasts.factors.contains(&FactorNo::from_index(empty)));
    }
}

#[test]
fn a_factor_defined_by_negative_sorts_only_is_said_to_be() {
    let (sorts, grid) = small_study();
    let mut spec = AnalysisSpec::first_factors(PCA, 2);
    let upright = analyse(&matrix(&sorts), &grid, spec.clone()).expect("a result");
    assert_eq!(upright.result.factors[0].negative, 0);
    spec.rotation.push(RotationStep::Sign {
        by: SignRule::Turn(factors(&[1])),
    });
    let mirrored = analyse(&matrix(&sorts), &grid, spec).expect("a result");
    assert_eq!(
        mirrored.result.factors[0].negative,
        mirrored.result.factors[0].flagged
    );
    assert!(
        mirrored.warnings.iter().any(
            |w| matches!(w, Warning::NegativeDefiningSorts { factor: f, .. } if *f == factor(1))
        )
    );
}

#[test]
fn a_factor_defined_from_both_ends_is_said_to_be() {
    let (mut sorts, grid) = small_study();
    sorts[0] = sorts[0].iter().map(|rank| Rank(-rank.get())).collect();
    let analysis =
        analyse(&matrix(&sorts), &grid, AnalysisSpec::first_factors(PCA, 2)).expect("a result");
    let bipolar = analysis
        .warnings
        .iter()
        .any(|w| matches!(w, Warning::BipolarFactor { negative: 1, .. }));
    assert!(bipolar, "{:?}", analysis.warnings);
}

#[test]
fn a_centroid_loading_above_one_is_kept_and_said() {
    // Three factors from few sorts over few statements overfit until a communality exceeds one.
    let grid = grid("-2:1,-1:2,0:3,1:2,2:1");
    let found = (1..400).find_map(|seed| {
        let sorts = Draw(seed).study(&grid, 5, 2, 1.0, 0.8);
        let analysis = analyse(
            &matrix(&sorts),
            &grid,
            AnalysisSpec::first_factors(PQMETHOD, 4),
        )
        .ok()?;
        let largest = analysis
            .result
            .communalities
            .iter()
            .copied()
            .fold(0.0, f64::max);
        (largest > 1.05).then_some((analysis, largest))
    });
    let (analysis, largest) = found.expect("such a study exists");
    let warned = analysis
        .warnings
        .iter()
        .any(|w| matches!(w, Warning::HeywoodCase { communality, .. } if *communality == largest));
    assert!(warned, "{:?}", analysis.warnings);
    for composite in analysis
        .result
        .factors
        .iter()
        .filter_map(|factor| factor.composite.as_ref())
    {
        assert!(composite.z.iter().all(|z| z.is_finite()));
    }
}

#[test]
fn nothing_left_to_extract_is_an_error_only_if_it_is_kept() {
    let columns: [&[f64]; 2] = [&[1.0, -1.0, 1.0, -1.0], &[1.0, 1.0, -1.0, -1.0]];
    let error = free(&columns, AnalysisSpec::first_factors(BROWN, 1))
        .expect_err("the sorts are uncorrelated");
    assert_eq!(
        error,
        AnalysisError::UnknownFactor {
            factor: factor(1),
            extracted: 0
        }
    );
    assert!(error.to_string().contains("only 0 factors"));
}

#[test]
fn equal_components_are_said_to_be_arbitrary() {
    let columns: [&[f64]; 2] = [&[1.0, -1.0, 1.0, -1.0], &[1.0, 1.0, -1.0, -1.0]];
    let analysis = free(&columns, AnalysisSpec::first_factors(PCA, 1)).expect("a result");
    assert!(analysis.warnings.contains(&Warning::EqualEigenvalues {
        first: factor(1),
        second: factor(2)
    }));
    let both = free(&columns, AnalysisSpec::first_factors(PCA, 2)).expect("a result");
    assert!(
        !both
            .warnings
            .iter()
            .any(|w| matches!(w, Warning::EqualEigenvalues { .. })),
        "varimax settles it"
    );
}

#[test]
fn a_recipe_that_does_not_fit_names_every_reason() {
    let (mut sorts, grid) = small_study();
    // Two statements of sort 3 in the wrong column.
    let from_low = sorts[2]
        .iter()
        .position(|rank| *rank == Rank(-3))
        .expect("the grid has this column");
    sorts[2][from_low] = Rank(9);
    let mut spec = AnalysisSpec::first_factors(PCA, 2);
    spec.kept = factors(&[1, 1, 30]);
    spec.rotation.push(RotationStep::Order {
        by: OrderRule::Explicit(factors(&[1, 2])),
    });
    spec.rotation.push(RotationStep::Sign {
        by: SignRule::Turn(factors(&[4])),
    });
    spec.flags = FlagRule {
        threshold: Threshold::Loading(-0.1),
        majority: true,
    };
    let matrix = matrix(&sorts);
    let problems = spec
        .clone()
        .check(&matrix, &grid)
        .expect_err("much is wrong");
    assert_eq!(
        problems,
        [
            SpecProblem::KeptTwice { factor: factor(1) },
            SpecProblem::TooManyFactors {
                factor: factor(30),
                possible: 8
            },
            SpecProblem::IncompleteOrder {
                order: factors(&[1, 2]),
                kept: 3
            },
            SpecProblem::UnknownFactor {
                place: 5,
                factor: factor(4),
                factors: 3
            },
            SpecProblem::BadThreshold {
                value: "-0.1".to_owned()
            },
            SpecProblem::SortDoesNotFitGrid {
                sort: sort(3),
                value: -3.0,
                found: 1,
                wanted: 2
            },
            SpecProblem::SortDoesNotFitGrid {
                sort: sort(3),
                value: 9.0,
                found: 1,
                wanted: 0
            },
        ]
    );
    spec.kept = Vec::new();
    spec.rotation = Vec::new();
    spec.flags = FlagRule::default();
    let small = Grid::presets(10)[0].clone();
    let problems = spec
        .check(&matrix, &small)
        .expect_err("no factor and another grid");
    assert_eq!(
        problems,
        [
            SpecProblem::NoFactorKept,
            SpecProblem::GridDoesNotFit {
                cells: 10,
                statements: 19
            }
        ]
    );
}

#[test]
fn free_sorts_count_by_their_loading_not_by_their_spread() {
    let (sorts, grid) = small_study();
    let columns: Vec<Vec<f64>> = sorts
        .iter()
        .map(|sort| sort.iter().map(|rank| f64::from(*rank)).collect())
        .collect();
    let mut stretched = columns.clone();
    stretched[0]
        .iter_mut()
        .for_each(|value| *value = 5.0 * *value + 2.0);
    let spec = AnalysisSpec {
        conformity: Conformity::Free,
        ..AnalysisSpec::first_factors(PCA, 2)
    };
    let result = |columns: &[Vec<f64>]| {
        let matrix = SortMatrix::from_columns(columns).expect("valid");
        analyse(&matrix, &grid, spec.clone())
            .expect("a result")
            .result
    };
    let (one, other) = (result(&columns), result(&stretched));
    for (one, other) in one.factors.iter().zip(&other.factors) {
        let (one, other) = (
            one.composite.as_ref().expect("flags"),
            other.composite.as_ref().expect("flags"),
        );
        assert!(list_distance(&one.z, &other.z) < 1e-12);
    }
}

#[test]
fn near_null_factors_are_marked_and_can_be_left_out() {
    // A strong viewpoint that all share: the first centroid takes it, and the next starts from next to nothing.
    let grid = Grid::presets(36)[0].clone();
    let mut near_null = 0;
    for seed in 1..=20 {
        let sorts = Draw(seed).study(&grid, 25, 4, 0.8, 0.9);
        let matrix = matrix(&sorts);
        for method in [PQMETHOD, BROWN] {
            let seen = explore(&matrix, CorrelationMethod::Pearson, method, 8).expect("a result");
            let factors = &seen.extraction.factors;
            for pair in factors.windows(2).filter(|pair| {
                pair[1]
                    .centroid
                    .is_some_and(|trace| trace.largest_sum < 0.01)
            }) {
                assert!(
                    pair[1].marks.noise_started,
                    "the gap between residue and real sums is wide"
                );
            }
            let Some(null) = factors.iter().find(|factor| factor.marks.near_null) else {
                continue;
            };
            near_null += 1;
            assert!(
                null.marks.weak && null.sum_of_squares < 25.0 / 36.0,
                "{method}: {null:?}"
            );
            assert!(null.number > factor(1));
            let proposal = seen.extraction.proposal(3);
            assert!(!proposal.contains(&null.number) && proposal.len() == 3);
            let mut spec = AnalysisSpec::first_factors(method, 8);
            spec.kept = proposal.clone();
            let analysis = analyse(&matrix, &grid, spec.clone()).expect("a result");
            assert_eq!(analysis.result.rotation.kept, proposal);
            assert!(
                !analysis
                    .warnings
                    .iter()
                    .any(|w| matches!(w, Warning::NearNull { .. }))
            );
            spec.kept.push(null.number);
            let analysis = analyse(&matrix, &grid, spec).expect("a result");
            assert!(analysis.warnings.contains(&Warning::NearNull {
                factor: null.number
            }));
        }
    }
    println!("{near_null} of 40 extractions have a near-null factor");
    assert!(near_null >= 10, "only {near_null} of 40");
}
