//! The two dimensions and their values.

use app::domain::concourse::{
    AspectName, Axis, Dimension, DimensionParts, DimensionProblem, Dimensions, NamedAspect,
};
use app::domain::locale::Locale;
use app::page::researcher::concourse::dimensions::{
    DimensionsForm, TypedDimension, dimensions as dimensions_page,
};
use app::ui::field::Problem;
use axum::extract::{Form, State};
use axum::response::Response;

use super::super::OwnStudy;
use super::super::words::Words;
use super::{Fields, optional, refusals};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;

/// Both dimensions as the form holds them.
type Typed = [(Axis, TypedDimension); 2];

/// The dimensions as they are stored.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let concourse = state.services().concourses.of(&study.owned).await?;
    let typed = Axis::ALL.map(|axis| (axis, stored(concourse.dimensions().get(axis))));
    Ok(page(&state, &study, locale, typed, Vec::new()).await)
}

/// Stores both dimensions, or names everything that is wrong.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let typed = Axis::ALL.map(|axis| (axis, read(&fields, axis)));
    let mut problems = Vec::new();
    let [row, column] = &typed;
    let dimensions = Dimensions {
        row: parse(row, words, &mut problems),
        column: parse(column, words, &mut problems),
    };
    if problems.is_empty() {
        let concourses = &state.services().concourses;
        let outcome = concourses
            .edit(&study.owned, move |concourse, _| {
                concourse.set_dimensions(dimensions);
                Ok(())
            })
            .await;
        match outcome {
            Ok(()) => return Ok(study.go_to("concourse")),
            Err(error) => problems = refusals(error, "main", words)?,
        }
    }
    Ok(page(&state, &study, locale, typed, problems).await)
}

fn stored(dimension: Option<&Dimension>) -> TypedDimension {
    dimension.map_or_else(TypedDimension::default, |dimension| TypedDimension {
        name: dimension.name().to_string(),
        aspects: dimension
            .aspects()
            .iter()
            .map(|named| (named.key, named.name.to_string()))
            .collect(),
    })
}

fn read(fields: &Fields, axis: Axis) -> TypedDimension {
    let axis = axis.as_str();
    let prefix = format!("{axis}-aspect-");
    let mut aspects: Vec<(u16, String)> = fields
        .iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .filter_map(|(name, value)| {
            let key = name.strip_prefix(&prefix)?.parse().ok()?;
            Some((key, value.clone()))
        })
        .collect();
    aspects.sort_unstable_by_key(|(key, _)| *key);
    let name = fields.get(&format!("{axis}-name"));
    TypedDimension {
        name: name.cloned().unwrap_or_default(),
        aspects,
    }
}

/// A dimension without name and values is none.
fn parse(
    (axis, typed): &(Axis, TypedDimension),
    words: Words,
    problems: &mut Vec<Problem>,
) -> Option<Dimension> {
    let axis = axis.as_str();
    let name_field = format!("{axis}-name");
    let name = optional(&typed.name, AspectName::new, &name_field, words, problems);
    let before = problems.len();
    let aspects: Vec<NamedAspect> = typed
        .aspects
        .iter()
        .filter_map(|(key, text)| {
            let field = format!("{axis}-aspect-{key}");
            let name = optional(text, AspectName::new, &field, words, problems)?;
            Some(NamedAspect { key: *key, name })
        })
        .collect();
    let Some(name) = name else {
        if typed.name.trim().is_empty() && !typed.aspects.is_empty() {
            problems.push(words.at(name_field, "problem-dimension-name", &[]));
        }
        return None;
    };
    if problems.len() > before {
        return None;
    }
    match Dimension::new(DimensionParts { name, aspects }) {
        Ok(dimension) => Some(dimension),
        Err(DimensionProblem::Size { .. }) => {
            let args = [("most", Dimension::MOST.into())];
            problems.push(words.at(name_field, "problem-dimension-size", &args));
            None
        }
        Err(DimensionProblem::Repeated { name }) => {
            let args = [("name", name.to_string().into())];
            problems.push(words.at(name_field, "problem-dimension-twice", &args));
            None
        }
    }
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    typed: Typed,
    problems: Vec<Problem>,
) -> Response {
    let page = DimensionsForm {
        chrome: study.chrome("concourse/dimensions", locale),
        typed,
        problems,
    };
    let code = status(&page.problems);
    render(state.ui(locale), code, move || dimensions_page(&page)).await
}
