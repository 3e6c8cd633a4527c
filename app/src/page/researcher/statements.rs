//! The Q set: edited while the study is a draft, read afterwards.

use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::domain::language::StudyLanguage;
use crate::domain::statement::{Clarification, ShortLabel};
use crate::domain::study::{CorrectionReason, Study};
use crate::domain::word_overview::CarryingWord;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};
use crate::ui::notice::{Tone, notice};

/// One statement in one language, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordingFields {
    /// Text.
    pub text: String,
    /// Short label, at most 24 characters.
    pub label: String,
    /// Explanation that participants can open.
    pub clarification: String,
}

/// The Q set as the form holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statements {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Whether statements may be changed.
    pub editable: bool,
    /// Languages, the main one first.
    pub languages: Vec<StudyLanguage>,
    /// One entry per statement, each with one wording per language.
    pub rows: Vec<Vec<WordingFields>>,
    /// The words that carry the stored statements in the main language.
    pub words: Vec<CarryingWord>,
    /// The form for correcting a slip of the pen, where the study is open or closed.
    pub correction: Option<TypedCorrection>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// A correction as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedCorrection {
    /// Number of the statement.
    pub number: String,
    /// Language.
    pub locale: String,
    /// The corrected text.
    pub text: String,
    /// Why.
    pub reason: String,
}

/// Empty rows at the end of the form, for new statements.
pub const SPARE_ROWS: usize = 3;

/// The Q set.
pub fn statements(data: &Statements) -> AnyView {
    let body = if data.editable {
        editor(data).into_any()
    } else {
        reading(data).into_any()
    };
    let lead = if data.editable {
        t("statements-lead")
    } else {
        t("statements-lead-locked")
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t_with("statements-heading", &[("count", data.rows.len().into())])}</h1>
            <p class="meta">{lead}</p>
        </div></div>
        {problem_summary(&data.problems)}
        {body}
        {words(data)}
    };
    study_page(
        &data.chrome,
        Tab::Statements,
        false,
        "work",
        content.into_any(),
    )
}

/// Which words stand in several statements.
fn words(data: &Statements) -> Option<AnyView> {
    let language = data.languages.first().filter(|_| !data.words.is_empty())?;
    let rows = data
        .words
        .iter()
        .map(|word| {
            let numbers: Vec<String> = word.statements.iter().map(ToString::to_string).collect();
            view! {
                <tr>
                    <th scope="row" lang=language.code() dir=language.dir()>{word.word.clone()}</th>
                    <td class="num">{numbers.len()}</td>
                    <td>{numbers.join(", ")}</td>
                </tr>
            }
        })
        .collect_view();
    let table = view! {
        <details class="more below">
            <summary>{t("words-heading")}</summary>
            <p class="meta">{t("words-note")}</p>
            <table class="tbl is-narrow">
                <caption class="vh">{t("words-heading")}</caption>
                <thead><tr>
                    <th scope="col">{t("words-word")}</th>
                    <th scope="col" class="num">{t("words-count")}</th>
                    <th scope="col">{t("words-statements")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    };
    Some(table.into_any())
}

fn editor(data: &Statements) -> AnyView {
    let blank = vec![WordingFields::default(); data.languages.len()];
    let rows = data
        .rows
        .iter()
        .chain(std::iter::repeat_n(&blank, SPARE_ROWS))
        .enumerate()
        .map(|(index, row)| editor_row(data, index + 1, row))
        .collect_view();
    let count = data.rows.len() + SPARE_ROWS;
    view! {
        <div class="stack">
            <form class="form" method="post" action=data.chrome.href("statements")>
                <input type="hidden" name="count" value=count/>
                <ol class="qset">{rows}</ol>
                <div class="acts stick"><button class="btn btn-solid" type="submit">{t("save")}</button></div>
            </form>
            {replace_all(data)}
        </div>
    }
    .into_any()
}

fn editor_row(data: &Statements, number: usize, row: &[WordingFields]) -> AnyView {
    let several = data.languages.len() > 1;
    let fields = |part: &'static str| {
        data.languages
            .iter()
            .zip(row)
            .map(|(locale, wording)| {
                let id = format!("{part}-{}-{number}", locale.code());
                let label = label_of(part, number, several.then_some(*locale));
                let control = Control::new(id, label).lang(locale.code());
                match part {
                    "text" => control.value(&wording.text).area(2, &data.problems),
                    "label" => {
                        let control = control.value(&wording.label).max(ShortLabel::MAX);
                        control.input(&data.problems)
                    }
                    _ => {
                        let control = control.value(&wording.clarification);
                        control.max(Clarification::MAX).input(&data.problems)
                    }
                }
            })
            .collect_view()
    };
    view! {
        <li class="qset-row">
            <span class="nr" aria-hidden="true">{number}</span>
            <div class="texts">{fields("text")}</div>
            <div class="texts labels">{fields("label")}</div>
            <div class="texts clarifications">{fields("clarification")}</div>
        </li>
    }
    .into_any()
}

fn label_of(part: &str, number: usize, locale: Option<StudyLanguage>) -> String {
    let key = match part {
        "text" => "statement-text-label",
        "label" => "statement-short-label",
        _ => "statement-clarification",
    };
    let label = t_with(key, &[("number", number.into())]);
    match locale {
        Some(locale) => format!("{label}, {}", locale.name()),
        None => label,
    }
}

fn replace_all(data: &Statements) -> AnyView {
    let file = Control::new("file", t("statements-file-label"))
        .help(t("statements-replace-help"))
        .required()
        .file(&data.problems);
    view! {
        <section class="sec" aria-labelledby="replace">
            <h2 id="replace">{t("statements-replace-title")}</h2>
            <form
                class="form" method="post" enctype="multipart/form-data"
                action=data.chrome.href("statements/file")
            >
                {file}
                <div class="acts"><button class="btn btn-line" type="submit">{t("statements-replace-submit")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn reading(data: &Statements) -> AnyView {
    let heads = data
        .languages
        .iter()
        .map(|locale| {
            view! {
                <th scope="col">{t("statement-word")}", "{locale.name()}</th>
                <th scope="col">{t("short-label-word")}</th>
                <th scope="col">{t("clarification-word")}</th>
            }
        })
        .collect_view();
    let rows = data
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let cells = data
                .languages
                .iter()
                .zip(row)
                .map(|(locale, wording)| {
                    view! {
                        <td lang=locale.code()>{wording.text.clone()}</td>
                        <td lang=locale.code() class="meta">{wording.label.clone()}</td>
                        <td lang=locale.code() class="meta">{wording.clarification.clone()}</td>
                    }
                })
                .collect_view();
            view! { <tr><th scope="row" class="num narrow">{index + 1}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        {notice(Tone::Information, t("locked-title"), t("locked-sentence"))}
        <div class="scroll" role="region" tabindex="0" aria-label=t("tab-statements")>
            <table class="tbl">
                <caption class="vh">{t("tab-statements")}</caption>
                <thead><tr><th scope="col" class="num">{t("number-short")}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {data.correction.as_ref().map(|typed| correction(data, typed))}
    }
    .into_any()
}

/// Few letters, a reason, and a line in the log.
fn correction(data: &Statements, typed: &TypedCorrection) -> AnyView {
    let options = data
        .languages
        .iter()
        .map(|locale| {
            let code = locale.code();
            view! { <option value=code selected=typed.locale == code>{locale.name()}</option> }
        })
        .collect_view();
    let number = Control::new("correct-number", t("correct-number"))
        .value(&typed.number)
        .kind("number", "off")
        .required()
        .input(&data.problems);
    let text = Control::new("correct-text", t("correct-text"))
        .help(t_with("correct-text-help", &[("most", Study::SLIP.into())]))
        .value(&typed.text)
        .area(2, &data.problems);
    let reason = Control::new("correct-reason", t("correct-reason"))
        .value(&typed.reason)
        .max(CorrectionReason::MAX)
        .required()
        .input(&data.problems);
    view! {
        <section class="sec below" aria-labelledby="correct">
            <h2 id="correct">{t("correct-title")}</h2>
            <p class="meta">{t("correct-lead")}</p>
            <form class="form is-narrow" method="post" action=data.chrome.href("statements/correct")>
                {number}
                <div class="field">
                    <label for="correct-language">{t("correct-language")}</label>
                    <select class="input input-mid" id="correct-language" name="correct-language">{options}</select>
                </div>
                {text}
                {reason}
                <div class="acts"><button class="btn btn-line" type="submit">{t("correct-submit")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
