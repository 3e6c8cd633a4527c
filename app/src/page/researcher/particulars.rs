//! What a study is about and who answers for it.

use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::domain::language::StudyLanguage;
use crate::domain::particulars::{Controller, LegalBasis};
use crate::text::t;
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// What differs between languages, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageParticulars {
    /// Which language.
    pub locale: StudyLanguage,
    /// What the study is for.
    pub purpose: String,
    /// The questions it asks.
    pub questions: String,
    /// Why whoever is invited was chosen.
    pub invitees: String,
    /// Where the statements come from.
    pub origin: String,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParticularsPage {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Who is responsible for the data, as typed.
    pub controller: String,
    /// Whom participants can ask, as typed.
    pub contact: String,
    /// Approvals and reference numbers, as typed.
    pub approvals: String,
    /// What allows the study to handle personal data.
    pub basis: Option<LegalBasis>,
    /// One entry per language of the study, the main one first.
    pub languages: Vec<LanguageParticulars>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The page.
pub fn particulars(data: &ParticularsPage) -> AnyView {
    let problems = &data.problems;
    let sets = data
        .languages
        .iter()
        .map(|language| language_fields(language, problems))
        .collect_view();
    let controller = Control::new("controller", t("controller-label"))
        .help(t("controller-help"))
        .value(&data.controller)
        .max(Controller::MAX)
        .input(problems);
    let contact = Control::new("contact", t("contact-label"))
        .help(t("contact-help"))
        .value(&data.contact)
        .area(3, problems);
    let approvals = Control::new("approvals", t("approvals-label"))
        .help(t("approvals-help"))
        .value(&data.approvals)
        .area(3, problems);
    let choice = |value: &'static str, label: String, checked: bool| {
        view! {
            <label class="check">
                <input type="radio" name="basis" value=value checked=checked/>
                <span>{label}</span>
            </label>
        }
    };
    let bases = LegalBasis::ALL
        .into_iter()
        .map(|basis| {
            let label = match basis {
                LegalBasis::Consent => t("basis-consent"),
                LegalBasis::PublicInterest => t("basis-public-interest"),
            };
            choice(basis.as_str(), label, data.basis == Some(basis))
        })
        .collect_view();
    let content = view! {
        <div class="title"><div>
            <h1>{t("tab-particulars")}</h1>
            <p class="meta">{t("particulars-lead")}</p>
        </div></div>
        {problem_summary(problems)}
        <form class="form" method="post" action=data.chrome.href("particulars")>
            {sets}
            <fieldset class="form">
                <legend>{t("particulars-responsible")}</legend>
                {controller}
                {contact}
                {approvals}
                <fieldset class="field" id="basis">
                    <legend>{t("basis-label")}</legend>
                    {choice("", t("basis-open"), data.basis.is_none())}
                    {bases}
                </fieldset>
            </fieldset>
            <div class="acts"><button class="btn btn-solid" type="submit">{t("save")}</button></div>
        </form>
    };
    study_page(
        &data.chrome,
        Tab::Particulars,
        false,
        "work is-narrow",
        content.into_any(),
    )
}

fn language_fields(texts: &LanguageParticulars, problems: &[Problem]) -> AnyView {
    let code = texts.locale.code();
    let area = |part: &str, label: &str, help: &str, value: &str, rows: u32| {
        Control::new(format!("{part}-{code}"), t(label))
            .help(t(help))
            .value(value)
            .lang(code)
            .area(rows, problems)
    };
    view! {
        <fieldset class="form">
            <legend>{texts.locale.name()}</legend>
            {area("purpose", "purpose-label", "purpose-help", &texts.purpose, 3)}
            {area("questions", "questions-label", "questions-help", &texts.questions, 3)}
            {area("invitees", "invitees-label", "invitees-help", &texts.invitees, 2)}
            {area("origin", "origin-label", "origin-help", &texts.origin, 2)}
        </fieldset>
    }
    .into_any()
}
