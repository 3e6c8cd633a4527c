//! Going on with an unfinished sort on another device: where one gets a code, and where one enters it.

use jiff::civil::Date;
use leptos::prelude::*;

use super::frame::{Frame, participant_page};
use crate::domain::language::StudyLanguage;
use crate::island::mount::island;
use crate::sorting::form::CONDITION;
use crate::sorting::kept::kept_as;
use crate::sorting::step::Step;
use crate::text::{reading, t, t_with};
use crate::ui::control::Control;
use crate::ui::date;
use crate::ui::field::Problem;

/// A draft that is kept under a code, or no longer.
#[derive(Clone, Debug)]
pub struct ResumePage {
    /// Address part of the study.
    pub slug: String,
    /// Address of the study's first page, as it is typed on another device.
    pub address: String,
    /// Title of the study and its language.
    pub study: (String, StudyLanguage),
    /// The code; none once the draft is deleted.
    pub code: Option<KeptUnder>,
    /// What leads to the draft; empty once it is deleted.
    pub ticket: String,
    /// Everything that the sort's form carries.
    pub carried: Vec<(String, String)>,
}

/// The code of a draft.
#[derive(Clone, Debug)]
pub struct KeptUnder {
    /// The code in groups.
    pub code: String,
    /// The last day on which it opens the draft, if that is not stored again.
    pub until: Date,
    /// For how many days a draft is kept.
    pub days: i8,
}

/// The button in the sort's form with which one asks for a code, and until when the draft is kept if it is.
pub(super) fn offer(slug: &str, step: Step, kept_until: Option<Date>) -> impl IntoView + use<> {
    let action = format!("/s/{slug}/resume/keep");
    let kept = kept_until.map(|day| {
        let text = t_with("resume-kept", &[("date", date::long(day).into())]);
        view! { <span class="meta">{text}</span> }
    });
    view! {
        <p class="under">
            <button class="btn btn-line" type="submit" name="step" value=step.code() formaction=action formnovalidate>
                {t("resume-offer")}
            </button>
            {kept}
        </p>
    }
}

/// The part of the study's first page where a code is entered.
pub(super) fn entry(slug: &str, code: &str, problems: &[Problem]) -> impl IntoView + use<> {
    let field = Control::new("code", t("resume-code"))
        .help(t("resume-code-help"))
        .value(code)
        .kind("text", "off")
        .code()
        .required();
    view! {
        <details class="more" open=!problems.is_empty()>
            <summary>{t("resume-entry")}</summary>
            <form class="stack-fields" method="post" action=format!("/s/{slug}/resume")>
                <input type="hidden" name="lang" value=reading().to_string()/>
                {field.input(problems)}
                <p class="meta">{t("resume-entry-note")}</p>
                <div><button class="btn btn-solid" type="submit">{t("resume-open")}</button></div>
            </form>
        </details>
    }
}

/// The code and what it is for, or that the draft is deleted; and the way back to the sort.
pub fn resume_page(page: &ResumePage) -> impl IntoView + use<> {
    let title = if page.code.is_some() {
        t("resume-title")
    } else {
        t("resume-deleted-title")
    };
    let frame = Frame {
        title: title.clone(),
        study: Some(page.study.clone()),
        path: None,
        interactive: true,
    };
    let lead = if page.code.is_some() {
        t("resume-lead")
    } else {
        t("resume-deleted")
    };
    let delete = page.code.is_some().then(|| {
        let action = format!("/s/{}/resume/delete", page.slug);
        view! { <button class="btn btn-danger" type="submit" formaction=action>{t("resume-delete")}</button> }
    });
    let carried = page
        .carried
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
        .collect_view();
    // The slug has no space, and neither has the ticket.
    let condition = page.carried.iter().find(|(name, _)| name == CONDITION);
    let condition = condition.map_or("", |(_, value)| value);
    let kept = format!("{} {}", kept_as(&page.slug, condition, false), page.ticket);
    participant_page(
        frame,
        view! {
            <div>
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
            </div>
            {page.code.as_ref().map(|kept| code(kept, &page.address))}
            <form class="way" method="post" action=format!("/s/{}/sort", page.slug)>
                {carried}
                {delete}
                <span class="push"></span>
                <button class="btn btn-solid" type="submit">{t("resume-back")}</button>
            </form>
            {island("keep_ticket", &kept, ())}
        },
    )
}

fn code(kept: &KeptUnder, address: &str) -> impl IntoView + use<> {
    let groups = kept
        .code
        .split(' ')
        .map(|group| view! { <span>{group.to_owned()}</span>" " })
        .collect_view();
    let until = [
        ("date", date::long(kept.until).into()),
        ("days", i32::from(kept.days).into()),
    ];
    view! {
        <section class="receipt" aria-labelledby="code-heading">
            <h2 id="code-heading">{t("resume-yours")}</h2>
            <p class="key is-short" data-resume="">{groups}</p>
        </section>
        <section class="prose">
            <h2>{t("resume-how-title")}</h2>
            <ol>
                <li>{t("resume-how-open")}" "<b>{address.to_owned()}</b></li>
                <li>{t_with("resume-how-enter", &[("entry", t("resume-entry").into())])}</li>
            </ol>
        </section>
        <section class="prose">
            <h2>{t("resume-stored-title")}</h2>
            <ul>
                <li>{t("resume-stored-what")}</li>
                <li>{t("resume-stored-sealed")}</li>
                <li>{t_with("resume-stored-until", &until)}</li>
                <li>{t("resume-stored-more")}</li>
                <li>{t("resume-stored-both")}</li>
            </ul>
        </section>
    }
}
