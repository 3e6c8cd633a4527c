//! A decision that could not be taken: why, and what was typed, to be mended and sent again.

use leptos::prelude::*;

use super::{BranchChrome, BranchTab, branch_page};
use crate::text::t;
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// The page the decision was to be taken on.
    pub tab: BranchTab,
    /// What was sent, without the reason: to be sent again as it is.
    pub fields: Vec<(String, String)>,
    /// The reason as typed.
    pub reason: String,
    /// Why nothing was decided.
    pub problems: Vec<Problem>,
    /// Whether sending it again can help.
    pub can_mend: bool,
}

/// The page of a refused decision.
pub fn refused(data: &Refused) -> AnyView {
    let fields = data
        .fields
        .iter()
        .map(|(name, value)| {
            view! { <input type="hidden" name=name.clone() value=value.clone()/> }
        })
        .collect_view();
    let form = data.can_mend.then(|| {
        view! {
            <form class="form" method="post" action=data.chrome.href("decide")>
                {fields}
                {Control::new("reason", t("decide-why-label")).help(t("decide-why-help")).value(&data.reason).area(3, &data.problems)}
                <div class="acts"><button class="btn btn-solid" type="submit">{t("decide-again")}</button></div>
            </form>
        }
    });
    let content = view! {
        <section class="wide">
            {problem_summary(&data.problems)}
            {form}
            <div class="acts"><a class="btn btn-quiet" href=data.chrome.href(data.tab.page())>{t("decide-back")}</a></div>
        </section>
    };
    branch_page(&data.chrome, data.tab, "bench", content.into_any())
}
