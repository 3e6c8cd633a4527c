//! One candidate: its wordings, what is known about it, and what can be made of it.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::super::frame::{StudyChrome, Tab, study_page};
use super::fate_words;
use crate::domain::concourse::{
    Aspect, Axis, Candidate, CandidateNo, Concourse, Note, Reason, Source,
};
use crate::domain::language::StudyLanguage;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::date::long;
use crate::ui::field::{Problem, problem_summary};
use crate::ui::notice::{Tone, notice};

/// A candidate as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedCandidate {
    /// Its texts by language.
    pub texts: Vec<(StudyLanguage, String)>,
    /// Its source.
    pub source: String,
    /// Its note.
    pub note: String,
    /// Its values.
    pub aspects: BTreeSet<Aspect>,
    /// The parts into which it is to be split, one per line.
    pub parts: String,
    /// The numbers of others with which it is to be merged.
    pub others: String,
    /// The text of the merged candidate.
    pub merged: String,
    /// Why it is to be retired.
    pub reason: String,
}

/// The page of a candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidatePage {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Whether the study is a draft.
    pub editable: bool,
    /// The main language.
    pub main: StudyLanguage,
    /// All candidates.
    pub concourse: Concourse,
    /// The candidate as it is stored.
    pub candidate: Candidate,
    /// What the forms hold.
    pub typed: TypedCandidate,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The page of a candidate.
pub fn candidate(data: &CandidatePage) -> AnyView {
    let number = data.candidate.number;
    let fate = fate_words(&data.concourse, &data.candidate)
        .map(|words| notice(Tone::Information, t("fate-title"), words));
    let place = data.candidate.place().map(|place| {
        view! { <p class="meta">{t_with("candidate-place", &[("number", place.get().into())])}</p> }
    });
    let can_be_changed = data.editable && data.candidate.is_eligible();
    let content = view! {
        <div class="title"><div>
            <h1>{t_with("candidate-heading", &[("number", number.get().into())])}</h1>
            {place}
        </div>
        <div class="push"><a class="btn btn-quiet" href=data.chrome.href("concourse")>{t("concourse-back")}</a></div>
        </div>
        {problem_summary(&data.problems)}
        {fate}
        <div class="stack">
            {if can_be_changed { edit(data) } else { read(data) }}
            {history(data)}
            {can_be_changed.then(|| more_acts(data))}
            {(data.editable && !data.candidate.is_eligible()).then(|| bring_back(data))}
        </div>
    };
    study_page(
        &data.chrome,
        Tab::Concourse,
        false,
        "work is-narrow",
        content.into_any(),
    )
}

fn address(data: &CandidatePage, act: &str) -> String {
    let number = data.candidate.number;
    data.chrome.href(&format!("concourse/{number}{act}"))
}

fn edit(data: &CandidatePage) -> AnyView {
    let texts = data
        .typed
        .texts
        .iter()
        .map(|(locale, text)| {
            let label = t_with(
                "candidate-text-label",
                &[("language", locale.name().into())],
            );
            Control::new(format!("text-{}", locale.code()), label)
                .value(text)
                .lang(locale.code())
                .area(3, &data.problems)
        })
        .collect_view();
    let source = Control::new("source", t("source-label"))
        .value(&data.typed.source)
        .max(Source::MAX)
        .input(&data.problems);
    let note = Control::new("note", t("note-label"))
        .help(t_with("note-help", &[("most", Note::MAX.into())]))
        .value(&data.typed.note)
        .area(3, &data.problems);
    let aspects = Axis::ALL
        .into_iter()
        .filter_map(|axis| aspect_boxes(data, axis))
        .collect_view();
    view! {
        <form class="form" method="post" action=address(data, "")>
            {texts}
            {source}
            {aspects}
            {note}
            <div class="acts"><button class="btn btn-solid" type="submit">{t("save")}</button></div>
        </form>
    }
    .into_any()
}

fn aspect_boxes(data: &CandidatePage, axis: Axis) -> Option<AnyView> {
    let dimension = data.concourse.dimensions().get(axis)?;
    let boxes = dimension
        .aspects()
        .iter()
        .map(|named| {
            let aspect = Aspect { axis, key: named.key };
            let name = format!("aspect-{}-{}", axis.as_str(), named.key);
            view! {
                <label class="check">
                    <input type="checkbox" name=name value="yes" checked=data.typed.aspects.contains(&aspect)/>
                    <span>{named.name.to_string()}</span>
                </label>
            }
        })
        .collect_view();
    Some(
        view! {
            <fieldset class="field">
                <legend>{dimension.name().to_string()}</legend>
                <div class="checks">{boxes}</div>
            </fieldset>
        }
        .into_any(),
    )
}

fn read(data: &CandidatePage) -> AnyView {
    let texts = data
        .candidate
        .wordings
        .iter()
        .map(|(locale, wording)| {
            view! { <div><dt>{locale.name()}</dt><dd lang=locale.code() dir=locale.dir()>{wording.text.to_string()}</dd></div> }
        })
        .collect_view();
    let known = [
        (
            t("source-label"),
            data.candidate.source.as_ref().map(ToString::to_string),
        ),
        (
            t("note-label"),
            data.candidate.note.as_ref().map(ToString::to_string),
        ),
    ]
    .map(|(name, value)| value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }))
    .collect_view();
    view! { <dl class="facts-list">{texts}{known}</dl> }.into_any()
}

fn history(data: &CandidatePage) -> Option<AnyView> {
    let former = data
        .candidate
        .former
        .iter()
        .rev()
        .map(|former| {
            let until = t_with("former-until", &[("date", long(former.until).into())]);
            view! {
                <li>
                    <p class="meta">{former.locale.name()}", "{until}</p>
                    <p lang=former.locale.code() dir=former.locale.dir()>{former.text.to_string()}</p>
                </li>
            }
        })
        .collect_view();
    let link = |number: CandidateNo| {
        let text = data
            .concourse
            .get(number)
            .and_then(|found| found.text(data.main))
            .map(|(text, locale)| view! { <span lang=locale.code() dir=locale.dir()>{text.to_string()}</span> });
        let href = data.chrome.href(&format!("concourse/{number}"));
        view! { <li><a href=href>{t_with("candidate-heading", &[("number", number.get().into())])}</a>": "{text}</li> }
    };
    let origins = data
        .candidate
        .origins
        .iter()
        .map(|number| link(*number))
        .collect_view();
    let made = data.concourse.descendants(data.candidate.number);
    let made: Vec<CandidateNo> = made.map(|made| made.number).collect();
    let section = |id: &'static str, title: &str, list: AnyView| {
        view! {
            <section class="sec" aria-labelledby=id>
                <h2 id=id>{t(title)}</h2>
                {list}
            </section>
        }
        .into_any()
    };
    let sections = [
        (!data.candidate.former.is_empty()).then(|| {
            section(
                "former",
                "former-title",
                view! { <ul class="remarks">{former}</ul> }.into_any(),
            )
        }),
        (!data.candidate.origins.is_empty()).then(|| {
            section(
                "origins",
                "origins-title",
                view! { <ul class="plain-list">{origins}</ul> }.into_any(),
            )
        }),
        (!made.is_empty()).then(|| {
            let made = made.iter().map(|number| link(*number)).collect_view();
            section(
                "made",
                "made-title",
                view! { <ul class="plain-list">{made}</ul> }.into_any(),
            )
        }),
    ];
    sections
        .iter()
        .any(Option::is_some)
        .then(|| view! { <div class="stack">{sections}</div> }.into_any())
}

/// What is done rarely: splitting, merging, retiring.
fn more_acts(data: &CandidatePage) -> AnyView {
    let parts = Control::new("parts", t("split-label"))
        .help(t("split-help"))
        .value(&data.typed.parts)
        .lang(data.main.code())
        .area(3, &data.problems);
    let others = Control::new("others", t("merge-others-label"))
        .help(t("merge-others-help"))
        .value(&data.typed.others)
        .input(&data.problems);
    let merged = Control::new("merged", t("merge-text-label"))
        .value(&data.typed.merged)
        .lang(data.main.code())
        .area(2, &data.problems);
    let reason = Control::new("reason", t("retire-reason-label"))
        .help(t("retire-help"))
        .value(&data.typed.reason)
        .max(Reason::MAX)
        .input(&data.problems);
    let form = |act: &'static str, title: &'static str, fields: AnyView| {
        let is_refused = data.problems.iter().any(|problem| {
            matches!(
                (act, problem.field.as_str()),
                ("/split", "parts") | ("/merge", "others" | "merged") | ("/retire", "reason")
            )
        });
        view! {
            <details class="more" open=is_refused>
                <summary>{t(title)}</summary>
                <form class="form" method="post" action=address(data, act)>
                    {fields}
                    <div class="acts"><button class="btn btn-line" type="submit">{t(title)}</button></div>
                </form>
            </details>
        }
        .into_any()
    };
    view! {
        <section class="sec acts-list" aria-labelledby="more-acts">
            <h2 id="more-acts">{t("candidate-more")}</h2>
            {form("/split", "split-title", parts)}
            {form("/merge", "merge-title", view! { {others}{merged} }.into_any())}
            {form("/retire", "retire-title", reason)}
        </section>
    }
    .into_any()
}

fn bring_back(data: &CandidatePage) -> AnyView {
    view! {
        <form method="post" action=address(data, "/bring-back")>
            <button class="btn btn-line" type="submit">{t("candidate-bring-back")}</button>
        </form>
    }
    .into_any()
}
