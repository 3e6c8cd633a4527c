//! Labelled form fields and the list of what was refused.

use leptos::prelude::*;

use crate::text::{t, t_with};

/// One refused field: where it is and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Identity of the field the problem belongs to.
    pub field: String,
    /// What is wrong, in the page's language.
    pub message: String,
}

impl Problem {
    /// A problem at `field`.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            message: message.into(),
        }
    }
}

/// The summary at the top of a refused form, linking to every field.
pub fn problem_summary(problems: &[Problem]) -> impl IntoView + use<> {
    problem_summary_of(t("problems-title"), problems)
}

/// The same under another heading, for what is not quite refused.
pub fn problem_summary_of(title: String, problems: &[Problem]) -> impl IntoView + use<> {
    let items = problems
        .iter()
        .map(|problem| {
            let href = format!("#{}", problem.field);
            view! { <li><a href=href>{problem.message.clone()}</a></li> }
        })
        .collect_view();
    (!problems.is_empty()).then(|| {
        view! {
            <section class="notice is-error" role="alert" aria-labelledby="problems" tabindex="-1">
                <h2 id="problems">{title}</h2>
                <ul class="problems">{items}</ul>
            </section>
        }
    })
}

/// As many problems are written out at a field; the summary at the top has them all.
const AT_THE_FIELD: usize = 3;

/// The messages of `field`, if it was refused: the first ones, and how many more there are.
#[must_use]
pub fn problem_of(problems: &[Problem], field: &str) -> Option<String> {
    let messages: Vec<_> = problems
        .iter()
        .filter(|problem| problem.field == field)
        .map(|problem| problem.message.as_str())
        .collect();
    let shown = messages.len().min(AT_THE_FIELD);
    let mut text = messages[..shown].join(" ");
    if messages.len() > shown {
        let more = messages.len() - shown;
        text.push(' ');
        text.push_str(&t_with("problems-more", &[("count", more.into())]));
    }
    (!messages.is_empty()).then_some(text)
}

/// A label, an optional help line, the control and its problem.
///
/// The control refers to the help and the problem by `{id}-help` and
/// `{id}-problem`; see [`described_by`].
#[component]
pub fn Field(
    /// Identity of the control.
    #[prop(into)]
    id: String,
    /// Label above the control.
    #[prop(into)]
    label: String,
    /// Help between label and control.
    #[prop(optional_no_strip, into)]
    help: Option<String>,
    /// Why the content was refused.
    #[prop(optional_no_strip, into)]
    problem: Option<String>,
    /// What stands before the problem, if it is not the word for an error.
    #[prop(optional_no_strip, into)]
    word: Option<String>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let help = help.map(|text| view! { <p class="help" id=format!("{id}-help")>{text}</p> });
    let word = word.unwrap_or_else(|| t("problem-word"));
    let problem = problem.map(|text| problem_line_of(word, &id, text));
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {help}
            {children()}
            {problem}
        </div>
    }
}

/// Why the content of the control `id` was refused.
pub fn problem_line(id: &str, text: String) -> impl IntoView + use<> {
    problem_line_of(t("problem-word"), id, text)
}

fn problem_line_of(word: String, id: &str, text: String) -> impl IntoView + use<> {
    view! {
        <p class="problem" id=format!("{id}-problem")>
            <b>{word}</b>" "{text}
        </p>
    }
}

/// Identities for `aria-describedby` of the control `id`.
#[must_use]
pub fn described_by(id: &str, has_help: bool, has_problem: bool) -> Option<String> {
    let mut ids = Vec::new();
    if has_help {
        ids.push(format!("{id}-help"));
    }
    if has_problem {
        ids.push(format!("{id}-problem"));
    }
    (!ids.is_empty()).then(|| ids.join(" "))
}
