//! From an analysis with named viewpoints to its slides.

use analysis::{AnalysisResult, Factor, FactorNo, Grid, Rank, StatementNo};
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::domain::study::{GridEnd, Study};
use app::domain::viewpoint::Viewpoints;
use app::page::present::{ComparedStatement, End, EndStatement, Presentation, Viewpoint};
use app::text::t_with;
use app::ui::rank::rank_class;

use crate::report::{by_score, composite_of};

/// Outermost statements listed where cells show numbers only.
const OUTERMOST: usize = 3;

/// What the slides are made of.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The study.
    pub study: &'a Study,
    /// Its statements.
    pub qset: &'a QSet,
    /// The analysis that was chosen.
    pub result: &'a AnalysisResult,
    /// The words for its factors.
    pub viewpoints: &'a Viewpoints,
    /// Language of the slides.
    pub locale: Locale,
}

/// The slides.
pub fn presentation(material: Material<'_>, dark: bool, path: String) -> Presentation {
    let Material {
        study,
        result,
        locale,
        ..
    } = material;
    let instruction = study
        .instruction(locale)
        .map(|(instruction, _)| instruction.as_str().to_owned())
        .unwrap_or_default();
    Presentation {
        title: study.title(locale).0.to_owned(),
        instruction,
        sorts: result.sorts,
        statements: result.statements,
        viewpoints: result
            .factors
            .iter()
            .filter_map(|factor| viewpoint(&material, factor))
            .collect(),
        compared: compared(&material),
        dark,
        path,
    }
}

fn viewpoint(material: &Material<'_>, factor: &Factor) -> Option<Viewpoint> {
    let Material {
        result,
        qset,
        locale,
        ..
    } = *material;
    let composite = composite_of(result, factor, qset, locale)?;
    let z = &factor.composite.as_ref()?.z;
    let ranks = factor.composite.as_ref()?.array.ranks();
    let order = by_score(z);
    let end_statement = |index: &usize| {
        let statement = StatementNo::from_index(*index);
        let rank = *ranks.get(*index)?;
        Some(EndStatement {
            number: statement.get(),
            rank: rank.signed(),
            rank_class: rank_class(&result.grid, rank),
            text: text_of(qset, statement, locale),
        })
    };
    let end = |rank: Rank, word: Option<&GridEnd>, outwards: &[usize]| End {
        rank: rank.signed(),
        rank_class: rank_class(&result.grid, rank),
        word: word.map(|word| word.as_str().to_owned()),
        outermost: outwards
            .iter()
            .filter(|index| ranks.get(**index) == Some(&rank))
            .filter_map(end_statement)
            .collect(),
        three: outwards
            .iter()
            .take(OUTERMOST)
            .filter_map(end_statement)
            .collect(),
    };
    let upwards: Vec<usize> = order.iter().rev().copied().collect();
    let (lowest, highest) = outermost_ranks(&result.grid);
    let (least, most) = material.study.grid_ends(locale.into());
    let (title, motto, summary) = words(material, factor.number);
    Some(Viewpoint {
        title,
        motto,
        summary,
        defining: factor.flagged,
        low: end(lowest, least, &upwards),
        high: end(highest, most, &order),
        composite,
    })
}

/// The lowest and the highest rank that have cells.
fn outermost_ranks(grid: &Grid) -> (Rank, Rank) {
    let filled = || grid.columns().iter().filter(|column| column.height > 0);
    (
        filled()
            .next()
            .map_or_else(Rank::default, |column| column.rank),
        filled()
            .next_back()
            .map_or_else(Rank::default, |column| column.rank),
    )
}

/// Title, motto and summary in the slides' language, else in the study's main one.
fn words(material: &Material<'_>, factor: FactorNo) -> (String, Option<String>, Option<String>) {
    let main = material.study.languages().main();
    let number = t_with("viewpoint-number", &[("number", factor.get().into())]);
    let title = material
        .viewpoints
        .title(factor, material.locale, main)
        .map_or(number, |(title, _)| title.as_str().to_owned());
    let texts = [material.locale.into(), main]
        .into_iter()
        .filter_map(|locale| material.viewpoints.get(factor, locale))
        .find(|texts| texts.motto.is_some() || texts.summary.is_some());
    let motto = texts.and_then(|texts| Some(texts.motto.as_ref()?.as_str().to_owned()));
    let summary = texts.and_then(|texts| Some(texts.summary.as_ref()?.as_str().to_owned()));
    (title, motto, summary)
}

/// All statements, those on which the scores vary most first.
fn compared(material: &Material<'_>) -> Vec<ComparedStatement> {
    let Material {
        result,
        qset,
        locale,
        ..
    } = *material;
    let Some(contrasts) = &result.contrasts else {
        return Vec::new();
    };
    let mut order: Vec<_> = contrasts.statements.iter().collect();
    order.sort_by(|one, other| other.z_variance.total_cmp(&one.z_variance));
    order
        .into_iter()
        .map(|contrast| {
            let index = contrast.statement.index();
            let ranks = result
                .factors
                .iter()
                .filter_map(|factor| factor.composite.as_ref())
                .map(|composite| {
                    let rank = *composite.array.ranks().get(index)?;
                    Some((rank, rank_class(&result.grid, rank)))
                })
                .collect();
            ComparedStatement {
                number: contrast.statement.get(),
                text: text_of(qset, contrast.statement, locale),
                ranks,
            }
        })
        .collect()
}

fn text_of(qset: &QSet, statement: StatementNo, locale: Locale) -> String {
    qset.wording(statement, locale)
        .map(|(wording, _)| wording.text.as_str().to_owned())
        .unwrap_or_default()
}
