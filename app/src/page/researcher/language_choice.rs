//! The main language of a study and its others, wherever they are chosen.

use leptos::prelude::*;

use crate::domain::language::StudyLanguage;
use crate::text::t;
use crate::ui::field::Field;

/// Name of the field for a language that has no box yet.
pub const FURTHER: &str = "further";

/// A box beside the name of a language.
pub struct LanguageBox {
    /// Name in the form.
    pub name: String,
    /// What is sent if it is ticked.
    pub value: &'static str,
    /// Whether it is ticked.
    pub checked: bool,
}

/// A list for the main language, a box for each language that the interface speaks or that is chosen, and a list of the
/// others.
pub fn language_choice(
    main: StudyLanguage,
    help: String,
    problem: Option<String>,
    of: impl Fn(StudyLanguage) -> LanguageBox,
) -> AnyView {
    let has_box = |language: StudyLanguage| language.locale().is_some() || of(language).checked;
    let boxes = StudyLanguage::all()
        .filter(|language| has_box(*language))
        .map(|language| {
            let LanguageBox {
                name,
                value,
                checked,
            } = of(language);
            view! {
                <label class="check">
                    <input type="checkbox" name=name value=value checked=checked/>
                    <span lang=language.code()>{language.name()}</span>
                </label>
            }
        })
        .collect_view();
    let all = options(StudyLanguage::all(), Some(main));
    let others = StudyLanguage::all().filter(|language| !has_box(*language));
    let others = options(others, None);
    view! {
        <Field id="main-language" label=t("main-language-label") help=t("main-language-help") problem=problem>
            <select class="input input-mid" id="main-language" name="main" aria-describedby="main-language-help">{all}</select>
        </Field>
        <fieldset class="field" aria-describedby="others-help">
            <legend>{t("other-languages-label")}</legend>
            <p class="help" id="others-help">{help}</p>
            <div class="checks">{boxes}</div>
        </fieldset>
        <Field id=FURTHER label=t("further-language-label") help=t("further-language-help") problem=None>
            <select class="input input-mid" id=FURTHER name=FURTHER aria-describedby="further-help">
                <option value="">"–"</option>
                {others}
            </select>
        </Field>
    }
    .into_any()
}

/// Languages to choose one of; the code beside each name helps those who cannot read the name.
pub(super) fn options(
    languages: impl Iterator<Item = StudyLanguage>,
    chosen: Option<StudyLanguage>,
) -> AnyView {
    languages
        .map(|language| {
            let (code, name) = (language.code(), language.name());
            let text = match language.locale() {
                Some(_) => name.to_owned(),
                None => format!("{code} – {name}"),
            };
            view! { <option value=code selected=chosen == Some(language)>{text}</option> }
        })
        .collect_view()
        .into_any()
}
