//! What participants read before they sort: title, condition of instruction, information.

use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::domain::language::StudyLanguage;
use crate::domain::study::{GridEnd, PileLabel, Title};
use crate::text::t;
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};
use crate::ui::notice::{Tone, notice};

/// The texts in one language, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTexts {
    /// Which language.
    pub locale: StudyLanguage,
    /// Title.
    pub title: String,
    /// Condition of instruction.
    pub instruction: String,
    /// Information before consent.
    pub information: String,
    /// Words at the lowest rank.
    pub least: String,
    /// Words at the highest rank.
    pub most: String,
    /// Words in the middle of the scale.
    pub middle: String,
    /// Name of the pile of statements one disagrees with.
    pub disagree: String,
    /// Name of the pile in between.
    pub neutral: String,
    /// Name of the pile of statements one agrees with.
    pub agree: String,
}

/// All texts of a study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Whether they may be changed.
    pub editable: bool,
    /// One entry per language, the main one first.
    pub languages: Vec<LanguageTexts>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The texts, as a form while the study is a draft.
pub fn texts(data: &Texts) -> AnyView {
    let body = if data.editable {
        form(data).into_any()
    } else {
        reading(data).into_any()
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("texts-heading")}</h1>
            <p class="meta">{t("texts-lead")}</p>
        </div>
            <div class="push">
                <a class="btn btn-line" href=data.chrome.href("conditions")>{t("conditions-link")}</a>
                <a class="btn btn-line" href=data.chrome.href("preview")>{t("preview-link")}</a>
            </div>
        </div>
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

fn form(data: &Texts) -> AnyView {
    let sets = data
        .languages
        .iter()
        .map(|texts| language_fields(&data.chrome, texts, &data.problems))
        .collect_view();
    view! {
        <form class="form" method="post" action=data.chrome.href("texts")>
            {sets}
            <div class="acts"><button class="btn btn-solid" type="submit">{t("save")}</button></div>
        </form>
    }
    .into_any()
}

fn language_fields(chrome: &StudyChrome, texts: &LanguageTexts, problems: &[Problem]) -> AnyView {
    let code = texts.locale.code();
    let control = |part: &str, label: &str, help: &str, value: &str| {
        Control::new(format!("{part}-{code}"), t(label))
            .help(t(help))
            .value(value)
            .lang(code)
    };
    let title = control(
        "study-title",
        "study-title-label",
        "study-title-help",
        &texts.title,
    );
    let instruction = control(
        "instruction",
        "instruction-label",
        "instruction-help",
        &texts.instruction,
    );
    let information = control(
        "information",
        "information-label",
        "information-help",
        &texts.information,
    );
    let least = control("least", "least-label", "least-help", &texts.least);
    let most = control("most", "most-label", "most-help", &texts.most);
    let middle = control("middle", "middle-label", "middle-help", &texts.middle);
    let disagree = control(
        "pile-disagree",
        "pile-disagree-label",
        "pile-disagree-help",
        &texts.disagree,
    );
    let neutral = control(
        "pile-neutral",
        "pile-neutral-label",
        "pile-neutral-help",
        &texts.neutral,
    );
    let agree = control(
        "pile-agree",
        "pile-agree-label",
        "pile-agree-help",
        &texts.agree,
    );
    let href = chrome.href(&format!("texts?fill={code}#information-{code}"));
    let fill = view! { <p class="meta"><a href=href>{t("information-fill")}</a></p> };
    view! {
        <fieldset class="form">
            <legend>{texts.locale.name()}</legend>
            {title.max(Title::MAX).input(problems)}
            {instruction.area(2, problems)}
            {information.area(10, problems)}
            {fill}
            {least.max(GridEnd::MAX).input(problems)}
            {middle.max(GridEnd::MAX).input(problems)}
            {most.max(GridEnd::MAX).input(problems)}
            {agree.max(PileLabel::MAX).input(problems)}
            {neutral.max(PileLabel::MAX).input(problems)}
            {disagree.max(PileLabel::MAX).input(problems)}
        </fieldset>
    }
    .into_any()
}

/// A text of several lines, each its own paragraph.
pub fn paragraphs(text: &str) -> AnyView {
    text.split('\n')
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect_view()
        .into_any()
}

fn reading(data: &Texts) -> AnyView {
    let sets = data
        .languages
        .iter()
        .map(|texts| {
            let part = |key: &str, text: &str| {
                let text = if text.is_empty() {
                    t("text-missing")
                } else {
                    text.to_owned()
                };
                view! { <div><h3>{t(key)}</h3>{paragraphs(&text)}</div> }
            };
            let own = |key: &str, text: &str| (!text.is_empty()).then(|| part(key, text));
            view! {
                <section class="sec" lang=texts.locale.code() dir=texts.locale.dir()>
                    <h2>{texts.locale.name()}</h2>
                    <div class="prose">
                        {part("study-title-label", &texts.title)}
                        {part("instruction-label", &texts.instruction)}
                        {part("information-label", &texts.information)}
                        {own("least-label", &texts.least)}
                        {own("middle-label", &texts.middle)}
                        {own("most-label", &texts.most)}
                        {own("pile-agree-label", &texts.agree)}
                        {own("pile-neutral-label", &texts.neutral)}
                        {own("pile-disagree-label", &texts.disagree)}
                    </div>
                </section>
            }
        })
        .collect_view();
    view! {
        {notice(Tone::Information, t("locked-title"), t("locked-sentence"))}
        <div class="stack">{sets}</div>
    }
    .into_any()
}
