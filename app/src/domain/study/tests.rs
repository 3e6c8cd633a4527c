//! Tests of the study's states and of what they demand.

use jiff::civil::date;

use super::*;
use crate::domain::statement::{StatementNo, StatementText, Wording};

const TODAY: Date = date(2026, 11, 22);

fn study() -> Study {
    Study::new(
        StudyId::from_random([1; 16]),
        Slug::from_title("Arbeidsdagen"),
        ResearcherId::from_random([2; 16]),
        Languages::new(vec![StudyLanguage::NB, StudyLanguage::EN]).expect("two languages"),
        Title::new("Arbeidsdagen").expect("a title"),
    )
}

fn texts() -> StudyTexts {
    StudyTexts {
        title: Title::new("Arbeidsdagen").ok(),
        instruction: Instruction::new("Hvor enig er du?").ok(),
        information: Information::new("Dette er frivillig.").ok(),
        ..StudyTexts::default()
    }
}

fn statements(count: usize) -> Vec<Wordings> {
    let wording =
        |index| Wording::plain(StatementText::new(&format!("Nr. {index}")).expect("text"));
    (0..count)
        .map(|index| BTreeMap::from([(StudyLanguage::NB, wording(index))]))
        .collect()
}

fn ready() -> Study {
    let mut study = study();
    let mut draft = study.draft().expect("a draft");
    draft.set_texts(StudyLanguage::NB, texts()).expect("titled");
    draft.set_statements(statements(4)).expect("four");
    draft.set_grid("-1:1,0:2,1:1".parse().expect("a grid"));
    study
}

#[test]
fn an_empty_study_names_everything_it_lacks() {
    assert_eq!(
        study().advance(Step::Open, TODAY),
        Err(OpenError::NotReady(vec![
            OpenProblem::NoStatements,
            OpenProblem::NoGrid,
            OpenProblem::NoInstruction {
                locale: StudyLanguage::NB
            },
            OpenProblem::NoInformation {
                locale: StudyLanguage::NB
            },
        ]))
    );
}

#[test]
fn cells_and_statements_must_be_equal_in_number() {
    let mut study = ready();
    let mut draft = study.draft().expect("a draft");
    draft.set_statements(statements(5)).expect("five");
    assert_eq!(study.sorting_material(), None);
    assert_eq!(
        study.advance(Step::Open, TODAY),
        Err(OpenError::NotReady(vec![OpenProblem::CellsDiffer {
            cells: 4,
            statements: 5
        }]))
    );
}

#[test]
fn the_steps_follow_each_other() {
    let mut study = ready();
    let later = date(2026, 12, 1);
    for (step, state) in [
        (Step::Pilot, StudyState::Pilot { since: later }),
        (Step::Redraft, StudyState::Draft),
        (Step::Pilot, StudyState::Pilot { since: later }),
        (Step::Open, StudyState::Open { since: later }),
        (Step::Close, StudyState::Closed { since: later }),
        (Step::Archive, StudyState::Archived { since: later }),
        (Step::Restore, StudyState::Closed { since: later }),
        (Step::Reopen, StudyState::Open { since: later }),
    ] {
        assert_eq!(study.advance(step, later), Ok(()), "{step}");
        assert_eq!(study.state(), &state);
        let takes = matches!(state, StudyState::Pilot { .. } | StudyState::Open { .. });
        assert_eq!(study.is_open(), takes);
    }
}

#[test]
fn steps_out_of_order_are_refused_with_state_and_step() {
    use StateName::{Archived, Closed, Draft, Open, Pilot};
    let reach = |state| {
        let steps: &[Step] = match state {
            Draft => &[],
            Pilot => &[Step::Pilot],
            Open => &[Step::Open],
            Closed => &[Step::Open, Step::Close],
            Archived => &[Step::Open, Step::Close, Step::Archive],
        };
        let mut study = ready();
        for step in steps {
            study.advance(*step, TODAY).expect("a way there");
        }
        study
    };
    let steps = [
        (Step::Edit, vec![Draft]),
        (Step::Pilot, vec![Draft]),
        (Step::Redraft, vec![Pilot]),
        (Step::Open, vec![Draft, Pilot]),
        (Step::Close, vec![Open]),
        (Step::Reopen, vec![Closed]),
        (Step::Archive, vec![Closed]),
        (Step::Restore, vec![Archived]),
        (Step::Correct, vec![Open, Closed]),
        (Step::Import, vec![Pilot, Open, Closed]),
        (Step::OpenConditions, vec![Pilot, Open, Closed]),
    ];
    for (step, from) in steps {
        for state in [Draft, Pilot, Open, Closed, Archived] {
            let allowed = reach(state).allow(step);
            let refused = Err(InvalidTransition { from: state, step });
            assert_eq!(
                allowed,
                if from.contains(&state) {
                    Ok(())
                } else {
                    refused
                }
            );
        }
    }
}

#[test]
fn a_study_that_is_not_ready_is_not_tried_out_either() {
    let mut study = study();
    assert!(matches!(
        study.advance(Step::Pilot, TODAY),
        Err(OpenError::NotReady(_))
    ));
    assert_eq!(study.state(), &StudyState::Draft);
}

#[test]
fn a_slip_of_the_pen_is_a_few_letters_of_an_opened_study() {
    let mut study = ready();
    let first = StatementNo::from_index(0);
    let text = |text: &str| StatementText::new(text).expect("a text");
    let refused = study.correct(first, StudyLanguage::NB, &text("Nr 0"));
    assert!(matches!(refused, Err(CorrectionError::Transition(_))));
    study.advance(Step::Open, TODAY).expect("ready");
    let corrected = study.correct(first, StudyLanguage::NB, &text("Nr. 00!!"));
    assert_eq!(
        corrected,
        Ok(Corrected {
            before: text("Nr. 0")
        })
    );
    let mut correct =
        |statement, locale, words: &str| study.correct(statement, locale, &text(words));
    assert_eq!(
        correct(first, StudyLanguage::NB, "Nr. 00!!"),
        Err(CorrectionError::Same)
    );
    assert_eq!(
        correct(first, StudyLanguage::NB, "Nr. 1234"),
        Err(CorrectionError::TooMuch { found: 4 })
    );
    assert_eq!(
        correct(first, StudyLanguage::EN, "No. 0"),
        Err(CorrectionError::Unknown)
    );
    let beyond = StatementNo::from_index(9);
    assert_eq!(
        correct(beyond, StudyLanguage::NB, "Nr. 9"),
        Err(CorrectionError::Unknown)
    );
    assert!(correct(first, StudyLanguage::NB, "Nr. 00").is_ok());
    let same = correct(first, StudyLanguage::NB, "Nr. 1");
    assert!(matches!(same, Err(CorrectionError::QSet(_))), "{same:?}");
}

#[test]
fn texts_fall_back_to_the_main_language_and_say_so() {
    let mut study = ready();
    let english = StudyTexts::titled(Title::new("The working day").expect("a title"));
    let mut draft = study.draft().expect("a draft");
    draft.set_texts(StudyLanguage::EN, english).expect("titled");
    assert_eq!(
        study.title(StudyLanguage::EN),
        ("The working day", StudyLanguage::EN)
    );
    assert_eq!(
        study.title(StudyLanguage::NN),
        ("Arbeidsdagen", StudyLanguage::NB)
    );
    let (instruction, used) = study.instruction(StudyLanguage::EN).expect("in bokmål");
    assert_eq!(
        (instruction.as_str(), used),
        ("Hvor enig er du?", StudyLanguage::NB)
    );
}

#[test]
fn the_main_language_always_has_a_title() {
    let mut study = study();
    let mut draft = study.draft().expect("a draft");
    assert_eq!(
        draft.set_texts(StudyLanguage::NB, StudyTexts::default()),
        Err(DraftError::NoTitle {
            locale: StudyLanguage::NB
        })
    );
    assert_eq!(
        draft.set_languages(Languages::only(StudyLanguage::EN)),
        Err(DraftError::NoTitle {
            locale: StudyLanguage::EN
        })
    );
}

#[test]
fn a_new_main_language_needs_every_statement() {
    let mut study = ready();
    let mut draft = study.draft().expect("a draft");
    let english = StudyTexts::titled(Title::new("The working day").expect("a title"));
    draft.set_texts(StudyLanguage::EN, english).expect("titled");
    let Err(DraftError::QSet(problems)) = draft.set_languages(Languages::only(StudyLanguage::EN))
    else {
        panic!("the statements are in bokmål only");
    };
    assert_eq!(problems.len(), 4);
    assert_eq!(study.languages().main(), StudyLanguage::NB);
}

#[test]
fn a_stored_study_must_hold_together() {
    let mut study = ready();
    study.advance(Step::Open, TODAY).expect("ready");
    assert_eq!(Study::restore(study.parts().clone()), Ok(study.clone()));

    let mut parts = study.parts().clone();
    parts.grid = None;
    assert_eq!(
        Study::restore(parts),
        Err(RestoreError::OpenedUnready(OpenProblem::NoGrid))
    );
    let mut parts = study.parts().clone();
    parts.languages = Languages::only(StudyLanguage::EN);
    assert_eq!(
        Study::restore(parts),
        Err(RestoreError::NoTitle {
            locale: StudyLanguage::EN
        })
    );
}

#[test]
fn the_information_in_every_language_is_part_of_what_is_consented_to() {
    let mut study = ready();
    let before = study.canonical_information();
    let english = StudyTexts {
        information: Information::new("This is voluntary.").ok(),
        ..StudyTexts::default()
    };
    let mut draft = study.draft().expect("a draft");
    draft
        .set_texts(StudyLanguage::EN, english)
        .expect("not the main language");
    assert_eq!(before, "nb\t19\tDette er frivillig.\n");
    assert_eq!(
        study.canonical_information(),
        format!("{before}en\t18\tThis is voluntary.\n")
    );
}
