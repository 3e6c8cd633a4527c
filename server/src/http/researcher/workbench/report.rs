//! The report: as a page, and as files.

use std::collections::{BTreeMap, BTreeSet};

use analysis::retain::ParallelAnalysis;
use analysis::{FactorNo, SortStatus, StatementNo};
use app::domain::decision::{Decision, Entry};
use app::domain::interpretation::{Arrays, Interpretation, Section, check};
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::domain::sort::ReleasedSort;
use app::page::researcher::workbench::compare::CompareOrder;
use app::page::researcher::workbench::log::Line;
use app::page::researcher::workbench::report::{Document, ReportPage, report};
use app::text::{t, t_with, with_locale};
use app::ui::date::date_and_time;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;

use super::interpretation::heading;
use super::log::{known, line};
use super::methods::{Known, checklist, paragraph};
use super::number::evidence;
use super::{Bench, chrome, export, figures, loadings};
use crate::figure::{Fitted, Look, Width};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::render::render;
use crate::http::researcher::OwnStudy;
use crate::http::researcher::analysis::{random, warnings};
use crate::interchange::export::ExportFormat;
use crate::report::{
    Figure, Material, Named, Reading, Voice, archive as packed, document, docx as written, page,
    workbook,
};
use crate::service::workbench::ComputedBranch;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What a report needs, read and computed, before it is put into words.
struct Ingredients {
    state: AppState,
    study: OwnStudy,
    locale: Locale,
    computed: ComputedBranch,
    qset: QSet,
    outline: Vec<Section>,
    texts: BTreeMap<FactorNo, Interpretation>,
    parallel: Option<ParallelAnalysis>,
    known: Known,
    /// Whether what participants wrote is in the report.
    has_voices: bool,
}

type Asked = BTreeMap<String, String>;

impl Ingredients {
    async fn of(bench: Bench, query: &Asked) -> Result<Self, HttpError> {
        let Bench {
            state,
            study,
            locale,
            computed,
        } = bench;
        let written = &state.services().interpretations;
        let latest = written
            .latest(&study.owned, &computed.open.branch.id)
            .await?;
        let outline = written.outline(&study.owned).await?;
        let eigenvalues = computed.analysis().result.exploration.eigenvalues.clone();
        Ok(Self {
            qset: study.study().qset().cloned().ok_or(HttpError::NotFound)?,
            outline: outline.sections().to_vec(),
            texts: latest
                .into_iter()
                .map(|(factor, last)| (factor, last.text))
                .collect(),
            parallel: random::parallel(computed.sorts(), eigenvalues).await?,
            has_voices: query.get("voices").is_none_or(|choice| choice != "no"),
            known: known(&state, &study, computed.sorts()).await?,
            state,
            study,
            locale,
            computed,
        })
    }

    /// The report in the page's language.
    fn document(&self) -> Document {
        let (study, computed) = (self.study.study(), &self.computed);
        let result = &computed.analysis().result;
        let entries = &computed.open.entries;
        let names = export::names(computed);
        let (rows, aids) = evidence(computed, self.parallel.as_ref());
        let outline: Vec<(Section, String)> = self
            .outline
            .iter()
            .map(|section| (section.clone(), heading(section)))
            .collect();
        let said = |line: Line| {
            let reason = line
                .reason
                .map(|reason| format!(" «{reason}»"))
                .unwrap_or_default();
            format!("{}{reason} ({})", line.sentence, line.by)
        };
        let missing = |known: Option<String>| known.unwrap_or_else(|| t("report-missing"));
        let checklist = checklist(study, result, entries, &self.known).into_iter();
        document(&Material {
            study: study.title(self.locale).0,
            branch: computed.open.branch.name.as_str(),
            digest: computed.analysed.data_digest.as_str(),
            locales: (self.locale, study.languages().main()),
            result,
            names: &names,
            reasons: &result
                .flags
                .sorts
                .iter()
                .map(|flags| loadings::reason(flags, result.flags.threshold))
                .collect::<Vec<_>>(),
            qset: &self.qset,
            titles: &computed.open.recipe.titles,
            outline: &outline,
            texts: &self.texts,
            methods: &paragraph(study, self.known.condition, result, entries),
            aids: &aids
                .into_iter()
                .map(|(aid, presumes)| [t(aid.key), t(presumes), aid.value])
                .collect::<Vec<_>>(),
            unrotated: &rows,
            parallel: self.parallel.as_ref(),
            warnings: &computed
                .analysis()
                .warnings
                .iter()
                .map(|warning| warnings::in_words(warning, &names))
                .collect::<Vec<_>>(),
            asides: &asides(entries),
            voices: &self.voices(),
            log: &entries
                .iter()
                .map(|entry| said(line(entry, computed.sorts())))
                .collect::<Vec<_>>(),
            checklist: &checklist
                .map(|(key, found)| [t(key), missing(found)])
                .collect::<Vec<_>>(),
        })
    }

    /// What participants wrote, by the factor they define.
    fn voices(&self) -> Vec<(Option<FactorNo>, Vec<Voice>)> {
        if !self.has_voices {
            return Vec::new();
        }
        let result = &self.computed.analysis().result;
        let defined = |place: usize| {
            let flags = result.flags.sorts.get(place)?;
            let factor = flags.flagged.first().copied();
            factor.filter(|_| flags.status == SortStatus::Defining)
        };
        let factors = result.factors.iter().map(|factor| Some(factor.number));
        let found = factors.chain([None]).map(|factor| {
            let sorts = self.computed.sorts().iter().enumerate();
            let here = sorts.filter(|(place, _)| defined(*place) == factor);
            let voices: Vec<Voice> = here.filter_map(|(_, sort)| voice(sort)).collect();
            (factor, voices)
        });
        found.filter(|(_, voices)| !voices.is_empty()).collect()
    }

    /// Citations that the arrays contradict: their number by factor.
    fn faults(&self) -> Vec<(u32, usize)> {
        let arrays = Arrays::of(&self.computed.analysis().result);
        let of_text = |(factor, text): (&FactorNo, &Interpretation)| {
            let checked = check(&text.whole(), *factor, &arrays);
            let count = checked.iter().filter(|each| !each.agrees()).count();
            (count > 0).then_some((factor.get(), count))
        };
        self.texts.iter().filter_map(of_text).collect()
    }

    fn docx(&self) -> Result<Vec<u8>, HttpError> {
        Ok(with_locale(self.locale, || written(&self.document()))?)
    }

    fn page(&self) -> Vec<u8> {
        with_locale(self.locale, || page(&self.document()))
    }

    /// Every figure as a file: name, what it shows, content.
    fn drawn(&self) -> Vec<(String, String, Vec<u8>)> {
        let names = export::names(&self.computed);
        let main = self.study.study().languages().main();
        let figures = figures::of(
            &self.computed,
            &names,
            &self.qset,
            (self.locale, main),
            self.parallel.as_ref(),
        );
        let wide = Width::Millimetres(160.0);
        let file = |figure: Figure| {
            let svg = figures.svg(figure)?;
            let fitted = Fitted::new(&svg, Look::Light, wide, self.locale.code())?;
            let name = format!("figures/{}.svg", figure.file());
            Some((name, fitted.description(), fitted.svg().as_bytes().to_vec()))
        };
        let all = figures.all(CompareOrder::Disagreement);
        all.into_iter().filter_map(file).collect()
    }

    /// What is said of single statements, by factor.
    fn readings(&self) -> Vec<Reading> {
        let texts = self.texts.iter();
        let of_text = |(factor, text): (&FactorNo, &Interpretation)| {
            let factor = *factor;
            let of_statement = |statement: &StatementNo| Reading {
                factor,
                statement: *statement,
                bearing: text.bearings.get(statement).map(|bearing| bearing.code()),
                note: text.notes.get(statement).map(ToString::to_string),
            };
            let both = text.bearings.keys().chain(text.notes.keys());
            let both: BTreeSet<&StatementNo> = both.collect();
            both.into_iter().map(of_statement).collect::<Vec<_>>()
        };
        texts.flat_map(of_text).collect()
    }

    fn xlsx(&self) -> Result<Vec<u8>, HttpError> {
        let main = self.study.study().languages().main();
        let text = |number| {
            let found = self.qset.wording(number, main);
            found
                .map(|(wording, _)| wording.text.to_string())
                .unwrap_or_default()
        };
        Ok(workbook(&Named {
            source: self.study.study().slug().to_string(),
            sha256: self.computed.analysed.data_digest.as_str().to_owned(),
            names: export::names(&self.computed),
            statements: self
                .qset
                .numbers()
                .map(|number| number.to_string())
                .collect(),
            texts: Some(self.qset.numbers().map(text).collect()),
            analysis: self.computed.analysis().clone(),
            bootstrap: None,
            readings: self.readings(),
        })?)
    }
}

/// What the researchers noted in the log.
fn asides(entries: &[Entry]) -> Vec<(String, String)> {
    let noted = entries
        .iter()
        .filter(|entry| entry.decision == Decision::Remark);
    let aside = |entry: &Entry| {
        let by = [
            ("name", entry.made_by.to_string().into()),
            ("time", date_and_time(entry.made).into()),
        ];
        Some((t_with("log-by", &by), entry.reason.as_ref()?.to_string()))
    };
    noted.filter_map(aside).collect()
}

/// What a participant wrote; nothing if that is nothing.
fn voice(sort: &ReleasedSort) -> Option<Voice> {
    let content = &sort.content;
    let ranks = content.sort.ranks();
    let about = content.remarks.iter().map(|(statement, words)| {
        let rank = ranks.get(statement.index()).map(|rank| rank.signed());
        (*statement, rank.unwrap_or_default(), words.to_string())
    });
    let whole = content.closing_remark.as_ref().map(ToString::to_string);
    let statements: Vec<_> = about.collect();
    (whole.is_some() || !statements.is_empty()).then(|| Voice {
        name: content.pseudonym.to_string(),
        whole,
        statements,
    })
}

/// The page.
pub async fn show(bench: Bench, Query(query): Query<Asked>) -> Result<Response, HttpError> {
    let of = Ingredients::of(bench, &query).await?;
    let ui = of.state.ui(of.locale);
    let page = move || {
        let path = format!("analysis/{}/report", of.computed.open.branch.id);
        report(&ReportPage {
            chrome: chrome::of_computed(of.study.chrome(&path, of.locale), &of.computed),
            document: of.document(),
            faults: of.faults(),
            has_voices: of.has_voices,
        })
    };
    Ok(render(ui, StatusCode::OK, page).await)
}

/// For a word processor.
pub async fn docx(bench: Bench, Query(query): Query<Asked>) -> Result<Response, HttpError> {
    let of = Ingredients::of(bench, &query).await?;
    let name = format!("{}-{}.docx", of.study.study().slug(), t_file(of.locale));
    Ok(export::file(DOCX, &name, of.docx()?))
}

/// Every table as a workbook.
pub async fn xlsx(bench: Bench, Query(query): Query<Asked>) -> Result<Response, HttpError> {
    let of = Ingredients::of(bench, &query).await?;
    let name = format!("{}-{}.xlsx", of.study.study().slug(), t_file(of.locale));
    Ok(export::file(XLSX, &name, of.xlsx()?))
}

/// Everything, for an open archive.
pub async fn archive(bench: Bench, Query(query): Query<Asked>) -> Result<Response, HttpError> {
    let of = Ingredients::of(bench, &query).await?;
    let exports = &of.state.services().exports;
    let data = exports
        .file(&of.study.owned, ExportFormat::Csv, None)
        .await?;
    let file = exports
        .file(&of.study.owned, ExportFormat::Study, None)
        .await?;
    let pretty =
        |document: &serde_json::Value| serde_json::to_vec_pretty(document).unwrap_or_default();
    let files = [
        ("report.docx", "packed-report", of.docx()?),
        ("report.html", "packed-page", of.page()),
        ("tables.xlsx", "packed-tables", of.xlsx()?),
        (
            "decisions.json",
            "packed-decisions",
            pretty(&export::decisions_of(&of.computed)),
        ),
        (
            "result.json",
            "packed-result",
            pretty(&export::result_of(&of.computed)),
        ),
        (
            "analysis.R",
            "packed-script",
            export::script_of(&of.computed).into_bytes(),
        ),
        ("data.zip", "packed-data", data.bytes),
        ("study.json", "packed-study", file.bytes),
    ];
    let slug = of.study.study().slug().to_string();
    let bytes = with_locale(of.locale, || {
        let files = files.map(|(name, key, bytes)| (name.to_owned(), t(key), bytes));
        let files: Vec<_> = files.into_iter().chain(of.drawn()).collect();
        let about = t_with(
            "packed-about",
            &[
                (
                    "study",
                    of.study.study().title(of.locale).0.to_owned().into(),
                ),
                ("branch", of.computed.open.branch.name.to_string().into()),
                ("version", of.computed.analysis().result.version.into()),
            ],
        );
        packed(&about, &files)
    })?;
    Ok(export::file(
        "application/zip",
        &format!("{slug}.zip"),
        bytes,
    ))
}

/// The part of a file's name that says what it is.
fn t_file(locale: Locale) -> String {
    app::text::in_locale(locale, "report-file", &[])
}
