//! Loadings and flags: which sort defines which factor, why or why not, and flags by hand.

use leptos::prelude::*;

use super::super::conditions::{NamedCondition, condition_field};
use super::{BranchChrome, BranchTab, branch_page, decide, hidden};
use crate::domain::study::ConditionNo;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::number::{decimal, fraction};

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadingsPage {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// What the engine warns of, in words.
    pub warnings: Vec<String>,
    /// The final factors.
    pub factors: Vec<Column>,
    /// One row per sort, in the order asked for.
    pub rows: Vec<Row>,
    /// By what the rows are ordered.
    pub order: Order,
    /// The automatic rule in words, and the loading that has to be exceeded.
    pub rule: String,
    /// The rule as the form offers it.
    pub form: RuleForm,
    /// How many sorts define, are confounded, are null.
    pub counts: [usize; 3],
    /// The sort on show.
    pub shown: Option<ShownSort>,
    /// Every sort that could be analysed: identity, name, whether it is.
    pub candidates: Vec<(String, String, bool)>,
    /// The conditions of instruction, where there are several, and the one whose sorts are analysed.
    pub conditions: (Vec<NamedCondition>, Option<ConditionNo>),
    /// The name of the set, if not all are.
    pub set: Option<String>,
}

/// A final factor.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its number.
    pub number: u32,
    /// Its name, if it has one.
    pub title: Option<String>,
    /// Explained variance in per cent, after rotation.
    pub explained: f64,
    /// The number before any split, by which flags are set.
    pub before_split: u32,
    /// Whether it is a half of a split factor.
    pub is_half: bool,
    /// Whether it is defined from both ends.
    pub is_bipolar: bool,
}

/// By what rows are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By the factor they define, then by size.
    Defining,
    /// By pseudonym.
    Name,
    /// By the loading on one factor, falling.
    Factor(u32),
    /// By communality, falling.
    Communality,
}

impl Order {
    /// The word in addresses.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Defining => "defining".to_owned(),
            Self::Name => "name".to_owned(),
            Self::Factor(number) => format!("f{number}"),
            Self::Communality => "h2".to_owned(),
        }
    }

    /// Reads the word in addresses.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "defining" => Some(Self::Defining),
            "name" => Some(Self::Name),
            "h2" => Some(Self::Communality),
            _ => code.strip_prefix('f')?.parse().ok().map(Self::Factor),
        }
    }
}

/// A sort's loadings.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Identity of the sort.
    pub id: String,
    /// Pseudonym.
    pub name: String,
    /// One cell per final factor.
    pub cells: Vec<LoadingCell>,
    /// Communality.
    pub communality: f64,
    /// Its status as a word.
    pub status: String,
    /// Whether it has remarks.
    pub has_remarks: bool,
}

/// A loading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LoadingCell {
    /// The loading.
    pub loading: f64,
    /// Whether the sort is flagged.
    pub flagged: bool,
    /// Whether that was decided by hand, and whether the loading is another since.
    pub by_hand: Option<Stale>,
}

/// Whether a flag by hand was decided on another loading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale(pub bool);

/// A sort in detail.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownSort {
    /// Identity.
    pub id: String,
    /// Pseudonym.
    pub name: String,
    /// Why it is flagged or not, in one or two sentences.
    pub reason: String,
    /// What was changed by hand: factor, whether flagged, reason, whether stale.
    pub by_hand: Vec<(u32, bool, String, bool)>,
    /// The factor that a change would concern.
    pub factor: u32,
    /// The loading on it.
    pub loading: f64,
    /// Whether it is flagged there now.
    pub flagged: bool,
    /// What the person wrote: rank, statement's number, statement, remark.
    pub remarks: Vec<(String, u32, String, String)>,
    /// What the person wrote about the whole.
    pub comment: Option<String>,
}

/// The automatic rule as the form offers it.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleForm {
    /// Levels: the value sent, what it means, whether chosen.
    pub levels: Vec<(String, String, bool)>,
    /// A loading stated outright, if that is the rule.
    pub loading: Option<f64>,
    /// Whether the majority is asked for.
    pub majority: bool,
}

/// The page of loadings and flags.
pub fn loadings(data: &LoadingsPage) -> AnyView {
    let content = view! {
        {super::super::analysis::warnings(&data.warnings)}
        <section class="main" aria-labelledby="loadings">{table(data)}</section>
        <div class="side">
            {data.shown.as_ref().map(|shown| sort(data, shown))}
            {rule(data)}
            {set(data)}
        </div>
    };
    branch_page(
        &data.chrome,
        BranchTab::Loadings,
        "bench with-side",
        content.into_any(),
    )
}

fn ordered(data: &LoadingsPage, order: Order, label: String) -> AnyView {
    let here = data.order == order;
    let href = format!("{}?by={}", data.chrome.href("loadings"), order.code());
    let arrow = here.then_some(" ↓");
    view! { <a href=href aria-current=here.then_some("true")>{label}{arrow}</a> }.into_any()
}

fn table(data: &LoadingsPage) -> AnyView {
    let [defining, confounded, null] = data.counts;
    let heads = data
        .factors
        .iter()
        .map(|factor| {
            let label = t_with("factor-short", &[("number", factor.number.into())]);
            let sorted = (data.order == Order::Factor(factor.number)).then_some("descending");
            view! {
                <th scope="col" class="num" title=factor.title.clone() aria-sort=sorted>
                    {ordered(data, Order::Factor(factor.number), label)}
                </th>
            }
        })
        .collect_view();
    let rows = data.rows.iter().map(|row| line(data, row)).collect_view();
    let percent = |value: f64| format!("{}\u{a0}%", decimal(value, 0));
    let explained = data
        .factors
        .iter()
        .map(|factor| view! { <td class="num">{percent(factor.explained)}</td> })
        .collect_view();
    let whole = data
        .factors
        .iter()
        .filter(|factor| factor.number == factor.before_split);
    let total = percent(whole.map(|factor| factor.explained).sum());
    let counts = t_with(
        "flags-count",
        &[
            ("defining", defining.into()),
            ("confounded", confounded.into()),
            ("none", null.into()),
        ],
    );
    view! {
        <div class="hd">
            <h2 id="loadings">{t("loadings-title")}</h2>
            <span class="meta push">{counts}</span>
        </div>
        <p class="meta">{data.rule.clone()}</p>
        <div class="scroll" role="region" tabindex="0" aria-labelledby="loadings">
            <table class="tbl load">
                <caption class="vh">{t("loadings-rotated")}</caption>
                <thead><tr>
                    <th scope="col">{ordered(data, Order::Name, t("sort-word"))}</th>
                    {heads}
                    <th scope="col" class="num"><abbr title=t("communality-word")>{ordered(data, Order::Communality, "h²".to_owned())}</abbr></th>
                    <th scope="col">{ordered(data, Order::Defining, t("status-word"))}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr>
                    <th scope="row">{t("variance-rotated")}</th>
                    {explained}
                    <td class="num">{total}</td>
                    <td></td>
                </tr></tfoot>
            </table>
        </div>
        <ul class="legend">
            <li><span class="fl"></span>{t("flag-legend")}</li>
            <li><span class="fl is-hand"></span>{t("flag-legend-hand")}</li>
        </ul>
        {bipolar(data)}
    }
    .into_any()
}

fn line(data: &LoadingsPage, row: &Row) -> AnyView {
    let order = data.order.code();
    let cells = row
        .cells
        .iter()
        .zip(&data.factors)
        .map(|(cell, factor)| {
            let href = format!(
                "{}?by={order}&sort={}&factor={}#sort",
                data.chrome.href("loadings"),
                row.id,
                factor.before_split
            );
            let class = if cell.flagged { "num flag" } else { "num" };
            let mark = match (cell.flagged, cell.by_hand) {
                (true, None) => Some(("fl", "flagged-word")),
                (true, Some(_)) => Some(("fl is-hand", "flagged-hand-word")),
                (false, Some(_)) => Some(("fl is-hand is-off", "unflagged-hand-word")),
                (false, None) => None,
            };
            let mark = mark.map(|(class, key)| {
                view! { <span class=class></span><span class="vh">{t(key)}" "</span> }
            });
            let stale = (cell.by_hand == Some(Stale(true)))
                .then(|| view! { <span title=t("flag-stale")>" !"</span> });
            view! {
                <td class=class><a href=href>{mark}{fraction(cell.loading, 2)}{stale}</a></td>
            }
        })
        .collect_view();
    let href = format!(
        "{}?by={order}&sort={}#sort",
        data.chrome.href("loadings"),
        row.id
    );
    let current = data.shown.as_ref().is_some_and(|shown| shown.id == row.id);
    let remarks = row
        .has_remarks
        .then(|| view! { <span class="meta" title=t("sort-has-remarks")>" ”"</span> });
    view! {
        <tr class=current.then_some("is-current")>
            <th scope="row"><a href=href aria-current=current.then_some("true")>{row.name.clone()}</a>{remarks}</th>
            {cells}
            <td class="num">{fraction(row.communality, 2)}</td>
            <td class="st">{row.status.clone()}</td>
        </tr>
    }
    .into_any()
}

fn bipolar(data: &LoadingsPage) -> AnyView {
    let forms = data
        .factors
        .iter()
        .filter(|factor| factor.is_bipolar || (factor.is_half && factor.number == factor.before_split))
        .map(|factor| {
            let (what, key) = if factor.is_half {
                ("unsplit", "flags-unsplit")
            } else {
                ("split", "flags-split")
            };
            let content = view! {
                {hidden("factor", &factor.before_split.to_string())}
                <button class="btn btn-line" type="submit">{t_with(key, &[("factor", factor.before_split.into())])}</button>
            };
            decide(&data.chrome, BranchTab::Loadings, what, content.into_any())
        })
        .collect_view();
    view! { <div class="acts">{forms}</div> }.into_any()
}

fn sort(data: &LoadingsPage, shown: &ShownSort) -> AnyView {
    let number = shown.factor;
    let by_hand = shown
        .by_hand
        .iter()
        .map(|(factor, flagged, reason, stale)| {
            let key = if *flagged {
                "by-hand-set"
            } else {
                "by-hand-taken"
            };
            let sentence = t_with(
                key,
                &[
                    ("factor", (*factor).into()),
                    ("reason", reason.clone().into()),
                ],
            );
            let stale = stale.then(|| t("flag-stale"));
            view! { <p>{sentence}" "{stale}</p> }
        })
        .collect_view();
    let changed = shown.by_hand.iter().find(|(factor, ..)| *factor == number);
    let act = |flagged: bool, key: &'static str| {
        let value = if flagged { "yes" } else { "no" };
        let label = t_with(key, &[("factor", number.into())]);
        view! { <button class="btn btn-line" type="submit" name="flagged" value=value>{label}</button> }
    };
    let confirm = changed
        .filter(|(.., stale)| *stale)
        .map(|_| act(shown.flagged, "flag-confirm"));
    let change = act(
        !shown.flagged,
        if shown.flagged {
            "flag-take"
        } else {
            "flag-set"
        },
    );
    let form = view! {
        {hidden("sort", &shown.id)}
        {hidden("factor", &number.to_string())}
        {Control::new("reason", t("flag-why")).help(t("flag-why-help")).area(2, &[])}
        <div class="acts">{change}{confirm}</div>
    };
    let by_rule = changed.map(|_| {
        let content = view! {
            {hidden("sort", &shown.id)}
            {hidden("factor", &number.to_string())}
            <button class="btn btn-quiet" type="submit">{t("flag-by-rule")}</button>
        };
        decide(
            &data.chrome,
            BranchTab::Loadings,
            "by-rule",
            content.into_any(),
        )
    });
    let where_now = t_with(
        "flag-here",
        &[
            ("factor", number.into()),
            ("loading", fraction(shown.loading, 3).into()),
        ],
    );
    view! {
        <section id="sort" class="panel" aria-labelledby="sort-name">
            <div class="hd">
                <h2 id="sort-name">{shown.name.clone()}</h2>
                <a class="push" href=data.chrome.study.href(&format!("sorts/{}", shown.id))>{t("sort-open")}</a>
            </div>
            <p>{shown.reason.clone()}</p>
            {by_hand}
            <h3>{where_now}</h3>
            {decide(&data.chrome, BranchTab::Loadings, "flag", form.into_any())}
            {by_rule}
            {words(shown)}
        </section>
    }
    .into_any()
}

fn words(shown: &ShownSort) -> AnyView {
    let remarks = shown
        .remarks
        .iter()
        .map(|(rank, number, statement, remark)| {
            view! {
                <li>
                    <p class="meta"><b>{rank.clone()}</b>" · "{*number}" "{statement.clone()}</p>
                    <blockquote>{remark.clone()}</blockquote>
                </li>
            }
        })
        .collect_view();
    let comment = shown
        .comment
        .clone()
        .map(|comment| view! { <blockquote>{comment}</blockquote> });
    if shown.remarks.is_empty() && shown.comment.is_none() {
        return view! { <p class="meta">{t("sort-no-remarks")}</p> }.into_any();
    }
    view! {
        <h3>{t("sort-remarks")}</h3>
        {comment}
        <ul class="remarks">{remarks}</ul>
    }
    .into_any()
}

fn rule(data: &LoadingsPage) -> AnyView {
    let levels = data
        .form
        .levels
        .iter()
        .map(|(value, words, chosen)| {
            view! {
                <label class="check">
                    <input type="radio" name="level" value=value.clone() checked=*chosen/>
                    <span>{words.clone()}</span>
                </label>
            }
        })
        .collect_view();
    let stated = data.form.loading.is_some();
    let loading = data
        .form
        .loading
        .map(|loading| fraction(loading, 3))
        .unwrap_or_default();
    let fields = view! {
        <fieldset>
            <legend>{t("rule-legend")}</legend>
            {levels}
            <label class="check">
                <input type="radio" name="level" value="loading" checked=stated/>
                <span>{t("rule-stated")}</span>
            </label>
            <input class="input short" name="loading" inputmode="decimal" aria-label=t("rule-stated-label") value=loading/>
        </fieldset>
        <label class="check">
            <input type="checkbox" name="majority" value="yes" checked=data.form.majority/>
            <span>{t("choice-majority")}<span class="meta">{t("choice-majority-help")}</span></span>
        </label>
        {super::why("why-rule")}
        <div class="acts"><button class="btn btn-line" type="submit">{t("rule-submit")}</button></div>
    };
    view! {
        <section aria-labelledby="rule">
            <h2 id="rule">{t("rule-title")}</h2>
            {decide(&data.chrome, BranchTab::Loadings, "rule", fields.into_any())}
        </section>
    }
    .into_any()
}

/// Which sorts are analysed.
fn set(data: &LoadingsPage) -> AnyView {
    let boxes = data
        .candidates
        .iter()
        .map(|(id, name, is_in)| {
            view! {
                <label class="check">
                    <input type="checkbox" name=format!("sort-{id}") value="yes" checked=*is_in/>
                    <span>{name.clone()}</span>
                </label>
            }
        })
        .collect_view();
    let fields = view! {
        <label class="why" for="set">
            <span>{t("set-name")}</span>
            <input class="input" id="set" name="set" maxlength="80" value=data.set.clone()/>
        </label>
        <div class="set">{boxes}</div>
        {super::why("why-set")}
        <div class="acts"><button class="btn btn-line" type="submit">{t("set-submit")}</button></div>
    };
    let all = data.set.is_some().then(|| {
        let content = view! {
            {hidden("all", "yes")}
            <button class="btn btn-quiet" type="submit">{t("set-all")}</button>
        };
        decide(
            &data.chrome,
            BranchTab::Loadings,
            "sorts",
            content.into_any(),
        )
    });
    let (conditions, chosen) = &data.conditions;
    let named = conditions
        .iter()
        .find(|(number, _)| Some(*number) == *chosen);
    let now = match (&data.set, named) {
        (Some(name), _) => t_with("set-now", &[("name", name.clone().into())]),
        (None, Some((_, name))) => t_with("set-now-condition", &[("name", name.clone().into())]),
        (None, None) => t("set-now-all"),
    };
    let by_condition = condition_field(conditions, *chosen, None).map(|field| {
        let content = view! {
            <p class="meta">{t("set-conditions-help")}</p>
            {field}
            {super::why("why-condition")}
            <div class="acts"><button class="btn btn-line" type="submit">{t("set-submit")}</button></div>
        };
        decide(&data.chrome, BranchTab::Loadings, "sorts", content.into_any())
    });
    view! {
        <section aria-labelledby="set-title">
            <h2 id="set-title">{t("set-title")}</h2>
            <p class="meta">{now}</p>
            {all}
            {by_condition}
            <details class="more">
                <summary>{t("set-choose")}</summary>
                <p class="meta">{t("set-help")}</p>
                {decide(&data.chrome, BranchTab::Loadings, "sorts", fields.into_any())}
            </details>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_is_read_back() {
        for order in [
            Order::Defining,
            Order::Name,
            Order::Factor(3),
            Order::Communality,
        ] {
            assert_eq!(Order::parse(&order.code()), Some(order));
        }
        assert_eq!(Order::parse("size"), None);
        assert_eq!(Order::parse("f"), None);
    }
}
