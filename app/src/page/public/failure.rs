//! Pages about requests that could not be answered.

use leptos::prelude::*;

use super::frame::letter_page;
use crate::text::{t, t_with};

/// What went wrong, as far as the visitor needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is nothing here.
    NotFound,
    /// The request came from another site.
    Forbidden,
    /// The file is too large.
    TooLarge,
    /// The request could not be read.
    BadRequest,
    /// Something failed on the server.
    Internal {
        /// Number under which the cause is logged.
        incident: String,
    },
}

/// A short page: what happened, and what one can do.
pub fn failure_page(failure: &Failure) -> impl IntoView + use<> {
    let (title, text) = match failure {
        Failure::NotFound => (t("not-found-title"), t("not-found-text")),
        Failure::Forbidden => (t("forbidden-title"), t("forbidden-text")),
        Failure::TooLarge => (t("too-large-title"), t("too-large-text")),
        Failure::BadRequest => (t("bad-request-title"), t("bad-request-text")),
        Failure::Internal { incident } => (
            t("failure-title"),
            t_with("failure-text", &[("incident", incident.clone().into())]),
        ),
    };
    letter_page(
        title.clone(),
        "/",
        "letter",
        view! {
            <div>
                <h1>{title}</h1>
                <p class="lead">{text}</p>
            </div>
            <p><a href="/">{t("not-found-home")}</a></p>
        },
    )
}
