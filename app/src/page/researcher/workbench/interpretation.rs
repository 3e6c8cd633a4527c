//! Writing about one viewpoint, with what it is written from beside: cards in bands, what the text has not used, what is
//! true of them, and where text and numbers disagree.

use leptos::prelude::*;

use super::{BranchChrome, BranchTab, branch_page, hidden};
use crate::domain::interpretation::{Band, Bearing, Claim, SectionTitle, Template};
use crate::domain::language::StudyLanguage;
use crate::domain::viewpoint::Motto;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};
use crate::ui::mark::{Mark, spoken_symbol};

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct Writing {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// The factor, from 1.
    pub factor: u32,
    /// Its name, if it has one.
    pub title: Option<String>,
    /// All factors: number, and how many statements their texts have used.
    pub factors: Vec<(u32, Option<String>, usize)>,
    /// The version that the form was made from; 0 without one.
    pub seen: u32,
    /// The earlier version on show, if it is not the latest one.
    pub earlier: Option<u32>,
    /// The sections with their texts.
    pub sections: Vec<WritingSection>,
    /// The viewpoint in short, one entry per language of the study.
    pub gists: Vec<TypedGist>,
    /// Where citations and array disagree.
    pub faults: Vec<Fault>,
    /// How many typed citations agree, and could be made live.
    pub can_be_live: usize,
    /// The statements in bands; empty bands are left out.
    pub bands: Vec<(Band, Vec<Card>)>,
    /// Statements the texts have used, and all there are.
    pub used: (usize, usize),
    /// Numbers and ranks of those not used, the most telling first.
    pub unused: Vec<(u32, String)>,
    /// What is true of the arrays, ready to be cited.
    pub claims: Vec<(Claim, Vec<(u32, String)>)>,
    /// Dimensions of the concourse, each of whose aspects can become a heading: word in the form, and name.
    pub dimensions: Vec<(&'static str, String)>,
    /// Versions: number, and who and when.
    pub versions: Vec<(u32, String)>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// A section of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WritingSection {
    /// Its key.
    pub key: String,
    /// Its heading.
    pub title: String,
    /// As it was typed.
    pub typed: String,
    /// As it is read; empty without a text.
    pub read: String,
    /// The statements that are tagged with what the section is about, and their ranks.
    pub tagged: Vec<(u32, String)>,
}

/// A citation that the array contradicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Field of the text.
    pub field: String,
    /// Heading of the section.
    pub section: String,
    /// Words around it.
    pub excerpt: String,
    /// As it is written.
    pub written: String,
    /// What is wrong.
    pub says: String,
}

/// A statement in the array.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its number.
    pub number: u32,
    /// Its text.
    pub text: String,
    /// Language of the text.
    pub lang: &'static str,
    /// Its rank.
    pub rank: String,
    /// Its mark.
    pub mark: Option<Mark>,
    /// Whether the text uses it.
    pub is_used: bool,
    /// What those who define the factor wrote about it: who, and what.
    pub remarks: Vec<(String, String)>,
    /// What it is in the whole, as the word in forms; empty where nobody has said.
    pub bearing: String,
    /// A note.
    pub note: String,
}

/// The viewpoint in short in one language, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedGist {
    /// The language.
    pub locale: StudyLanguage,
    /// In one sentence.
    pub motto: String,
    /// In a few.
    pub summary: String,
}

/// The field of a section.
#[must_use]
pub fn section_field(key: &str) -> String {
    format!("section-{key}")
}

/// The field of a note.
#[must_use]
pub fn note_field(number: u32) -> String {
    format!("note-{number}")
}

/// The field of a bearing.
#[must_use]
pub fn bearing_field(number: u32) -> String {
    format!("bearing-{number}")
}

/// The field of a motto or a summary.
#[must_use]
pub fn gist_field(part: &str, locale: StudyLanguage) -> String {
    format!("{part}-{}", locale.code())
}

/// What a bearing is called.
#[must_use]
pub fn bearing_words(bearing: Bearing) -> String {
    t(match bearing {
        Bearing::Foreground => "bearing-foreground",
        Bearing::Background => "bearing-background",
        Bearing::Superordinate => "bearing-superordinate",
        Bearing::Subordinate => "bearing-subordinate",
        Bearing::Coordinate => "bearing-coordinate",
    })
}

/// The form that holds texts and notes, wherever on the page its fields stand.
const FORM: &str = "writing";

/// The page of a factor.
pub fn writing(data: &Writing) -> AnyView {
    let summary = (!data.problems.is_empty()).then(|| problem_summary(&data.problems));
    let content = view! {
        <div class="wide">{summary}{switch(data)}</div>
        <div class="main right">
            {text(data)}
            {faults(data)}
            {preview(data)}
            {outline(data)}
        </div>
        <div class="side right">
            {coverage(data)}
            {claims(data)}
            {cards(data)}
            {versions(data)}
        </div>
    };
    branch_page(
        &data.chrome,
        BranchTab::Interpretation,
        "bench with-side writing",
        content.into_any(),
    )
}

fn address(data: &Writing, factor: u32) -> String {
    data.chrome.href(&format!("interpretation/{factor}"))
}

fn switch(data: &Writing) -> AnyView {
    let links = data
        .factors
        .iter()
        .map(|(number, title, used)| {
            let current = (*number == data.factor).then_some("page");
            let name = title.clone().unwrap_or_default();
            let label = t_with("write-factor", &[("number", (*number).into())]);
            let used = t_with("write-used-short", &[("used", (*used).into()), ("all", data.used.1.into())]);
            view! { <a href=address(data, *number) aria-current=current>{label}" "{name}" "<span class="meta">{used}</span></a> }
        })
        .collect_view();
    view! { <nav class="tabs is-inner" aria-label=t("write-factors")>{links}</nav> }.into_any()
}

fn text(data: &Writing) -> AnyView {
    let number = data.factor.into();
    let heading = match &data.title {
        Some(title) => t_with(
            "write-heading-named",
            &[("number", number), ("title", title.clone().into())],
        ),
        None => t_with("write-heading", &[("number", number)]),
    };
    let sections = data
        .sections
        .iter()
        .map(|section| {
            let control = Control::new(section_field(&section.key), section.title.clone())
                .value(&section.typed);
            let control = if section.tagged.is_empty() {
                control
            } else {
                let found = numbers(&section.tagged).into();
                control.help(t_with("write-tagged", &[("statements", found)]))
            };
            control.area(7, &data.problems)
        })
        .collect_view();
    let earlier = data.earlier.map(|version| {
        view! { <p class="notice">{t_with("write-earlier", &[("number", version.into())])}</p> }
    });
    let live = (data.can_be_live > 0).then(|| {
        let label = t_with("write-make-live", &[("count", data.can_be_live.into())]);
        view! { <button class="btn btn-line" type="submit" name="act" value="live">{label}</button> }
    });
    view! {
        <section aria-labelledby="text">
            <div class="hd"><h2 id="text">{heading}</h2></div>
            <p class="meta">{t("write-guard")}</p>
            <p class="meta">{t("write-how")}</p>
            {earlier}
            <form id=FORM data-pen="" method="post" action=address(data, data.factor)>
                {hidden("seen", &data.seen.to_string())}
                {sections}
                {gists(data)}
                <div class="acts">
                    <button class="btn btn-solid" type="submit" name="act" value="keep">{t("write-keep")}</button>
                    {live}
                    <p class="meta" role="status" data-pen-state="" data-kept=t("pen-kept") data-not-kept=t("pen-not-kept") data-offers=t("pen-offers")></p>
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// The viewpoint in short, for slides and for the first lines of the report.
fn gists(data: &Writing) -> AnyView {
    let several = data.gists.len() > 1;
    let fields = data
        .gists
        .iter()
        .map(|gist| {
            let suffix = if several {
                format!(", {}", gist.locale.name())
            } else {
                String::new()
            };
            let code = gist.locale.code();
            let control = |part: &str, label: String| {
                Control::new(gist_field(part, gist.locale), format!("{label}{suffix}")).lang(code)
            };
            view! {
                {control("motto", t("viewpoint-motto-label")).value(&gist.motto).max(Motto::MAX).input(&data.problems)}
                {control("summary", t("viewpoint-summary-label")).value(&gist.summary).area(3, &data.problems)}
            }
        })
        .collect_view();
    view! {
        <fieldset class="form">
            <legend>{t("write-gist")}</legend>
            <p class="meta">{t("write-gist-note")}</p>
            {fields}
        </fieldset>
    }
    .into_any()
}

fn faults(data: &Writing) -> AnyView {
    if data.faults.is_empty() {
        return ().into_any();
    }
    let rows = data
        .faults
        .iter()
        .map(|fault| {
            view! {
                <li>
                    <a href=format!("#{}", fault.field)>{fault.section.clone()}</a>": "
                    <q>{fault.excerpt.clone()}</q>" "
                    <b>{fault.written.clone()}</b>" "{fault.says.clone()}
                </li>
            }
        })
        .collect_view();
    let title = t_with("write-faults", &[("count", data.faults.len().into())]);
    view! {
        <section class="notice" aria-labelledby="faults">
            <h2 id="faults">{title}</h2>
            <ul class="problems">{rows}</ul>
        </section>
    }
    .into_any()
}

fn preview(data: &Writing) -> AnyView {
    let parts = data
        .sections
        .iter()
        .filter(|section| !section.read.is_empty())
        .map(|section| {
            let paragraphs = section
                .read
                .split("\n\n")
                .map(|text| view! { <p>{text.to_owned()}</p> })
                .collect_view();
            view! { <h3>{section.title.clone()}</h3>{paragraphs} }
        })
        .collect_view();
    if data.sections.iter().all(|section| section.read.is_empty()) {
        return ().into_any();
    }
    view! {
        <section class="as-read" aria-labelledby="as-read">
            <div class="hd"><h2 id="as-read">{t("write-as-read")}</h2></div>
            {parts}
        </section>
    }
    .into_any()
}

/// The headings, which all viewpoints of the study share.
fn outline(data: &Writing) -> AnyView {
    let action = data.chrome.href("interpretation/outline");
    let form = |content: AnyView| {
        view! {
            <form class="begin" method="post" action=action.clone()>
                {hidden("factor", &data.factor.to_string())}
                {content}
            </form>
        }
    };
    let longest = SectionTitle::MAX.to_string();
    let sections = data
        .sections
        .iter()
        .map(|section| {
            let id = format!("heading-{}", section.key);
            form(view! {
                {hidden("key", &section.key)}
                <label class="why" for=id.clone()>
                    <span>{t("outline-heading")}</span>
                    <input class="input" id=id.clone() name="title" maxlength=longest.clone() value=section.title.clone()/>
                </label>
                <button class="btn btn-line" type="submit" name="act" value="rename">{t("outline-rename")}</button>
                <button class="btn btn-quiet" type="submit" name="act" value="remove">{t("outline-remove")}<span class="vh">" "{section.title.clone()}</span></button>
            }.into_any())
        })
        .collect_view();
    let templates = Template::ALL
        .into_iter()
        .map(|template| {
            let label = t(match template {
                Template::Reading => "outline-reading",
                Template::Balance => "outline-balance",
                Template::Areas => "outline-areas",
            });
            view! { <button class="btn btn-line" type="submit" name="template" value=template.code()>{label}</button> }
        })
        .collect_view();
    let dimensions = data
        .dimensions
        .iter()
        .map(|(word, name)| {
            let label = t_with("outline-aspects", &[("name", name.clone().into())]);
            view! { <button class="btn btn-line" type="submit" name="template" value=*word>{label}</button> }
        })
        .collect_view();
    view! {
        <details class="outline">
            <summary>{t("outline-title")}</summary>
            <p class="meta">{t("outline-note")}</p>
            {sections}
            {form(view! {
                <label class="why" for="heading-new">
                    <span>{t("outline-new")}</span>
                    <input class="input" id="heading-new" name="title" maxlength=longest.clone()/>
                </label>
                <button class="btn btn-line" type="submit" name="act" value="add">{t("outline-add")}</button>
            }.into_any())}
            <p class="meta">{t("outline-templates")}</p>
            {form(view! { {templates}{dimensions} }.into_any())}
        </details>
    }
    .into_any()
}

fn coverage(data: &Writing) -> AnyView {
    let (used, all) = data.used;
    let line = t_with("write-used", &[("used", used.into()), ("all", all.into())]);
    let left = (!data.unused.is_empty()).then(|| {
        view! { <p>{t("write-unused")}" "{numbers(&data.unused)}</p> }
    });
    view! {
        <section aria-labelledby="used">
            <div class="hd"><h2 id="used">{t("write-coverage")}</h2></div>
            <p>{line}</p>
            {left}
        </section>
    }
    .into_any()
}

fn numbers(found: &[(u32, String)]) -> String {
    let numbers: Vec<String> = found
        .iter()
        .map(|(number, rank)| format!("{number} ({rank})"))
        .collect();
    numbers.join(", ")
}

fn claims(data: &Writing) -> AnyView {
    if data.claims.iter().all(|(_, found)| found.is_empty()) {
        return ().into_any();
    }
    let rows = data
        .claims
        .iter()
        .filter(|(_, found)| !found.is_empty())
        .map(|(claim, found)| {
            let label = t(match claim {
                Claim::Higher => "claim-higher",
                Claim::Lower => "claim-lower",
                Claim::Same => "claim-same",
                Claim::OnlyEnd => "claim-only-end",
            });
            let written: Vec<String> = found.iter().map(|(number, _)| format!("{{{number}{}}}", claim.sign())).collect();
            view! { <div><dt>{label}</dt><dd>{numbers(found)}<br/><code>{written.join(" ")}</code></dd></div> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="claims">
            <div class="hd"><h2 id="claims">{t("claims-title")}</h2></div>
            <p class="meta">{t("claims-note")}</p>
            <dl class="checklist">{rows}</dl>
        </section>
    }
    .into_any()
}

fn cards(data: &Writing) -> AnyView {
    let bands = data
        .bands
        .iter()
        .map(|(band, cards)| {
            let label = t(match band {
                Band::Highest => "band-highest",
                Band::High => "band-high",
                Band::Middle => "band-middle",
                Band::Low => "band-low",
                Band::Lowest => "band-lowest",
            });
            view! { <h3>{label}</h3><ul class="crib">{cards.iter().map(|card| shown(data, card)).collect_view()}</ul> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="cards">
            <div class="hd"><h2 id="cards">{t("write-cards")}</h2></div>
            <p class="meta">{t("write-cards-note")}</p>
            {bands}
        </section>
    }
    .into_any()
}

fn shown(data: &Writing, card: &Card) -> AnyView {
    let field = note_field(card.number);
    let used = card
        .is_used
        .then(|| view! { <span class="meta">{t("write-is-used")}</span> });
    let remarks = card
        .remarks
        .iter()
        .map(|(who, what)| view! { <blockquote>{what.clone()}<footer class="meta">{who.clone()}</footer></blockquote> })
        .collect_view();
    let label = t_with("write-note", &[("number", card.number.into())]);
    let bearing = bearing_field(card.number);
    let bearing_label = t_with("write-bearing", &[("number", card.number.into())]);
    let bearings = Bearing::ALL
        .map(|each| {
            let chosen = each.code() == card.bearing;
            view! { <option value=each.code() selected=chosen>{bearing_words(each)}</option> }
        })
        .collect_view();
    let said = Bearing::parse(&card.bearing)
        .map(|bearing| view! { <b class="bearing">{bearing_words(bearing)}</b> });
    let count = card.remarks.len();
    let summary = if count > 0 {
        t_with("write-remarks-note", &[("count", count.into())])
    } else {
        t("write-note-only")
    };
    let invalid = crate::ui::field::problem_of(&data.problems, &field).is_some();
    view! {
        <li id=format!("card-{}", card.number) data-card=card.number.to_string() data-rank=card.rank.clone()>
            <b>{card.rank.clone()}</b>
            <span class="num">{card.number}</span>
            <span>
                <span lang=card.lang>{card.text.clone()}</span>" "{said}" "{used}
                <details open=invalid || !card.note.is_empty()>
                    <summary class="meta">{summary}<span class="vh">" "{card.number}</span></summary>
                    {remarks}
                    <label class="why" for=bearing.clone()>
                        <span class="vh">{bearing_label}</span>
                        <select class="input" form=FORM id=bearing.clone() name=bearing.clone()>
                            <option value="">{t("bearing-none")}</option>
                            {bearings}
                        </select>
                    </label>
                    <label class="why" for=field.clone()>
                        <span class="vh">{label}</span>
                        <input class="input" form=FORM id=field.clone() name=field.clone() value=card.note.clone() aria-invalid=invalid.then_some("true")/>
                    </label>
                </details>
            </span>
            {card.mark.map(spoken_symbol)}
        </li>
    }
    .into_any()
}

fn versions(data: &Writing) -> AnyView {
    if data.versions.is_empty() {
        return ().into_any();
    }
    let shown = data.earlier.unwrap_or(data.seen);
    let rows = data
        .versions
        .iter()
        .map(|(number, by)| {
            let href = format!("{}?version={number}", address(data, data.factor));
            let current = (*number == shown).then_some("true");
            view! { <li><a href=href aria-current=current>{t_with("write-version", &[("number", (*number).into())])}</a>" "<span class="meta">{by.clone()}</span></li> }
        })
        .collect_view();
    view! {
        <details>
            <summary>{t("write-versions")}</summary>
            <p class="meta">{t("write-versions-note")}</p>
            <ul class="branches">{rows}</ul>
        </details>
    }
    .into_any()
}

/// The heading of a section of a template, in the page's language.
#[must_use]
pub fn template_heading(key: &str) -> String {
    let known = match key {
        "foreground" => "section-foreground",
        "background" => "section-background",
        "apart" => "section-apart",
        "shared" => "section-shared",
        "strengths" => "section-strengths",
        "weaknesses" => "section-weaknesses",
        "opportunities" => "section-opportunities",
        "threats" => "section-threats",
        "knowledge-self" => "section-knowledge-self",
        "knowledge-others" => "section-knowledge-others",
        "knowledge-activity" => "section-knowledge-activity",
        "ways-self" => "section-ways-self",
        "ways-others" => "section-ways-others",
        "ways-activity" => "section-ways-activity",
        "attitudes-self" => "section-attitudes-self",
        "attitudes-others" => "section-attitudes-others",
        "attitudes-activity" => "section-attitudes-activity",
        other => return other.to_owned(),
    };
    t(known)
}
