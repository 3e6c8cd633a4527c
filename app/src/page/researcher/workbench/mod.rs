//! The workbench: the pages of a branch, each on what its decisions come to.

use leptos::prelude::*;

pub mod branches;
pub mod citation;
pub mod compare;
pub mod factors;
pub mod figures;
mod frame;
pub mod interpretation;
pub mod loadings;
pub mod log;
pub mod number;
pub mod refused;
pub mod report;
pub mod robust;
pub mod rotation;
pub mod sentence;
pub mod waves;

pub use frame::{BranchChrome, BranchTab, branch_page};

use crate::text::t;

/// The start of a form that decides something: what, from where, and the state that was seen.
pub fn decide(
    chrome: &BranchChrome,
    tab: BranchTab,
    what: &'static str,
    content: AnyView,
) -> AnyView {
    view! {
        <form class="deciding" method="post" action=chrome.href("decide")>
            {hidden("what", what)}
            {hidden("seen", &chrome.head)}
            {hidden("back", tab.page())}
            {content}
        </form>
    }
    .into_any()
}

/// A field that is not seen.
pub fn hidden(name: &'static str, value: &str) -> AnyView {
    view! { <input type="hidden" name=name value=value.to_owned()/> }.into_any()
}

/// The field for why something is decided, where that may be left out.
pub fn why(id: &str) -> AnyView {
    let (id, label_for) = (id.to_owned(), id.to_owned());
    view! {
        <label class="why" for=label_for>
            <span>{t("decide-why")}</span>
            <input class="input" id=id name="reason" maxlength="1000" autocomplete="off"/>
        </label>
    }
    .into_any()
}
