//! What a concourse keeps, and how it stays one with the Q set.

use jiff::civil::date;

use super::*;

const TODAY: Date = date(2026, 11, 22);

fn text(text: &str) -> StatementText {
    StatementText::new(text).expect("a text")
}

fn bokmal(words: &str) -> Wordings {
    Wordings::from([(StudyLanguage::NB, Wording::plain(text(words)))])
}

fn no(number: u32) -> CandidateNo {
    CandidateNo::new(number).expect("not zero")
}

fn new(words: &str) -> NewCandidate {
    NewCandidate {
        wordings: bokmal(words),
        ..NewCandidate::default()
    }
}

fn of(texts: &[&str]) -> Concourse {
    let mut concourse = Concourse::default();
    let all = texts.iter().map(|text| new(text)).collect();
    concourse.add(all).expect("few");
    concourse
}

fn qset(texts: &[&str]) -> QSet {
    QSet::new(
        StudyLanguage::NB,
        texts.iter().map(|text| bokmal(text)).collect(),
    )
    .expect("a Q set")
}

/// The concourse after the Q set was written elsewhere.
fn after(concourse: &Concourse, texts: &[&str]) -> Concourse {
    let candidates = concourse.candidates().cloned().collect();
    let dimensions = concourse.dimensions().clone();
    Concourse::of(dimensions, candidates, Some(&qset(texts)), TODAY)
}

/// Candidates in the order of the Q set.
fn seats(concourse: &Concourse) -> Vec<u32> {
    let mut seats: Vec<_> = concourse
        .candidates()
        .filter_map(|candidate| Some((candidate.place()?, candidate.number.get())))
        .collect();
    seats.sort_unstable();
    assert!(
        seats
            .iter()
            .map(|(place, _)| place.index())
            .eq(0..seats.len())
    );
    seats.into_iter().map(|(_, number)| number).collect()
}

fn choose(concourse: &mut Concourse, numbers: &[u32], numbering: Numbering) {
    let numbers = numbers.iter().map(|number| no(*number)).collect();
    concourse.choose(&numbers, numbering).expect("eligible");
}

#[test]
fn statements_without_a_concourse_become_chosen_candidates() {
    let concourse = after(&Concourse::default(), &["a", "b", "c"]);
    assert_eq!(seats(&concourse), [1, 2, 3]);
    assert_eq!(concourse.chosen(), qset(&["a", "b", "c"]).statements());
}

#[test]
fn kept_numbers_close_gaps_and_new_ones_come_last() {
    let mut concourse = of(&["a", "b", "c", "d"]);
    choose(&mut concourse, &[2, 3, 4], Numbering::Anew);
    assert_eq!(seats(&concourse), [2, 3, 4]);
    choose(&mut concourse, &[1, 2, 4], Numbering::Keep);
    assert_eq!(seats(&concourse), [2, 4, 1]);
    choose(&mut concourse, &[1, 2, 4], Numbering::Anew);
    assert_eq!(seats(&concourse), [1, 2, 4]);
}

#[test]
fn a_statement_that_was_rewritten_elsewhere_keeps_its_history() {
    let concourse = after(&Concourse::default(), &["a", "b", "c"]);
    let concourse = after(&concourse, &["a", "bb", "c"]);
    let second = concourse.get(no(2)).expect("there");
    assert_eq!(
        second
            .text(StudyLanguage::NB)
            .map(|(text, _)| text.as_str()),
        Some("bb")
    );
    assert_eq!(second.former.len(), 1);
    assert_eq!(second.former[0].text.as_str(), "b");
    assert_eq!(seats(&concourse), [1, 2, 3]);
}

#[test]
fn removing_one_statement_and_rewriting_another_are_told_apart() {
    let concourse = after(&Concourse::default(), &["a", "b", "c", "d", "e"]);
    let concourse = after(&concourse, &["a", "b", "d", "ee"]);
    assert_eq!(seats(&concourse), [1, 2, 4, 5]);
    assert_eq!(concourse.get(no(3)).expect("kept").fate, Fate::Waiting);
    assert_eq!(concourse.candidates().len(), 5);
}

#[test]
fn a_new_statement_and_another_order_are_taken_over() {
    let concourse = after(&Concourse::default(), &["a", "b", "c"]);
    let concourse = after(&concourse, &["c", "a", "x", "b"]);
    assert_eq!(seats(&concourse), [3, 1, 4, 2]);
    assert!(
        concourse
            .candidates()
            .all(|candidate| candidate.former.is_empty())
    );
}

#[test]
fn a_candidate_that_is_written_into_the_q_set_again_is_the_same() {
    let mut concourse = of(&["a", "b", "c"]);
    concourse.retire(no(3), None).expect("there");
    let concourse = after(&concourse, &["c", "a"]);
    assert_eq!(seats(&concourse), [3, 1]);
}

#[test]
fn rewording_keeps_labels_and_former_texts() {
    let mut concourse = of(&["a"]);
    let english = BTreeMap::from([(StudyLanguage::EN, Some(text("one")))]);
    concourse.reword(no(1), &english, TODAY).expect("there");
    assert_eq!(concourse.get(no(1)).expect("there").former, []);
    let gone = BTreeMap::from([
        (StudyLanguage::EN, None),
        (StudyLanguage::NB, Some(text("b"))),
    ]);
    concourse.reword(no(1), &gone, TODAY).expect("there");
    let candidate = concourse.get(no(1)).expect("there");
    let former: Vec<_> = candidate
        .former
        .iter()
        .map(|old| old.text.as_str())
        .collect();
    assert_eq!(former, ["a", "one"]);
    assert_eq!(candidate.wordings, bokmal("b"));
    let nothing = BTreeMap::from([(StudyLanguage::NB, None)]);
    let refused = concourse.reword(no(1), &nothing, TODAY);
    assert_eq!(refused, Err(ConcourseError::NoText));
}

#[test]
fn splitting_and_merging_keep_origins_and_leave_no_gap() {
    let mut concourse = of(&["a og b", "c", "d"]);
    choose(&mut concourse, &[1, 2, 3], Numbering::Anew);
    let made = concourse
        .split(no(1), StudyLanguage::NB, vec![text("a"), text("b")])
        .expect("two");
    assert_eq!(made, [no(4), no(5)]);
    assert_eq!(concourse.get(no(1)).expect("kept").fate, Fate::Replaced);
    assert_eq!(seats(&concourse), [2, 3]);
    let both = BTreeSet::from([no(4), no(2)]);
    let merged = concourse
        .merge(&both, StudyLanguage::NB, text("ac"))
        .expect("two");
    assert_eq!(concourse.get(merged).expect("made").origins, both);
    let made_of: Vec<_> = concourse.descendants(no(1)).map(|c| c.number).collect();
    assert_eq!(made_of, [no(4), no(5)]);
    let again = concourse.merge(&both, StudyLanguage::NB, text("ac"));
    assert_eq!(again, Err(ConcourseError::Retired(no(2))));
    concourse.bring_back(no(2)).expect("there");
    assert!(concourse.get(no(2)).expect("there").is_eligible());
}

fn dimension(name: &str, aspects: &[(u16, &str)]) -> Option<Dimension> {
    let named = |text: &str| AspectName::new(text).expect("a name");
    let aspects = aspects
        .iter()
        .map(|(key, text)| NamedAspect {
            key: *key,
            name: named(text),
        })
        .collect();
    let parts = DimensionParts {
        name: named(name),
        aspects,
    };
    Some(Dimension::new(parts).expect("a dimension"))
}

fn aspect(axis: Axis, key: u16) -> Aspect {
    Aspect { axis, key }
}

#[test]
fn the_balance_counts_a_statement_in_each_of_its_cells_and_once_in_the_sums() {
    let mut concourse = of(&["a", "b", "c", "d"]);
    concourse.set_dimensions(Dimensions {
        row: dimension("Hvem", &[(1, "selv"), (2, "andre")]),
        column: dimension("Hva", &[(1, "kunnskap"), (2, "makt")]),
    });
    let (row, column) = (
        |key| aspect(Axis::Row, key),
        |key| aspect(Axis::Column, key),
    );
    for (number, aspects) in [
        (1, vec![row(1), column(1)]),
        (2, vec![row(1), row(2), column(1)]),
        (3, vec![row(2)]),
        (4, vec![row(2), column(2), row(9)]),
    ] {
        concourse
            .tag(no(number), aspects.into_iter().collect())
            .expect("there");
    }
    concourse.retire(no(4), None).expect("there");
    let balance = concourse.balance(|candidate| candidate.number != no(1));
    let pairs = |shares: &[Share]| -> Vec<(usize, usize)> {
        shares
            .iter()
            .map(|share| (share.chosen, share.candidates))
            .collect()
    };
    // Columns: knowledge, power, neither.
    assert_eq!(balance.columns.last(), Some(&None));
    assert_eq!(balance.rows, [Some(row(1)), Some(row(2))]);
    assert_eq!(pairs(&balance.cells[0]), [(1, 2), (0, 0), (0, 0)]);
    assert_eq!(pairs(&balance.cells[1]), [(1, 1), (0, 0), (1, 1)]);
    assert_eq!(pairs(&balance.row_sums), [(1, 2), (2, 2)]);
    assert_eq!(pairs(&balance.column_sums), [(1, 2), (0, 0), (1, 1)]);
    assert_eq!((balance.whole.chosen, balance.whole.candidates), (2, 3));
}

#[test]
fn values_that_are_removed_leave_the_candidates() {
    let mut concourse = of(&["a"]);
    let both = dimension("Hvem", &[(1, "selv"), (2, "andre")]);
    concourse.set_dimensions(Dimensions {
        row: both,
        column: None,
    });
    let tags = BTreeSet::from([aspect(Axis::Row, 1), aspect(Axis::Row, 2)]);
    concourse.tag(no(1), tags).expect("there");
    let one = dimension("Hvem", &[(2, "de andre")]);
    concourse.set_dimensions(Dimensions {
        row: one,
        column: None,
    });
    let left = &concourse.get(no(1)).expect("there").aspects;
    assert_eq!(*left, BTreeSet::from([aspect(Axis::Row, 2)]));
}

#[test]
fn a_dimension_names_nothing_twice() {
    let aspect = |key, text: &str| NamedAspect {
        key,
        name: AspectName::new(text).expect("a name"),
    };
    let of = |aspects: Vec<NamedAspect>| {
        Dimension::new(DimensionParts {
            name: AspectName::new("Hvem").expect("a name"),
            aspects,
        })
    };
    assert!(matches!(
        of(vec![]),
        Err(DimensionProblem::Size { found: 0 })
    ));
    let twice = of(vec![aspect(1, "Selv"), aspect(2, "selv")]);
    assert!(matches!(twice, Err(DimensionProblem::Repeated { .. })));
    let one_key = of(vec![aspect(1, "selv"), aspect(1, "andre")]);
    assert!(matches!(one_key, Err(DimensionProblem::Repeated { .. })));
}
