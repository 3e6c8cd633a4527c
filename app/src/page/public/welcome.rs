//! A new researcher's one-time link: choosing the first password.

use leptos::prelude::*;

use super::frame::letter_page;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// Whom the link belongs to, and what was refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Welcome {
    /// The secret of the link, part of the page's own address.
    pub token: String,
    /// The researcher's name.
    pub name: String,
    /// The researcher's e-mail address, which is the name to sign in with.
    pub email: String,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The form for the first password.
pub fn welcome(data: &Welcome) -> AnyView {
    let email = Control::new("email", t("email-label"))
        .kind("email", "username")
        .value(&data.email)
        .readonly()
        .input(&data.problems);
    let path = format!("/welcome/{}", data.token);
    let content = view! {
        <div>
            <h1>{t_with("welcome-heading", &[("name", data.name.clone().into())])}</h1>
            <p class="lead">{t("welcome-lead")}</p>
        </div>
        {problem_summary(&data.problems)}
        <form class="form" method="post" action=path.clone()>
            {email}
            {new_password(&data.problems)}
            <div class="acts"><button class="btn btn-solid" type="submit">{t("welcome-submit")}</button></div>
        </form>
    };
    letter_page(t("welcome-title"), &path, "letter is-slim", content).into_any()
}

/// The two fields for a new password.
pub fn new_password(problems: &[Problem]) -> AnyView {
    let password = Control::new("password", t("new-password-label"))
        .help(t("new-password-help"))
        .kind("password", "new-password")
        .required()
        .input(problems);
    let repeat = Control::new("repeat", t("repeat-password-label"))
        .kind("password", "new-password")
        .required()
        .input(problems);
    view! { {password}{repeat} }.into_any()
}

/// The page for a link that was used, has expired or never existed.
pub fn link_spent() -> AnyView {
    let content = view! {
        <div>
            <h1>{t("link-spent-heading")}</h1>
            <p class="lead">{t("link-spent-lead")}</p>
        </div>
        <div class="acts"><a class="btn btn-line" href="/sign-in">{t("sign-in")}</a></div>
    };
    letter_page(
        t("link-spent-heading"),
        "/sign-in",
        "letter is-slim",
        content,
    )
    .into_any()
}
