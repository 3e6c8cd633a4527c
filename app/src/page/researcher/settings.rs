//! How a study is run: chosen while it is a draft, read afterwards.

use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use super::language_choice::{LanguageBox, language_choice};
use crate::domain::language::StudyLanguage;
use crate::domain::study::ReleaseBatch;
use crate::sorting::options::{LeastWords, RemarkColumns};
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_of, problem_summary};
use crate::ui::notice::{Tone, notice};

/// The settings as the form holds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFields {
    /// Main language.
    pub main: StudyLanguage,
    /// Further languages.
    pub others: Vec<StudyLanguage>,
    /// Whether participants begin with three piles.
    pub has_piles: bool,
    /// Whether they are advised to begin at the ends.
    pub ends_first: bool,
    /// Whether each gets an order of statements of their own.
    pub is_shuffled: bool,
    /// Whether a practice round is offered.
    pub has_practice: bool,
    /// Whether participants get a receipt.
    pub has_receipts: bool,
    /// Columns at each end that are asked about, as typed.
    pub remark_columns: String,
    /// Words a remark needs, as typed.
    pub least_words: String,
    /// Sorts that are released together, as typed.
    pub batch: String,
}

/// The settings of a study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Whether they may be changed.
    pub editable: bool,
    /// The settings.
    pub fields: SettingsFields,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The settings, as a form while the study is a draft.
pub fn settings(data: &Settings) -> AnyView {
    let body = if data.editable {
        form(data)
    } else {
        reading(&data.fields)
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("settings-heading")}</h1>
            <p class="meta">{t("settings-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        {body}
    };
    study_page(
        &data.chrome,
        Tab::Settings,
        false,
        "work is-narrow",
        content.into_any(),
    )
}

fn form(data: &Settings) -> AnyView {
    let fields = &data.fields;
    let problems = &data.problems;
    let columns = number(
        "remark-columns",
        t("setting-remark-columns"),
        &fields.remark_columns,
    )
    .help(t_with(
        "setting-remark-columns-help",
        &[("max", RemarkColumns::MAX.into())],
    ))
    .input(problems);
    let words = number("least-words", t("setting-least-words"), &fields.least_words)
        .help(t_with(
            "setting-least-words-help",
            &[("max", LeastWords::MAX.into())],
        ))
        .input(problems);
    let batch = number("batch", t("setting-batch"), &fields.batch)
        .help(t_with(
            "setting-batch-help",
            &[
                ("min", ReleaseBatch::MIN.into()),
                ("max", ReleaseBatch::MAX.into()),
            ],
        ))
        .input(problems);
    view! {
        <form class="form" method="post" action=data.chrome.href("settings")>
            <fieldset class="form">
                <legend>{t("settings-sorting")}</legend>
                {tick("piles", fields.has_piles, t("setting-piles"), t("setting-piles-help"))}
                {tick("ends-first", fields.ends_first, t("setting-ends-first"), t("setting-ends-first-help"))}
                {tick("shuffled", fields.is_shuffled, t("setting-shuffled"), t("setting-shuffled-help"))}
                {tick("practice", fields.has_practice, t("setting-practice"), t("setting-practice-help"))}
            </fieldset>
            <fieldset class="form">
                <legend>{t("settings-remarks")}</legend>
                {columns}
                {words}
            </fieldset>
            <fieldset class="form">
                <legend>{t("settings-privacy")}</legend>
                {batch}
                {tick("receipts", fields.has_receipts, t("setting-receipts"), t("setting-receipts-help"))}
            </fieldset>
            <fieldset class="form">
                <legend>{t("settings-languages")}</legend>
                {languages(fields, problems)}
            </fieldset>
            <div class="acts"><button class="btn btn-solid" type="submit">{t("save")}</button></div>
        </form>
    }
    .into_any()
}

/// A field for a small number.
fn number(id: &'static str, label: String, value: &str) -> Control {
    Control::new(id, label)
        .value(value)
        .kind("number", "off")
        .required()
}

fn tick(name: &'static str, on: bool, label: String, help: String) -> AnyView {
    let help_id = format!("{name}-help");
    view! {
        <div class="field">
            <label class="check">
                <input type="checkbox" id=name name=name value="yes" checked=on aria-describedby=help_id.clone()/>
                <span>{label}</span>
            </label>
            <p class="help" id=help_id>{help}</p>
        </div>
    }
    .into_any()
}

fn languages(fields: &SettingsFields, problems: &[Problem]) -> AnyView {
    let help = t("setting-languages-help");
    let problem = problem_of(problems, "main-language");
    language_choice(fields.main, help, problem, |locale| LanguageBox {
        name: format!("language-{}", locale.code()),
        value: "yes",
        checked: locale == fields.main || fields.others.contains(&locale),
    })
}

fn reading(fields: &SettingsFields) -> AnyView {
    let yes_no = |on: bool| {
        if on {
            t("setting-on")
        } else {
            t("setting-off")
        }
    };
    let languages = std::iter::once(fields.main)
        .chain(
            fields
                .others
                .iter()
                .copied()
                .filter(|other| *other != fields.main),
        )
        .map(|locale| locale.name().to_owned())
        .collect::<Vec<_>>()
        .join(", ");
    let rows = [
        (t("setting-piles"), yes_no(fields.has_piles)),
        (t("setting-ends-first"), yes_no(fields.ends_first)),
        (t("setting-shuffled"), yes_no(fields.is_shuffled)),
        (t("setting-practice"), yes_no(fields.has_practice)),
        (t("setting-remark-columns"), fields.remark_columns.clone()),
        (t("setting-least-words"), fields.least_words.clone()),
        (t("setting-batch"), fields.batch.clone()),
        (t("setting-receipts"), yes_no(fields.has_receipts)),
        (t("settings-languages"), languages),
    ]
    .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
    .collect_view();
    view! {
        {notice(Tone::Information, t("locked-title"), t("settings-locked"))}
        <dl class="facts-list">{rows}</dl>
    }
    .into_any()
}
