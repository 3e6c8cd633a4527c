//! The letter of invitation: as it reads, and as a form.

use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::domain::language::StudyLanguage;
use crate::domain::locale::Locale;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// The letter in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLetter {
    /// Which language.
    pub locale: StudyLanguage,
    /// The letter, or what was typed.
    pub text: String,
    /// Whether it was changed by hand.
    pub is_own: bool,
    /// In which language it was written from what is known about the study; none where somebody wrote it.
    pub spoken: Option<Locale>,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterPage {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// One entry per language of the study, the main one first.
    pub letters: Vec<LanguageLetter>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The page.
pub fn letter_page(data: &LetterPage) -> AnyView {
    let letters = data
        .letters
        .iter()
        .map(|letter| one(data, letter))
        .collect_view();
    let content = view! {
        <div class="title no-print"><div>
            <h1>{t("tab-letter")}</h1>
            <p class="meta">{t("letter-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <div class="stack">{letters}</div>
    };
    study_page(
        &data.chrome,
        Tab::Letter,
        false,
        "work is-narrow",
        content.into_any(),
    )
}

fn one(data: &LetterPage, letter: &LanguageLetter) -> AnyView {
    let code = letter.locale.code();
    let id = format!("letter-{code}");
    let area = Control::new(id.clone(), t("letter-edit-label"))
        .help(t("letter-edit-help"))
        .value(&letter.text)
        .lang(code)
        .area(16, &data.problems);
    let open = data.problems.iter().any(|problem| problem.field == id);
    let back = letter.is_own.then(|| {
        view! { <button class="btn btn-quiet" type="submit" name="do" value="generate">{t("letter-generate")}</button> }
    });
    let written_in = letter.spoken.map_or(letter.locale, Into::into);
    let state = if letter.is_own {
        t("letter-is-own")
    } else if written_in == letter.locale {
        t("letter-is-generated")
    } else {
        t_with(
            "letter-is-foreign",
            &[
                ("language", letter.locale.name().into()),
                ("other", written_in.name().into()),
            ],
        )
    };
    view! {
        <section class="sec" aria-labelledby=format!("{id}-title")>
            <h2 class="no-print" id=format!("{id}-title")>{letter.locale.name()}</h2>
            <p class="meta no-print">{state}</p>
            <div class="prose letter-text" lang=written_in.code() dir=written_in.dir()>{super::texts::paragraphs(&letter.text)}</div>
            <details class="more below no-print" open=open>
                <summary>{t("letter-edit")}</summary>
                <form class="form" method="post" action=data.chrome.href("letter")>
                    <input type="hidden" name="language" value=code/>
                    {area}
                    <div class="acts">
                        <button class="btn btn-solid" type="submit" name="do" value="save">{t("save")}</button>
                        {back}
                    </div>
                </form>
            </details>
        </section>
    }
    .into_any()
}
