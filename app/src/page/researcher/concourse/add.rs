//! Adding candidates: one, many, or a file.

use leptos::prelude::*;

use super::super::frame::{StudyChrome, Tab, study_page};
use crate::domain::concourse::Source;
use crate::domain::language::StudyLanguage;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// The form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddCandidates {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// The language of what is pasted.
    pub main: StudyLanguage,
    /// What was pasted.
    pub pasted: String,
    /// Where all of them come from.
    pub source: String,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The page for adding candidates.
pub fn add(data: &AddCandidates) -> AnyView {
    let pasted = Control::new("candidates", t("candidates-label"))
        .help(t_with(
            "candidates-help",
            &[("language", data.main.name().into())],
        ))
        .value(&data.pasted)
        .lang(data.main.code())
        .area(10, &data.problems);
    let file = Control::new("file", t("candidates-file-label"))
        .help(t("candidates-file-help"))
        .accept(".csv,.txt,.xlsx,text/csv,text/plain")
        .file(&data.problems);
    let source = Control::new("source", t("candidates-source-label"))
        .help(t("candidates-source-help"))
        .value(&data.source)
        .max(Source::MAX)
        .input(&data.problems);
    let content = view! {
        <div class="title"><div>
            <h1>{t("concourse-add")}</h1>
            <p class="meta">{t("concourse-add-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <form class="form" method="post" enctype="multipart/form-data" action=data.chrome.href("concourse/add")>
            {pasted}
            {file}
            {source}
            <div class="acts">
                <button class="btn btn-solid" type="submit">{t("concourse-add-submit")}</button>
                <a class="btn btn-quiet" href=data.chrome.href("concourse")>{t("cancel")}</a>
            </div>
        </form>
    };
    study_page(
        &data.chrome,
        Tab::Concourse,
        false,
        "work is-narrow",
        content.into_any(),
    )
}
