//! An invitation to a study: with the account one has, or with a new one.

use leptos::prelude::*;

use super::frame::letter_page;
use super::welcome::new_password;
use crate::domain::researcher::ResearcherName;
use crate::domain::role::MemberRole;
use crate::page::researcher::people::{role_sentence, role_word};
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The secret of the link, part of the page's own address.
    pub token: String,
    /// Title of the study.
    pub study: String,
    /// Whose study it is.
    pub owner: String,
    /// What whoever takes the invitation may do.
    pub role: MemberRole,
    /// Who is signed in, if anybody is.
    pub signed_in: Option<String>,
    /// The address for a new account, as typed.
    pub email: String,
    /// The name for a new account, as typed.
    pub name: String,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The page.
pub fn invitation(data: &Invitation) -> AnyView {
    let path = format!("/invitation/{}", data.token);
    let args = [
        ("owner", data.owner.clone().into()),
        ("role", role_word(data.role).into()),
    ];
    let ways = match &data.signed_in {
        Some(name) => accept(&path, name),
        None => view! { {sign_in(&path)}{new_account(data, &path)} }.into_any(),
    };
    let content = view! {
        <div>
            <h1>{t_with("invitation-heading", &[("study", data.study.clone().into())])}</h1>
            <p class="lead">{t_with("invitation-lead", &args)}</p>
            <p>{role_sentence(data.role)}</p>
        </div>
        {problem_summary(&data.problems)}
        {ways}
    };
    letter_page(t("invitation-title"), &path, "letter is-slim", content).into_any()
}

fn accept(path: &str, name: &str) -> AnyView {
    let submit = t_with("invitation-accept-as", &[("name", name.to_owned().into())]);
    view! {
        <form class="form" method="post" action=path.to_owned()>
            <div class="acts"><button class="btn btn-solid" type="submit" name="accept" value="yes">{submit}</button></div>
            <p class="meta">{t("invitation-other-account")}</p>
        </form>
    }
    .into_any()
}

fn sign_in(path: &str) -> AnyView {
    let href = format!("/sign-in?next={path}");
    view! {
        <section class="sec" aria-labelledby="have">
            <h2 id="have">{t("invitation-have-account")}</h2>
            <div class="acts"><a class="btn btn-line" href=href>{t("sign-in")}</a></div>
        </section>
    }
    .into_any()
}

fn new_account(data: &Invitation, path: &str) -> AnyView {
    let email = Control::new("email", t("email-label"))
        .kind("email", "username")
        .value(&data.email)
        .required()
        .input(&data.problems);
    let name = Control::new("name", t("person-name"))
        .help(t("person-name-help"))
        .kind("text", "name")
        .value(&data.name)
        .max(ResearcherName::MAX)
        .required()
        .input(&data.problems);
    view! {
        <section class="sec" aria-labelledby="new">
            <h2 id="new">{t("invitation-new-account")}</h2>
            <form class="form" method="post" action=format!("{path}/account")>
                {email}
                {name}
                {new_password(&data.problems)}
                <div class="acts"><button class="btn btn-solid" type="submit">{t("invitation-make-account")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// The page for an invitation that was used, taken back, is too old or never existed.
pub fn invitation_spent() -> AnyView {
    let content = view! {
        <div>
            <h1>{t("link-spent-heading")}</h1>
            <p class="lead">{t("invitation-spent-lead")}</p>
        </div>
        <div class="acts"><a class="btn btn-line" href="/studies">{t("studies-heading")}</a></div>
    };
    letter_page(
        t("link-spent-heading"),
        "/sign-in",
        "letter is-slim",
        content,
    )
    .into_any()
}
