//! Who belongs to a study: list, invitations, removal.

use jiff::civil::Date;
use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::domain::role::{InvitationNote, MemberRole, Role};
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::date::long;
use crate::ui::field::{Problem, problem_line, problem_of, problem_summary};

/// Somebody who belongs to the study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Identity, as in addresses.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address of the account.
    pub email: String,
    /// What they may do.
    pub role: Role,
}

/// An invitation that nobody has used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationRow {
    /// Identity, as in addresses.
    pub id: String,
    /// For whom it is.
    pub note: String,
    /// What they are to do.
    pub role: MemberRole,
    /// The last day on which it is surely good.
    pub until: Date,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Everybody, the owner first.
    pub rows: Vec<PersonRow>,
    /// Open invitations.
    pub invitations: Vec<InvitationRow>,
    /// Whether whoever looks decides who belongs to the study.
    pub leads: bool,
    /// The note of a refused invitation, as typed.
    pub note: String,
    /// The role of a refused invitation.
    pub role: Option<MemberRole>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// A new invitation; its link is shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInvitation {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// The whole address, secret included.
    pub link: String,
    /// For whom it is.
    pub for_whom: String,
    /// What they are to do.
    pub role: MemberRole,
}

/// The word for a role.
pub fn role_word(role: MemberRole) -> String {
    t(match role {
        MemberRole::CoResearcher => "role-co-researcher",
        MemberRole::Facilitator => "role-facilitator",
        MemberRole::Reader => "role-reader",
    })
}

/// What a role may do, in a sentence.
pub fn role_sentence(role: MemberRole) -> String {
    t(match role {
        MemberRole::CoResearcher => "role-co-researcher-help",
        MemberRole::Facilitator => "role-facilitator-help",
        MemberRole::Reader => "role-reader-help",
    })
}

/// Everybody who belongs to the study.
pub fn people(data: &People) -> AnyView {
    let rows = data.rows.iter().map(|row| person(data, row)).collect_view();
    let aside = if data.leads {
        invite(data)
    } else {
        view! { <p class="meta">{t("people-owner-decides")}</p> }.into_any()
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("tab-people")}</h1>
            <p class="meta">{t("people-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <div class="two">
            <div class="stack">
                <table class="tbl as-list">
                    <caption class="vh">{t("tab-people")}</caption>
                    <thead><tr>
                        <th scope="col">{t("person-name")}</th>
                        <th scope="col">{t("email-label")}</th>
                        <th scope="col">{t("role-word")}</th>
                        {data.leads.then(|| view! { <th scope="col"><span class="vh">{t("person-remove")}</span></th> })}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
                {invitations(data)}
            </div>
            <aside class="stack">{aside}</aside>
        </div>
    };
    study_page(&data.chrome, Tab::People, false, "work", content.into_any())
}

fn person(data: &People, row: &PersonRow) -> AnyView {
    let role = match row.role {
        Role::Owner => t("role-owner"),
        Role::Member(role) => role_word(role),
    };
    let remove = data.leads.then(|| {
        let form = (row.role != Role::Owner).then(|| {
            let action = data.chrome.href(&format!("people/{}/remove", row.id));
            let name = t_with("person-remove-name", &[("name", row.name.clone().into())]);
            view! {
                <form method="post" action=action>
                    <button class="btn btn-quiet" type="submit" aria-label=name>{t("person-remove")}</button>
                </form>
            }
        });
        view! { <td class="narrow">{form}</td> }
    });
    view! {
        <tr>
            <th scope="row">{row.name.clone()}</th>
            <td>{row.email.clone()}</td>
            <td>{role}</td>
            {remove}
        </tr>
    }
    .into_any()
}

fn invitations(data: &People) -> Option<AnyView> {
    (!data.invitations.is_empty()).then(|| {
        let items = data
            .invitations
            .iter()
            .map(|row| {
                let until = t_with("invitation-until", &[("date", long(row.until).into())]);
                let action = data
                    .chrome
                    .href(&format!("people/invitations/{}/take-back", row.id));
                let name = t_with("invitation-take-back-of", &[("note", row.note.clone().into())]);
                let take_back = data.leads.then(|| {
                    view! {
                        <form method="post" action=action>
                            <button class="btn btn-quiet" type="submit" aria-label=name>{t("invitation-take-back")}</button>
                        </form>
                    }
                });
                view! {
                    <li>
                        <p><b>{row.note.clone()}</b>" · "{role_word(row.role)}</p>
                        <p class="meta">{until}</p>
                        {take_back}
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="sec" aria-labelledby="invitations">
                <h2 id="invitations">{t("invitations-title")}</h2>
                <ul class="remarks">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn invite(data: &People) -> AnyView {
    let note = Control::new("note", t("invitation-note-label"))
        .help(t("invitation-note-help"))
        .value(&data.note)
        .max(InvitationNote::MAX)
        .required()
        .input(&data.problems);
    let problem = problem_of(&data.problems, "role").map(|text| problem_line("role", text));
    let roles = MemberRole::ALL
        .into_iter()
        .map(|role| {
            let checked = data.role == Some(role);
            view! {
                <label class="check">
                    <input type="radio" name="role" value=role.as_str() required=true checked=checked/>
                    <span><b>{role_word(role)}</b><br/>{role_sentence(role)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <section class="sec" aria-labelledby="invite">
            <h2 id="invite">{t("invite-title")}</h2>
            <p class="meta">{t("invite-lead")}</p>
            <form class="form" method="post" action=data.chrome.href("people/invite")>
                {note}
                <fieldset class="field" id="role">
                    <legend>{t("role-word")}</legend>
                    {problem}
                    {roles}
                </fieldset>
                <div class="acts"><button class="btn btn-solid" type="submit">{t("invite-submit")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// The page that shows the link of a new invitation, once.
pub fn new_invitation(data: &NewInvitation) -> AnyView {
    let args = [
        ("note", data.for_whom.clone().into()),
        ("role", role_word(data.role).into()),
    ];
    let content = view! {
        <div class="title"><h1>{t_with("invitation-new-heading", &args[..1])}</h1></div>
        <div class="form">
            <p class="lead">{t_with("invitation-new-lead", &args)}</p>
            <p class="secret code">{data.link.clone()}</p>
            <p class="meta">{t("invitation-new-note")}</p>
            <div class="acts"><a class="btn btn-line" href=data.chrome.href("people")>{t("back-to-people")}</a></div>
        </div>
    };
    study_page(
        &data.chrome,
        Tab::People,
        false,
        "work is-narrow",
        content.into_any(),
    )
}
