//! What is decided, taken back, taken again, branched off.

use std::collections::BTreeMap;

use analysis::RotationStep;
use app::domain::decision::{BranchName, Decision};
use app::domain::id::{BranchId, DecisionId};
use app::domain::locale::Locale;
use app::page::researcher::workbench::BranchTab;
use app::page::researcher::workbench::refused::{Refused, refused};
use app::ui::field::Problem;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::wish::{self, Fields};
use super::{Bench, address, chrome, trouble};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::render::render;
use crate::http::researcher::OwnStudy;
use crate::http::researcher::analysis::{choices, look};
use crate::http::researcher::words::Words;
use crate::service::workbench::{ComputedBranch, DecideError};

/// Begins a branch with the choices of the address, each of them as a decision.
pub async fn start(
    State(state): State<AppState>,
    study: OwnStudy,
    Query(query): Query<BTreeMap<String, String>>,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let Ok(seen) = look(&state, &study, &query).await? else {
        return Ok(study.go_to("analysis"));
    };
    let back = || study.go_to(&format!("analysis?{}", seen.choices.query()));
    let Ok(name) = BranchName::new(fields.get("name").map_or("", String::as_str)) else {
        return Ok(back());
    };
    let spec = choices::spec(&seen.choices);
    let decisions = [
        Decision::Correlation {
            method: spec.correlation,
        },
        Decision::Extraction {
            method: spec.extraction,
            extracted: spec.extracted,
        },
        Decision::Keep { factors: spec.kept },
        Decision::Rotate {
            steps: RotationStep::varimax(),
        },
        Decision::FlagRule { rule: spec.flags },
    ];
    let wishes = decisions.map(|decision| (decision, None)).to_vec();
    let bench = &state.services().workbench;
    let by = &study.researcher.name;
    match bench.start(&study.owned, name, wishes, by).await {
        Ok(id) => Ok(Redirect::to(&address(&study, &id, BranchTab::Number)).into_response()),
        Err(DecideError::Store(error)) => Err(error.into()),
        // A taken name; why there is no result stands on the page itself.
        Err(_) => Ok(back()),
    }
}

/// Takes the decision of a form.
pub async fn decide(bench: Bench, Form(fields): Form<Fields>) -> Result<Response, HttpError> {
    let Bench {
        state,
        study,
        locale,
        computed,
    } = bench;
    let words = Words(locale);
    let wishes = match wish::read(&fields, &computed, words) {
        Ok(wishes) => wishes,
        Err(problems) => {
            return Ok(refuse(&state, study, locale, computed, fields, problems, true).await);
        }
    };
    let id = computed.open.branch.id.clone();
    let seen = seen(&fields);
    let bench = &state.services().workbench;
    let by = &study.researcher.name;
    let wished = wishes
        .iter()
        .rev()
        .find_map(|(decision, _)| match decision {
            Decision::Sorts { set } => Some(set.clone()),
            _ => None,
        });
    let set = wished.unwrap_or_else(|| computed.open.recipe.set.clone());
    let decided = bench.decide(&study.owned, &id, seen.as_ref(), wishes, by);
    let (problem, can_mend) = match decided.await {
        Ok(()) => return Ok(back(&study, &id, &fields)),
        Err(DecideError::NoReason) => (words.say("problem-decide-reason", &[]), true),
        Err(DecideError::MovedOn) => (words.say("problem-decide-moved", &[]), false),
        Err(DecideError::NoBranch | DecideError::NameTaken) => return Err(HttpError::NotFound),
        Err(DecideError::Store(error)) => return Err(error.into()),
        Err(DecideError::Run(error)) => {
            let reasons = trouble(&state, &study, &set, &error, locale).await?;
            (reasons.join(" "), false)
        }
    };
    let problems = vec![Problem::new("reason", problem)];
    Ok(refuse(&state, study, locale, computed, fields, problems, can_mend).await)
}

/// The page that says why nothing was decided.
async fn refuse(
    state: &AppState,
    study: OwnStudy,
    locale: Locale,
    computed: ComputedBranch,
    mut fields: Fields,
    problems: Vec<Problem>,
    can_mend: bool,
) -> Response {
    let tab = tab(&fields);
    // What is wrong in another field than the reason has to be mended on the page it came from.
    let can_mend = can_mend && problems.iter().all(|problem| problem.field == "reason");
    let reason = fields.remove("reason").unwrap_or_default();
    let page = move || {
        let path = format!("analysis/{}/{}", computed.open.branch.id, tab.page());
        let chrome = chrome::of_computed(study.chrome(&path, locale), &computed);
        refused(&Refused {
            chrome,
            tab,
            fields: fields.into_iter().collect(),
            reason,
            problems,
            can_mend,
        })
    };
    render(state.ui(locale), StatusCode::UNPROCESSABLE_ENTITY, page).await
}

/// Takes the last decision back.
pub async fn undo(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, branch)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let id: BranchId = branch.parse().map_err(|_| HttpError::NotFound)?;
    let bench = &state.services().workbench;
    let done = bench.undo(&study.owned, &id, seen(&fields).as_ref()).await;
    moved(done, &study, &id, &fields)
}

/// Takes a decision again.
pub async fn redo(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, branch)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let id: BranchId = branch.parse().map_err(|_| HttpError::NotFound)?;
    let bench = &state.services().workbench;
    let done = bench.redo(&study.owned, &id, seen(&fields).as_ref()).await;
    moved(done, &study, &id, &fields)
}

/// Back to the page; where somebody has decided since, it shows what.
fn moved(
    done: Result<(), DecideError>,
    study: &OwnStudy,
    id: &BranchId,
    fields: &Fields,
) -> Result<Response, HttpError> {
    match done {
        Ok(()) | Err(DecideError::MovedOn) => Ok(back(study, id, fields)),
        Err(DecideError::Store(error)) => Err(error.into()),
        Err(_) => Err(HttpError::NotFound),
    }
}

/// Branches off at a decision.
pub async fn fork(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, branch)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let id: BranchId = branch.parse().map_err(|_| HttpError::NotFound)?;
    let at: Option<DecisionId> = fields.get("at").and_then(|at| at.parse().ok());
    let Some(name) = name(&fields) else {
        return Ok(Redirect::to(&address(&study, &id, BranchTab::Log)).into_response());
    };
    let bench = &state.services().workbench;
    match bench.fork(&study.owned, &id, at.as_ref(), name).await {
        Ok(new) => Ok(Redirect::to(&address(&study, &new, BranchTab::Factors)).into_response()),
        Err(DecideError::Store(error)) => Err(error.into()),
        Err(DecideError::NoBranch) => Err(HttpError::NotFound),
        Err(_) => Ok(Redirect::to(&taken(&study, &id)).into_response()),
    }
}

/// Gives a branch another name.
pub async fn rename(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, branch)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let id: BranchId = branch.parse().map_err(|_| HttpError::NotFound)?;
    let Some(name) = name(&fields) else {
        return Ok(Redirect::to(&address(&study, &id, BranchTab::Log)).into_response());
    };
    match state
        .services()
        .workbench
        .rename(&study.owned, &id, &name)
        .await
    {
        Ok(()) => Ok(Redirect::to(&address(&study, &id, BranchTab::Log)).into_response()),
        Err(DecideError::Store(error)) => Err(error.into()),
        Err(_) => Ok(Redirect::to(&taken(&study, &id)).into_response()),
    }
}

/// Takes a branch away.
pub async fn delete(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, branch)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let id: BranchId = branch.parse().map_err(|_| HttpError::NotFound)?;
    state.services().workbench.delete(&study.owned, &id).await?;
    Ok(study.go_to("analysis"))
}

fn name(fields: &Fields) -> Option<BranchName> {
    BranchName::new(fields.get("name").map_or("", String::as_str)).ok()
}

/// The record, which says that the name is taken.
fn taken(study: &OwnStudy, id: &BranchId) -> String {
    format!("{}?taken=yes", address(study, id, BranchTab::Log))
}

fn seen(fields: &Fields) -> Option<DecisionId> {
    fields.get("seen").and_then(|seen| seen.parse().ok())
}

fn tab(fields: &Fields) -> BranchTab {
    let page = fields.get("back").map_or("", String::as_str);
    BranchTab::parse(page).unwrap_or(BranchTab::Factors)
}

/// To the page the form was on, showing what it showed.
fn back(study: &OwnStudy, id: &BranchId, fields: &Fields) -> Response {
    let tab = tab(fields);
    let field = |name: &str| fields.get(name).map(String::as_str);
    let query = match (tab, field("what")) {
        (BranchTab::Rotation, Some("turn")) => match (field("a"), field("b")) {
            (Some(a), Some(b)) if is_number(a) && is_number(b) => format!("?a={a}&b={b}"),
            _ => String::new(),
        },
        (BranchTab::Loadings, Some("flag" | "by-rule")) => match (field("sort"), field("factor")) {
            (Some(sort), Some(factor)) if is_number(factor) => {
                format!("?sort={sort}&factor={factor}#sort")
            }
            _ => String::new(),
        },
        (BranchTab::Factors, Some("name")) => match field("factor") {
            Some(factor) if is_number(factor) => format!("?factor={factor}"),
            _ => String::new(),
        },
        _ => String::new(),
    };
    Redirect::to(&format!("{}{query}", address(study, id, tab))).into_response()
}

fn is_number(text: &str) -> bool {
    text.parse::<u32>().is_ok()
}
