//! The branches of a study, and beginning another one.

use leptos::prelude::*;

use super::super::frame::StudyChrome;
use crate::domain::decision::BranchName;
use crate::text::{t, t_with};

/// A branch in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BranchRow {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
}

/// The list.
pub fn list(chrome: &StudyChrome, rows: &[BranchRow]) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let items = rows
        .iter()
        .map(|row| {
            let href = chrome.href(&format!("analysis/{}/factors", row.id));
            view! { <li><a href=href>{row.name.clone()}</a></li> }
        })
        .collect_view();
    view! {
        <section class="wide branches" aria-labelledby="branches">
            <h2 id="branches">{t("branches-title")}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

/// The form that begins a branch with what is seen on the page.
pub fn start(chrome: &StudyChrome, query: &str, count: usize) -> AnyView {
    let action = format!("{}?{query}", chrome.href("analysis/start"));
    let name = t_with("branch-default", &[("number", (count + 1).into())]);
    view! {
        <form class="begin wide" method="post" action=action>
            <label class="why" for="branch-name">
                <span>{t("branch-name")}</span>
                <input class="input" id="branch-name" name="name" maxlength=BranchName::MAX.to_string() value=name required/>
            </label>
            <button class="btn btn-solid" type="submit">{t("branch-start")}</button>
        </form>
    }
    .into_any()
}
