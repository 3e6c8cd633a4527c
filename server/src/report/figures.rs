//! The figures of a result, in the page's language.

use analysis::plot::{
    ArrayCell, ArrayRow, ArraysLabels, Card, CardColumn, CompositeLabels, DecimalMark, PlaneLabels,
    PlaneSort, Score, ScoreRow, ScoresLabels, ScreeLabels, Standing, Tone, arrays, composite,
    plane, scores, scree,
};
use analysis::retain::ParallelAnalysis;
use analysis::{AnalysisResult, Composite, Contrasts, Factor, FactorNo, Rank, Sign, StatementNo};
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::domain::viewpoint::Viewpoints;
use app::page::researcher::workbench::compare::CompareOrder;
use app::page::researcher::workbench::report::{Look, Table};
use app::text::{Arg, t, t_with};
use app::ui::composite::{Cell, Composite as Picture};
use app::ui::hyphen::with_soft_hyphens;
use app::ui::mark::Mark;
use app::ui::number::{decimal, fraction};
use app::ui::rank::rank_step;

/// A table without its caption.
type Numbers = (Look, Vec<String>, Vec<Vec<String>>);

/// Eigenvalues in the scree plot.
const PLOTTED: usize = 10;
/// The two-sided 95 % point of the normal distribution.
pub const Z95: f64 = 1.96;

/// A figure, with what it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// The eigenvalues.
    Scree,
    /// All sorts by their loadings on two factors.
    Plane((FactorNo, FactorNo)),
    /// A factor array in the grid.
    Array(FactorNo),
    /// All factor arrays side by side.
    Arrays(CompareOrder),
    /// All z-scores with their intervals.
    Scores(CompareOrder),
}

impl Figure {
    /// The word for its kind in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Scree => "scree",
            Self::Plane(_) => "plane",
            Self::Array(_) => "array",
            Self::Arrays(_) => "arrays",
            Self::Scores(_) => "scores",
        }
    }

    /// What tells it from others of its kind, as fields of an address.
    #[must_use]
    pub fn of(self) -> Vec<(&'static str, String)> {
        match self {
            Self::Scree => Vec::new(),
            Self::Plane((a, b)) => vec![("a", a.to_string()), ("b", b.to_string())],
            Self::Array(factor) => vec![("factor", factor.to_string())],
            Self::Arrays(order) | Self::Scores(order) => vec![("by", order.code())],
        }
    }

    /// The name of its file, without the ending.
    #[must_use]
    pub fn file(self) -> String {
        let of = match self {
            Self::Plane((a, b)) => format!("-{a}-{b}"),
            Self::Array(factor) => format!("-{factor}"),
            Self::Scree | Self::Arrays(_) | Self::Scores(_) => String::new(),
        };
        format!("{}{of}", self.word())
    }
}

/// What figures are drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Figures<'a> {
    /// The result.
    pub result: &'a AnalysisResult,
    /// Names of the sorts.
    pub names: &'a [String],
    /// The statements.
    pub qset: &'a QSet,
    /// Names of the factors.
    pub titles: &'a Viewpoints,
    /// Language of the words, and the study's main language, which names fall back to.
    pub locales: (Locale, StudyLanguage),
    /// Parallel analysis of the same sorts.
    pub parallel: Option<&'a ParallelAnalysis>,
}

fn mark_of(locale: Locale) -> DecimalMark {
    match locale {
        Locale::En => DecimalMark::Point,
        Locale::Nb | Locale::Nn => DecimalMark::Comma,
    }
}

/// The scree plot of eigenvalues, the first `kept` of which are kept.
#[must_use]
pub fn scree_plot(
    eigenvalues: &[f64],
    parallel: Option<&ParallelAnalysis>,
    kept: usize,
    locale: Locale,
) -> String {
    let first = |values: &[f64]| values.iter().take(PLOTTED).copied().collect::<Vec<_>>();
    let labels = ScreeLabels {
        title: t("scree-title"),
        description: t_with("scree-description", &[("kept", kept.into())]),
        component: t("scree-component"),
        eigenvalue: t("scree-eigenvalue"),
        parallel: t("scree-random"),
        decimal_mark: mark_of(locale),
    };
    let random = parallel.map(|parallel| first(&parallel.percentile_95));
    scree(&first(eigenvalues), random.as_deref(), kept, &labels)
}

/// The statements in an order that all comparisons share.
#[must_use]
pub fn statements_by(result: &AnalysisResult, order: CompareOrder) -> Vec<StatementNo> {
    let contrasts = result.contrasts.as_ref();
    let variance = |statement: StatementNo| {
        let contrast = contrasts.and_then(|found| found.statements.get(statement.index()));
        contrast.map_or(0.0, |contrast| contrast.z_variance)
    };
    let mut found: Vec<StatementNo> = (0..result.statements)
        .map(StatementNo::from_index)
        .collect();
    let falling = |found: &mut Vec<StatementNo>, value: &dyn Fn(StatementNo) -> f64| {
        found.sort_by(|one, other| value(*other).total_cmp(&value(*one)));
    };
    match order {
        CompareOrder::Number => {}
        CompareOrder::Disagreement => falling(&mut found, &variance),
        CompareOrder::Agreement => falling(&mut found, &|statement| -variance(statement)),
        CompareOrder::Factor(number) => {
            let factor =
                FactorNo::new(number).and_then(|number| result.factors.get(number.index()));
            let composite = factor.and_then(|factor| factor.composite.as_ref());
            let z = |statement: StatementNo| {
                let z = composite.and_then(|composite| composite.z.get(statement.index()));
                z.copied().unwrap_or_default()
            };
            falling(&mut found, &z);
        }
        CompareOrder::Pair(one, other) => {
            let pair = contrasts
                .and_then(|contrasts| contrasts.pair(FactorNo::new(one)?, FactorNo::new(other)?));
            let difference = |statement: StatementNo| {
                let found = pair.and_then(|pair| pair.differences.get(statement.index()));
                found.copied().unwrap_or_default()
            };
            falling(&mut found, &difference);
        }
    }
    found
}

/// The signs with their meanings.
fn legend() -> Vec<(Sign, String)> {
    [Sign::Higher, Sign::Lower, Sign::Between, Sign::Shared]
        .map(|sign| (sign, Mark::from(sign).words()))
        .to_vec()
}

impl Figures<'_> {
    /// “1 Order first”, or only “1”.
    #[must_use]
    pub fn named(&self, factor: FactorNo) -> String {
        let (wanted, main) = self.locales;
        match self.titles.title(factor, wanted, main) {
            Some((title, _)) => format!("{factor} {title}"),
            None => factor.to_string(),
        }
    }

    /// What a statement says.
    #[must_use]
    pub fn wording(&self, statement: StatementNo) -> String {
        let found = self.qset.wording(statement, self.locales.0);
        found
            .map(|(wording, _)| wording.text.to_string())
            .unwrap_or_default()
    }

    fn titled(&self, factor: FactorNo) -> String {
        t_with("report-viewpoint", &[("name", self.named(factor).into())])
    }

    fn contrasts(&self) -> Option<&Contrasts> {
        self.result.contrasts.as_ref()
    }

    fn sign(&self, statement: StatementNo, factor: FactorNo) -> Option<Sign> {
        self.contrasts()?.sign(statement, factor)
    }

    fn tone(&self, rank: Rank) -> Tone {
        Tone::new(rank_step(&self.result.grid, rank))
    }

    /// The factors that have scores.
    pub fn scored(&self) -> impl Iterator<Item = (&Factor, &Composite)> {
        let factors = self.result.factors.iter();
        factors.filter_map(|factor| Some((factor, factor.composite.as_ref()?)))
    }

    /// Every figure there is, comparisons in this order.
    #[must_use]
    pub fn all(&self, order: CompareOrder) -> Vec<Figure> {
        let numbers: Vec<FactorNo> = self.result.factors.iter().map(|each| each.number).collect();
        let mut found = vec![Figure::Scree];
        for (place, one) in numbers.iter().enumerate() {
            let others = numbers[place + 1..].iter();
            found.extend(others.map(|other| Figure::Plane((*one, *other))));
        }
        found.extend(
            self.scored()
                .map(|(factor, _)| Figure::Array(factor.number)),
        );
        found.extend([Figure::Arrays(order), Figure::Scores(order)]);
        found
    }

    /// A complete SVG element; `None` for an array without scores.
    #[must_use]
    pub fn svg(&self, figure: Figure) -> Option<String> {
        match figure {
            Figure::Scree => Some(scree_plot(
                &self.result.exploration.eigenvalues,
                self.parallel,
                self.result.spec.kept.len(),
                self.locales.0,
            )),
            Figure::Plane(pair) => Some(self.plane(pair)),
            Figure::Array(factor) => self.array(self.result.factors.get(factor.index())?),
            Figure::Arrays(order) => Some(self.arrays(&statements_by(self.result, order))),
            Figure::Scores(order) => Some(self.scores(&statements_by(self.result, order))),
        }
    }

    /// What a figure shows.
    #[must_use]
    pub fn title(&self, figure: Figure) -> String {
        match figure {
            Figure::Scree => t("scree-title"),
            Figure::Plane((a, b)) => {
                let factors = [("one", a.get().into()), ("other", b.get().into())];
                t_with("figure-plane-title", &factors)
            }
            Figure::Array(factor) => t_with("report-array", &[("name", self.named(factor).into())]),
            Figure::Arrays(_) => t("figure-arrays-title"),
            Figure::Scores(_) => t("figure-scores-title"),
        }
    }

    /// The numbers of a figure as a table.
    #[must_use]
    pub fn numbers(&self, figure: Figure) -> Table {
        let (look, head, rows) = match figure {
            Figure::Scree => self.scree_numbers(),
            Figure::Plane(pair) => self.plane_numbers(pair),
            Figure::Array(factor) => self.array_numbers(factor),
            Figure::Arrays(order) => self.statement_numbers(order, &|composite, statement| {
                composite.array.ranks()[statement.index()].signed()
            }),
            Figure::Scores(order) => self.statement_numbers(order, &|composite, statement| {
                let half = decimal(Z95 * composite.standard_error, 2);
                format!("{} ± {half}", decimal(composite.z[statement.index()], 2))
            }),
        };
        Table {
            caption: self.title(figure),
            head,
            rows,
            look,
        }
    }

    fn scree_numbers(&self) -> Numbers {
        let mut head = vec![t("scree-component"), t("scree-eigenvalue")];
        head.extend(self.parallel.map(|_| t("scree-random")));
        let values = self.result.exploration.eigenvalues.iter().take(PLOTTED);
        let rows = values.enumerate().map(|(index, value)| {
            let mut row = vec![(index + 1).to_string(), decimal(*value, 3)];
            row.extend(self.parallel.map(|parallel| {
                let random = parallel.percentile_95.get(index);
                random.map(|random| decimal(*random, 3)).unwrap_or_default()
            }));
            row
        });
        (Look::Numbers, head, rows.collect())
    }

    fn plane_numbers(&self, (a, b): (FactorNo, FactorNo)) -> Numbers {
        let factor =
            |factor: FactorNo| t_with("report-factor-number", &[("factor", factor.get().into())]);
        let head = vec![t("report-sort"), factor(a), factor(b)];
        let loadings = self.result.rotation.loadings.table();
        let rows = self.names.iter().enumerate().map(|(sort, name)| {
            let cell = |factor: FactorNo| {
                let index = factor.index();
                let loading = fraction(loadings.get(sort, index).unwrap_or_default(), 2);
                let flagged = self.result.flags.is_flagged(sort, index);
                format!("{loading}{}", if flagged { " ×" } else { "" })
            };
            vec![name.clone(), cell(a), cell(b)]
        });
        (Look::Numbers, head, rows.collect())
    }

    fn array_numbers(&self, factor: FactorNo) -> Numbers {
        let head = vec![t("report-statement"), t("report-wording"), t("report-rank")];
        let order = CompareOrder::Factor(factor.get());
        let found = self.result.factors.get(factor.index());
        let ranks = found
            .and_then(|factor| factor.composite.as_ref())
            .map_or(&[][..], |composite| composite.array.ranks());
        let row = |statement: StatementNo| {
            let rank = ranks.get(statement.index()).map(|rank| rank.signed());
            vec![
                statement.to_string(),
                self.wording(statement),
                rank.unwrap_or_default(),
            ]
        };
        let statements = statements_by(self.result, order).into_iter();
        (Look::Statements, head, statements.map(row).collect())
    }

    fn statement_numbers(
        &self,
        order: CompareOrder,
        cell: &dyn Fn(&Composite, StatementNo) -> String,
    ) -> Numbers {
        let mut head = vec![t("report-statement"), t("report-wording")];
        head.extend(self.factor_names());
        let row = |statement: StatementNo| {
            let mut row = vec![statement.to_string(), self.wording(statement)];
            row.extend(
                self.scored()
                    .map(|(_, composite)| cell(composite, statement)),
            );
            row
        };
        let statements = statements_by(self.result, order).into_iter();
        (Look::Statements, head, statements.map(row).collect())
    }

    /// All sorts by their loadings on two factors.
    fn plane(&self, (a, b): (FactorNo, FactorNo)) -> String {
        let loadings = self.result.rotation.loadings.table();
        let flagged =
            |sort: usize, factor: FactorNo| self.result.flags.is_flagged(sort, factor.index());
        let sorts: Vec<PlaneSort> = self
            .names
            .iter()
            .enumerate()
            .map(|(sort, name)| {
                let at = |factor: FactorNo| loadings.get(sort, factor.index()).unwrap_or_default();
                PlaneSort {
                    name: name.clone(),
                    loadings: (at(a), at(b)),
                    standing: match (flagged(sort, a), flagged(sort, b)) {
                        (true, _) => Standing::Right,
                        (false, true) => Standing::Upward,
                        (false, false) => Standing::Neither,
                    },
                }
            })
            .collect();
        let count = |standing| {
            let found = sorts.iter().filter(|sort| sort.standing == standing);
            found.count()
        };
        let labels = PlaneLabels {
            title: self.title(Figure::Plane((a, b))),
            description: t_with(
                "figure-plane-description",
                &[
                    ("sorts", sorts.len().into()),
                    ("one", a.get().into()),
                    ("other", b.get().into()),
                    ("first", count(Standing::Right).into()),
                    ("second", count(Standing::Upward).into()),
                ],
            ),
            right: self.titled(a),
            upward: self.titled(b),
            standings: [
                t_with("figure-defines", &[("factor", a.get().into())]),
                t_with("figure-defines", &[("factor", b.get().into())]),
                t("figure-defines-neither"),
            ],
            decimal_mark: mark_of(self.locales.0),
        };
        plane(&sorts, self.result.flags.threshold, &labels)
    }

    /// A factor array in the grid; `None` without defining sorts.
    fn array(&self, factor: &Factor) -> Option<String> {
        let placed = composite_of(self.result, factor, self.qset, self.locales.0)?;
        let card = |cell: &Cell| Card {
            number: cell.number,
            words: with_soft_hyphens(cell.label.as_deref().unwrap_or_default()),
            sign: StatementNo::new(cell.number)
                .and_then(|statement| self.sign(statement, factor.number)),
        };
        let columns: Vec<CardColumn> = placed
            .grid
            .ranks()
            .map(|rank| CardColumn {
                head: rank.signed(),
                tone: self.tone(rank),
                cards: placed.column(rank).map(card).collect(),
            })
            .collect();
        let numbers = |column: Option<&CardColumn>| {
            let cards = column.map_or(&[][..], |column| &column.cards).iter();
            let numbers: Vec<String> = cards.map(|card| card.number.to_string()).collect();
            numbers.join(", ")
        };
        let labels = CompositeLabels {
            title: self.title(Figure::Array(factor.number)),
            description: t_with(
                "figure-array-description",
                &[
                    ("highest", numbers(columns.last()).into()),
                    ("lowest", numbers(columns.first()).into()),
                ],
            ),
            signs: legend(),
        };
        Some(composite(&columns, &labels))
    }

    fn factor_names(&self) -> Vec<String> {
        self.scored()
            .map(|(factor, _)| self.titled(factor.number))
            .collect()
    }

    fn sizes(&self, statements: usize) -> [Arg<'static>; 2] {
        [
            ("statements", statements.into()),
            ("factors", self.scored().count().into()),
        ]
    }

    /// All factor arrays side by side, for the statements in this order.
    pub(super) fn arrays(&self, statements: &[StatementNo]) -> String {
        let rows: Vec<ArrayRow> = statements
            .iter()
            .map(|statement| ArrayRow {
                number: statement.get(),
                words: with_soft_hyphens(&self.wording(*statement)),
                cells: self
                    .scored()
                    .map(|(factor, composite)| {
                        let rank = composite.array.ranks()[statement.index()];
                        ArrayCell {
                            rank: rank.signed(),
                            tone: self.tone(rank),
                            sign: self.sign(*statement, factor.number),
                        }
                    })
                    .collect(),
            })
            .collect();
        let labels = ArraysLabels {
            title: t("figure-arrays-title"),
            description: t_with("figure-arrays-description", &self.sizes(rows.len())),
            factors: self.factor_names(),
            signs: legend(),
        };
        arrays(&rows, &labels)
    }

    /// All z-scores with their 95 % intervals, for the statements in this order.
    pub(super) fn scores(&self, statements: &[StatementNo]) -> String {
        let rows: Vec<ScoreRow> = statements
            .iter()
            .map(|statement| ScoreRow {
                number: statement.get(),
                words: with_soft_hyphens(&self.wording(*statement)),
                scores: self
                    .scored()
                    .map(|(_, composite)| Score {
                        z: composite.z[statement.index()],
                        half: Z95 * composite.standard_error,
                    })
                    .collect(),
            })
            .collect();
        let labels = ScoresLabels {
            title: t("figure-scores-title"),
            description: t_with("figure-scores-description", &self.sizes(rows.len())),
            factors: self.factor_names(),
            axis: t("figure-scores-axis"),
            decimal_mark: mark_of(self.locales.0),
        };
        scores(&rows, &labels)
    }
}

/// The composite sort of a factor with all its marks; `None` without defining sorts.
///
/// Within a column statements stand from the highest score to the lowest.
pub fn composite_of(
    result: &AnalysisResult,
    factor: &Factor,
    qset: &QSet,
    locale: Locale,
) -> Option<Picture> {
    let composite = factor.composite.as_ref()?;
    let placed = by_score(&composite.z)
        .into_iter()
        .filter_map(|index| {
            let statement = StatementNo::from_index(index);
            let rank = *composite.array.ranks().get(index)?;
            let label = qset
                .wording(statement, locale)
                .and_then(|(wording, _)| wording.label.as_ref())
                .map(|label| label.as_str().to_owned());
            let contrasts = result.contrasts.as_ref();
            let sign = contrasts.and_then(|found| found.sign(statement, factor.number));
            Some((
                rank,
                Cell {
                    number: statement.get(),
                    label,
                    mark: sign.map(Mark::from),
                },
            ))
        })
        .collect();
    Some(Picture {
        grid: result.grid.clone(),
        placed,
    })
}

/// Statements' places in the Q set, from the highest score to the lowest; ties by number.
pub fn by_score(z: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..z.len()).collect();
    order.sort_by(|&one, &other| z[other].total_cmp(&z[one]));
    order
}
