//! The main language of a study and its others, wherever they are chosen.

use leptos::prelude::*;

use crate::domain::locale::Locale;
use crate::text::t;
use crate::ui::field::Field;

/// A box beside the name of a language.
pub struct LanguageBox {
    /// Name in the form.
    pub name: String,
    /// What is sent if it is ticked.
    pub value: &'static str,
    /// Whether it is ticked.
    pub checked: bool,
}

/// A list for the main language, then a box for each language.
pub fn language_choice(
    main: Locale,
    help: String,
    problem: Option<String>,
    of: impl Fn(Locale) -> LanguageBox,
) -> AnyView {
    let options = Locale::ALL
        .into_iter()
        .map(|locale| {
            view! { <option value=locale.code() selected=locale == main>{locale.name()}</option> }
        })
        .collect_view();
    let boxes = Locale::ALL
        .into_iter()
        .map(|locale| {
            let LanguageBox {
                name,
                value,
                checked,
            } = of(locale);
            view! {
                <label class="check">
                    <input type="checkbox" name=name value=value checked=checked/>
                    <span lang=locale.code()>{locale.name()}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <Field id="main-language" label=t("main-language-label") help=t("main-language-help") problem=problem>
            <select class="input input-mid" id="main-language" name="main" aria-describedby="main-language-help">{options}</select>
        </Field>
        <fieldset class="field" aria-describedby="others-help">
            <legend>{t("other-languages-label")}</legend>
            <p class="help" id="others-help">{help}</p>
            <div class="checks">{boxes}</div>
        </fieldset>
    }
    .into_any()
}
