//! A study's background questions, asked once a finished sort is about to be sent.

use leptos::prelude::*;

use super::frame::{Frame, participant_page};
use crate::domain::language::StudyLanguage;
use crate::text::{t, t_with};
use crate::ui::field::{Problem, described_by, problem_line, problem_of, problem_summary};

/// A question as it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedQuestion {
    /// The question.
    pub text: String,
    /// Its options, without “prefer not to say”.
    pub options: Vec<String>,
    /// Language of both.
    pub language: StudyLanguage,
    /// The chosen value: the number of an option from one, or `none`.
    pub chosen: String,
}

/// The questions, and everything else that was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackgroundPage {
    /// Address part of the study.
    pub slug: String,
    /// Title and its language.
    pub study: (String, StudyLanguage),
    /// The questions.
    pub questions: Vec<AskedQuestion>,
    /// The fields of the sort, which travel along.
    pub carried: Vec<(String, String)>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// Name of the field of the question with this index.
#[must_use]
pub fn field(index: usize) -> String {
    format!("background-{}", index + 1)
}

/// The page. Nothing is stored before it is sent.
pub fn background_page(page: &BackgroundPage) -> impl IntoView + use<> {
    let frame = Frame {
        title: t("background-title"),
        study: Some(page.study.clone()),
        path: None,
        interactive: false,
    };
    let carried = page
        .carried
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
        .collect_view();
    let questions = page
        .questions
        .iter()
        .enumerate()
        .map(|(index, asked)| question(index, asked, &page.problems))
        .collect_view();
    participant_page(
        frame,
        view! {
            {problem_summary(&page.problems)}
            <div>
                <h1>{t("background-title")}</h1>
                <p class="lead">{t_with("background-lead", &[("count", page.questions.len().into())])}</p>
            </div>
            <form class="stack-fields" method="post" action=format!("/s/{}/send", page.slug)>
                {carried}
                <input type="hidden" name="background" value="asked"/>
                {questions}
                <div class="way">
                    <button
                        class="btn btn-line" type="submit" name="step" value="send" formnovalidate
                        formaction=format!("/s/{}/sort", page.slug)
                    >{t("back")}</button>
                    <span class="push"></span>
                    <button class="btn btn-solid btn-lg" type="submit">{t("send-button")}</button>
                </div>
            </form>
        },
    )
}

fn question(index: usize, asked: &AskedQuestion, problems: &[Problem]) -> impl IntoView + use<> {
    let name = field(index);
    let problem = problem_of(problems, &name);
    let described = described_by(&name, false, problem.is_some());
    let message = problem.map(|text| problem_line(&name, text));
    let option = |value: String, text: String, language: Option<StudyLanguage>| {
        let checked = asked.chosen == value;
        view! {
            <label class="check">
                <input type="radio" name=name.clone() value=value checked=checked required/>
                <span lang=language.map(StudyLanguage::code) dir=language.map(StudyLanguage::dir)>{text}</span>
            </label>
        }
    };
    let options = asked
        .options
        .iter()
        .enumerate()
        .map(|(number, text)| option((number + 1).to_string(), text.clone(), Some(asked.language)))
        .collect_view();
    let not_saying = option("none".to_owned(), t("background-none"), None);
    view! {
        <fieldset class="field background-question" id=name.clone() aria-describedby=described>
            <legend lang=asked.language.code() dir=asked.language.dir()>{asked.text.clone()}</legend>
            {message}
            {options}
            {not_saying}
        </fieldset>
    }
}
