//! Conditions of instruction: which one a form is about, and which ones can be sorted under.

use app::domain::language::Reading;
use app::domain::study::{ConditionNo, Study};
use app::page::participant::condition::OpenCondition;
use app::page::participant::stopped::Stopped;
use axum::http::StatusCode;
use axum::response::Response;

use super::information::stopped;
use crate::http::AppState;

/// The condition that a form names, if it may be sorted under: it is open, or a sort that was sent under it is
/// corrected.
pub(super) fn of_form(study: &Study, field: &str, corrects: bool) -> Option<ConditionNo> {
    let number = if field.is_empty() {
        ConditionNo::FIRST
    } else {
        field.parse().ok()?
    };
    let conditions = study.conditions();
    (conditions.is_open(number) || corrects && conditions.has(number)).then_some(number)
}

/// The condition that somebody begins under: the one that was chosen, else the first that is open.
pub(super) fn to_begin(study: &Study, chosen: Option<&str>) -> Option<ConditionNo> {
    match chosen.filter(|chosen| !chosen.is_empty()) {
        Some(chosen) => of_form(study, chosen, false),
        None => study.conditions().open().next(),
    }
}

/// A condition as the form of a sort carries it: nothing for the first one.
pub(super) fn field(number: ConditionNo) -> String {
    if number == ConditionNo::FIRST {
        String::new()
    } else {
        number.to_string()
    }
}

/// The page instead of a sort under a condition that is not open.
pub(super) async fn closed(state: &AppState, study: &Study, reading: Reading) -> Response {
    let reason = Stopped::ConditionClosed;
    stopped(state, study, reading, reason, StatusCode::FORBIDDEN).await
}

/// The open conditions of a study that has several, in words.
pub(super) fn open(study: &Study, reading: Reading) -> Vec<OpenCondition> {
    if !study.conditions().are_several() {
        return Vec::new();
    }
    let in_words = |number: ConditionNo| {
        let (name, language) = study.condition_name(number, reading)?;
        let (instruction, _) = study.instruction_under(number, language)?;
        Some(OpenCondition {
            number,
            name: name.as_str().to_owned(),
            instruction: instruction.as_str().to_owned(),
            language,
        })
    };
    study.conditions().open().filter_map(in_words).collect()
}
