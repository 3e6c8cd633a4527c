//! Every number of the document against R (package qmethod), with the tolerances that are promised. Factors are matched
//! by congruence; their order and signs are then asked for as steps of the rotation, because differences between factors
//! depend on the signs.

use analysis::{Table, match_factors};
use serde_json::{Value, json};

use crate::support::{json as document, numbers, oracle, rows, written};

fn table(rows: &[Vec<f64>]) -> Table {
    Table::from_fn(rows.len(), rows[0].len(), |row, column| rows[row][column])
}

fn close(what: &str, ours: &[f64], theirs: &[f64], tolerance: f64) {
    assert_eq!(ours.len(), theirs.len(), "{what}");
    for (ours, theirs) in ours.iter().zip(theirs) {
        assert!(
            (ours - theirs).abs() <= tolerance,
            "{what}: {ours} is not {theirs}"
        );
    }
}

fn all_close(what: &str, ours: &[Vec<f64>], theirs: &[Vec<f64>], tolerance: f64) {
    assert_eq!(ours.len(), theirs.len(), "{what}");
    for (ours, theirs) in ours.iter().zip(theirs) {
        close(what, ours, theirs, tolerance);
    }
}

/// Steps that put our factors in the order and the signs of the reference.
fn matching_steps(document: &Value, reference: &Value) -> Value {
    let ours = table(&rows(&document["rotated"]["loadings"]));
    let theirs = table(&rows(&reference["loadings"]["data"]));
    let matches = match_factors(&theirs, &ours);
    for found in &matches {
        assert!(found.congruence.abs() >= 0.9999, "{}", found.congruence);
    }
    let order: Vec<usize> = matches.iter().map(|found| found.ours + 1).collect();
    let mirrored = matches.iter().filter(|found| found.congruence < 0.0);
    let turn: Vec<usize> = mirrored.map(|found| found.reference + 1).collect();
    let mut steps = document["spec"]["rotation"].clone();
    let list = steps.as_array_mut().expect("a list");
    list.push(json!({ "step": "order", "by": { "explicit": order } }));
    list.push(json!({ "step": "sign", "by": { "turn": turn } }));
    steps
}

struct Case {
    study: &'static str,
    extraction: &'static str,
    rotation: &'static str,
    /// Cells of arrays in which R breaks the shape of the grid: (factor, statement, ours).
    tied: &'static [(usize, usize, f64)],
}

fn compare(case: &Case) {
    let (study, rotation) = (case.study, case.rotation);
    let is_pca = case.extraction == "pca";
    let method = if is_pca { "pca" } else { "centroid" };
    let folder = format!("{study}-{method}-{rotation}");
    let text =
        std::fs::read_to_string(oracle(&format!("{folder}/all.json"))).expect("it can be read");
    let reference: Value = serde_json::from_str(&text).expect("JSON");
    let sorts = oracle(&format!("{study}.csv"));
    let theirs = rows(&reference["loadings"]["data"]);
    let factors = theirs[0].len().to_string();
    let run = |rotation: &str| {
        document(&[
            &sorts,
            "--factors",
            &factors,
            "--extraction",
            case.extraction,
            "--rotation",
            rotation,
        ])
    };
    let steps = matching_steps(&run(rotation), &reference);
    let ours = run(&written(&format!("{folder}.json"), &steps.to_string()));
    assert_eq!(ours["spec"]["rotation"], steps);

    all_close(
        "correlation",
        &rows(&ours["correlation"]),
        &rows(&reference["correlation"]["data"]),
        1e-9,
    );
    close(
        "eigenvalues",
        &numbers(&ours["unrotated"]["eigenvalues"]),
        &numbers(&reference["eigenvalues"]),
        1e-9,
    );
    compare_unrotated(&ours, &reference, if is_pca { 1e-9 } else { 1e-8 });

    let rotated = if rotation == "varimax" { 2.5e-3 } else { 1e-8 };
    let loadings = rows(&ours["rotated"]["loadings"]);
    all_close("loadings", &loadings, &theirs, rotated);
    for (sort, flag) in ours["flags"].as_array().expect("a list").iter().enumerate() {
        let flagged = reference["flags"]["data"][sort].as_array().expect("a row");
        let theirs: Vec<usize> = (1..=flagged.len())
            .filter(|factor| flagged[factor - 1] == true)
            .collect();
        let ours: Vec<usize> = flag
            .as_u64()
            .map(|flag| flag as usize)
            .into_iter()
            .collect();
        assert_eq!(ours, theirs, "{folder}: sort {}", sort + 1);
    }
    compare_factors(case, &ours, &reference, rotated);
    compare_contrasts(&ours, &reference, rotated);
}

/// In order of extraction, ours turned to the signs of the reference.
fn compare_unrotated(ours: &Value, reference: &Value, tolerance: f64) {
    let ours = table(&rows(&ours["unrotated"]["loadings"]));
    let theirs = table(&rows(&reference["unrotated"]["data"]));
    for factor in 0..ours.columns() {
        let sign = analysis::congruence(ours.column(factor), theirs.column(factor)).signum();
        let turned: Vec<f64> = ours.column(factor).iter().map(|a| sign * a).collect();
        close("unrotated", &turned, theirs.column(factor), tolerance);
    }
}

fn compare_factors(case: &Case, ours: &Value, reference: &Value, tolerance: f64) {
    let (z, arrays) = (
        table(&rows(&reference["zscores"]["data"])),
        table(&rows(&reference["factor_array"]["data"])),
    );
    let characteristics = &reference["characteristics"]["columns"];
    let (flagged, reliability) = (
        numbers(&characteristics["nload"]),
        numbers(&characteristics["reliability"]),
    );
    let errors = numbers(&characteristics["se_fscores"]);
    let shares = numbers(&characteristics["expl_var"]);
    let factors = ours["factors"].as_array().expect("a list");
    assert_eq!(factors.len(), z.columns());
    for (index, factor) in factors.iter().enumerate() {
        assert_eq!(factor["number"], index + 1);
        assert_eq!(factor["flagged"].as_f64(), Some(flagged[index]));
        close("z", &numbers(&factor["z"]), z.column(index), tolerance);
        let one = |value: &Value| [value.as_f64().expect("a number")];
        close(
            "reliability",
            &one(&factor["reliability"]),
            &[reliability[index]],
            1e-9,
        );
        close("se", &one(&factor["se"]), &[errors[index]], 1e-9);
        let share = &ours["rotated"]["explained_variance"][index];
        close("share", &one(share), &[shares[index] / 100.0], tolerance);
        for (statement, rank) in numbers(&factor["array"]).into_iter().enumerate() {
            let tied = case
                .tied
                .iter()
                .find(|(f, s, _)| (*f, *s) == (index + 1, statement + 1));
            let wanted = tied.map_or(arrays[(statement, index)], |(_, _, ours)| *ours);
            assert_eq!(
                rank,
                wanted,
                "factor {}, statement {}",
                index + 1,
                statement + 1
            );
        }
    }
}

fn compare_contrasts(ours: &Value, reference: &Value, tolerance: f64) {
    all_close(
        "factor correlations",
        &rows(&ours["factor_correlations"]),
        &rows(&reference["factor_correlations"]["data"]),
        tolerance,
    );
    all_close(
        "sed",
        &rows(&ours["sed"]),
        &rows(&reference["sed"]["data"]),
        1e-9,
    );
    let verdicts = &reference["qdc_pqmethod"]["columns"];
    let factors = ours["factors"].as_array().expect("a list").len();
    for (index, statement) in ours["statements"]
        .as_array()
        .expect("a list")
        .iter()
        .enumerate()
    {
        let consensus = match statement["consensus"].as_str() {
            Some("p05") => "C*",
            Some(_) => "C",
            None => "",
        };
        assert_eq!(
            verdicts["consensus"][index],
            consensus,
            "statement {}",
            index + 1
        );
        let found = statement["distinguishing"].as_array().expect("a list");
        for factor in 1..=factors {
            let own = found.iter().find(|found| found["factor"] == factor);
            let mark = match own.and_then(|own| own["level"].as_str()) {
                Some("p05") => "D",
                Some(_) => "D*",
                None => "",
            };
            assert_eq!(verdicts[format!("disting_f{factor}")][index], mark);
            if let Some(own) = own {
                let margin = own["margin"].as_f64().expect("a number");
                let theirs = &verdicts[format!("minratio_f{factor}")][index];
                close(
                    "margin",
                    &[margin],
                    &[theirs.as_f64().expect("a number")],
                    1e-2,
                );
            }
        }
    }
}

#[test]
fn components_agree_with_r() {
    for (study, tied) in [("syn-a", &[(4, 28, -2.0)][..]), ("syn-c", &[])] {
        for rotation in ["none", "varimax"] {
            compare(&Case {
                study,
                extraction: "pca",
                rotation,
                tied: if rotation == "none" { tied } else { &[] },
            });
        }
    }
}

#[test]
fn centroids_agree_with_r() {
    for study in ["syn-a", "syn-c"] {
        for rotation in ["none", "varimax"] {
            compare(&Case {
                study,
                extraction: "centroid-brown",
                rotation,
                tied: &[],
            });
        }
    }
}

#[test]
fn a_quarter_turn_by_hand_exchanges_two_factors() {
    let sorts = oracle("syn-c.csv");
    let run = |name: &str, steps: &str| {
        document(&[
            &sorts,
            "--factors",
            "2",
            "--rotation",
            &written(name, steps),
        ])
    };
    let before = run("nothing.json", "[]");
    let steps = r#"[{"step":"manual","a":1,"b":2,"degrees":90}]"#;
    let after = run("quarter.json", steps);
    assert_eq!(after["spec"]["rotation"][0]["angle"], 90_000);
    let before = rows(&before["rotated"]["loadings"]);
    let turned = before.iter().map(|row| vec![row[1], -row[0]]);
    assert_eq!(
        rows(&after["rotated"]["loadings"]),
        turned.collect::<Vec<_>>()
    );
}

#[test]
fn the_input_is_named_by_its_bytes_however_it_comes() {
    let sorts = oracle("syn-c.csv");
    let bytes = std::fs::read(&sorts).expect("it can be read");
    let piped = crate::support::start(&["-", "--factors", "2"], &bytes).stdout;
    assert_eq!(piped, crate::support::bytes(&[&sorts, "--factors", "2"]));
    let found: Value = serde_json::from_slice(&piped).expect("JSON");
    // As sha256sum prints it.
    assert_eq!(found["input"]["sha256"], SYN_C);
    assert_eq!(found["input"]["names"][11], "P12");
}

const SYN_C: &str = "85ae79ac65c3f4dd019c3588ed2cbea25120835227acb2c49da12bb8aa984d0c";
