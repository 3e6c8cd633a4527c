//! Making a sort: its pages, step by step.

use std::collections::BTreeMap;

use analysis::{Grid, QSort};
use app::domain::invited_group::GroupCode;
use app::domain::language::{Reading, StudyLanguage};
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::domain::receipt::ReceiptCode;
use app::domain::statement::StatementNo;
use app::domain::study::{ConditionNo, PileLabel, Study};
use app::domain::submission::ShownOrder;
use app::island::sorting::props::{LanguageLink, SortingModel};
use app::page::participant::last_call::{last_call, open_until};
use app::page::participant::sorting::{Seat, SortingPage, sorting_page};
use app::sorting::board::Pile;
use app::sorting::form::{CONDITION, FormProblem, GROUP, SortForm, field};
use app::sorting::options::SortingOptions;
use app::sorting::step::Step;
use app::sorting::texts::{Sending, SortingTexts};
use app::text::{in_locale, shown as number};
use app::ui::field::Problem;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;

use super::condition;
use super::information::{self, not_open};
use super::meeting::{self, From};
use super::problems::Words;
use super::study_form::StudyForm;
use super::{resume, study_at};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::{Pairs, status, value};
use crate::http::language::Reads;
use crate::http::render::render;
use crate::service::digest::consent_version;
use crate::world::shuffle;

/// What the sort's page needs from an open study.
pub(super) struct Material<'a> {
    pub study: &'a Study,
    pub qset: &'a QSet,
    pub grid: &'a Grid,
    pub reading: Reading,
    pub condition: ConditionNo,
    pub consent: String,
}

impl Material<'_> {
    fn options(&self) -> SortingOptions {
        self.study.options().sorting
    }
}

/// How a page of the sort is shown.
pub(super) struct Shown {
    pub step: Step,
    pub problems: Vec<Problem>,
    /// Whether a draft kept by the browser is newer.
    pub resume: bool,
    pub seat: Option<Seat>,
    /// Until when the draft is kept on the server as well, if it is.
    pub kept_until: Option<Date>,
    /// Whether the problem is a question about the pseudonym and no error.
    pub asks: bool,
}

impl Shown {
    /// The first page, on which a draft that the browser has kept goes first.
    pub const fn first(seat: Option<Seat>) -> Self {
        Self {
            step: Step::Read,
            problems: Vec::new(),
            resume: true,
            seat,
            kept_until: None,
            asks: false,
        }
    }

    /// After something was refused.
    pub const fn refused(step: Step, problems: Vec<Problem>, seat: Option<Seat>) -> Self {
        Self {
            step,
            problems,
            resume: false,
            seat,
            kept_until: None,
            asks: false,
        }
    }
}

/// The first page of the sort, after consent.
pub async fn begin(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
    Reads(reading): Reads,
) -> Result<Response, HttpError> {
    let study = study_at(&state, &slug).await?;
    if let Some(page) = not_open(&state, &study, reading).await {
        return Ok(page);
    }
    let chosen = query.get(CONDITION).map(String::as_str);
    let Some(number) = condition::to_begin(&study, chosen) else {
        return Ok(condition::closed(&state, &study, reading).await);
    };
    let material = material(&study, reading, number)?;
    if query.get("consent") != Some(&material.consent) {
        return Ok(information::without_consent(&study, reading));
    }
    let form = fresh_form(&state, &material, query.get(GROUP).map(String::as_str)).await?;
    let shown = Shown::first(None);
    Ok(page(&state, &material, form, shown, StatusCode::OK).await)
}

/// The first page of the sort for somebody who takes a seat in a meeting. The same form again gives the same seat.
pub(super) async fn join(
    State(state): State<AppState>,
    from: From,
    StudyForm {
        study,
        reading,
        pairs,
    }: StudyForm,
) -> Result<Response, HttpError> {
    if let Some(page) = not_open(&state, &study, reading).await {
        return Ok(page);
    }
    let Some(number) = condition::to_begin(&study, value(&pairs, CONDITION)) else {
        return Ok(condition::closed(&state, &study, reading).await);
    };
    let material = material(&study, reading, number)?;
    let agreed = pairs
        .iter()
        .any(|(name, value)| name == "consent" && *value == material.consent);
    if !agreed {
        return Ok(information::without_consent(&study, reading));
    }
    if let Err((why, status)) = meeting::take(&state, &study, &pairs, &from).await? {
        let page =
            information::describe(&state, &study, reading, (Some(why), value(&pairs, GROUP)))
                .await?;
        return Ok(information::show_page(&state, reading, status, page).await);
    }
    let form = fresh_form(&state, &material, value(&pairs, GROUP)).await?;
    let seat = meeting::note(&state, &pairs, Step::Read, 0).await?;
    let shown = Shown::first(seat);
    Ok(page(&state, &material, form, shown, StatusCode::OK).await)
}

/// One step of the plain form: everything so far comes in and goes out again.
pub async fn step(
    State(state): State<AppState>,
    StudyForm {
        study,
        reading,
        pairs,
    }: StudyForm,
) -> Result<Response, HttpError> {
    if let Some(page) = not_open(&state, &study, reading).await {
        return Ok(page);
    }
    go_on(&state, &study, reading, &pairs).await
}

/// The step that the fields ask for, or the one where what is missing can be mended.
pub(super) async fn go_on(
    state: &AppState,
    study: &Study,
    reading: Reading,
    pairs: &Pairs,
) -> Result<Response, HttpError> {
    let Some((material, mut form, refused)) = read(study, reading, pairs)? else {
        return Ok(condition::closed(state, study, reading).await);
    };
    let words = Words(reading.locale);
    // A form without an order is the beginning of a sort under a further condition.
    let begins = form.order.is_empty();
    complete(state, &material, &mut form);
    let mut problems: Vec<Problem> = refused.iter().map(|problem| words.form(problem)).collect();
    let options = material.options();
    let asked_at = meeting::asked_at(pairs).filter(|_| meeting::asks(pairs));
    let mut wanted = asked_at.or(form.step).unwrap_or_default();
    if wanted == Step::Piles && !options.has_piles {
        wanted = Step::Grid;
    }
    if wanted > Step::Grid
        && let Err(unfinished) = QSort::new(material.grid, &form.ranks)
    {
        problems.extend(unfinished.iter().map(|problem| words.sort(problem)));
        wanted = Step::Grid;
    } else if wanted > Step::Remarks {
        let short = short_remarks(&material, &form, words);
        if !short.is_empty() {
            problems.extend(short);
            wanted = Step::Remarks;
        }
    }
    let kept_until = resume::keep_again(state, &material, &mut form, wanted, &mut problems).await?;
    let status = status(&problems);
    let placed = form.placed();
    let seat = meeting::note(state, pairs, wanted, placed).await?;
    let shown = Shown {
        kept_until,
        resume: begins,
        ..Shown::refused(wanted, problems, seat)
    };
    Ok(page(state, &material, form, shown, status).await)
}

/// Consent to nothing, or to an older information.
pub(super) fn no_consent(material: &Material<'_>, form: &SortForm) -> Option<Problem> {
    let key = if form.consent.is_empty() {
        "problem-consent"
    } else {
        "problem-consent-changed"
    };
    let problem = || Words(material.reading.locale).at("main", key, &[]);
    (form.consent != material.consent).then(problem)
}

/// Remarks with fewer words than the study asks for.
pub(super) fn short_remarks(
    material: &Material<'_>,
    form: &SortForm,
    words: Words,
) -> Vec<Problem> {
    let options = material.options();
    let short = options.short_remarks(material.grid, &form.ranks, &form.remarks);
    let least = options.least_words.get();
    let problem = |card: usize| {
        words.at(
            field("remark", card),
            "problem-remark-short",
            &[("number", number(card + 1)), ("words", least.into())],
        )
    };
    short.into_iter().map(problem).collect()
}

/// Reads a form about a sort. `None` if its condition of instruction is not open.
pub(super) fn read<'a>(
    study: &'a Study,
    reading: Reading,
    pairs: &Pairs,
) -> Result<Option<(Material<'a>, SortForm, Vec<FormProblem>)>, HttpError> {
    let (qset, grid) = study.sorting_material().ok_or(HttpError::NotFound)?;
    let (form, refused) = SortForm::parse(pairs, grid, qset.len());
    let corrects = !form.corrects.is_empty();
    let Some(number) = condition::of_form(study, &form.condition, corrects) else {
        return Ok(None);
    };
    Ok(Some((material(study, reading, number)?, form, refused)))
}

pub(super) fn material(
    study: &Study,
    reading: Reading,
    condition: ConditionNo,
) -> Result<Material<'_>, HttpError> {
    let (qset, grid) = study.sorting_material().ok_or(HttpError::NotFound)?;
    Ok(Material {
        study,
        qset,
        grid,
        reading,
        condition,
        consent: consent_version(study).as_str().to_owned(),
    })
}

/// A form as a participant gets it: an order, a pseudonym and a receipt code of its own.
async fn fresh_form(
    state: &AppState,
    material: &Material<'_>,
    group: Option<&str>,
) -> Result<SortForm, HttpError> {
    let count = material.qset.len();
    // Only a code goes into the page's addresses, whatever the link carried.
    let group = group.and_then(|code| code.parse::<GroupCode>().ok());
    let mut form = SortForm {
        consent: material.consent.clone(),
        group: group.map(|code| code.to_string()).unwrap_or_default(),
        condition: condition::field(material.condition),
        piles: vec![None; count],
        ranks: vec![None; count],
        aside: vec![false; count],
        ..SortForm::default()
    };
    complete(state, material, &mut form);
    // Whoever has sorted before knows the pseudonym; another one on offer would part the sorts.
    if material.condition == ConditionNo::FIRST {
        let sorting = &state.services().sorting;
        let offered = sorting.offer_pseudonym(material.study).await?;
        form.pseudonym = offered.as_str().to_owned();
    }
    Ok(form)
}

/// Gives a form what it lacks: an order that names each statement once, and a receipt code.
pub(super) fn complete(state: &AppState, material: &Material<'_>, form: &mut SortForm) {
    let count = material.qset.len();
    let numbers = form
        .order
        .iter()
        .map(|card| StatementNo::from_index(*card))
        .collect();
    if ShownOrder::new(numbers, count).is_err() {
        form.order = (0..count).collect();
        if material.study.options().is_shuffled {
            shuffle(state.random(), &mut form.order);
        }
    }
    if form.receipt.parse::<ReceiptCode>().is_err() {
        form.receipt = state.services().sorting.new_receipt().as_str().to_owned();
    }
}

pub(super) async fn page(
    state: &AppState,
    material: &Material<'_>,
    form: SortForm,
    shown: Shown,
    status: StatusCode,
) -> Response {
    let page = sorting_page_of(state, material, form, shown).await;
    let ui = state.ui(material.reading);
    render(ui, status, move || sorting_page(page)).await
}

/// The board of a study as participants see it, with a part of the statements on it: only to be looked at, like a
/// practice round of which nothing is kept or sent.
pub(in crate::http) async fn board_to_look_at(
    state: &AppState,
    (study, qset, grid): (&Study, &QSet, &Grid),
    locale: Locale,
) -> SortingModel {
    let material = Material {
        condition: ConditionNo::FIRST,
        study,
        qset,
        grid,
        reading: locale.into(),
        consent: String::new(),
    };
    let count = qset.len();
    let ranks = grid.columns().iter().flat_map(|column| {
        let cells = usize::from(column.height);
        std::iter::repeat_n(column.rank, cells)
    });
    // Two of three are placed: a board in use has cards on it and cards to come.
    let ranks = ranks.take(count).enumerate();
    let ranks = ranks.map(|(cell, rank)| (cell % 3 != 2).then_some(rank));
    let form = SortForm {
        piles: vec![Some(Pile::Neutral); count],
        ranks: ranks.collect(),
        aside: vec![false; count],
        order: (0..count).collect(),
        ..SortForm::default()
    };
    let shown = Shown::refused(Step::Grid, Vec::new(), None);
    let mut model = sorting_page_of(state, &material, form, shown).await.model;
    model.practice = true;
    // Its links would lead to participants' pages.
    model.interface_languages.clear();
    model.statement_languages.clear();
    model.texts.preview(locale);
    model
}

async fn sorting_page_of(
    state: &AppState,
    material: &Material<'_>,
    form: SortForm,
    shown: Shown,
) -> SortingPage {
    let Shown {
        step,
        problems,
        resume,
        seat,
        kept_until,
        asks,
    } = shown;
    let reading = material.reading;
    let locale = reading.locale;
    let mut draft = form.draft(material.grid);
    draft.step = step;
    let study_language = study_language(material);
    let (instruction, _) = material
        .study
        .instruction_under(material.condition, study_language)
        .map_or_else(
            || (String::new(), study_language),
            |(text, used)| (text.as_str().to_owned(), used),
        );
    let wordings = material.qset.numbers();
    let wordings: Vec<_> = wordings
        .filter_map(|number| material.qset.wording(number, study_language))
        .map(|(wording, _)| wording)
        .collect();
    let mut texts = SortingTexts::in_locale(locale);
    let (least, most) = material.study.grid_ends(study_language);
    let middle = material
        .study
        .grid_middle(study_language)
        .map(|text| text.as_str());
    texts.name_scale(
        least.map(|text| text.as_str()),
        middle,
        most.map(|text| text.as_str()),
    );
    texts.fit(material.options(), locale);
    texts.fit_sending(sending(material, &form), locale);
    if material.study.conditions().are_several() {
        texts.link_by_pseudonym(locale);
    }
    if asks {
        let say = |key| in_locale(locale, key, &[]);
        texts.ask_rather(&say("problems-title-pseudonym"), &say("problem-word-ask"));
    }
    if let Some(piles) = material.study.pile_labels(study_language) {
        let name = |label: &Option<PileLabel>| label.as_ref().map(ToString::to_string);
        texts.name_piles(
            name(&piles.disagree).as_deref(),
            name(&piles.neutral).as_deref(),
            name(&piles.agree).as_deref(),
        );
    }
    // The page is worth more than its reminder: a store that fails is reported when the sort is sent.
    let days = state.services().studies.days(material.study.id()).await;
    let days = days.unwrap_or_default();
    let model = SortingModel {
        last_call: last_call(locale, days).unwrap_or_default(),
        open_until: open_until(locale, days).unwrap_or_default(),
        slug: material.study.slug().as_str().to_owned(),
        instruction,
        middle: middle.unwrap_or_default().to_owned(),
        statements: wordings
            .iter()
            .map(|wording| wording.text.to_string())
            .collect(),
        clarifications: wordings
            .iter()
            .map(|wording| wording.clarification.as_ref().map(ToString::to_string))
            .map(Option::unwrap_or_default)
            .collect(),
        practice: false,
        options: material.options(),
        study_language: study_language.code().to_owned(),
        study_direction: study_language.dir().to_owned(),
        language: reading.to_string(),
        interface_languages: interface_languages(reading),
        statement_languages: statement_languages(material, study_language),
        grid: material.grid.clone(),
        seat: seat
            .as_ref()
            .map(|seat| seat.secret.clone())
            .unwrap_or_default(),
        texts,
        consent: form.consent.clone(),
        group: form.group.clone(),
        condition: condition::field(material.condition),
        draft,
        resume,
        problems: problems
            .iter()
            .map(|problem| (problem.field.clone(), problem.message.clone()))
            .collect(),
    };
    SortingPage {
        model,
        form,
        step,
        seat,
        kept_until,
        asks,
        problems,
    }
}

/// What sending this form does.
fn sending(material: &Material<'_>, form: &SortForm) -> Sending {
    if !form.corrects.is_empty() {
        Sending::Correction
    } else if material.study.options().has_receipts {
        Sending::WithReceipt
    } else {
        Sending::WithoutReceipt
    }
}

/// The wanted language if every statement is written in it, else the study's main one.
fn study_language(material: &Material<'_>) -> StudyLanguage {
    let wanted = material.study.languages().choose(Some(material.reading));
    if is_whole_in(material.study, wanted) {
        wanted
    } else {
        material.qset.main()
    }
}

/// Whether everything one sorts by is written in this language.
fn is_whole_in(study: &Study, language: StudyLanguage) -> bool {
    let is_written = |(_, used): (_, StudyLanguage)| used == language;
    study.instruction(language).is_some_and(is_written)
        && study.qset().is_some_and(|qset| qset.is_whole_in(language))
}

/// The page with its interface in each language.
fn interface_languages(reading: Reading) -> Vec<LanguageLink> {
    let link = |locale: Locale| LanguageLink {
        lang: reading.with_locale(locale).to_string(),
        code: locale.code().to_owned(),
        name: locale.name().to_owned(),
        is_current: locale == reading.locale,
    };
    Locale::ALL.into_iter().map(link).collect()
}

/// The page with its statements in each language, where that is chosen apart from the interface's.
fn statement_languages(material: &Material<'_>, current: StudyLanguage) -> Vec<LanguageLink> {
    statements_in(material.study)
        .into_iter()
        .map(|language| LanguageLink {
            lang: material.reading.with_statements(language).to_string(),
            code: language.code().to_owned(),
            name: language.name().to_owned(),
            is_current: language == current,
        })
        .collect()
}

/// The languages among which a participant chooses that of the statements: those in which all of them are written, if
/// the interface does not speak one of the study's.
pub(super) fn statements_in(study: &Study) -> Vec<StudyLanguage> {
    let whole: Vec<_> = study
        .languages()
        .iter()
        .filter(|language| is_whole_in(study, *language))
        .collect();
    if whole.len() > 1 && Reading::is_chosen_apart(study.languages()) {
        whole
    } else {
        Vec::new()
    }
}
