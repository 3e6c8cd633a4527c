//! The two dimensions and their values.

use leptos::prelude::*;

use super::super::frame::{StudyChrome, Tab, study_page};
use crate::domain::concourse::{AspectName, Axis, Dimension};
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// A dimension as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedDimension {
    /// Its name.
    pub name: String,
    /// Its values with their keys.
    pub aspects: Vec<(u16, String)>,
}

/// The form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionsForm {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Both dimensions.
    pub typed: [(Axis, TypedDimension); 2],
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// Empty fields for new values.
const SPARE: u16 = 4;

/// The page with the dimensions.
pub fn dimensions(data: &DimensionsForm) -> AnyView {
    let forms = data
        .typed
        .iter()
        .map(|(axis, typed)| one(*axis, typed, &data.problems))
        .collect_view();
    let content = view! {
        <div class="title"><div>
            <h1>{t("concourse-dimensions")}</h1>
            <p class="meta">{t("dimensions-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <form class="form" method="post" action=data.chrome.href("concourse/dimensions")>
            <div class="side-by-side">{forms}</div>
            <p class="meta">{t_with("dimensions-help", &[("most", Dimension::MOST.into())])}</p>
            <div class="acts">
                <button class="btn btn-solid" type="submit">{t("save")}</button>
                <a class="btn btn-quiet" href=data.chrome.href("concourse")>{t("cancel")}</a>
            </div>
        </form>
    };
    study_page(
        &data.chrome,
        Tab::Concourse,
        false,
        "work",
        content.into_any(),
    )
}

fn one(axis: Axis, typed: &TypedDimension, problems: &[Problem]) -> AnyView {
    let axis_name = axis.as_str();
    let title = match axis {
        Axis::Row => "dimension-row",
        Axis::Column => "dimension-column",
    };
    let next = typed.aspects.iter().map(|(key, _)| *key).max().unwrap_or(0);
    let blank = (1..=SPARE).map(|step| (next.saturating_add(step), String::new()));
    let fields = typed
        .aspects
        .iter()
        .cloned()
        .chain(blank)
        .enumerate()
        .map(|(index, (key, name))| {
            let label = t_with("dimension-aspect", &[("number", (index + 1).into())]);
            Control::new(format!("{axis_name}-aspect-{key}"), label)
                .value(&name)
                .max(AspectName::MAX)
                .input(problems)
        })
        .collect_view();
    let name = Control::new(format!("{axis_name}-name"), t("dimension-name"))
        .value(&typed.name)
        .max(AspectName::MAX)
        .input(problems);
    view! {
        <fieldset class="form">
            <legend>{t(title)}</legend>
            {name}
            {fields}
        </fieldset>
    }
    .into_any()
}
