//! Background questions: a form while the study is a draft, counts once it is closed.

use jiff::civil::Date;
use leptos::prelude::*;

use super::frame::{StateWord, StudyChrome, Tab, study_page};
use crate::domain::background::{FLOOR, Question, QuestionText};
use crate::domain::language::StudyLanguage;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::date::long;
use crate::ui::field::{Problem, problem_summary};
use crate::ui::notice::{Tone, notice};

/// A question in one language, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedQuestion {
    /// Which language.
    pub locale: StudyLanguage,
    /// The question.
    pub text: String,
    /// Its options, one per line.
    pub options: String,
}

/// The counts of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionCounts {
    /// The question.
    pub text: String,
    /// Language of question and options.
    pub language: StudyLanguage,
    /// Options with their counts, where they may be shown.
    pub rows: Vec<(String, Option<usize>)>,
    /// How often not saying was chosen, where it may be shown.
    pub not_saying: Option<usize>,
}

/// The counts that were made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountsView {
    /// The day.
    pub made_on: Date,
    /// How many sorts were counted.
    pub sorts: usize,
    /// One per question.
    pub questions: Vec<QuestionCounts>,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackgroundQuestions {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Places for questions, each in every language of the study, the main one first.
    pub slots: Vec<Vec<TypedQuestion>>,
    /// Number of questions that are asked.
    pub asked: usize,
    /// The counts, once they are made.
    pub counts: Option<CountsView>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The page.
pub fn background_questions(data: &BackgroundQuestions) -> AnyView {
    let body = match (data.chrome.state, &data.counts) {
        (StateWord::Draft, _) => form(data),
        (_, Some(counts)) => shown(counts),
        (_, None) if data.asked == 0 => notice(
            Tone::Information,
            t("background-off-title"),
            t("background-off-text"),
        )
        .into_any(),
        (StateWord::Closed, None) => ready(data),
        (StateWord::Pilot | StateWord::Open | StateWord::Archived, None) => reading(data),
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("background-heading")}</h1>
            <p class="meta">{t_with("background-explained", &[("floor", FLOOR.into())])}</p>
        </div></div>
        {problem_summary(&data.problems)}
        {body}
    };
    study_page(
        &data.chrome,
        Tab::Background,
        false,
        "work is-narrow",
        content.into_any(),
    )
}

fn form(data: &BackgroundQuestions) -> AnyView {
    let slots = data
        .slots
        .iter()
        .enumerate()
        .map(|(index, slot)| {
            let languages = slot
                .iter()
                .map(|typed| language_fields(index, typed, &data.problems))
                .collect_view();
            let title = t_with("background-question", &[("number", (index + 1).into())]);
            view! {
                <fieldset class="form">
                    <legend>{title}</legend>
                    <div class="side-by-side">{languages}</div>
                </fieldset>
            }
        })
        .collect_view();
    let range = Question::OPTIONS;
    let help = t_with(
        "background-form-help",
        &[
            ("least", (*range.start()).into()),
            ("most", (*range.end()).into()),
        ],
    );
    view! {
        <div class="stack">
            {notice(Tone::Attention, t("background-think-title"), t("background-think-text"))}
            <form class="form" method="post" action=data.chrome.href("background")>
                <p>{help}</p>
                <div class="slots">{slots}</div>
                <div class="acts stick"><button class="btn btn-solid" type="submit">{t("save")}</button></div>
            </form>
        </div>
    }
    .into_any()
}

fn language_fields(index: usize, typed: &TypedQuestion, problems: &[Problem]) -> AnyView {
    let code = typed.locale.code();
    let number = index + 1;
    let label = |key: &str| {
        let language = typed.locale.name();
        t_with(key, &[("language", language.into())])
    };
    let text = Control::new(
        format!("text-{number}-{code}"),
        label("background-text-label"),
    )
    .value(&typed.text)
    .lang(code)
    .max(QuestionText::MAX)
    .input(problems);
    let options = Control::new(
        format!("options-{number}-{code}"),
        label("background-options-label"),
    )
    .value(&typed.options)
    .lang(code)
    .area(5, problems);
    view! { <div class="form">{text}{options}</div> }.into_any()
}

/// The questions as they are asked, while sorts may still come.
fn reading(data: &BackgroundQuestions) -> AnyView {
    view! {
        <div class="stack">
            {notice(Tone::Information, t("background-open-title"), t("background-open-text"))}
            {list(data)}
        </div>
    }
    .into_any()
}

fn ready(data: &BackgroundQuestions) -> AnyView {
    view! {
        <div class="stack">
            {notice(Tone::Attention, t("background-once-title"), t("background-once-text"))}
            <form class="acts" method="post" action=data.chrome.href("background/count")>
                <button class="btn btn-solid" type="submit">{t("background-count")}</button>
            </form>
            {list(data)}
        </div>
    }
    .into_any()
}

fn list(data: &BackgroundQuestions) -> AnyView {
    let questions = data
        .slots
        .iter()
        .filter_map(|slot| slot.first())
        .filter(|typed| !typed.text.is_empty())
        .map(|typed| {
            let options = typed
                .options
                .lines()
                .map(|option| view! { <li>{option.to_owned()}</li> })
                .collect_view();
            view! {
                <section class="sec" lang=typed.locale.code()>
                    <h2>{typed.text.clone()}</h2>
                    <div class="prose"><ul>{options}</ul></div>
                </section>
            }
        })
        .collect_view();
    view! { <div class="stack">{questions}</div> }.into_any()
}

fn shown(counts: &CountsView) -> AnyView {
    let questions = counts.questions.iter().map(table).collect_view();
    let made = t_with(
        "background-made",
        &[
            ("count", counts.sorts.into()),
            ("date", long(counts.made_on).into()),
        ],
    );
    view! {
        <div class="stack">
            <p class="lead">{made}</p>
            {questions}
        </div>
    }
    .into_any()
}

fn table(question: &QuestionCounts) -> AnyView {
    let hides =
        question.not_saying.is_none() || question.rows.iter().any(|(_, count)| count.is_none());
    let row = |label: AnyView, count: Option<usize>| {
        let shown = match count {
            Some(count) => view! { {count} }.into_any(),
            None => view! { <span class="meta">{t("background-hidden")}</span> }.into_any(),
        };
        view! { <tr><th scope="row">{label}</th><td class="num">{shown}</td></tr> }
    };
    let rows = question
        .rows
        .iter()
        .map(|(label, count)| {
            let label =
                view! { <span lang=question.language.code()>{label.clone()}</span> }.into_any();
            row(label, *count)
        })
        .collect_view();
    let not_saying = row(t("background-none").into_any(), question.not_saying);
    let why = hides.then(|| {
        view! { <p class="meta">{t_with("background-why", &[("floor", FLOOR.into())])}</p> }
    });
    view! {
        <section class="sec">
            <h2 lang=question.language.code()>{question.text.clone()}</h2>
            <table class="tbl">
                <caption class="vh">{question.text.clone()}</caption>
                <thead><tr>
                    <th scope="col">{t("background-option")}</th>
                    <th scope="col" class="num">{t("background-number")}</th>
                </tr></thead>
                <tbody>{rows}{not_saying}</tbody>
            </table>
            {why}
        </section>
    }
    .into_any()
}
