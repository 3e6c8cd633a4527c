//! From a computed analysis to the page that shows it.

use analysis::retain::ParallelAnalysis;
use analysis::{
    Analysis, AnalysisResult, Contrasts, Factor, FactorNo, Rank, SortStatus, StatementNo,
};
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::page::researcher::analysis::{
    Contrast, Criterion, Eigenvalue, Facts, LoadingRow, Loadings, PlacedText, Ready, Shared,
    ShownFactor, Status,
};
use app::ui::mark::Mark;
use app::ui::rank::rank_class;

use super::warnings::in_words;
use crate::report::{by_score, composite_of};

/// Eigenvalues shown in the table and the plot.
const SHOWN_EIGENVALUES: usize = 10;

/// What the page is made of.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The statements.
    pub qset: &'a QSet,
    /// Language in which statements are wanted.
    pub locale: Locale,
    /// Name and identity of every sort, in the order of the sort matrix.
    pub sorts: &'a [(String, String)],
    /// The analysis.
    pub analysis: &'a Analysis,
    /// Parallel analysis of the same sorts.
    pub parallel: Option<&'a ParallelAnalysis>,
    /// The scree plot.
    pub scree: &'a str,
}

/// The page's data, with factor `shown` in detail; `factor_href` is the page's address up to a factor's number.
pub fn ready(material: Material<'_>, shown: u32, factor_href: String) -> Ready {
    let result = &material.analysis.result;
    let names: Vec<String> = material
        .sorts
        .iter()
        .map(|(name, _)| name.clone())
        .collect();
    let factor = result
        .factors
        .get(FactorNo::new(shown).map_or(0, FactorNo::index));
    Ready {
        statements: result.statements,
        sorts: result.sorts,
        scree: material.scree.to_owned(),
        eigenvalues: eigenvalues(&material),
        criteria: criteria(&material),
        correlations: result
            .contrasts
            .as_ref()
            .map_or_else(Vec::new, correlations),
        loadings: loadings(&material),
        facts: result.factors.iter().map(facts).collect(),
        factor: factor.and_then(|factor| shown_factor(&material, factor)),
        shared: shared(&material),
        warnings: material
            .analysis
            .warnings
            .iter()
            .map(|warning| in_words(warning, &names))
            .collect(),
        shown,
        factor_href,
    }
}

fn eigenvalues(material: &Material<'_>) -> Vec<Eigenvalue> {
    let result = &material.analysis.result;
    result
        .exploration
        .eigenvalues
        .iter()
        .take(SHOWN_EIGENVALUES)
        .enumerate()
        .map(|(index, value)| Eigenvalue {
            number: FactorNo::from_index(index).get(),
            value: *value,
            percent: 100.0 * value / result.sorts as f64,
            random: material
                .parallel
                .and_then(|random| random.percentile_95.get(index).copied()),
        })
        .collect()
}

fn criteria(material: &Material<'_>) -> Vec<Criterion> {
    let result = &material.analysis.result;
    let extracted = &result.exploration.extraction.factors;
    let count = |test: fn(&analysis::extract::ExtractedFactor) -> bool| {
        extracted
            .iter()
            .filter(|factor| test(factor))
            .count()
            .to_string()
    };
    let explained = result
        .factors
        .last()
        .map_or(0.0, |factor| factor.cumulative);
    let mut criteria = Vec::new();
    if let Some(random) = material.parallel {
        criteria.push(Criterion {
            key: "criterion-parallel",
            value: random.above_95.to_string(),
        });
    }
    criteria.extend([
        Criterion {
            key: "criterion-kaiser",
            value: result.exploration.kaiser.to_string(),
        },
        Criterion {
            key: "criterion-two-loadings",
            value: count(|factor| factor.significant_05 >= 2),
        },
        Criterion {
            key: "criterion-humphrey",
            value: count(|factor| factor.humphrey.strict),
        },
        Criterion {
            key: "criterion-variance",
            value: format!("{}\u{a0}%", app::ui::number::decimal(100.0 * explained, 0)),
        },
    ]);
    criteria
}

fn correlations(contrasts: &Contrasts) -> Vec<(u32, u32, f64)> {
    contrasts
        .pairs
        .iter()
        .map(|pair| (pair.first.get(), pair.second.get(), pair.correlation))
        .collect()
}

fn facts(factor: &Factor) -> Facts {
    let composite = factor.composite.as_ref();
    Facts {
        number: factor.number.get(),
        defining: factor.flagged,
        reliability: composite.map(|composite| composite.reliability),
        standard_error: composite.map(|composite| composite.standard_error),
        explained: 100.0 * factor.explained,
    }
}

fn loadings(material: &Material<'_>) -> Loadings {
    let result = &material.analysis.result;
    let mut rows: Vec<(u32, LoadingRow)> = material
        .sorts
        .iter()
        .enumerate()
        .map(|(index, (name, id))| {
            (
                sort_key(result, index),
                loading_row(result, index, name, id),
            )
        })
        .collect();
    rows.sort_by(|(one_key, one), (other_key, other)| {
        one_key
            .cmp(other_key)
            .then_with(|| strongest(other).total_cmp(&strongest(one)))
            .then_with(|| one.name.cmp(&other.name))
    });
    Loadings {
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        explained: result
            .factors
            .iter()
            .map(|factor| 100.0 * factor.explained)
            .collect(),
    }
}

/// Sorts that define a factor first, by factor; then mixed ones, then the rest.
pub fn sort_key(result: &AnalysisResult, index: usize) -> u32 {
    match status(result, index) {
        Status::Defines(factor) => factor,
        Status::Mixed => u32::MAX - 1,
        Status::None => u32::MAX,
    }
}

/// Whether a sort counts towards a factor.
pub fn status(result: &AnalysisResult, index: usize) -> Status {
    let flags = result.flags.sorts.get(index);
    match flags.map(|sort| (sort.status, sort.flagged.first())) {
        Some((SortStatus::Defining, Some(factor))) => Status::Defines(factor.get()),
        Some((SortStatus::Confounded, _)) => Status::Mixed,
        _ => Status::None,
    }
}

fn strongest(row: &LoadingRow) -> f64 {
    row.loadings
        .iter()
        .map(|(loading, _)| loading.abs())
        .fold(0.0, f64::max)
}

fn loading_row(result: &AnalysisResult, index: usize, name: &str, id: &str) -> LoadingRow {
    LoadingRow {
        name: name.to_owned(),
        id: id.to_owned(),
        loadings: result
            .rotation
            .loadings
            .of_sort(index)
            .enumerate()
            .map(|(factor, loading)| (loading, result.flags.is_flagged(index, factor)))
            .collect(),
        communality: result.communalities.get(index).copied().unwrap_or_default(),
        status: status(result, index),
    }
}

/// The mark of a statement in a factor.
pub fn mark(
    contrasts: Option<&Contrasts>,
    statement: StatementNo,
    factor: FactorNo,
) -> Option<Mark> {
    contrasts?.sign(statement, factor).map(Mark::from)
}

fn shown_factor(material: &Material<'_>, factor: &Factor) -> Option<ShownFactor> {
    let result = &material.analysis.result;
    let composite = factor.composite.as_ref()?;
    let texts = by_score(&composite.z)
        .into_iter()
        .filter_map(|index| {
            let statement = StatementNo::from_index(index);
            let rank = *composite.array.ranks().get(index)?;
            let (text, lang) = text_of(material.qset, material.locale, statement);
            Some(PlacedText {
                rank: rank.signed(),
                rank_class: rank_class(&result.grid, rank),
                number: statement.get(),
                text,
                lang,
                z: composite.z[index],
            })
        })
        .collect();
    Some(ShownFactor {
        composite: composite_of(result, factor, material.qset, material.locale)?,
        texts,
        contrasts: contrasts(material, factor),
    })
}

/// The text of a statement in the wanted language or else in another one, and which that is.
pub fn text_of(qset: &QSet, wanted: Locale, statement: StatementNo) -> (String, &'static str) {
    qset.wording(statement, wanted)
        .map_or_else(Default::default, |(wording, used)| {
            (wording.text.as_str().to_owned(), used.code())
        })
}

fn contrasts(material: &Material<'_>, factor: &Factor) -> Vec<Contrast> {
    let result = &material.analysis.result;
    let (Some(found), Some(composite)) = (&result.contrasts, &factor.composite) else {
        return Vec::new();
    };
    let mut rows: Vec<Contrast> = found
        .distinguishing(factor.number)
        .filter_map(|(contrast, standing)| {
            let (text, lang) = text_of(material.qset, material.locale, contrast.statement);
            let index = contrast.statement.index();
            Some(Contrast {
                mark: mark(Some(found), contrast.statement, factor.number)?,
                number: contrast.statement.get(),
                text,
                lang,
                rank: *composite.array.ranks().get(index)?,
                z: composite.z[index],
                others: ranks_of(result, found, index)
                    .filter(|(number, _)| *number != factor.number.get())
                    .collect(),
                margin: standing.margin,
                stars: match standing.distinguishing {
                    Some(analysis::Alpha::P001) => 2,
                    Some(analysis::Alpha::P01) => 1,
                    _ => 0,
                },
                near: standing.near_threshold,
            })
        })
        .collect();
    rows.sort_by(|one, other| other.z.total_cmp(&one.z));
    rows
}

fn ranks_of(
    result: &AnalysisResult,
    contrasts: &Contrasts,
    statement: usize,
) -> impl Iterator<Item = (u32, Rank)> {
    contrasts.factors.iter().filter_map(move |number| {
        let composite = result.factors.get(number.index())?.composite.as_ref()?;
        Some((number.get(), *composite.array.ranks().get(statement)?))
    })
}

fn shared(material: &Material<'_>) -> Vec<Shared> {
    let result = &material.analysis.result;
    let Some(contrasts) = &result.contrasts else {
        return Vec::new();
    };
    contrasts
        .consensus()
        .into_iter()
        .filter(|contrast| contrast.consensus == Some(analysis::Consensus::P05))
        .map(|contrast| {
            let (text, lang) = text_of(material.qset, material.locale, contrast.statement);
            Shared {
                number: contrast.statement.get(),
                text,
                lang,
                ranks: ranks_of(result, contrasts, contrast.statement.index()).collect(),
            }
        })
        .collect()
}
