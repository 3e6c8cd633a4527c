//! Conditions of instruction, where a study has several.

use leptos::prelude::*;

use crate::domain::language::StudyLanguage;
use crate::domain::study::ConditionNo;
use crate::sorting::form::CONDITION;
use crate::text::{t, t_with};

/// A condition of instruction that participants can sort under now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCondition {
    /// Its number.
    pub number: ConditionNo,
    /// Its short name.
    pub name: String,
    /// The sentence that is sorted under.
    pub instruction: String,
    /// The language of both.
    pub language: StudyLanguage,
}

/// What the information says of a study with several conditions: what they are for, and what links the sorts.
pub(super) fn fact(several: usize) -> Option<(String, String)> {
    let text = || t_with("info-conditions", &[("count", several.into())]);
    (several > 1).then(|| (t("info-conditions-title"), text()))
}

/// The part of the form that begins a sort where one chooses what to sort under. Where only one is open there is
/// nothing to choose.
pub(super) fn choice(open: &[OpenCondition]) -> AnyView {
    if let [only] = open {
        return view! {
            <input type="hidden" name=CONDITION value=only.number.to_string()/>
            <p class="condition" lang=only.language.code()><b>{only.name.clone()}</b>": "{only.instruction.clone()}</p>
        }
        .into_any();
    }
    let choices = open
        .iter()
        .enumerate()
        .map(|(index, condition)| {
            view! {
                <label class="check">
                    <input type="radio" name=CONDITION value=condition.number.to_string() checked=index == 0/>
                    <span lang=condition.language.code()><b>{condition.name.clone()}</b>": "{condition.instruction.clone()}</span>
                </label>
            }
        })
        .collect_view();
    (!open.is_empty())
        .then(|| {
            view! {
                <fieldset class="field">
                    <legend>{t("choose-condition")}</legend>
                    <p class="help">{t("choose-condition-help")}</p>
                    <div class="stack-fields">{choices}</div>
                </fieldset>
            }
        })
        .into_any()
}
