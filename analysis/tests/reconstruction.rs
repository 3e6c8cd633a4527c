//! A synthetic reconstruction of a published study, analysed as it was: centroid after Brown, four factors, varimax.
//! See data/README.md; the data say nothing about any person.

mod support;

use analysis::{
    Alpha, Analysis, AnalysisSpec, CentroidVariant, ExtractionMethod, FlagRule, Loadings,
    SortMatrix, Table, Threshold, analyse, explore, match_factors,
};
use support::{cells, data, numbers, study, table};

const BROWN: ExtractionMethod = ExtractionMethod::Centroid(CentroidVariant::Brown);

/// Published rotated loadings, and the published X marks as factor numbers.
fn published() -> (Table, Vec<Option<usize>>) {
    let rows = cells(&data("reference_loadings.csv"));
    let loading = |row: &Vec<String>| {
        row[..4]
            .iter()
            .map(|cell| cell.parse().expect("a number"))
            .collect()
    };
    let marks = rows.iter().map(|row| row[4].parse().ok()).collect();
    (
        table(&rows.iter().map(loading).collect::<Vec<Vec<f64>>>()),
        marks,
    )
}

fn analysed(threshold: Threshold) -> Analysis {
    let (matrix, grid) = study(&data("reference_reconstruction.csv"));
    let mut spec = AnalysisSpec::first_factors(BROWN, 4);
    spec.flags = FlagRule {
        threshold,
        majority: true,
    };
    analyse(&matrix, &grid, spec).expect("a result")
}

/// Ours in the order and with the signs of the published factors.
fn matched(analysis: &Analysis) -> Table {
    let (theirs, _) = published();
    let ours = analysis.result.rotation.loadings.table();
    let matches = match_factors(&theirs, ours);
    Table::from_fn(theirs.rows(), 4, |row, column| {
        matches[column].congruence.signum() * ours[(row, matches[column].ours)]
    })
}

/// The published factor that each sort is flagged on, by our flags.
fn marks(analysis: &Analysis) -> Vec<Option<usize>> {
    let (theirs, _) = published();
    let matches = match_factors(&theirs, analysis.result.rotation.loadings.table());
    let flagged = |sort: usize| {
        matches
            .iter()
            .find(|found| analysis.result.flags.is_flagged(sort, found.ours))
    };
    (0..theirs.rows())
        .map(|sort| flagged(sort).map(|found| found.reference + 1))
        .collect()
}

#[test]
fn the_reconstruction_is_25_forced_sorts_of_36_statements() {
    let (matrix, grid) = study(&data("reference_reconstruction.csv"));
    assert_eq!((matrix.statements(), matrix.sorts()), (36, 25));
    assert_eq!(grid, analysis::Grid::presets(36)[0]);
    let spec = AnalysisSpec::first_factors(BROWN, 4);
    assert!(
        spec.check(&matrix, &grid).is_ok(),
        "every sort fills the grid"
    );
}

#[test]
fn unrotated_sizes_and_eigenvalues_are_as_computed_twice_elsewhere() {
    let analysis = analysed(Threshold::Level(Alpha::P05));
    let exploration = &analysis.result.exploration;
    let sizes: Vec<f64> = exploration
        .extraction
        .factors
        .iter()
        .map(|factor| factor.sum_of_squares)
        .collect();
    for (found, wanted) in sizes.iter().zip([9.310, 1.521, 1.793, 1.090]) {
        assert!((found - wanted).abs() < 5e-4, "{sizes:?}");
    }
    for (found, published) in sizes.iter().zip([9.30894, 1.51978, 1.79467, 1.09005]) {
        assert!((found - published).abs() < 5e-3, "{sizes:?}");
    }
    for (found, wanted) in exploration
        .eigenvalues
        .iter()
        .zip([9.8258, 2.3401, 2.0549, 1.6433])
    {
        assert!(
            (found - wanted).abs() < 5.1e-5,
            "{:?}",
            exploration.eigenvalues
        );
    }
}

#[test]
fn rotated_loadings_come_close_to_the_published_table() {
    let (theirs, _) = published();
    let ours = matched(&analysed(Threshold::Level(Alpha::P05)));
    let (mut largest, mut squares) = (0.0_f64, 0.0);
    for row in 0..theirs.rows() {
        for column in 0..4 {
            let difference = ours[(row, column)] - theirs[(row, column)];
            largest = largest.max(difference.abs());
            squares += difference * difference;
        }
    }
    let rms = (squares / 100.0_f64).sqrt();
    println!("largest {largest:.4}, rms {rms:.4}");
    assert!(largest <= 0.025, "largest difference {largest}");
    assert!(rms <= 0.02, "rms {rms}");
}

#[test]
fn all_published_marks_come_out_at_42_hundredths_and_at_p_01() {
    let (_, published) = published();
    assert_eq!(published.iter().flatten().count(), 19);
    assert_eq!(marks(&analysed(Threshold::Loading(0.42))), published);
    assert_eq!(marks(&analysed(Threshold::Level(Alpha::P01))), published);
}

#[test]
fn one_more_sort_is_flagged_at_p_05() {
    let (_, mut published) = published();
    let found = marks(&analysed(Threshold::Level(Alpha::P05)));
    assert_eq!(published[20], None);
    assert!(found[20].is_some(), "the 21st sort is flagged");
    published[20] = found[20];
    assert_eq!(found, published);
}

#[test]
fn scores_correlate_as_computed_elsewhere() {
    let analysis = analysed(Threshold::Loading(0.42));
    let (theirs, _) = published();
    let matches = match_factors(&theirs, analysis.result.rotation.loadings.table());
    let contrasts = analysis.result.contrasts.as_ref().expect("four factors");
    let expected = [
        (1, 2, 0.338),
        (1, 3, 0.167),
        (1, 4, 0.632),
        (2, 3, 0.139),
        (2, 4, 0.466),
        (3, 4, 0.349),
    ];
    for (first, second, wanted) in expected {
        let (one, other) = (&matches[first - 1], &matches[second - 1]);
        let sign = one.congruence.signum() * other.congruence.signum();
        let found = sign * contrasts.correlations[(one.ours, other.ours)];
        assert!((found - wanted).abs() < 6e-4, "{first}-{second}: {found}");
    }
    let mut errors: Vec<f64> = matches
        .iter()
        .map(|found| {
            analysis.result.factors[found.ours]
                .composite
                .as_ref()
                .expect("flags")
                .standard_error
        })
        .collect();
    errors
        .iter_mut()
        .for_each(|error| *error = (*error * 1000.0).round() / 1000.0);
    assert_eq!(errors, [0.186, 0.277, 0.277, 0.200]);
}

/// Everything of the reconstruction that another program computed with a tight stop of the rotation.
#[test]
fn every_number_is_as_computed_elsewhere() {
    let text = std::fs::read_to_string(data("reference_reconstruction_expected.json"));
    let expected: serde_json::Value =
        serde_json::from_str(&text.expect("it can be read")).expect("it is JSON");
    let numbers = |value: &serde_json::Value| -> Vec<f64> {
        let list = value.as_array().expect("a list").iter();
        list.map(|number| number.as_f64().expect("a number"))
            .collect()
    };
    let rows = |name: &str| -> Vec<Vec<f64>> {
        let list = expected[name].as_array().expect("rows").iter();
        list.map(numbers).collect()
    };
    let analysis = analysed(Threshold::Loading(0.42));
    let result = &analysis.result;
    let close = |found: f64, wanted: f64, what: &str| {
        assert!(
            (found - wanted).abs() < 1e-5,
            "{what}: {found}, not {wanted}"
        );
    };

    let unrotated = table(&rows("unrotated"));
    let found = result.exploration.extraction.loadings.table();
    for pair in match_factors(&unrotated, found) {
        for (found, wanted) in found
            .column(pair.ours)
            .iter()
            .zip(unrotated.column(pair.reference))
        {
            close(pair.congruence.signum() * found, *wanted, "unrotated");
        }
    }
    for (found, wanted) in result
        .exploration
        .eigenvalues
        .iter()
        .zip(numbers(&expected["pca_eigenvalues"]))
    {
        close(*found, wanted, "eigenvalue");
    }
    let rotated = table(&rows("rotated"));
    let (z, arrays, correlations) = (rows("z"), rows("arrays"), rows("score_correlations"));
    let matches = match_factors(&rotated, result.rotation.loadings.table());
    let contrasts = result.contrasts.as_ref().expect("four factors");
    for one in &matches {
        assert!(one.congruence.abs() > 0.999_999);
        let (sign, factor) = (one.congruence.signum(), &result.factors[one.ours]);
        let composite = factor.composite.as_ref().expect("flags");
        let ours = result.rotation.loadings.of_factor(one.ours);
        for (found, wanted) in ours.iter().zip(rotated.column(one.reference)) {
            close(sign * found, *wanted, "rotated");
        }
        for (found, wanted) in composite.z.iter().zip(&z[one.reference]) {
            close(sign * found, *wanted, "z");
        }
        for (rank, wanted) in composite.array.ranks().iter().zip(&arrays[one.reference]) {
            assert_eq!(sign * f64::from(*rank), *wanted, "array");
        }
        for (name, found) in [
            ("rotated_ss", factor.sum_of_squares),
            ("reliability", composite.reliability),
            ("se", composite.standard_error),
        ] {
            close(found, numbers(&expected[name])[one.reference], name);
        }
        for other in &matches {
            let found = contrasts.correlations[(one.ours, other.ours)];
            let wanted = correlations[one.reference][other.reference];
            close(sign * other.congruence.signum() * found, wanted, "scores");
        }
    }
    for (sort, wanted) in numbers(&expected["flags"]).into_iter().enumerate() {
        let found = matches
            .iter()
            .find(|found| result.flags.is_flagged(sort, found.ours));
        let found = found.map_or(0.0, |found| (found.reference + 1) as f64);
        assert_eq!(found, wanted, "flag of sort {}", sort + 1);
    }
}

#[test]
fn varimax_of_the_recovered_unrotated_loadings_is_the_published_table() {
    let unrotated = table(&numbers(&data("reference_unrotated.csv")));
    let (theirs, _) = published();
    let rotation = analysis::rotate::varimax::varimax(&unrotated, true).transformation;
    let ours = Table::from_fn(25, 4, |row, column| {
        (0..4)
            .map(|factor| unrotated[(row, factor)] * rotation[(factor, column)])
            .sum()
    });
    let matches = match_factors(&theirs, &ours);
    let turned = Table::from_fn(25, 4, |row, column| {
        matches[column].congruence.signum() * ours[(row, matches[column].ours)]
    });
    let largest = support::distance(&theirs, &turned);
    println!("largest {largest:.1e}");
    assert!(largest < 5e-4, "{largest}");
    // The published marks follow from the published loadings by the rule at p < .01.
    let rule = FlagRule {
        threshold: Threshold::Level(Alpha::P01),
        majority: true,
    };
    let flags =
        analysis::Flags::automatic(&Loadings::from_table(theirs).expect("finite"), 36, rule);
    let (_, marks) = published();
    let flagged: Vec<Option<usize>> = flags
        .sorts
        .iter()
        .map(|sort| sort.flagged.first().map(|factor| factor.get() as usize))
        .collect();
    assert_eq!(flagged, marks);
}

#[test]
fn both_centroid_variants_can_be_seen_side_by_side() {
    let (matrix, _): (SortMatrix, _) = study(&data("reference_reconstruction.csv"));
    for variant in [CentroidVariant::Pqmethod, CentroidVariant::Brown] {
        let method = ExtractionMethod::Centroid(variant);
        let seen =
            explore(&matrix, analysis::CorrelationMethod::Pearson, method, 8).expect("a result");
        assert_eq!(seen.extraction.factors.len(), 8);
        assert!(
            seen.extraction
                .factors
                .iter()
                .all(|factor| factor.centroid.is_some())
        );
    }
}
