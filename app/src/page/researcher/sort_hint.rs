//! What is unusual about a sort, in words.

use leptos::prelude::*;

use crate::domain::pseudonym::Pseudonym;
use crate::domain::sort_hint::{SortHint, UNTOUCHED, VERY_ALIKE};
use crate::text::{shown, t, t_with};
use crate::ui::number::{decimal, fraction};

/// The hints as a list.
pub fn hint_list(hints: &[SortHint]) -> AnyView {
    let items = hints
        .iter()
        .map(|hint| view! { <li>{words(hint)}</li> })
        .collect_view();
    view! { <ul class="sort-hints">{items}</ul> }.into_any()
}

fn words(hint: &SortHint) -> String {
    let with = |key: &str, others: &[Pseudonym]| {
        let names: Vec<&str> = others.iter().map(Pseudonym::as_str).collect();
        let limit = shown(fraction(VERY_ALIKE, 2));
        t_with(key, &[("names", names.join(", ").into()), ("limit", limit)])
    };
    match hint {
        SortHint::Identical(others) => with("sort-hint-identical", others),
        SortHint::VeryAlike(others) => with("sort-hint-alike", others),
        SortHint::Opposite(others) => with("sort-hint-opposite", others),
        SortHint::Untouched => {
            let share = shown(decimal(UNTOUCHED * 100.0, 0));
            t_with("sort-hint-untouched", &[("share", share)])
        }
        SortHint::Alone => t("sort-hint-alone"),
    }
}
