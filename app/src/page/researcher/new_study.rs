//! A new study: title, condition of instruction, languages and statements on one page.

use leptos::prelude::*;

use super::frame::{Chrome, researcher_page};
use super::language_choice::{LanguageBox, language_choice};
use crate::domain::language::StudyLanguage;
use crate::text::t;
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// What the form holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewStudy {
    /// Who is signed in.
    pub chrome: Chrome,
    /// Title as typed.
    pub title: String,
    /// Condition of instruction as typed.
    pub instruction: String,
    /// Main language, in which title, instruction and pasted lines are written.
    pub main: StudyLanguage,
    /// Further languages.
    pub others: Vec<StudyLanguage>,
    /// Statements as pasted, or as read from a refused file.
    pub statements: String,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The form for a new study.
pub fn new_study(data: &NewStudy) -> AnyView {
    let content = view! {
        <div class="title"><div>
            <h1>{t("new-study-heading")}</h1>
            <p class="meta">{t("new-study-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <form class="form" method="post" action="/studies/new" enctype="multipart/form-data">
            {title_field(data)}
            {instruction_field(data)}
            {language_fields(data)}
            {statement_fields(data)}
            <div class="acts">
                <button class="btn btn-solid" type="submit">{t("new-study-submit")}</button>
                <a class="btn btn-quiet" href="/studies">{t("cancel")}</a>
            </div>
        </form>
    };
    researcher_page(
        t("new-study-heading"),
        &data.chrome,
        "work is-narrow",
        content.into_any(),
    )
}

fn title_field(data: &NewStudy) -> AnyView {
    Control::new("title", t("study-title-label"))
        .help(t("study-title-help"))
        .value(&data.title)
        .required()
        .input(&data.problems)
        .into_any()
}

fn instruction_field(data: &NewStudy) -> AnyView {
    Control::new("instruction", t("instruction-label"))
        .help(t("instruction-help"))
        .value(&data.instruction)
        .area(2, &data.problems)
        .into_any()
}

fn language_fields(data: &NewStudy) -> AnyView {
    language_choice(data.main, t("other-languages-help"), None, |locale| {
        LanguageBox {
            name: "others".to_owned(),
            value: locale.code(),
            checked: data.others.contains(&locale),
        }
    })
}

fn statement_fields(data: &NewStudy) -> AnyView {
    let pasted = Control::new("statements", t("statements-paste-label"))
        .help(t("statements-paste-help"))
        .value(&data.statements)
        .area(12, &data.problems);
    let file = Control::new("file", t("statements-file-label"))
        .help(t("statements-file-help"))
        .file(&data.problems);
    view! { {pasted}{file} }.into_any()
}
