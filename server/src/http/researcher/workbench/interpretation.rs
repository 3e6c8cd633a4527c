//! Writing about viewpoints.

use std::collections::{BTreeMap, BTreeSet};

use analysis::{AnalysisResult, FactorNo, StatementNo};
use app::domain::concourse::{Aspect, Axis, Candidate, Concourse};
use app::domain::interpretation::{
    Arrays, Band, Bearing, Claim, Form as Written, Gist, Interpretation, InterpretationVersion,
    Kept, Outline, Section, SectionKey, SectionText, SectionTitle, Template, check, cited,
    make_live, uncited,
};
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::domain::text::TextError;
use app::page::researcher::workbench::BranchTab;
use app::page::researcher::workbench::citation::{filled_in, objection};
use app::page::researcher::workbench::interpretation::{
    Card, Fault, TypedGist, Writing, WritingSection, bearing_field, gist_field, note_field,
    section_field, template_heading, writing,
};
use app::text::t_with;
use app::ui::date::date_and_time;
use app::ui::field::Problem;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::wish::Fields;
use super::{Bench, address, chrome, open};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::render::render;
use crate::http::researcher::OwnStudy;
use crate::http::researcher::analysis::bench::{self, mark};
use crate::http::researcher::words::Words;
use crate::service::interpretation::WriteError;
use crate::service::workbench::ComputedBranch;

/// The page of the first factor.
pub async fn first(
    bench: Bench,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    text_of(bench, FactorNo::from_index(0), &query).await
}

/// The page of a factor.
pub async fn show(
    bench: Bench,
    Path((_, _, factor)): Path<(String, String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    let factor = factor_of(&bench.computed, &factor)?;
    text_of(bench, factor, &query).await
}

async fn text_of(
    bench: Bench,
    factor: FactorNo,
    query: &BTreeMap<String, String>,
) -> Result<Response, HttpError> {
    let desk = Desk::of(&bench, factor).await?;
    let asked = query
        .get("version")
        .and_then(|number| number.parse::<u32>().ok());
    let version = asked.and_then(|number| desk.versions.iter().find(|each| each.number == number));
    let version = version.or(desk.versions.first());
    let typed = version
        .map(|version| typed_of(&version.text))
        .unwrap_or_default();
    let earlier = version
        .map(|version| version.number)
        .filter(|number| *number != desk.seen());
    Ok(page(bench, desk, typed, earlier, Vec::new(), StatusCode::OK).await)
}

/// Keeps what was written, or what it becomes when its citations are made live.
pub async fn write(
    bench: Bench,
    Path((_, _, factor)): Path<(String, String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let factor = factor_of(&bench.computed, &factor)?;
    let desk = Desk::of(&bench, factor).await?;
    let seen: u32 = fields
        .get("seen")
        .and_then(|seen| seen.parse().ok())
        .unwrap_or(0);
    let words = Words(bench.locale);
    let before = desk
        .versions
        .first()
        .map(|last| last.text.clone())
        .unwrap_or_default();
    let mut text = match read(&fields, before, &desk, words) {
        Ok(text) => text,
        Err(problems) => return Ok(refuse(bench, desk, fields, problems).await),
    };
    if fields.get("act").is_some_and(|act| act == "live") {
        for section in text.sections.values_mut() {
            let live = make_live(section.as_str(), factor, &desk.arrays);
            if let Ok(live) = SectionText::new(&live) {
                *section = live;
            }
        }
    }
    let kept = if fields.get("act").is_some_and(|act| act == "writing") {
        Kept::Writing
    } else {
        Kept::Asked
    };
    let id = bench.computed.open.branch.id.clone();
    let by = &bench.study.researcher.name;
    let services = bench.state.services();
    let written =
        services
            .interpretations
            .write(&bench.study.owned, (&id, factor), seen, text, kept, by);
    match written.await {
        // The script on the page goes on from this version.
        Ok(version) if kept == Kept::Writing => Ok(version.to_string().into_response()),
        Ok(_) => Ok(go_to(&bench.study, &id, &factor.to_string())),
        Err(WriteError::NoBranch) => Err(HttpError::NotFound),
        Err(WriteError::Store(error)) => Err(error.into()),
        Err(WriteError::MovedOn) => {
            let problem = words.at("text", "problem-write-moved", &[]);
            Ok(refuse(bench, desk, fields, vec![problem]).await)
        }
    }
}

/// Changes the headings.
pub async fn change_outline(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, branch)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let open = open(&state, &study, &branch).await?;
    let field = |name: &str| fields.get(name).map_or("", String::as_str);
    let factor: u32 = field("factor").parse().unwrap_or(1);
    let template = Template::parse(field("template"));
    // A heading that cannot be one changes nothing; its field has room for no other.
    let title = SectionTitle::new(field("title")).ok();
    let key = SectionKey::new(field("key"));
    let concourse = state.services().concourses.of(&study.owned).await?;
    let axis = Axis::ALL
        .into_iter()
        .find(|axis| axis.as_str() == field("template"));
    let aspects = move |axis: Axis| {
        let named = concourse.dimensions().aspects(axis).to_vec().into_iter();
        named.filter_map(move |named| {
            let aspect = Aspect {
                axis,
                key: named.key,
            };
            Some((aspect, SectionTitle::new(named.name.as_str()).ok()?))
        })
    };
    let act = field("act").to_owned();
    let change = move |outline: &mut Outline| match (template, act.as_str(), key, title) {
        (Some(template), ..) => outline.add(template),
        _ if axis.is_some() => axis
            .into_iter()
            .for_each(|axis| outline.add_aspects(aspects(axis))),
        (None, "add", _, Some(title)) => outline.add_own(title),
        (None, "rename", Some(key), Some(title)) => outline.rename(&key, title),
        (None, "remove", Some(key), _) => outline.remove(&key),
        _ => {}
    };
    let interpretations = &state.services().interpretations;
    interpretations.change_outline(&study.owned, change).await?;
    Ok(go_to(&study, &open.branch.id, &factor.to_string()))
}

fn go_to(study: &OwnStudy, branch: &app::domain::id::BranchId, factor: &str) -> Response {
    let page = address(study, branch, BranchTab::Interpretation);
    Redirect::to(&format!("{page}/{factor}")).into_response()
}

fn factor_of(computed: &ComputedBranch, text: &str) -> Result<FactorNo, HttpError> {
    let factor = text.parse().ok().and_then(FactorNo::new);
    let factors = computed.analysis().result.factors.len();
    factor
        .filter(|factor| factor.index() < factors)
        .ok_or(HttpError::NotFound)
}

/// What is on the desk of one who writes about a factor.
struct Desk {
    factor: FactorNo,
    qset: QSet,
    concourse: Concourse,
    arrays: Arrays,
    outline: Outline,
    latest: BTreeMap<FactorNo, InterpretationVersion>,
    /// The latest first.
    versions: Vec<InterpretationVersion>,
    languages: Vec<StudyLanguage>,
}

impl Desk {
    async fn of(bench: &Bench, factor: FactorNo) -> Result<Self, HttpError> {
        let owned = &bench.study.owned;
        let id = &bench.computed.open.branch.id;
        let written = &bench.state.services().interpretations;
        Ok(Self {
            factor,
            qset: bench
                .study
                .study()
                .qset()
                .cloned()
                .ok_or(HttpError::NotFound)?,
            concourse: bench.state.services().concourses.of(owned).await?,
            arrays: Arrays::of(&bench.computed.analysis().result),
            outline: written.outline(owned).await?,
            latest: written.latest(owned, id).await?,
            versions: written.versions(owned, id, factor).await?,
            languages: bench.study.study().languages().iter().collect(),
        })
    }

    /// The statements that are tagged with what a section is about, and their ranks.
    fn tagged(&self, section: &Section) -> Vec<(u32, String)> {
        let Some(aspect) = section.key.aspect() else {
            return Vec::new();
        };
        let candidates = self.concourse.candidates();
        let tagged = candidates.filter(|candidate| candidate.aspects.contains(&aspect));
        let mut places: Vec<StatementNo> = tagged.filter_map(Candidate::place).collect();
        places.sort_unstable();
        let ranked = |statement| ranked(&self.arrays, self.factor, statement);
        places.into_iter().map(ranked).collect()
    }

    fn seen(&self) -> u32 {
        self.versions.first().map_or(0, |last| last.number)
    }
}

/// What the fields of a text hold.
fn typed_of(text: &Interpretation) -> Fields {
    let sections = text
        .sections
        .iter()
        .map(|(key, text)| (section_field(key.as_str()), text.to_string()));
    let notes = text
        .notes
        .iter()
        .map(|(number, note)| (note_field(number.get()), note.to_string()));
    let bearings = text.bearings.iter().map(|(number, bearing)| {
        let code = bearing.code().to_owned();
        (bearing_field(number.get()), code)
    });
    let gists = text.gists.iter().flat_map(|(locale, gist)| {
        let motto = gist.motto.as_ref().map(ToString::to_string);
        let summary = gist.summary.as_ref().map(ToString::to_string);
        [
            (gist_field("motto", *locale), motto.unwrap_or_default()),
            (gist_field("summary", *locale), summary.unwrap_or_default()),
        ]
    });
    sections.chain(notes).chain(bearings).chain(gists).collect()
}

/// The text of a form. What has no field on the page stays as it was.
fn read(
    fields: &Fields,
    mut text: Interpretation,
    desk: &Desk,
    words: Words,
) -> Result<Interpretation, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut take = |field: String| match fields.get(&field).map(|typed| SectionText::new(typed)) {
        None => None,
        Some(Ok(text)) => Some(Some(text)),
        Some(Err(TextError::Blank)) => Some(None),
        Some(Err(error)) => {
            problems.push(Problem::new(field, words.text(&error)));
            None
        }
    };
    for section in desk.outline.sections() {
        if let Some(found) = take(section_field(section.key.as_str())) {
            text.sections.remove(&section.key);
            text.sections
                .extend(found.map(|found| (section.key.clone(), found)));
        }
    }
    for number in desk.qset.numbers() {
        if let Some(found) = take(note_field(number.get())) {
            text.notes.remove(&number);
            text.notes.extend(found.map(|found| (number, found)));
        }
        if let Some(code) = fields.get(&bearing_field(number.get())) {
            text.bearings.remove(&number);
            let found = Bearing::parse(code);
            text.bearings.extend(found.map(|found| (number, found)));
        }
    }
    for locale in &desk.languages {
        let field = |part| gist_field(part, *locale);
        let typed = |part| fields.get(&field(part));
        let (Some(motto), Some(summary)) = (typed("motto"), typed("summary")) else {
            continue;
        };
        let motto = words.optional(&field("motto"), motto);
        let summary = words.optional(&field("summary"), summary);
        match (motto, summary) {
            (Ok(motto), Ok(summary)) => text.set_gist(*locale, Gist { motto, summary }),
            (motto, summary) => problems.extend(motto.err().into_iter().chain(summary.err())),
        }
    }
    if problems.is_empty() {
        Ok(text)
    } else {
        Err(problems)
    }
}

async fn refuse(bench: Bench, desk: Desk, fields: Fields, problems: Vec<Problem>) -> Response {
    page(
        bench,
        desk,
        fields,
        None,
        problems,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
    .await
}

async fn page(
    bench: Bench,
    desk: Desk,
    typed: Fields,
    earlier: Option<u32>,
    problems: Vec<Problem>,
    status: StatusCode,
) -> Response {
    let Bench {
        state,
        study,
        locale,
        computed,
    } = bench;
    let ui = state.ui(locale);
    let page = move || {
        let path = format!(
            "analysis/{}/interpretation/{}",
            computed.open.branch.id, desk.factor
        );
        let chrome = chrome::of_computed(study.chrome(&path, locale), &computed);
        let texts: Vec<(&Section, &str)> = desk
            .outline
            .sections()
            .iter()
            .map(|section| {
                let typed = typed.get(&section_field(section.key.as_str()));
                (section, typed.map_or("", String::as_str))
            })
            .collect();
        let (factor, arrays) = (desk.factor, &desk.arrays);
        let whole: Vec<&str> = texts.iter().map(|(_, text)| *text).collect();
        let used = cited(&whole.join("\n\n"), factor, arrays.statements());
        let result = &computed.analysis().result;
        let title = |factor| {
            let found =
                computed
                    .open
                    .recipe
                    .titles
                    .title(factor, locale, study.study().languages().main());
            found.map(|(title, _)| title.to_string())
        };
        writing(&Writing {
            chrome,
            factor: factor.get(),
            title: title(factor),
            factors: result
                .factors
                .iter()
                .map(|each| {
                    let text = desk.latest.get(&each.number).map(|last| last.text.whole());
                    let used = cited(&text.unwrap_or_default(), each.number, arrays.statements());
                    (each.number.get(), title(each.number), used.len())
                })
                .collect(),
            seen: desk.seen(),
            earlier,
            sections: texts
                .iter()
                .map(|(section, text)| WritingSection {
                    key: section.key.as_str().to_owned(),
                    title: heading(section),
                    typed: (*text).to_owned(),
                    read: filled_in(text, factor, arrays),
                    tagged: desk.tagged(section),
                })
                .collect(),
            gists: desk
                .languages
                .iter()
                .map(|locale| {
                    let field = |part| typed.get(&gist_field(part, *locale)).cloned();
                    TypedGist {
                        locale: *locale,
                        motto: field("motto").unwrap_or_default(),
                        summary: field("summary").unwrap_or_default(),
                    }
                })
                .collect(),
            faults: texts
                .iter()
                .flat_map(|(section, text)| faults(section, text, factor, arrays))
                .collect(),
            can_be_live: whole
                .iter()
                .map(|text| could_be_live(text, factor, arrays))
                .sum(),
            bands: bands(&desk, &computed, &used, &typed, locale),
            used: (used.len(), arrays.statements()),
            unused: uncited(arrays, factor, &used, |statement| {
                mark(result.contrasts.as_ref(), statement, factor)
                    .is_some_and(|mark| mark.distinguishes())
            })
            .into_iter()
            .map(|statement| ranked(arrays, factor, statement))
            .collect(),
            claims: Claim::ALL
                .into_iter()
                .map(|claim| {
                    let found = claim.offered(arrays, factor).into_iter();
                    (
                        claim,
                        found
                            .map(|statement| ranked(arrays, factor, statement))
                            .collect(),
                    )
                })
                .collect(),
            dimensions: Axis::ALL
                .into_iter()
                .filter_map(|axis| {
                    let dimension = desk.concourse.dimensions().get(axis)?;
                    Some((axis.as_str(), dimension.name().to_string()))
                })
                .collect(),
            versions: desk
                .versions
                .iter()
                .map(|version| {
                    let by = t_with(
                        "log-by",
                        &[
                            ("name", version.made_by.to_string().into()),
                            ("time", date_and_time(version.made).into()),
                        ],
                    );
                    (version.number, by)
                })
                .collect(),
            problems,
        })
    };
    render(ui, status, page).await
}

/// The heading of a section in the page's language.
pub fn heading(section: &Section) -> String {
    let own = section.title.as_ref().map(ToString::to_string);
    own.unwrap_or_else(|| template_heading(section.key.as_str()))
}

fn ranked(arrays: &Arrays, factor: FactorNo, statement: StatementNo) -> (u32, String) {
    let rank = arrays.rank(factor, statement);
    (
        statement.get(),
        rank.map(|rank| rank.signed()).unwrap_or_default(),
    )
}

/// How many typed citations would become live.
fn could_be_live(text: &str, factor: FactorNo, arrays: &Arrays) -> usize {
    let typed = |text: &str| {
        let found = check(text, factor, arrays).into_iter();
        found
            .filter(|each| each.citation.form == Written::Typed)
            .count()
    };
    typed(text) - typed(&make_live(text, factor, arrays))
}

fn faults(section: &Section, text: &str, factor: FactorNo, arrays: &Arrays) -> Vec<Fault> {
    let mut found = Vec::new();
    for checked in check(text, factor, arrays) {
        for (item, verdict) in checked.citation.items.iter().zip(&checked.verdicts) {
            if let Some(says) = objection(*verdict) {
                found.push(Fault {
                    field: section_field(section.key.as_str()),
                    section: heading(section),
                    excerpt: around(text, checked.citation.place.start),
                    written: item.written.clone(),
                    says,
                });
            }
        }
    }
    found
}

/// The words before a place in a text, by which it is found again.
fn around(text: &str, place: usize) -> String {
    let words: Vec<&str> = text[..place].split_whitespace().rev().take(6).collect();
    let words: Vec<&str> = words.into_iter().rev().collect();
    format!("… {}", words.join(" "))
}

fn bands(
    desk: &Desk,
    computed: &ComputedBranch,
    used: &BTreeSet<StatementNo>,
    typed: &Fields,
    locale: Locale,
) -> Vec<(Band, Vec<Card>)> {
    let result = &computed.analysis().result;
    let mut ordered: Vec<(StatementNo, analysis::Rank)> = desk
        .qset
        .numbers()
        .filter_map(|number| Some((number, desk.arrays.rank(desk.factor, number)?)))
        .collect();
    ordered.sort_by_key(|(number, rank)| (std::cmp::Reverse(*rank), *number));
    let card = |(number, rank): &(StatementNo, analysis::Rank)| {
        let (text, lang) = bench::text_of(&desk.qset, locale, *number);
        Card {
            number: number.get(),
            text,
            lang,
            rank: rank.signed(),
            mark: mark(result.contrasts.as_ref(), *number, desk.factor),
            is_used: used.contains(number),
            remarks: remarks(result, computed, desk.factor, *number),
            bearing: typed
                .get(&bearing_field(number.get()))
                .cloned()
                .unwrap_or_default(),
            note: typed
                .get(&note_field(number.get()))
                .cloned()
                .unwrap_or_default(),
        }
    };
    let in_band = |band: Band| {
        let of_band = ordered
            .iter()
            .filter(|(_, rank)| Band::of(desk.arrays.grid(), *rank) == band);
        (band, of_band.map(card).collect::<Vec<_>>())
    };
    let bands = Band::ALL.into_iter().map(in_band);
    bands.filter(|(_, cards)| !cards.is_empty()).collect()
}

/// What those who define a factor wrote about a statement.
fn remarks(
    result: &AnalysisResult,
    computed: &ComputedBranch,
    factor: FactorNo,
    statement: StatementNo,
) -> Vec<(String, String)> {
    let definers = result.flags.of_factor(factor.index());
    definers
        .filter_map(|sort| computed.sorts().get(sort.index()))
        .filter_map(|sort| {
            let remark = sort.content.remarks.get(&statement)?;
            Some((sort.content.pseudonym.to_string(), remark.to_string()))
        })
        .collect()
}
