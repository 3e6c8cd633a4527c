//! Invited groups: a link each, and how many have sent a sort by it.

use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// A group as its row shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    /// Identity, as in addresses.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How many people were invited, if that is known.
    pub invited: Option<u16>,
    /// How many sorts came by its link.
    pub answered: usize,
    /// Its link.
    pub link: String,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// The groups by name.
    pub rows: Vec<GroupRow>,
    /// How many sorts are released in all.
    pub released: usize,
    /// The new groups as typed.
    pub typed: String,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The page.
pub fn groups(data: &Groups) -> AnyView {
    let list = if data.rows.is_empty() {
        view! { <p class="lead">{t("groups-none")}</p> }.into_any()
    } else {
        view! {
            {coverage(data)}
            <p class="meta">{t("groups-when")}</p>
            {links(data)}
        }
        .into_any()
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("tab-groups")}</h1>
            <p class="meta">{t("groups-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <div class="two">
            <div class="stack">{list}</div>
            <aside class="stack">{new_groups(data)}</aside>
        </div>
    };
    study_page(&data.chrome, Tab::Groups, false, "work", content.into_any())
}

fn coverage(data: &Groups) -> AnyView {
    let rows = data
        .rows
        .iter()
        .map(|row| {
            view! {
                <tr>
                    <th scope="row">{row.name.clone()}</th>
                    <td class="num">{row.invited.map_or_else(|| t("groups-unknown"), |number| number.to_string())}</td>
                    <td class="num">{row.answered}</td>
                    <td>{row.invited.map(|invited| share(row.answered, invited))}</td>
                </tr>
            }
        })
        .collect_view();
    let invited: usize = data
        .rows
        .iter()
        .filter_map(|row| row.invited)
        .map(usize::from)
        .sum();
    let answered: usize = data.rows.iter().map(|row| row.answered).sum();
    let total = t_with(
        "groups-total",
        &[
            ("answered", answered.into()),
            ("released", data.released.into()),
        ],
    );
    view! {
        <table class="tbl">
            <caption class="vh">{t("groups-coverage")}</caption>
            <thead><tr>
                <th scope="col">{t("groups-name")}</th>
                <th scope="col" class="num">{t("groups-invited")}</th>
                <th scope="col" class="num">{t("groups-answered")}</th>
                <th scope="col"><span class="vh">{t("groups-share")}</span></th>
            </tr></thead>
            <tbody>{rows}</tbody>
            <tfoot><tr>
                <th scope="row">{t("groups-sum")}</th>
                <td class="num">{invited}</td>
                <td class="num">{answered}</td>
                <td></td>
            </tr></tfoot>
        </table>
        <p>{total}</p>
    }
    .into_any()
}

/// The bar repeats the numbers beside it. More may have come than were invited: links are passed on.
fn share(answered: usize, invited: u16) -> impl IntoView {
    let most = usize::from(invited);
    view! { <meter class="share" min="0" max=most.to_string() value=answered.min(most).to_string() aria-hidden="true"></meter> }
}

fn links(data: &Groups) -> AnyView {
    let items = data
        .rows
        .iter()
        .map(|row| {
            let id = format!("group-{}", row.id);
            let action = data.chrome.href(&format!("groups/{}/remove", row.id));
            let remove = t_with("groups-remove-name", &[("name", row.name.clone().into())]);
            let text = t_with(
                "groups-text",
                &[
                    ("study", data.chrome.title.clone().into()),
                    ("link", row.link.clone().into()),
                ],
            );
            view! {
                <section class="sec" aria-labelledby=id.clone()>
                    <h2 id=id.clone()>{row.name.clone()}</h2>
                    <p><a class="code" href=row.link.clone()>{row.link.clone()}</a></p>
                    <details class="more">
                        <summary>{t("groups-remind")}</summary>
                        <p class="meta">{t("groups-remind-note")}</p>
                        <p class="copy">{text}</p>
                    </details>
                    <form method="post" action=action>
                        <button class="btn btn-quiet" type="submit" aria-label=remove>{t("groups-remove")}</button>
                    </form>
                </section>
            }
        })
        .collect_view();
    items.into_any()
}

fn new_groups(data: &Groups) -> AnyView {
    let area = Control::new("groups", t("groups-new-label"))
        .help(t("groups-new-help"))
        .value(&data.typed)
        .area(6, &data.problems);
    view! {
        <section class="sec" aria-labelledby="new-groups">
            <h2 id="new-groups">{t("groups-new")}</h2>
            <form class="form" method="post" action=data.chrome.href("groups")>
                {area}
                <div class="acts"><button class="btn btn-solid" type="submit">{t("groups-add")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
