//! A study from a file of another program: choosing the file, and what was understood of it.

use analysis::Grid;
use leptos::prelude::*;

use super::frame::{Chrome, researcher_page};
use super::language_choice;
use crate::domain::language::StudyLanguage;
use crate::text::{t, t_with};
use crate::ui::composite::empty_grid;
use crate::ui::control::Control;
use crate::ui::field::{Field, Problem, problem_summary};

/// The form in which files are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportForm {
    /// Who is signed in.
    pub chrome: Chrome,
    /// The largest file, in megabytes.
    pub megabytes: usize,
    /// The wanted direction of tables, as sent.
    pub direction: String,
    /// The grid as typed.
    pub grid: String,
    /// How files may write their letters.
    pub encodings: Vec<&'static str>,
    /// Which of these was chosen; none means that it is found out.
    pub encoding: String,
    /// Whether sorts that do not fill the grid are to be left out.
    pub leave_out: bool,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// What was understood of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPreview {
    /// Who is signed in.
    pub chrome: Chrome,
    /// The name of the format, if the file was read just now.
    pub format: Option<&'static str>,
    /// The grid, which every sort fills.
    pub grid: Grid,
    /// How many sorts there are.
    pub sorts: usize,
    /// How many statements there are.
    pub statements: usize,
    /// Names and ranks of the first sorts.
    pub first_sorts: Vec<(String, String)>,
    /// The first statements.
    pub first_statements: Vec<String>,
    /// What is doubtful.
    pub doubts: Vec<String>,
    /// All of it, as it comes back with the form.
    pub found: String,
    /// Title as typed or found.
    pub title: String,
    /// Language of the statements.
    pub language: StudyLanguage,
    /// Condition of instruction as typed.
    pub instruction: String,
    /// Information as typed or proposed.
    pub information: String,
    /// Whether the sorts get numbers for names.
    pub is_numbered: bool,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The form in which files are chosen.
pub fn import_form(data: &ImportForm) -> AnyView {
    let help = t_with("import-file-help", &[("megabytes", data.megabytes.into())]);
    let file = Control::new("file", t("import-file-label"))
        .help(help)
        .accept(".dat,.sta,.zip,.xlsx,.csv,.txt,.json,.xml")
        .multiple()
        .required()
        .file(&data.problems);
    let statements = Control::new("statements", t("import-statements-label"))
        .help(t("import-statements-help"))
        .accept(".sta,.csv,.txt,.xml")
        .file(&data.problems);
    let directions = [
        ("", t("import-direction-auto")),
        ("rows", t("import-direction-rows")),
        ("columns", t("import-direction-columns")),
    ]
    .into_iter()
    .map(|(value, name)| {
        view! { <option value=value selected=value == data.direction>{name}</option> }
    })
    .collect_view();
    let encodings = std::iter::once(("", t("import-letters-auto")))
        .chain(
            data.encodings
                .iter()
                .map(|name| (*name, (*name).to_owned())),
        )
        .map(|(value, name)| {
            view! { <option value=value selected=value == data.encoding>{name}</option> }
        })
        .collect_view();
    let grid = Control::new("grid", t("import-grid-label"))
        .help(t("import-grid-help"))
        .value(&data.grid)
        .input(&data.problems);
    let content = view! {
        <div class="title"><div>
            <h1>{t("import-heading")}</h1>
            <p class="meta">{t("import-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <form class="form" method="post" action="/studies/import" enctype="multipart/form-data">
            {file}
            {statements}
            <Field id="direction" label=t("import-direction-label") help=t("import-direction-help")>
                <select class="input input-mid" id="direction" name="direction" aria-describedby="direction-help">
                    {directions}
                </select>
            </Field>
            <Field id="encoding" label=t("import-letters-label") help=t("import-letters-help")>
                <select class="input input-mid" id="encoding" name="encoding" aria-describedby="encoding-help">
                    {encodings}
                </select>
            </Field>
            {grid}
            <label class="check">
                <input type="checkbox" name="leave_out" value="yes" checked=data.leave_out/>
                <span>{t("import-leave-out")}</span>
            </label>
            <div class="acts">
                <button class="btn btn-solid" type="submit">{t("import-read")}</button>
                <a class="btn btn-quiet" href="/studies">{t("cancel")}</a>
            </div>
        </form>
    };
    researcher_page(
        t("import-heading"),
        &data.chrome,
        "work is-narrow",
        content.into_any(),
    )
}

/// What was understood, and the form that makes a study of it.
pub fn import_preview(data: &ImportPreview) -> AnyView {
    let content = view! {
        <div class="title"><div>
            <h1>{t("import-preview-heading")}</h1>
            <p class="meta">{t("import-preview-lead")}" "<a href="/studies/import">{t("import-again")}</a></p>
        </div></div>
        {problem_summary(&data.problems)}
        <div class="stack">
        {doubts(&data.doubts)}
        {counts(data)}
        <section class="sec comp" aria-labelledby="grid">
            <h2 id="grid">{t("import-grid-title")}</h2>
            {empty_grid(&data.grid)}
        </section>
        {first_sorts(data)}
        {first_statements(data)}
        {confirm(data)}
        </div>
    };
    researcher_page(
        t("import-preview-heading"),
        &data.chrome,
        "work is-narrow",
        content.into_any(),
    )
}

fn doubts(doubts: &[String]) -> AnyView {
    if doubts.is_empty() {
        return ().into_any();
    }
    let items = doubts
        .iter()
        .map(|doubt| view! { <li>{doubt.clone()}</li> })
        .collect_view();
    view! {
        <section class="notice" aria-labelledby="doubts">
            <h2 id="doubts">{t("import-doubts-title")}</h2>
            <ul class="problems">{items}</ul>
        </section>
    }
    .into_any()
}

fn counts(data: &ImportPreview) -> AnyView {
    let row = |name: String, value: String| view! { <tr><th scope="row">{name}</th><td>{value}</td></tr> };
    let format = data
        .format
        .map(|format| row(t("import-format"), format.to_owned()));
    view! {
        <table class="tbl">
            <caption class="vh">{t("import-preview-heading")}</caption>
            <tbody>
                {format}
                {row(t("import-sorts"), data.sorts.to_string())}
                {row(t("import-statements"), data.statements.to_string())}
            </tbody>
        </table>
    }
    .into_any()
}

fn first_sorts(data: &ImportPreview) -> AnyView {
    let rows = data
        .first_sorts
        .iter()
        .map(|(name, ranks)| {
            view! { <li><b>{name.clone()}</b>" "<span class="num">{ranks.clone()}</span></li> }
        })
        .collect_view();
    view! {
        <section class="sec" aria-labelledby="first-sorts">
            <h2 id="first-sorts">{t("import-first-sorts")}</h2>
            <ul>{rows}</ul>
            {more(data.sorts, data.first_sorts.len())}
        </section>
    }
    .into_any()
}

fn first_statements(data: &ImportPreview) -> AnyView {
    let rows = data
        .first_statements
        .iter()
        .map(|text| view! { <li>{text.clone()}</li> })
        .collect_view();
    view! {
        <section class="sec" aria-labelledby="first-statements">
            <h2 id="first-statements">{t("import-first-statements")}</h2>
            <ol>{rows}</ol>
            {more(data.statements, data.first_statements.len())}
        </section>
    }
    .into_any()
}

fn more(all: usize, shown: usize) -> AnyView {
    let count = all.saturating_sub(shown);
    (count > 0)
        .then(|| view! { <p class="meta">{t_with("import-more", &[("count", count.into())])}</p> })
        .into_any()
}

fn confirm(data: &ImportPreview) -> AnyView {
    let title = Control::new("title", t("study-title-label"))
        .value(&data.title)
        .required()
        .input(&data.problems);
    let languages = language_choice::options(StudyLanguage::all(), Some(data.language));
    let instruction = Control::new("instruction", t("instruction-label"))
        .help(t("import-instruction-help"))
        .value(&data.instruction)
        .area(2, &data.problems);
    let information = Control::new("information", t("import-information-label"))
        .help(t("import-information-help"))
        .value(&data.information)
        .area(4, &data.problems);
    view! {
        <form class="form" method="post" action="/studies/import/confirm" enctype="multipart/form-data">
            <h2>{t("import-confirm-title")}</h2>
            <input type="hidden" name="found" value=data.found.clone()/>
            {title}
            <Field id="language" label=t("import-language-label")>
                <select class="input input-mid" id="language" name="language">{languages}</select>
            </Field>
            {instruction}
            {information}
            <fieldset class="field">
                <legend>{t("import-naming-label")}</legend>
                <div class="checks">
                    <label class="check">
                        <input type="radio" name="naming" value="keep" checked=!data.is_numbered/>
                        <span>{t("import-naming-keep")}</span>
                    </label>
                    <label class="check">
                        <input type="radio" name="naming" value="number" checked=data.is_numbered/>
                        <span>{t("import-naming-number")}</span>
                    </label>
                </div>
            </fieldset>
            <div class="acts">
                <button class="btn btn-solid" type="submit">{t("import-confirm")}</button>
                <a class="btn btn-quiet" href="/studies">{t("cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}
