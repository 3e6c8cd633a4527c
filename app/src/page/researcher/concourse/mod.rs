//! The concourse: candidates as a list in which the Q set is chosen, beside the balance of the choice.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::domain::concourse::hint::{Hint, Hints, LONG, NEAR};
use crate::domain::concourse::{Candidate, CandidateNo, Concourse, Fate, Numbering};
use crate::domain::language::StudyLanguage;
use crate::text::{t, t_with};
use crate::ui::field::{Problem, problem_summary};
use crate::ui::notice::{Tone, notice};

pub mod add;
mod balance;
pub mod candidate;
pub mod dimensions;
pub mod tags;

/// The concourse with a choice that may not be stored yet.
#[derive(Clone, Debug, PartialEq)]
pub struct ConcoursePage {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Whether the study is a draft.
    pub editable: bool,
    /// Languages, the main one first.
    pub languages: Vec<StudyLanguage>,
    /// The candidates and dimensions as they are stored.
    pub concourse: Concourse,
    /// The candidates that are ticked.
    pub chosen: BTreeSet<CandidateNo>,
    /// How the chosen are to be numbered.
    pub numbering: Numbering,
    /// What one might look at again.
    pub hints: Hints,
    /// Cells of the grid, once there is one.
    pub cells: Option<usize>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

impl ConcoursePage {
    fn is_stored(&self) -> bool {
        self.concourse
            .candidates()
            .all(|candidate| candidate.place().is_some() == self.chosen.contains(&candidate.number))
    }
}

/// The concourse.
pub fn concourse(data: &ConcoursePage) -> AnyView {
    let count = data.concourse.candidates().len();
    let content = view! {
        <div class="title">
            <div>
                <h1>{t_with("concourse-heading", &[("count", count.into())])}</h1>
                <p class="meta">{t(if data.editable { "concourse-lead" } else { "concourse-lead-locked" })}</p>
            </div>
            {data.editable.then(|| tools(&data.chrome))}
        </div>
        {problem_summary(&data.problems)}
        {if count == 0 { nothing_yet(data) } else { choice(data) }}
    };
    study_page(
        &data.chrome,
        Tab::Concourse,
        false,
        "work",
        content.into_any(),
    )
}

fn tools(chrome: &StudyChrome) -> AnyView {
    view! {
        <div class="push">
            <a class="btn btn-line" href=chrome.href("concourse/add")>{t("concourse-add")}</a>
            <a class="btn btn-quiet" href=chrome.href("concourse/tags")>{t("concourse-tags")}</a>
            <a class="btn btn-quiet" href=chrome.href("concourse/dimensions")>{t("concourse-dimensions")}</a>
        </div>
    }
    .into_any()
}

fn nothing_yet(data: &ConcoursePage) -> AnyView {
    let sentence = if data.editable {
        "concourse-empty"
    } else {
        "concourse-empty-locked"
    };
    notice(Tone::Information, t("concourse-empty-title"), t(sentence)).into_any()
}

fn choice(data: &ConcoursePage) -> AnyView {
    let (eligible, retired): (Vec<&Candidate>, Vec<&Candidate>) = data
        .concourse
        .candidates()
        .partition(|candidate| candidate.is_eligible());
    let rows = eligible
        .into_iter()
        .map(|candidate| row(data, candidate))
        .collect_view();
    // Where nothing can be changed any more, translations and hints would only make the list long.
    let class = if data.editable {
        "candidates"
    } else {
        "candidates is-compact"
    };
    let list = view! { <ol class=class>{rows}</ol> }.into_any();
    let body = if data.editable {
        view! {
            <form class="form" method="post" action=data.chrome.href("concourse")>
                {list}
                {numbering(data.numbering)}
                {stuck(data)}
            </form>
        }
        .into_any()
    } else {
        list
    };
    view! {
        <div class="two">
            <div class="stack">
                {body}
                {(!retired.is_empty()).then(|| set_aside(data, &retired))}
            </div>
            <aside class="stack beside">
                {balance::section(data)}
                <ul class="plain-list">
                    <li><a href=data.chrome.href("concourse/export/csv")>{t("concourse-export-csv")}</a></li>
                    <li><a href=data.chrome.href("concourse/export/xlsx")>{t("concourse-export-xlsx")}</a></li>
                </ul>
                {data.editable.then(about_hints)}
            </aside>
        </div>
    }
    .into_any()
}

fn numbering(chosen: Numbering) -> AnyView {
    let option = |value: &'static str, numbering: Numbering, key: &str| {
        view! {
            <label class="check">
                <input type="radio" name="numbering" value=value checked=chosen == numbering/>
                <span>{t(key)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{t("numbering-title")}</legend>
            {option("keep", Numbering::Keep, "numbering-keep")}
            {option("anew", Numbering::Anew, "numbering-anew")}
        </fieldset>
    }
    .into_any()
}

/// Buttons and counts that stay in sight.
fn stuck(data: &ConcoursePage) -> AnyView {
    let chosen = data.chosen.len();
    let counts = match data.cells {
        Some(cells) => t_with(
            "choice-of-cells",
            &[("chosen", chosen.into()), ("cells", cells.into())],
        ),
        None => t_with("choice-count", &[("chosen", chosen.into())]),
    };
    let unsaved = (!data.is_stored()).then(|| t("choice-unsaved"));
    view! {
        <div class="acts stick">
            <button class="btn btn-solid" type="submit" name="do" value="save">{t("choice-save")}</button>
            <button class="btn btn-line" type="submit" name="do" value="count">{t("choice-update")}</button>
            <span class="meta counts-now" role="status">{counts}" "<b>{unsaved}</b></span>
        </div>
    }
    .into_any()
}

fn row(data: &ConcoursePage, candidate: &Candidate) -> AnyView {
    let number = candidate.number;
    let id = format!("chosen-{number}");
    let is_chosen = data.chosen.contains(&number);
    let main = data.languages.first().copied().unwrap_or(StudyLanguage::NB);
    let text = match candidate.wordings.get(&main) {
        Some(wording) => {
            let text = wording.text.to_string();
            view! { <span class="said" lang=main.code() dir=main.dir()>{text}</span> }.into_any()
        }
        None => missing(main),
    };
    let head = if data.editable {
        view! {
            <label class="check">
                <input type="checkbox" id=id.clone() name=id value="yes" checked=is_chosen/>
                <b class="nr">{number.get()}</b>
                {text}
            </label>
        }
        .into_any()
    } else {
        view! { <p class="check" id=id><b class="nr">{number.get()}</b>{text}</p> }.into_any()
    };
    let edit = data.editable.then(|| {
        view! {
            <a href=data.chrome.href(&format!("concourse/{number}"))>
                {t("candidate-edit")}<span class="vh">" "{number.get()}</span>
            </a>
        }
    });
    view! {
        <li>
            {head}
            <div class="known">
                {data.editable.then(|| translations(data, candidate))}
                <p class="meta">{facts(data, candidate)}{edit}</p>
                {data.editable.then(|| hints_of(data, candidate))}
            </div>
        </li>
    }
    .into_any()
}

fn translations(data: &ConcoursePage, candidate: &Candidate) -> AnyView {
    data.languages
        .iter()
        .skip(1)
        .filter_map(|locale| {
            let text = candidate.wordings.get(locale)?.text.to_string();
            Some(view! { <p class="also" lang=locale.code() dir=locale.dir()>{text}</p> })
        })
        .collect_view()
        .into_any()
}

fn missing(locale: StudyLanguage) -> AnyView {
    let text = t_with(
        "candidate-untranslated",
        &[("language", locale.name().into())],
    );
    view! { <em>{text}</em> }.into_any()
}

/// Its number in the Q set, its source, its values, and the languages it is missing in.
fn facts(data: &ConcoursePage, candidate: &Candidate) -> AnyView {
    let place = candidate
        .place()
        .map(|place| t_with("candidate-place", &[("number", place.get().into())]));
    let source = candidate.source.as_ref().map(ToString::to_string);
    let aspects = candidate
        .aspects
        .iter()
        .filter_map(|aspect| data.concourse.dimensions().name(*aspect))
        .map(ToString::to_string);
    let untranslated = data
        .languages
        .iter()
        .skip(1)
        .filter(|locale| !candidate.wordings.contains_key(locale))
        .map(|locale| missing(*locale))
        .collect_view();
    let facts = place.into_iter().chain(source).chain(aspects);
    view! {
        {facts.map(|fact| view! { <span>{fact}</span> }).collect_view()}
        {untranslated}
    }
    .into_any()
}

fn hints_of(data: &ConcoursePage, candidate: &Candidate) -> Option<AnyView> {
    let several = data.languages.len() > 1;
    let mut items = Vec::new();
    for locale in &data.languages {
        for hint in data
            .hints
            .get(&(candidate.number, *locale))
            .into_iter()
            .flatten()
        {
            let words = hint_words(hint);
            items.push(if several {
                format!("{}: {words}", locale.name())
            } else {
                words
            });
        }
    }
    (!items.is_empty()).then(|| {
        let items = items
            .into_iter()
            .map(|words| view! { <li>{words}</li> })
            .collect_view();
        view! { <ul class="hints" aria-label=t("hints-title")>{items}</ul> }.into_any()
    })
}

fn hint_words(hint: &Hint) -> String {
    match hint {
        Hint::Same(other) => t_with("hint-same", &[("number", other.get().into())]),
        Hint::Near(other) => t_with("hint-near", &[("number", other.get().into())]),
        Hint::Long => t_with("hint-long", &[("most", LONG.into())]),
        Hint::Double => t("hint-double"),
        Hint::Negation => t("hint-negation"),
        Hint::Persons => t("hint-persons"),
        Hint::Slip => t("hint-slip"),
    }
}

/// How the hints are found: they are simple rules, and one should know which.
fn about_hints() -> AnyView {
    let percent = (NEAR * 100.0) as u32;
    view! {
        <details class="more">
            <summary>{t("hints-about")}</summary>
            <ul class="plain-list">
                <li>{t("hints-about-same")}</li>
                <li>{t_with("hints-about-near", &[("percent", percent.into())])}</li>
                <li>{t_with("hints-about-long", &[("most", LONG.into())])}</li>
                <li>{t("hints-about-double")}</li>
                <li>{t("hints-about-negation")}</li>
                <li>{t("hints-about-persons")}</li>
                <li>{t("hints-about-slip")}</li>
            </ul>
        </details>
    }
    .into_any()
}

fn set_aside(data: &ConcoursePage, retired: &[&Candidate]) -> AnyView {
    let items = retired
        .iter()
        .map(|candidate| {
            let text = candidate
                .text(data.languages.first().copied().unwrap_or(StudyLanguage::NB))
                .map(|(text, locale)| view! { <span lang=locale.code() dir=locale.dir()>{text.to_string()}</span> });
            let link = data.chrome.href(&format!("concourse/{}", candidate.number));
            view! {
                <li>
                    <b class="nr">{candidate.number.get()}</b>" "{text}" "
                    <span class="meta">{fate_words(&data.concourse, candidate)}</span>" "
                    <a href=link>{t("candidate-see")}<span class="vh">" "{candidate.number.get()}</span></a>
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="more">
            <summary>{t_with("retired-title", &[("count", retired.len().into())])}</summary>
            <ul class="plain-list">{items}</ul>
        </details>
    }
    .into_any()
}

/// Why a candidate cannot be chosen, if it cannot.
fn fate_words(concourse: &Concourse, candidate: &Candidate) -> Option<String> {
    match &candidate.fate {
        Fate::Waiting | Fate::Chosen(_) => None,
        Fate::Retired(None) => Some(t("fate-retired")),
        Fate::Retired(Some(reason)) => Some(t_with(
            "fate-retired-because",
            &[("reason", reason.to_string().into())],
        )),
        Fate::Replaced => {
            let made = concourse.descendants(candidate.number);
            let numbers: Vec<String> = made.map(|made| made.number.to_string()).collect();
            Some(t_with(
                "fate-replaced",
                &[("numbers", numbers.join(", ").into())],
            ))
        }
    }
}
