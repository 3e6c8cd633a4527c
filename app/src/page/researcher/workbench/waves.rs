//! Two waves: the branch beside the sorts of the same persons under another condition of instruction.

use analysis::Alpha;
use leptos::prelude::*;

use super::super::conditions::{NamedCondition, condition_field};
use super::{BranchChrome, BranchTab, branch_page};
use crate::text::{t, t_with};
use crate::ui::number::{decimal, fraction};

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct WavesPage {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// The conditions that the branch is not about.
    pub others: Vec<NamedCondition>,
    /// The condition of the branch's sorts; none if they differ in it, or the study has one condition.
    pub first: Option<NamedCondition>,
    /// The condition it is laid beside.
    pub second: Option<NamedCondition>,
    /// What was found; none if the waves cannot be laid side by side.
    pub found: Option<FoundWaves>,
}

/// An end of a viewpoint: its number, and whether it is the negative one.
pub type End = (u32, bool);

/// Two waves side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoundWaves {
    /// Persons who sorted in the first wave only, and in the second only.
    pub only: [usize; 2],
    /// The viewpoints of the branch with their names.
    pub viewpoints: Vec<(u32, Option<String>)>,
    /// For each viewpoint the one of an analysis of the second wave that is most like it, with their congruence.
    pub agreement: Vec<(u32, Option<u32>, f64)>,
    /// The mean of the persons' correlations.
    pub mean: f64,
    /// Where persons can stand, in the order of the counts; the last is “none”.
    pub places: Vec<Option<End>>,
    /// From which place (rows) to which (columns). Empty with fewer than two persons.
    pub counts: Vec<Vec<usize>>,
    /// How many are in the same viewpoint twice.
    pub stayed: usize,
    /// Those who sorted twice, who changed most first.
    pub persons: Vec<WavePerson>,
    /// What the persons who define a viewpoint changed.
    pub followed: Vec<FollowedFactor>,
}

/// Somebody who sorted twice.
#[derive(Clone, Debug, PartialEq)]
pub struct WavePerson {
    /// Pseudonym.
    pub pseudonym: String,
    /// The two sorts, as in addresses.
    pub sorts: [String; 2],
    /// Correlation of the two.
    pub correlation: f64,
    /// The viewpoint that the first sort defines, if it defines one.
    pub from: Option<End>,
    /// The viewpoint that the second sort would define.
    pub to: Option<End>,
    /// Correlation of the second sort with each viewpoint.
    pub projections: Vec<f64>,
}

/// A viewpoint whose persons are followed.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowedFactor {
    /// Its number.
    pub number: u32,
    /// Its name.
    pub title: Option<String>,
    /// How many of those who define it sorted twice.
    pub persons: usize,
    /// Correlation of their z-scores.
    pub correlation: f64,
    /// Standard error of a difference.
    pub standard_error: f64,
    /// The statements that moved most.
    pub statements: Vec<MovedStatement>,
}

/// A statement that moved.
#[derive(Clone, Debug, PartialEq)]
pub struct MovedStatement {
    /// Its number.
    pub number: u32,
    /// Its text.
    pub text: String,
    /// The text's language.
    pub lang: &'static str,
    /// z-scores in the first and second wave.
    pub scores: [f64; 2],
    /// Second minus first.
    pub change: f64,
    /// The strictest level whose threshold the change exceeds.
    pub level: Option<Alpha>,
}

/// The page of two waves.
pub fn waves(data: &WavesPage) -> AnyView {
    let body = match (&data.first, &data.second, &data.found) {
        (Some((_, first)), Some((_, second)), Some(found)) => {
            side_by_side(data, found, [first, second])
        }
        _ if data.others.is_empty() => view! { <p class="lead">{t("waves-one")}</p> }.into_any(),
        _ => view! { <p class="lead">{t("waves-mixed")}</p> }.into_any(),
    };
    let content = view! {
        <div class="wide stack">
            <section class="prose">
                <h2>{t("bench-waves")}</h2>
                <p>{t("waves-lead")}</p>
            </section>
            {body}
        </div>
    };
    branch_page(
        &data.chrome,
        BranchTab::Waves,
        "work bench",
        content.into_any(),
    )
}

fn side_by_side(data: &WavesPage, found: &FoundWaves, names: [&String; 2]) -> AnyView {
    let chosen = data.second.as_ref().map(|(number, _)| *number);
    let choice = (data.others.len() > 1).then(|| {
        view! {
            <form class="pair" method="get" action=data.chrome.href("waves")>
                {condition_field(&data.others, chosen, None)}
                <button class="btn btn-line" type="submit">{t("waves-choose")}</button>
            </form>
        }
    });
    let names = names.map(ToOwned::to_owned);
    let args = [
        ("first", names[0].clone().into()),
        ("second", names[1].clone().into()),
        ("pairs", found.persons.len().into()),
        ("onlyfirst", found.only[0].into()),
        ("onlysecond", found.only[1].into()),
    ];
    let twice = if found.counts.is_empty() {
        view! { <p class="lead">{t("waves-too-few")}</p> }.into_any()
    } else {
        view! {
            {movement(found, &names)}
            {persons(data, found)}
            {found.followed.iter().map(|each| followed(each, &names)).collect_view()}
        }
        .into_any()
    };
    view! {
        {choice}
        <p class="lead">{t_with("waves-pairs", &args)}</p>
        {twice}
        {agreed(found, &names)}
    }
    .into_any()
}

fn factor(number: u32) -> String {
    t_with("factor-number", &[("number", number.into())])
}

fn place(end: Option<End>) -> String {
    match end {
        None => t("waves-none"),
        Some((number, false)) => factor(number),
        Some((number, true)) => t_with("waves-other-end", &[("number", number.into())]),
    }
}

/// A scrolling table with its caption.
fn table(caption: String, head: AnyView, rows: AnyView) -> AnyView {
    view! {
        <div class="scroll" role="region" tabindex="0" aria-label=caption.clone()>
            <table class="tbl">
                <caption>{caption.clone()}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn movement(found: &FoundWaves, names: &[String; 2]) -> AnyView {
    let places = &found.places;
    let heads = places
        .iter()
        .map(|to| view! { <th scope="col" class="num">{place(*to)}</th> })
        .collect_view();
    let rows = places
        .iter()
        .zip(&found.counts)
        .enumerate()
        .map(|(row, (from, counts))| {
            let cells = counts
                .iter()
                .enumerate()
                .map(|(column, count)| {
                    let class = if row == column && from.is_some() {
                        "num stayed"
                    } else {
                        "num"
                    };
                    view! { <td class=class>{*count}</td> }
                })
                .collect_view();
            view! { <tr><th scope="row">{place(*from)}</th>{cells}</tr> }
        })
        .collect_view();
    let corner = t_with(
        "waves-from-to",
        &[
            ("first", names[0].clone().into()),
            ("second", names[1].clone().into()),
        ],
    );
    let head = view! { <th scope="col">{corner}</th>{heads} }.into_any();
    let stayed = t_with(
        "waves-stayed",
        &[
            ("stayed", found.stayed.into()),
            ("pairs", found.persons.len().into()),
        ],
    );
    view! {
        <section class="sec" aria-labelledby="movement">
            <h2 id="movement">{t("waves-movement")}</h2>
            <p class="meta">{t("waves-movement-how")}</p>
            <p>{stayed}</p>
            <div class="pair">
                {drawing(found, places, names)}
                {table(t("waves-movement-table"), head, rows.into_any())}
            </div>
        </section>
    }
    .into_any()
}

/// Lines from viewpoint to viewpoint, as wide as the persons are many. The table beside it says the same.
fn drawing(found: &FoundWaves, places: &[Option<End>], names: &[String; 2]) -> AnyView {
    const STEP: usize = 48;
    const TOP: usize = 36;
    let y = |index: usize| TOP + index * STEP;
    let most = found
        .counts
        .iter()
        .flatten()
        .copied()
        .max()
        .unwrap_or(1)
        .max(1);
    let lines =
        found
            .counts
            .iter()
            .enumerate()
            .flat_map(|(from, counts)| {
                counts.iter().enumerate().filter(|(_, count)| **count > 0).map(move |(to, count)| {
                // At least a hairline, at most a quarter of the distance between viewpoints.
                let width = 1.0 + 11.0 * *count as f64 / most as f64;
                let class = if from == to { "flow stayed" } else { "flow" };
                let (start, end) = (y(from), y(to));
                let path = format!("M144 {start} C230 {start} 250 {end} 336 {end}");
                view! { <path class=class d=path stroke-width=format!("{width:.1}")></path> }
            })
            })
            .collect_view();
    let labels = places
        .iter()
        .enumerate()
        .map(|(index, number)| {
            let (text, y) = (place(*number), (y(index) + 5).to_string());
            view! {
                <text x="136" y=y.clone() text-anchor="end">{text.clone()}</text>
                <text x="344" y=y>{text}</text>
            }
        })
        .collect_view();
    let height = y(places.len());
    let name = t_with(
        "waves-drawing",
        &[
            ("first", names[0].clone().into()),
            ("second", names[1].clone().into()),
        ],
    );
    view! {
        <svg class="flows" viewBox=format!("0 0 480 {height}") role="img" aria-label=name>
            {lines}
            {labels}
            <text class="flow-head" x="136" y="14" text-anchor="end">{names[0].clone()}</text>
            <text class="flow-head" x="344" y="14">{names[1].clone()}</text>
        </svg>
    }
    .into_any()
}

fn persons(data: &WavesPage, found: &FoundWaves) -> AnyView {
    let heads = found
        .viewpoints
        .iter()
        .map(|(number, _)| view! { <th scope="col" class="num">{factor(*number)}</th> })
        .collect_view();
    let rows = found
        .persons
        .iter()
        .map(|person| {
            let [one, other] = &person.sorts;
            let href = data
                .chrome
                .study
                .href(&format!("sorts/compare?one={one}&other={other}"));
            let projections = person
                .projections
                .iter()
                .map(|value| view! { <td class="num">{fraction(*value, 2)}</td> })
                .collect_view();
            view! {
                <tr>
                    <th scope="row"><a href=href>{person.pseudonym.clone()}</a></th>
                    <td class="num">{fraction(person.correlation, 2)}</td>
                    <td>{place(person.from)}</td>
                    <td>{place(person.to)}</td>
                    {projections}
                </tr>
            }
        })
        .collect_view();
    let head = view! {
        <th scope="col">{t("pseudonym-word")}</th>
        <th scope="col" class="num">{t("waves-own-correlation")}</th>
        <th scope="col">{t("waves-from")}</th>
        <th scope="col">{t("waves-to")}</th>
        {heads}
    };
    let mean = t_with("waves-mean", &[("mean", fraction(found.mean, 2).into())]);
    view! {
        <section class="sec" aria-labelledby="persons">
            <h2 id="persons">{t("waves-persons")}</h2>
            <p>{mean}</p>
            <p class="meta">{t("waves-persons-how")}</p>
            {table(t("waves-persons"), head.into_any(), rows.into_any())}
        </section>
    }
    .into_any()
}

fn followed(data: &FollowedFactor, names: &[String; 2]) -> AnyView {
    let title = match &data.title {
        Some(title) => format!("{}: {title}", factor(data.number)),
        None => factor(data.number),
    };
    let rows = data
        .statements
        .iter()
        .map(|moved| {
            let mark = moved.level.map(|level| match level {
                Alpha::P05 => "*",
                Alpha::P01 => "**",
                _ => "***",
            });
            let said = moved.level.map(|level| {
                let key = match level {
                    Alpha::P05 => "waves-level-05",
                    Alpha::P01 => "waves-level-01",
                    _ => "waves-level-001",
                };
                view! { <span aria-hidden="true">{mark}</span><span class="vh">" "{t(key)}</span> }
            });
            let [first, second] = moved.scores.map(|score| decimal(score, 2));
            let sign = if moved.change > 0.0 { "+" } else { "" };
            view! {
                <tr>
                    <th scope="row"><span class="nr">{moved.number}</span>" "<span lang=moved.lang>{moved.text.clone()}</span></th>
                    <td class="num">{first}</td>
                    <td class="num">{second}</td>
                    <td class="num">{sign}{decimal(moved.change, 2)}{said}</td>
                </tr>
            }
        })
        .collect_view();
    let head = view! {
        <th scope="col">{t("statement-word")}</th>
        <th scope="col" class="num">{names[0].clone()}</th>
        <th scope="col" class="num">{names[1].clone()}</th>
        <th scope="col" class="num">{t("waves-change")}</th>
    };
    let facts = t_with(
        "waves-followed",
        &[
            ("persons", data.persons.into()),
            ("correlation", fraction(data.correlation, 2).into()),
            ("error", decimal(data.standard_error, 2).into()),
        ],
    );
    let id = format!("followed-{}", data.number);
    view! {
        <section class="sec" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{title}</h2>
            <p>{facts}</p>
            <p class="meta">{t("waves-followed-how")}</p>
            {table(t("waves-moved-most"), head.into_any(), rows.into_any())}
        </section>
    }
    .into_any()
}

fn agreed(found: &FoundWaves, names: &[String; 2]) -> AnyView {
    let rows = found
        .agreement
        .iter()
        .map(|(first, second, congruence)| {
            view! {
                <tr>
                    <th scope="row">{factor(*first)}</th>
                    <td>{second.map_or_else(|| t("waves-none"), factor)}</td>
                    <td class="num">{fraction(*congruence, 2)}</td>
                </tr>
            }
        })
        .collect_view();
    let head = view! {
        <th scope="col">{names[0].clone()}</th>
        <th scope="col">{names[1].clone()}</th>
        <th scope="col" class="num">{t("waves-congruence")}</th>
    };
    let body = if found.agreement.is_empty() {
        view! { <p class="lead">{t("waves-not-analysed")}</p> }.into_any()
    } else {
        table(t("waves-agreement"), head.into_any(), rows.into_any())
    };
    view! {
        <section class="sec" aria-labelledby="agreement">
            <h2 id="agreement">{t("waves-agreement")}</h2>
            <p class="meta">{t("waves-agreement-how")}</p>
            {body}
        </section>
    }
    .into_any()
}
