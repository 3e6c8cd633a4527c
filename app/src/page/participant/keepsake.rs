//! The receipt as a page to keep: one file without anything around it, for the participant's own disk or printer.

use leptos::prelude::*;

use super::receipt::{OwnSortPage, OwnStatement, correct_until, sorted_under};
use crate::domain::language::StudyLanguage;
use crate::text::{locale, t, t_with};
use crate::ui::hyphen::with_soft_hyphens;

/// Everything the file needs to look right wherever it is opened. No character in it has a meaning in HTML.
const STYLE: &str = include_str!("keepsake.css");

/// What the file holds besides the sort.
#[derive(Clone, Debug)]
pub struct Keepsake {
    /// The sort.
    pub own: OwnSortPage,
    /// The receipt code in groups.
    pub code: String,
    /// Where the code is used.
    pub address: String,
}

/// The whole file.
pub fn keepsake(page: &Keepsake) -> impl IntoView + use<> {
    let own = &page.own;
    let title = t("keepsake-title");
    let language = own.language;
    let closing = own.closing_remark.clone().map(|text| {
        view! { <h2>{t("own-closing")}</h2><p class="remark">{text}</p> }
    });
    let background = own
        .background
        .iter()
        .map(|(question, choice)| view! { <p>{question.clone()}" "<b>{choice.clone()}</b></p> })
        .collect_view();
    view! {
        <!DOCTYPE html>
        <html lang=locale().code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{title.clone()}" – "{own.study.0.clone()}</title>
                <style>{STYLE}</style>
            </head>
            <body>
                <main>
                    <p class="quiet" lang=own.study.1.code() dir=own.study.1.dir()>{own.study.0.clone()}</p>
                    <h1>{title}</h1>
                    <p class="code">{page.code.clone()}</p>
                    <p>{t_with("receipt-pseudonym", &[("pseudonym", own.pseudonym.clone().into())])}</p>
                    {own.condition.as_ref().map(sorted_under)}
                    <p>{t_with("keepsake-use", &[("address", page.address.clone().into())])}</p>
                    {correct_until(own)}
                    <h2>{t("own-title")}</h2>
                    {grid(own, language)}
                    {remarks(&own.statements, language)}
                    {closing}
                    {background}
                </main>
            </body>
        </html>
    }
}

/// The columns of the grid from the lowest to the highest, each with its statements.
fn grid(own: &OwnSortPage, language: StudyLanguage) -> impl IntoView + use<> {
    let columns = own.grid.iter().flat_map(|grid| grid.columns().iter());
    let columns = columns
        .filter(|column| column.height > 0)
        .map(|column| {
            let cards = own
                .statements
                .iter()
                .filter(|statement| statement.rank == column.rank)
                .map(|statement| {
                    view! {
                        <li><b>{statement.number}</b>" "<span lang=language.code() dir=language.dir()>{with_soft_hyphens(&statement.text)}</span></li>
                    }
                })
                .collect_view();
            view! { <section><h3>{column.rank.signed()}</h3><ul>{cards}</ul></section> }
        })
        .collect_view();
    view! { <div class="grid">{columns}</div> }
}

fn remarks(statements: &[OwnStatement], language: StudyLanguage) -> Option<impl IntoView + use<>> {
    let rows = statements
        .iter()
        .filter_map(|statement| {
            let remark = statement.remark.clone()?;
            Some(view! {
                <dt><b>{statement.rank.signed()}</b>" "{statement.number}" "<span lang=language.code() dir=language.dir()>{statement.text.clone()}</span></dt>
                <dd class="remark">{remark}</dd>
            })
        })
        .collect::<Vec<_>>();
    (!rows.is_empty()).then(|| view! { <h2>{t("keepsake-remarks")}</h2><dl>{rows}</dl> })
}
