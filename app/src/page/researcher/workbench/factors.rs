//! One factor at a time: its composite sort, what sets it apart, what stands out, who defines it.

use leptos::prelude::*;

use super::figures::save_figure;
use super::interpretation::bearing_words;
use super::{BranchChrome, BranchTab, branch_page, decide, hidden};
use crate::domain::interpretation::Bearing;
use crate::domain::language::StudyLanguage;
use crate::domain::viewpoint::ViewpointTitle;
use crate::page::researcher::analysis::{Ready, aids, factor, statements, warnings};
use crate::text::{t, t_with};
use crate::ui::mark::{Mark, spoken_symbol};
use crate::ui::number::{decimal, fraction};

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct Factors {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// The result.
    pub ready: Ready,
    /// Names of the factor on show, one entry per language of the study.
    pub names: Vec<(StudyLanguage, String)>,
    /// Parts of the crib sheet: key of the heading, and the statements.
    pub crib: Vec<(&'static str, Vec<CribLine>)>,
    /// The sorts that define it, the heaviest first.
    pub definers: Vec<Definer>,
}

/// A statement of the crib sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct CribLine {
    /// Its number.
    pub number: u32,
    /// Its text.
    pub text: String,
    /// Language of the text.
    pub lang: &'static str,
    /// Rank in this factor.
    pub rank: String,
    /// Its mark.
    pub mark: Option<Mark>,
    /// What it is in the whole, where somebody has said.
    pub bearing: Option<Bearing>,
    /// What was noted about it; empty without.
    pub note: String,
}

/// A sort that defines the factor.
#[derive(Clone, Debug, PartialEq)]
pub struct Definer {
    /// Identity.
    pub id: String,
    /// Pseudonym.
    pub name: String,
    /// Loading.
    pub loading: f64,
    /// Weight, with the largest one as 10.
    pub weight: f64,
    /// What the person wrote about the whole, and about statements: rank, number, remark.
    pub comment: Option<String>,
    /// Remarks on statements.
    pub remarks: Vec<(String, u32, String)>,
}

/// The page of one factor.
pub fn factors(data: &Factors) -> AnyView {
    let content = view! {
        {warnings(&data.ready.warnings)}
        <div class="main right">
            {factor::shown(&data.ready)}
            {save_figure(&data.chrome, "array", &[("factor", data.ready.shown.to_string())])}
            {statements::distinguishing(&data.ready)}
            {crib(data)}
            {statements::shared(&data.ready)}
        </div>
        <div class="side right">
            {names(data)}
            {definers(data)}
            {factor::facts(&data.ready)}
            {aids::correlations(&data.ready)}
        </div>
    };
    branch_page(
        &data.chrome,
        BranchTab::Factors,
        "bench with-side",
        content.into_any(),
    )
}

fn names(data: &Factors) -> AnyView {
    let forms = data
        .names
        .iter()
        .map(|(locale, name)| {
            let id = format!("name-{}", locale.code());
            let label = t_with("name-label", &[("language", locale.name().into())]);
            let content = view! {
                {hidden("factor", &data.ready.shown.to_string())}
                {hidden("language", locale.code())}
                <label class="why" for=id.clone()>
                    <span>{label}</span>
                    <input class="input" id=id.clone() name="title" lang=locale.code() maxlength=ViewpointTitle::MAX.to_string() value=name.clone()/>
                </label>
                <button class="btn btn-line" type="submit">{t("name-submit")}</button>
            };
            decide(&data.chrome, BranchTab::Factors, "name", content.into_any())
        })
        .collect_view();
    let title = t_with("name-title", &[("number", data.ready.shown.into())]);
    view! {
        <section class="naming" aria-labelledby="names">
            <div class="hd"><h2 id="names">{title}</h2></div>
            {forms}
        </section>
    }
    .into_any()
}

fn crib(data: &Factors) -> AnyView {
    if data.crib.is_empty() {
        return ().into_any();
    }
    let parts = data
        .crib
        .iter()
        .map(|(key, lines)| {
            let rows = lines
                .iter()
                .map(|line| {
                    view! {
                        <li>
                            <b>{line.rank.clone()}</b>
                            <span class="num">{line.number}</span>
                            <span>
                                <span lang=line.lang>{line.text.clone()}</span>
                                {said(data, line)}
                            </span>
                            {line.mark.map(spoken_symbol)}
                        </li>
                    }
                })
                .collect_view();
            let none = lines
                .is_empty()
                .then(|| view! { <p class="meta">{t("crib-none")}</p> });
            view! { <div><h3>{t(key)}</h3>{none}<ul class="crib">{rows}</ul></div> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="crib">
            <div class="hd"><h2 id="crib">{t("crib-title")}</h2></div>
            <p class="meta">{t("crib-note")}</p>
            {parts}
        </section>
    }
    .into_any()
}

/// What was said about a statement where the viewpoint is written about, and the way there.
fn said(data: &Factors, line: &CribLine) -> AnyView {
    let href = data.chrome.href(&format!(
        "interpretation/{}#card-{}",
        data.ready.shown, line.number
    ));
    let words = match line.bearing {
        Some(bearing) => bearing_words(bearing),
        None => t("crib-say"),
    };
    let note = (!line.note.is_empty())
        .then(|| view! { <span class="meta note">{line.note.clone()}</span> });
    view! {
        " "<a class="bearing" href=href>{words}<span class="vh">" "{line.number}</span></a>{note}
    }
    .into_any()
}

fn definers(data: &Factors) -> AnyView {
    let rows = data
        .definers
        .iter()
        .map(|sort| {
            let href = format!("{}?sort={}&factor={}#sort", data.chrome.href("loadings"), sort.id, data.ready.shown);
            let comment = sort.comment.clone().map(|text| view! { <blockquote>{text}</blockquote> });
            let remarks = sort
                .remarks
                .iter()
                .map(|(rank, number, text)| {
                    view! { <p class="quote"><span class="meta">{format!("{number}: {rank}")}</span>" «"{text.clone()}"»"</p> }
                })
                .collect_view();
            view! {
                <li>
                    <p class="who">
                        <a href=href>{sort.name.clone()}</a>
                        <span class="meta">{t_with("definer-weight", &[("loading", fraction(sort.loading, 2).into()), ("weight", decimal(sort.weight, 1).into())])}</span>
                    </p>
                    {comment}{remarks}
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="definers">
            <div class="hd"><h2 id="definers">{t("definers-title")}</h2></div>
            <ul class="definers">{rows}</ul>
        </section>
    }
    .into_any()
}
