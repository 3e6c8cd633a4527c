//! Sign-in for researchers.

use leptos::prelude::*;

use super::frame::letter_page;
use crate::text::t;
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// What the sign-in form holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignIn {
    /// E-mail address as typed.
    pub email: String,
    /// Page to return to, a path on this site.
    pub next: Option<String>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The sign-in form; the password is never sent back.
pub fn sign_in(data: &SignIn) -> AnyView {
    let email = Control::new("email", t("email-label"))
        .kind("email", "username")
        .value(&data.email)
        .required()
        .input(&data.problems);
    let password = Control::new("password", t("password-label"))
        .kind("password", "current-password")
        .required()
        .input(&data.problems);
    let next = data
        .next
        .clone()
        .map(|next| view! { <input type="hidden" name="next" value=next/> });
    let content = view! {
        <h1>{t("sign-in-heading")}</h1>
        {problem_summary(&data.problems)}
        <form class="form" method="post" action="/sign-in">
            {next}
            {email}
            {password}
            <div class="acts"><button class="btn btn-solid" type="submit">{t("sign-in")}</button></div>
        </form>
        <p class="meta">{t("sign-in-no-account")}</p>
    };
    letter_page(t("sign-in-heading"), "/sign-in", "letter is-slim", content).into_any()
}
