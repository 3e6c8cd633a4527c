//! Conditions of instruction: written while the study is a draft, opened and closed afterwards.

use leptos::prelude::*;

use super::frame::{StateWord, StudyChrome, Tab, study_page};
use crate::domain::language::StudyLanguage;
use crate::domain::study::{ConditionName, ConditionNo, Conditions};
use crate::sorting::form::CONDITION;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_line, problem_of, problem_summary};
use crate::ui::notice::{Tone, notice};

/// A condition of instruction as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedCondition {
    /// Its number.
    pub number: ConditionNo,
    /// Name and instruction by language, the main one first. The first condition's instruction is the study's.
    pub texts: Vec<(StudyLanguage, String, String)>,
    /// Whether it is to be open.
    pub is_open: bool,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionsPage {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// The conditions; in a draft with empty ones to write in behind them.
    pub conditions: Vec<TypedCondition>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// A condition by number and name, in a form where one is chosen.
pub type NamedCondition = (ConditionNo, String);

/// A field that asks for one of several conditions, with `every` as the word for all of them where that is possible.
/// Nothing where the study has one.
pub fn condition_field(
    conditions: &[NamedCondition],
    chosen: Option<ConditionNo>,
    every: Option<String>,
) -> Option<AnyView> {
    let options = conditions
        .iter()
        .map(|(number, name)| {
            let selected = chosen == Some(*number);
            view! { <option value=number.to_string() selected=selected>{name.clone()}</option> }
        })
        .collect_view();
    let every =
        every.map(|word| view! { <option value="" selected=chosen.is_none()>{word}</option> });
    (!conditions.is_empty()).then(|| {
        view! {
            <div class="field">
                <label for="condition">{t("sorted-under")}</label>
                <select class="input" id="condition" name=CONDITION>{every}{options}</select>
            </div>
        }
        .into_any()
    })
}

/// The page of the conditions of instruction.
pub fn conditions(data: &ConditionsPage) -> AnyView {
    let body = match data.chrome.state {
        StateWord::Draft => form(data),
        _ if data.conditions.len() < 2 => {
            notice(Tone::Information, t("locked-title"), t("conditions-one")).into_any()
        }
        StateWord::Archived => reading(data, ().into_any()),
        _ => opening(data),
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("conditions-heading")}</h1>
            <p class="meta">{t("conditions-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        {body}
    };
    study_page(
        &data.chrome,
        Tab::Texts,
        false,
        "work is-narrow",
        content.into_any(),
    )
}

/// Name of the field that says whether a condition is open.
#[must_use]
pub fn open_field(number: ConditionNo) -> String {
    format!("open-{number}")
}

/// Name of a field for a condition's text in a language.
#[must_use]
pub fn text_field(part: &str, number: ConditionNo, locale: StudyLanguage) -> String {
    format!("{part}-{number}-{}", locale.code())
}

fn legend(number: ConditionNo) -> String {
    t_with(
        "condition-number",
        &[("number", u32::from(number.get()).into())],
    )
}

fn open_box(condition: &TypedCondition, label: String) -> AnyView {
    let id = open_field(condition.number);
    view! {
        <label class="check">
            <input type="checkbox" id=id.clone() name=id value="yes" checked=condition.is_open/>
            <span>{label}</span>
        </label>
    }
    .into_any()
}

fn form(data: &ConditionsPage) -> AnyView {
    let sets = data
        .conditions
        .iter()
        .map(|condition| fields(condition, &data.problems))
        .collect_view();
    let is_full = data.conditions.len() >= Conditions::MOST;
    view! {
        <section class="prose"><p>{t("conditions-explained")}</p><p>{t("conditions-linked")}</p></section>
        <form class="form" method="post" action=data.chrome.href("conditions")>
            {sets}
            <p class="meta">{if is_full { t("conditions-full") } else { t("conditions-more") }}</p>
            <div class="acts">
                <button class="btn btn-solid" type="submit">{t("save")}</button>
                <button class="btn btn-line" type="submit" name="then" value="more">{t("conditions-save-more")}</button>
            </div>
        </form>
    }
    .into_any()
}

fn fields(condition: &TypedCondition, problems: &[Problem]) -> AnyView {
    let number = condition.number;
    let texts = condition.texts.iter().map(|(locale, name, instruction)| {
        let label = |key: &str| format!("{} ({})", t(key), locale.name());
        let name = Control::new(text_field("name", number, *locale), label("condition-name"))
            .help(t("condition-name-help"))
            .value(name)
            .lang(locale.code())
            .max(ConditionName::MAX)
            .input(problems);
        let instruction = if number == ConditionNo::FIRST {
            let text = if instruction.is_empty() { t("text-missing") } else { instruction.clone() };
            view! { <div class="field"><p class="label">{t("instruction-label")}</p><p lang=locale.code() dir=locale.dir()>{text}</p></div> }
                .into_any()
        } else {
            Control::new(text_field("instruction", number, *locale), label("instruction-label"))
                .value(instruction)
                .lang(locale.code())
                .area(2, problems)
        };
        view! { {name}{instruction} }
    });
    let texts = texts.collect_view();
    view! {
        <fieldset class="form">
            <legend>{legend(number)}</legend>
            {(number == ConditionNo::FIRST).then(|| view! { <p class="help">{t("condition-first-help")}</p> })}
            {texts}
            {open_box(condition, t("condition-open-at-once"))}
        </fieldset>
    }
    .into_any()
}

/// The texts as they were frozen; which conditions are open can change.
fn opening(data: &ConditionsPage) -> AnyView {
    let boxes = data
        .conditions
        .iter()
        .map(|condition| {
            let name = condition.texts.first().map_or("", |(_, name, _)| name);
            open_box(condition, name.to_owned())
        })
        .collect_view();
    let problem = problem_of(&data.problems, "open").map(|text| problem_line("open", text));
    let note = if data.chrome.state == StateWord::Closed {
        "conditions-open-help-closed"
    } else {
        "conditions-open-help"
    };
    let form = view! {
        <form class="form" method="post" action=data.chrome.href("conditions")>
            <fieldset class="field" id="open">
                <legend>{t("conditions-open-now")}</legend>
                <p class="help">{t(note)}</p>
                {problem}
                {boxes}
            </fieldset>
            <div class="acts"><button class="btn btn-solid" type="submit">{t("save")}</button></div>
        </form>
    };
    reading(data, form.into_any())
}

fn reading(data: &ConditionsPage, form: AnyView) -> AnyView {
    let sets = data
        .conditions
        .iter()
        .map(|condition| {
            let texts = condition
                .texts
                .iter()
                .filter(|(_, name, _)| !name.is_empty())
                .map(|(locale, name, instruction)| {
                    view! {
                        <div lang=locale.code() dir=locale.dir()><h3>{name.clone()}</h3><p>{instruction.clone()}</p></div>
                    }
                })
                .collect_view();
            view! {
                <section class="sec">
                    <h2>{legend(condition.number)}</h2>
                    <div class="prose">{texts}</div>
                </section>
            }
        })
        .collect_view();
    view! {
        {form}
        {notice(Tone::Information, t("locked-title"), t("conditions-locked"))}
        <div class="stack">{sets}</div>
    }
    .into_any()
}
