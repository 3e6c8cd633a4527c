//! Naming the viewpoints of an analysis, which makes it the one that is presented.

use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::domain::language::StudyLanguage;
use crate::domain::viewpoint::{Motto, ViewpointTitle};
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// One viewpoint's title and summary in one language, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewpointFields {
    /// Title.
    pub title: String,
    /// The viewpoint in one sentence.
    pub motto: String,
    /// What it is about, in a few sentences.
    pub summary: String,
}

/// The form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publish {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Address that the form is sent to, which says which analysis is named.
    pub action: String,
    /// Address of the analysis.
    pub back: String,
    /// Languages, the main one first.
    pub languages: Vec<StudyLanguage>,
    /// One entry per viewpoint, each with one entry per language.
    pub viewpoints: Vec<Vec<ViewpointFields>>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The form for titles and summaries.
pub fn publish(data: &Publish) -> AnyView {
    let (action, back) = (data.action.clone(), data.back.clone());
    let sets = data
        .viewpoints
        .iter()
        .enumerate()
        .map(|(index, texts)| viewpoint(data, index + 1, texts))
        .collect_view();
    let content = view! {
        <div class="title"><div>
            <h1>{t("publish-heading")}</h1>
            <p class="meta">{t("publish-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <form class="stack" method="post" action=action>
            {sets}
            <div class="acts stick">
                <button class="btn btn-solid" type="submit">{t("publish-submit")}</button>
                <a class="btn btn-quiet" href=back>{t("publish-back")}</a>
            </div>
        </form>
    };
    study_page(
        &data.chrome,
        Tab::Analysis,
        false,
        "work",
        content.into_any(),
    )
}

fn viewpoint(data: &Publish, number: usize, texts: &[ViewpointFields]) -> AnyView {
    let several = data.languages.len() > 1;
    let fields = data
        .languages
        .iter()
        .zip(texts)
        .map(|(locale, text)| {
            let suffix = if several {
                format!(", {}", locale.name())
            } else {
                String::new()
            };
            let code = locale.code();
            let title = Control::new(
                format!("title-{code}-{number}"),
                format!("{}{suffix}", t("viewpoint-title-label")),
            );
            let motto = Control::new(
                format!("motto-{code}-{number}"),
                format!("{}{suffix}", t("viewpoint-motto-label")),
            );
            let summary = Control::new(
                format!("summary-{code}-{number}"),
                format!("{}{suffix}", t("viewpoint-summary-label")),
            );
            view! {
                <div class="form">
                {title.value(&text.title).lang(code).max(ViewpointTitle::MAX).input(&data.problems)}
                {motto.value(&text.motto).lang(code).max(Motto::MAX).input(&data.problems)}
                {summary.value(&text.summary).lang(code).area(3, &data.problems)}
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="form">
            <legend>{t_with("viewpoint-number", &[("number", number.into())])}</legend>
            <div class="side-by-side">{fields}</div>
        </fieldset>
    }
    .into_any()
}
