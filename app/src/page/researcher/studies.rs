//! The list of the researcher's studies.

use leptos::prelude::*;

use super::frame::{Chrome, StateWord, researcher_page, state_word};
use super::people::role_word;
use crate::domain::role::Role;
use crate::text::{t, t_with};

/// One study in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyRow {
    /// Identity, as in addresses.
    pub id: String,
    /// What the reader is in it.
    pub role: Role,
    /// Title in the page's language.
    pub title: String,
    /// Where it is in its life.
    pub state: StateWord,
    /// Number of statements.
    pub statements: usize,
    /// Number of released sorts.
    pub released: usize,
}

/// The list and who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Studies {
    /// Who is signed in.
    pub chrome: Chrome,
    /// Newest first.
    pub studies: Vec<StudyRow>,
}

/// The list of studies.
pub fn studies(data: &Studies) -> AnyView {
    let (archived, current): (Vec<&StudyRow>, Vec<&StudyRow>) = data
        .studies
        .iter()
        .partition(|study| study.state == StateWord::Archived);
    let put_away = (!archived.is_empty()).then(|| {
        let title = t_with("studies-archived", &[("count", archived.len().into())]);
        let rows = archived.into_iter().map(row).collect_view();
        view! {
            <details class="more below">
                <summary>{title}</summary>
                <ul class="studies">{rows}</ul>
            </details>
        }
    });
    let rows = current.into_iter().map(row).collect_view();
    let list = if data.studies.is_empty() {
        view! { <p class="lead">{t("studies-none")}</p> }.into_any()
    } else {
        view! { <ul class="studies">{rows}</ul> }.into_any()
    };
    let content = view! {
        <div class="title">
            <h1>{t("studies-heading")}</h1>
            <div class="push">
                <a class="btn btn-line" href="/studies/import">{t("import-link")}</a>
                " "
                <a class="btn btn-solid" href="/studies/new">{t("new-study")}</a>
            </div>
        </div>
        {list}
        {put_away}
    };
    researcher_page(
        t("studies-heading"),
        &data.chrome,
        "work",
        content.into_any(),
    )
}

fn row(study: &StudyRow) -> AnyView {
    let href = format!("/studies/{}/{}", study.id, study.role.first_page());
    let href = href.trim_end_matches('/').to_owned();
    let role = match study.role {
        Role::Owner => None,
        Role::Member(role) => Some(view! { " · "{role_word(role)} }),
    };
    view! {
        <li>
            <div>
                <h2><a href=href>{study.title.clone()}</a></h2>
                <p class="meta">{t_with("study-statements", &[("count", study.statements.into())])}{role}</p>
            </div>
            <p class="state">{state_word(study.state)}</p>
            <p class="count">
                <b>{study.released}</b>" "
                {t_with("released-sorts", &[("count", study.released.into())])}
            </p>
        </li>
    }
    .into_any()
}
