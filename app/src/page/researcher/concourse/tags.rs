//! Tagging all candidates at once: a row each, a box for each value.

use leptos::prelude::*;

use super::super::frame::{StudyChrome, Tab, study_page};
use crate::domain::concourse::{Aspect, Axis, Candidate, Concourse};
use crate::domain::language::StudyLanguage;
use crate::text::{t, t_with};
use crate::ui::field::{Problem, problem_summary};
use crate::ui::notice::{Tone, notice};

/// The form.
#[derive(Clone, Debug, PartialEq)]
pub struct TagsForm {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// The language in which candidates are shown.
    pub main: StudyLanguage,
    /// The candidates and dimensions.
    pub concourse: Concourse,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// Name of the box for a candidate and a value.
#[must_use]
pub fn field(candidate: &Candidate, aspect: Aspect) -> String {
    format!(
        "tag-{}-{}-{}",
        candidate.number,
        aspect.axis.as_str(),
        aspect.key
    )
}

/// The page for tagging.
pub fn tags(data: &TagsForm) -> AnyView {
    let dimensions = data.concourse.dimensions();
    let aspects: Vec<Aspect> = dimensions.all().collect();
    let body = if aspects.is_empty() {
        view! {
            {notice(Tone::Information, t("tags-without-title"), t("tags-without"))}
            <div class="acts below"><a class="btn btn-line" href=data.chrome.href("concourse/dimensions")>{t("concourse-dimensions")}</a></div>
        }
        .into_any()
    } else {
        form(data, &aspects)
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("concourse-tags")}</h1>
            <p class="meta">{t("tags-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        {body}
    };
    study_page(
        &data.chrome,
        Tab::Concourse,
        false,
        "work",
        content.into_any(),
    )
}

fn form(data: &TagsForm, aspects: &[Aspect]) -> AnyView {
    let dimensions = data.concourse.dimensions();
    let name = |aspect: Aspect| {
        let found = dimensions.name(aspect);
        found.map_or_else(String::new, ToString::to_string)
    };
    let groups = Axis::ALL
        .into_iter()
        .filter_map(|axis| {
            let found = dimensions.get(axis)?;
            let span = found.aspects().len();
            Some(view! { <th scope="colgroup" colspan=span>{found.name().to_string()}</th> })
        })
        .collect_view();
    let heads = aspects
        .iter()
        .map(|aspect| view! { <th scope="col">{name(*aspect)}</th> })
        .collect_view();
    let rows = data
        .concourse
        .candidates()
        .filter(|candidate| candidate.is_eligible())
        .map(|candidate| {
            let boxes = aspects
                .iter()
                .map(|aspect| {
                    let label = t_with(
                        "tag-label",
                        &[("number", candidate.number.get().into()), ("value", name(*aspect).into())],
                    );
                    let on = candidate.aspects.contains(aspect);
                    view! {
                        <td>
                            <label class="check is-lone">
                                <input type="checkbox" name=field(candidate, *aspect) value="yes" checked=on/>
                                <span class="vh">{label}</span>
                            </label>
                        </td>
                    }
                })
                .collect_view();
            let text = candidate.text(data.main).map(|(text, locale)| {
                view! { <span lang=locale.code()>{text.to_string()}</span> }
            });
            view! {
                <tr><th scope="row"><span class="nr">{candidate.number.get()}</span>" "{text}</th>{boxes}</tr>
            }
        })
        .collect_view();
    view! {
        <form class="form" method="post" action=data.chrome.href("concourse/tags")>
            <div class="scroll" role="region" tabindex="0" aria-label=t("concourse-tags")>
                <table class="tbl tagging">
                    <caption class="vh">{t("tags-lead")}</caption>
                    <thead>
                        <tr><td></td>{groups}</tr>
                        <tr><th scope="col">{t("candidate-word")}</th>{heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <div class="acts stick">
                <button class="btn btn-solid" type="submit">{t("save")}</button>
                <a class="btn btn-quiet" href=data.chrome.href("concourse")>{t("cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}
