//! Two waves, against the same calculations in another language and against what must hold.

mod support;

use analysis::resample::{BootstrapSpec, Work};
use analysis::waves::{ChangeError, ChangeValues, Pair, Pairing, Waves, WavesProblem, place};
use analysis::{AnalysisSpec, ExtractionMethod, Grid, MatrixProblem, SortMatrix, SortNo};
use serde_json::Value;
use support::{data, flat, list_distance, study};

fn components(factors: usize) -> AnalysisSpec {
    AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, factors)
}

fn columns(matrix: &SortMatrix) -> Vec<Vec<f64>> {
    (0..matrix.sorts())
        .map(|sort| matrix.sort(sort).to_vec())
        .collect()
}

/// Each sort paired with the one at the same place.
fn side_by_side(first: &SortMatrix, second: &[Vec<f64>]) -> Waves {
    let second = SortMatrix::from_columns(second).expect("valid");
    let pairs = (0..first.sorts()).map(SortNo::from_index).map(|sort| Pair {
        first: sort,
        second: sort,
    });
    Waves::new(first, &second, pairs.collect()).expect("the same Q set")
}

/// syn-c, where on the second wave each person sorts as person `other` did on the first.
fn exchanged(other: &[usize]) -> (Waves, Grid) {
    let (first, grid) = study(&data("oracle/syn-c.csv"));
    let all = columns(&first);
    let second: Vec<Vec<f64>> = other.iter().map(|&sort| all[sort].clone()).collect();
    (side_by_side(&first, &second), grid)
}

fn reference() -> (Value, Waves, Grid) {
    let text = std::fs::read_to_string(data("resample/waves.json")).expect("a file");
    let wanted: Value = serde_json::from_str(&text).expect("JSON");
    let other: Vec<usize> = flat(&wanted["other"])
        .into_iter()
        .map(|other| other as usize)
        .collect();
    let (waves, grid) = exchanged(&other);
    (wanted, waves, grid)
}

fn assert_close(found: &[f64], wanted: &Value) {
    assert!(list_distance(found, &flat(wanted)) < 1e-9);
}

#[test]
fn retest_and_method_two_agree_with_plain_calculations_in_another_language() {
    let (wanted, waves, grid) = reference();
    let retest = waves.retest();
    let correlations: Vec<f64> = retest
        .persons
        .iter()
        .map(|person| person.correlation)
        .collect();
    assert_close(&correlations, &wanted["retest"]);
    assert!((retest.mean - correlations.iter().sum::<f64>() / 12.0).abs() < 1e-15);

    let steps = BootstrapSpec {
        steps: u32::try_from(wanted["steps"].as_u64().expect("a number")).expect("few"),
        seed: wanted["seed"].as_u64().expect("a number"),
    };
    let found = waves
        .from_baseline(&grid, components(2), steps, &Work::default())
        .expect("a result");
    assert_eq!((found.failed, found.viewpoints.len()), (0, 2));
    let viewpoints = wanted["viewpoints"].as_array().expect("a list");
    for (found, wanted) in found.viewpoints.iter().zip(viewpoints) {
        let list = |value: &dyn Fn(&analysis::waves::StatementChange) -> f64| -> Vec<f64> {
            found.statements.iter().map(value).collect()
        };
        assert_close(&list(&|statement| statement.first), &wanted["first"]);
        assert_close(&list(&|statement| statement.second), &wanted["second"]);
        assert_close(&list(&|statement| statement.ratio), &wanted["ratio"]);
        let figures = found.statements.iter().flat_map(|statement| {
            let change = statement.change;
            [change.mean, change.standard_error, change.low, change.high]
                .map(|figure| figure.expect("many steps"))
        });
        assert_close(&figures.collect::<Vec<_>>(), &wanted["change"]);
        for statement in &found.statements {
            assert_eq!(
                statement.change.full,
                Some(statement.second - statement.first)
            );
            let passes = |level: analysis::Alpha| statement.ratio > level.threshold();
            assert_eq!(statement.level.is_some(), passes(analysis::Alpha::P05));
            assert!(statement.level.is_none_or(passes));
        }
    }
}

#[test]
fn method_one_agrees_with_plain_calculations_in_another_language() {
    let (wanted, waves, grid) = reference();
    let found = waves
        .change(&grid, ChangeValues::Differences, components(2))
        .expect("a result");
    let moved: Vec<f64> = found
        .persons
        .iter()
        .map(|pair| pair.first.index() as f64)
        .collect();
    assert_eq!(moved, flat(&wanted["moved"]));
    assert_eq!(found.persons.len() + found.without_change.len(), 12);
    let loadings = found.analysis.result.rotation.loadings.table();
    let rows: Vec<f64> = (0..loadings.rows())
        .flat_map(|row| loadings.row(row))
        .collect();
    assert_close(&rows, &wanted["change_loadings"]);
    let z = found.analysis.result.factors.iter();
    let z = z.flat_map(|factor| factor.composite.as_ref().expect("scores").z.clone());
    assert_close(&z.collect::<Vec<_>>(), &wanted["change_z"]);
}

#[test]
fn poured_changes_keep_the_order_of_the_differences_and_the_grid() {
    let (_, waves, grid) = reference();
    let found = waves
        .change(&grid, ChangeValues::Poured, components(2))
        .expect("forced sorts again");
    // A forced specification accepts them, so each fills the grid again.
    assert_eq!(
        found.analysis.result.spec.conformity,
        analysis::Conformity::Forced
    );
    assert_eq!(found.analysis.result.sorts, found.persons.len());
}

#[test]
fn movement_agrees_with_plain_projections_and_counts_everybody_once() {
    let (wanted, waves, grid) = reference();
    let found = waves.movement(&grid, &components(2)).expect("a result");
    let projections = found
        .persons
        .iter()
        .flat_map(|person| person.projections.clone());
    assert_close(&projections.collect::<Vec<_>>(), &wanted["projections"]);
    for migration in [&found.by_projection, &found.by_flags] {
        assert_eq!(migration.counts.iter().flatten().sum::<usize>(), 12);
    }
    for (row, viewpoint) in found.by_flags.viewpoints.iter().enumerate() {
        let defining = found.first.flags.of_factor(viewpoint.index()).count();
        assert_eq!(found.by_flags.counts[row].iter().sum::<usize>(), defining);
        assert_eq!(
            found.by_projection.counts[row].iter().sum::<usize>(),
            defining
        );
    }
}

#[test]
fn viewpoints_followed_among_those_who_came_again_agree_with_plain_calculations() {
    let (wanted, waves, grid) = reference();
    let away = flat(&wanted["away"]);
    let pairs = waves.pairs().iter().copied();
    let again = pairs.filter(|pair| !away.contains(&(pair.first.index() as f64)));
    let smaller = Waves::new(waves.first(), waves.second(), again.collect()).expect("nine persons");
    let analysis = analysis::analyse(waves.first(), &grid, components(2)).expect("a result");
    let followed = smaller.follow(&analysis.result);
    let wanted = wanted["followed"].as_array().expect("a list");
    assert_eq!(followed.len(), wanted.len());
    for (found, wanted) in followed.iter().zip(wanted) {
        assert_eq!(
            found.persons as u64,
            wanted["persons"].as_u64().expect("a number")
        );
        assert_close(
            &[found.standard_error],
            &Value::from(vec![wanted["error"].clone()]),
        );
        assert_close(
            &[found.correlation],
            &Value::from(vec![wanted["correlation"].clone()]),
        );
        let list = |value: &dyn Fn(&analysis::waves::Moved) -> f64| -> Vec<f64> {
            found.statements.iter().map(value).collect()
        };
        assert_close(&list(&|moved| moved.first), &wanted["first"]);
        assert_close(&list(&|moved| moved.second), &wanted["second"]);
        for moved in &found.statements {
            assert_eq!(moved.change, moved.second - moved.first);
            assert_eq!(moved.ratio, moved.change.abs() / found.standard_error);
        }
    }
    // Of nine, each is placed as among all twelve: the viewpoints are those of the analysis.
    let all = place(&analysis.result, waves.second());
    let some = place(&analysis.result, smaller.second());
    for (pair, placed) in smaller.pairs().iter().zip(&some) {
        assert_eq!(placed, &all[pair.first.index()]);
    }
}

#[test]
fn who_sorts_the_same_way_again_stays_and_does_not_change() {
    let (waves, grid) = exchanged(&(0..12).collect::<Vec<_>>());
    assert!((waves.retest().mean - 1.0).abs() < 1e-15);
    let found = waves.movement(&grid, &components(2)).expect("a result");
    assert!(
        found
            .matches
            .iter()
            .all(|found| found.second == Some(found.first))
    );
    assert!(
        found
            .matches
            .iter()
            .all(|found| found.congruence > 1.0 - 1e-12)
    );
    assert!(
        found
            .persons
            .iter()
            .all(|person| person.first == person.second)
    );
    let defining = found
        .persons
        .iter()
        .filter(|person| person.first.is_some())
        .count();
    assert_eq!(found.by_flags.stayed, defining);

    let steps = BootstrapSpec { steps: 20, seed: 1 };
    let changes = waves
        .from_baseline(&grid, components(2), steps, &Work::default())
        .expect("a result");
    for statement in changes
        .viewpoints
        .iter()
        .flat_map(|viewpoint| &viewpoint.statements)
    {
        assert_eq!((statement.ratio, statement.level), (0.0, None));
        assert_eq!(statement.change.standard_error, Some(0.0));
    }
    let error = waves
        .change(&grid, ChangeValues::Differences, components(1))
        .expect_err("nothing");
    let ChangeError::Changes { problems } = error else {
        panic!("{error}");
    };
    assert_eq!(problems[0], MatrixProblem::TooFewSorts { found: 0 });
}

#[test]
fn two_persons_who_exchange_their_viewpoints_are_seen_to_move() {
    // Person 1 holds the first viewpoint of syn-c and person 5 the second; each takes the other's.
    let mut other: Vec<usize> = (0..12).collect();
    other.swap(0, 4);
    let (waves, grid) = exchanged(&other);
    let found = waves.movement(&grid, &components(2)).expect("a result");
    let (from, to) = (found.persons[0].first, found.persons[4].first);
    assert!(from.is_some() && to.is_some() && from != to);
    for (person, wanted) in [(0, to), (4, from)] {
        assert_eq!(found.persons[person].second, wanted);
        assert_eq!(found.persons[person].projected, wanted);
    }
    assert_eq!(found.by_flags.counts[0][1], 1);
    assert_eq!(found.by_flags.counts[1][0], 1);
    assert_eq!(found.by_projection, found.by_flags);
}

#[test]
fn what_cannot_be_put_side_by_side_is_said_all_at_once() {
    let (first, _) = study(&data("oracle/syn-c.csv"));
    let (second, _) = study(&data("oracle/syn-a.csv"));
    let pair = Pair {
        first: SortNo::from_index(50),
        second: SortNo::from_index(0),
    };
    assert_eq!(
        Waves::new(&first, &second, vec![pair]),
        Err(vec![
            WavesProblem::DifferentQSets {
                first: 20,
                second: 36
            },
            WavesProblem::TooFewPairs { found: 1 },
            WavesProblem::UnknownSort { pair },
        ])
    );
}

#[test]
fn persons_are_linked_by_name_whatever_their_place() {
    let (first, grid) = study(&data("oracle/syn-c.csv"));
    let names: Vec<String> = (0..12).map(|person| format!("person {person}")).collect();
    let mut later = names.clone();
    later.reverse();
    later.truncate(11);
    let mut second = columns(&first);
    second.reverse();
    second.truncate(11);
    let pairing = Pairing::of(&names, &later).expect("no name twice");
    assert_eq!(pairing.only_first, [SortNo::from_index(0)]);
    let second = SortMatrix::from_columns(&second).expect("valid");
    let waves = Waves::new(&first, &second, pairing.pairs).expect("the same Q set");
    assert!((waves.retest().mean - 1.0).abs() < 1e-15);
    let movement = waves.movement(&grid, &components(2)).expect("a result");
    assert!(
        movement
            .persons
            .iter()
            .all(|person| person.first == person.second)
    );
    assert_eq!(waves.pairs().len(), 11);
}
