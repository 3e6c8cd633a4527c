//! The receipt's page: see, keep, correct and delete one's own sort.

use analysis::{Grid, Rank};
use jiff::civil::Date;
use leptos::prelude::*;

use super::frame::{Frame, participant_page};
use super::inbox::{Inbox, inbox};
use crate::domain::language::StudyLanguage;
use crate::text::{reading, t, t_with};
use crate::ui::date::long;
use crate::ui::field::{Field, Problem, described_by, problem_line, problem_of, problem_summary};
use crate::ui::rank::rank_class;

/// The form that asks for the code.
#[derive(Clone, Debug, Default)]
pub struct AskPage {
    /// What was refused.
    pub problems: Vec<Problem>,
    /// The code as typed.
    pub code: String,
}

/// One's own sort, found by the code.
#[derive(Clone, Debug)]
pub struct OwnSortPage {
    /// The code, for the form that deletes.
    pub code: String,
    /// Title of the study and its language.
    pub study: (String, StudyLanguage),
    /// The name the sort is shown under.
    pub pseudonym: String,
    /// The condition of instruction, where the study has several, and its language.
    pub condition: Option<(String, StudyLanguage)>,
    /// The grid; none if the study no longer has one.
    pub grid: Option<Grid>,
    /// Statements as number, text, rank and remark.
    pub statements: Vec<OwnStatement>,
    /// Language of the statements.
    pub language: StudyLanguage,
    /// What the statements did not cover.
    pub closing_remark: Option<String>,
    /// What the researchers see of it.
    pub seen: SeenBy,
    /// Whether it can still be corrected.
    pub correctable: bool,
    /// The last day on which it can, where one is planned.
    pub last_day: Option<Date>,
    /// Background questions with what was chosen.
    pub background: Vec<(String, String)>,
    /// Messages from the researchers, while the study's way back is open.
    pub inbox: Option<Inbox>,
    /// Why it was not deleted, or a reply not taken.
    pub problems: Vec<Problem>,
}

/// What researchers see of a sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeenBy {
    /// Nobody sees it yet.
    Nobody,
    /// The researchers see it as it is.
    Researchers,
    /// The researchers see it as it was before its correction, until this day at the latest.
    Before(Date),
}

/// One statement of one's own sort.
#[derive(Clone, Debug)]
pub struct OwnStatement {
    /// Number.
    pub number: u32,
    /// Text.
    pub text: String,
    /// Where it was placed.
    pub rank: Rank,
    /// What was written about it.
    pub remark: Option<String>,
}

/// The condition of instruction that a sort was made under.
pub(super) fn sorted_under((name, language): &(String, StudyLanguage)) -> impl IntoView + use<> {
    view! { <p class="meta">{t("sorted-under")}": "<span lang=language.code() dir=language.dir()>{name.clone()}</span></p> }
}

/// Asks for the code. The code never travels in an address.
pub fn ask_page(page: &AskPage) -> impl IntoView + use<> {
    let frame = Frame {
        title: t("receipt-ask-title"),
        study: None,
        path: Some("/receipt".to_owned()),
        interactive: false,
    };
    let problem = problem_of(&page.problems, "code");
    let refused = problem.is_some();
    let code = page.code.clone();
    participant_page(
        frame,
        view! {
            {problem_summary(&page.problems)}
            <div>
                <h1>{t("receipt-ask-title")}</h1>
                <p class="lead">{t("receipt-ask-lead")}</p>
            </div>
            <form class="stack-fields" method="post" action="/receipt">
                <input type="hidden" name="lang" value=reading().to_string()/>
                <Field id="code" label=t("receipt-code") help=t("receipt-code-help") problem=problem>
                    <input
                        class="input code"
                        id="code"
                        name="code"
                        value=code
                        autocomplete="off"
                        spellcheck="false"
                        required
                        aria-describedby=described_by("code", true, refused)
                        aria-invalid=refused.then_some("true")
                    />
                </Field>
                <div><button class="btn btn-solid" type="submit">{t("receipt-show")}</button></div>
            </form>
        },
    )
}

/// Shows the sort and offers to delete it.
pub fn own_sort_page(page: &OwnSortPage) -> impl IntoView + use<> {
    let frame = Frame {
        title: t("own-title"),
        study: Some(page.study.clone()),
        path: None,
        interactive: false,
    };
    let columns = page
        .grid
        .iter()
        .flat_map(|grid| {
            grid.columns()
                .iter()
                .rev()
                .map(move |column| (grid, column))
        })
        .filter(|(_, column)| column.height > 0)
        .map(|(grid, column)| {
            let rows = page
                .statements
                .iter()
                .filter(|statement| statement.rank == column.rank)
                .map(|statement| own_statement(statement, page.language))
                .collect_view();
            let class = format!("lsec {}", rank_class(grid, column.rank));
            view! {
                <section class=class>
                    <h2 class="lhead"><b>{column.rank.signed()}</b></h2>
                    <ol>{rows}</ol>
                </section>
            }
        })
        .collect_view();
    let closing = page.closing_remark.clone().map(|text| {
        view! { <section><h2>{t("own-closing")}</h2><p class="quoted">{text}</p></section> }
    });
    let state = match page.seen {
        SeenBy::Nobody => t("own-waiting"),
        SeenBy::Researchers => t("own-released"),
        SeenBy::Before(day) => t_with("own-corrected", &[("date", long(day).into())]),
    };
    participant_page(
        frame,
        view! {
            {problem_summary(&page.problems)}
            <div>
                <h1>{t("own-title")}</h1>
                <p class="lead">{t_with("receipt-pseudonym", &[("pseudonym", page.pseudonym.clone().into())])}" "{state}</p>
                {page.condition.as_ref().map(sorted_under)}
            </div>
            <div class="acts">
                {page.correctable.then(|| correct_form(&page.code))}
                {save_form(&page.code)}
            </div>
            {correct_until(page)}
            {page.inbox.as_ref().map(|found| inbox(&page.code, found, &page.problems))}
            <div class="own-sort">{columns}</div>
            {closing}
            {background(&page.background)}
            {withdraw(page)}
        },
    )
}

/// The code and the language, which every form of a receipt carries.
pub(super) fn code_field(code: &str) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="code" value=code.to_owned()/>
        <input type="hidden" name="lang" value=reading().to_string()/>
    }
}

/// Saves the receipt and the own sort as a page of its own.
pub(super) fn save_form(code: &str) -> impl IntoView + use<> {
    view! {
        <form method="post" action="/receipt/save">
            {code_field(code)}
            <button class="btn btn-solid" type="submit">{t("receipt-save")}</button>
        </form>
    }
}

fn correct_form(code: &str) -> impl IntoView + use<> {
    view! {
        <form method="post" action="/receipt/correct">
            {code_field(code)}
            <button class="btn btn-line" type="submit">{t("receipt-correct")}</button>
        </form>
    }
}

/// Until when the sort can be corrected, where a last day is planned.
pub(super) fn correct_until(page: &OwnSortPage) -> Option<impl IntoView + use<>> {
    let day = page.last_day.filter(|_| page.correctable)?;
    let text = t_with("own-correct-until", &[("date", long(day).into())]);
    Some(view! { <p class="meta">{text}</p> })
}

fn withdraw(page: &OwnSortPage) -> impl IntoView + use<> {
    let problem = problem_of(&page.problems, "sure");
    let refused = problem.is_some();
    let problem = problem.map(|text| problem_line("sure", text));
    // Only a sort that researchers see, in a study where others still come, can leave in their company.
    let leaving = (page.correctable && page.seen != SeenBy::Nobody).then(|| {
        view! {
            <fieldset>
                <legend>{t("withdraw-when")}</legend>
                <div class="checks is-stacked">
                    <label class="check">
                        <input type="radio" name="leaving" value="with-others" checked/>
                        <span>{t("withdraw-with-others")}</span>
                    </label>
                    <label class="check">
                        <input type="radio" name="leaving" value="at-once"/>
                        <span>{t("withdraw-at-once")}</span>
                    </label>
                </div>
            </fieldset>
        }
    });
    view! {
        <section class="withdraw">
            <h2>{t("withdraw-title")}</h2>
            <p>{t("withdraw-text")}</p>
            <form method="post" action="/receipt/withdraw" class="stack-fields">
                {code_field(&page.code)}
                {leaving}
                {problem}
                <label class="check">
                    <input
                        type="checkbox"
                        id="sure"
                        name="sure"
                        value="yes"
                        required
                        aria-describedby=described_by("sure", false, refused)
                        aria-invalid=refused.then_some("true")
                    />
                    <span>{t("withdraw-sure")}</span>
                </label>
                <div><button class="btn btn-danger" type="submit">{t("withdraw-button")}</button></div>
            </form>
        </section>
    }
}

fn own_statement(statement: &OwnStatement, language: StudyLanguage) -> impl IntoView + use<> {
    let remark = statement
        .remark
        .clone()
        .map(|text| view! { <p class="quoted">{text}</p> });
    view! {
        <li class="lrow">
            <span>
                <span class="nr">{statement.number}</span>" "
                <span lang=language.code() dir=language.dir()>{statement.text.clone()}</span>
                {remark}
            </span>
        </li>
    }
}

fn background(chosen: &[(String, String)]) -> Option<impl IntoView + use<>> {
    let rows = chosen
        .iter()
        .map(|(question, choice)| {
            view! { <div><dt>{question.clone()}</dt><dd>{choice.clone()}</dd></div> }
        })
        .collect_view();
    (!chosen.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("own-background")}</h2>
                <dl class="facts-list">{rows}</dl>
            </section>
        }
    })
}

/// Says that everything is gone, or until when the researchers may still see it.
pub fn withdrawn_page(until: Option<Date>) -> impl IntoView {
    let text = until.map_or_else(
        || t("withdrawn-text"),
        |day| t_with("withdrawn-text-later", &[("date", long(day).into())]),
    );
    let frame = Frame {
        title: t("withdrawn-title"),
        study: None,
        path: None,
        interactive: false,
    };
    participant_page(
        frame,
        view! {
            <div>
                <h1>{t("withdrawn-title")}</h1>
                <p class="lead">{text}</p>
            </div>
        },
    )
}
