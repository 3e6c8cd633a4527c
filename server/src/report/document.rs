//! The report of an analysis, part by part, in the page's language.

use std::collections::BTreeMap;

use analysis::retain::ParallelAnalysis;
use analysis::{AnalysisResult, Consensus, Factor, FactorNo, SortStatus, StatementNo};
use app::domain::interpretation::{Arrays, Bearing, Interpretation, Section};
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::domain::viewpoint::Viewpoints;
use app::page::researcher::workbench::citation::filled_in;
use app::page::researcher::workbench::compare::CompareOrder;
use app::page::researcher::workbench::interpretation::bearing_words;
use app::page::researcher::workbench::number::ExtractedRow;
use app::page::researcher::workbench::report::{Block, Document, Look, Table};
use app::text::{t, t_with};
use app::ui::number::{decimal, fraction};

use super::figures::{Figure, Figures, statements_by};

/// As many statements as a figure has on paper.
const ON_A_PAGE: usize = 40;

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// Title of the study.
    pub study: &'a str,
    /// Name of the analysis.
    pub branch: &'a str,
    /// The digest of the sorts.
    pub digest: &'a str,
    /// Language of the report, and the study's main language, which words fall back to.
    pub locales: (Locale, StudyLanguage),
    /// The result.
    pub result: &'a AnalysisResult,
    /// Names of the sorts.
    pub names: &'a [String],
    /// Why each sort defines a factor or does not.
    pub reasons: &'a [String],
    /// The statements.
    pub qset: &'a QSet,
    /// Names of the factors.
    pub titles: &'a Viewpoints,
    /// Headings with their words.
    pub outline: &'a [(Section, String)],
    /// Texts by factor.
    pub texts: &'a BTreeMap<FactorNo, Interpretation>,
    /// The method in a paragraph.
    pub methods: &'a str,
    /// Aids for the number of factors: name, what it presumes, how many.
    pub aids: &'a [[String; 3]],
    /// The unrotated factors.
    pub unrotated: &'a [ExtractedRow],
    /// Parallel analysis of the sorts.
    pub parallel: Option<&'a ParallelAnalysis>,
    /// What the engine warns of.
    pub warnings: &'a [String],
    /// What the researchers noted in the log: who and when, and what.
    pub asides: &'a [(String, String)],
    /// What participants wrote, by the factor they define; without a factor for those who define none. Empty if it is not
    /// to be in the report.
    pub voices: &'a [(Option<FactorNo>, Vec<Voice>)],
    /// Every decision with its reason.
    pub log: &'a [String],
    /// What a report should say, and what it says.
    pub checklist: &'a [[String; 2]],
}

/// What a participant wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The pseudonym.
    pub name: String,
    /// Words about the whole.
    pub whole: Option<String>,
    /// Words about statements: the statement, the rank it has in the sort, and what.
    pub statements: Vec<(StatementNo, String, String)>,
}

/// The report.
#[must_use]
pub fn document(of: &Material<'_>) -> Document {
    let mut parts = Parts {
        of,
        figures: Figures {
            result: of.result,
            names: of.names,
            qset: of.qset,
            titles: of.titles,
            locales: of.locales,
            parallel: of.parallel,
        },
        arrays: Arrays::of(of.result),
        blocks: Vec::new(),
    };
    parts.method();
    parts.number();
    parts.loadings();
    parts.viewpoints();
    parts.comparison();
    parts.correlations();
    parts.consensus();
    parts.appendix();
    let subtitle = [
        ("branch", of.branch.to_owned().into()),
        ("version", of.result.version.into()),
        ("digest", of.digest.to_owned().into()),
    ];
    Document {
        title: t_with("report-title", &[("study", of.study.to_owned().into())]),
        subtitle: t_with("report-subtitle", &subtitle),
        blocks: parts.blocks,
    }
}

struct Parts<'a> {
    of: &'a Material<'a>,
    figures: Figures<'a>,
    arrays: Arrays,
    blocks: Vec<Block>,
}

impl Parts<'_> {
    fn heading(&mut self, depth: u8, words: String) {
        self.blocks.push(Block::Heading(depth, words));
    }

    fn text(&mut self, words: String) {
        self.blocks.push(Block::Text(words));
    }

    fn note(&mut self, words: String) {
        self.blocks.push(Block::Note(words));
    }

    fn table(&mut self, caption: String, look: Look, head: Vec<String>, rows: Vec<Vec<String>>) {
        self.blocks.push(Block::Table(Table {
            caption,
            head,
            rows,
            look,
        }));
    }

    fn figure(&mut self, figure: Figure) {
        if let Some(svg) = self.figures.svg(figure) {
            let caption = self.figures.title(figure);
            self.blocks.push(Block::Figure(caption, svg));
        }
    }

    fn named(&self, factor: FactorNo) -> String {
        self.figures.named(factor)
    }

    fn wording(&self, statement: StatementNo) -> String {
        self.figures.wording(statement)
    }

    fn per_factor(&self, key: &str) -> Vec<String> {
        let factors = self.of.result.factors.iter();
        factors
            .map(|factor| t_with(key, &[("factor", factor.number.get().into())]))
            .collect()
    }

    fn method(&mut self) {
        self.heading(1, t("report-method"));
        self.text(self.of.methods.to_owned());
        self.note(t("report-guard"));
        if !self.of.asides.is_empty() {
            self.heading(2, t("report-asides"));
            for (by, words) in self.of.asides {
                self.blocks.push(Block::Quote(by.clone(), words.clone()));
            }
        }
        if !self.of.warnings.is_empty() {
            self.text(t("report-warnings"));
            self.blocks.push(Block::List(self.of.warnings.to_vec()));
        }
    }

    fn number(&mut self) {
        let result = self.of.result;
        self.heading(1, t("report-number"));
        let aids = self.of.aids.iter().map(|aid| aid.to_vec()).collect();
        let head = vec![t("report-aid"), t("report-presumes"), t("report-factors")];
        self.table(t("report-aids"), Look::Statements, head, aids);
        self.figure(Figure::Scree);
        let rows = self.of.unrotated.iter().map(|row| {
            vec![
                row.number.to_string(),
                decimal(row.eigenvalue, 3),
                row.random
                    .map(|random| decimal(random, 3))
                    .unwrap_or_default(),
                decimal(row.size, 3),
                decimal(row.percent, 1),
                decimal(row.cumulative, 1),
                if row.kept {
                    t("report-kept")
                } else {
                    String::new()
                },
            ]
        });
        let head = vec![
            t("report-factor"),
            t("report-eigenvalue"),
            t("report-random"),
            t("report-squares"),
            t("report-percent"),
            t("report-cumulative"),
            t("report-kept-column"),
        ];
        self.table(t("report-unrotated"), Look::Numbers, head, rows.collect());
        let rows = result.factors.iter().map(|factor| {
            let composite = factor.composite.as_ref();
            let number =
                |value: Option<f64>| value.map(|value| fraction(value, 3)).unwrap_or_default();
            vec![
                self.named(factor.number),
                decimal(factor.sum_of_squares, 3),
                decimal(100.0 * factor.explained, 1),
                decimal(100.0 * factor.cumulative, 1),
                factor.flagged.to_string(),
                factor.negative.to_string(),
                number(composite.map(|composite| composite.reliability)),
                number(composite.map(|composite| composite.standard_error)),
            ]
        });
        let rows = rows.collect();
        let head = vec![
            t("report-factor"),
            t("report-squares"),
            t("report-percent"),
            t("report-cumulative"),
            t("report-defining"),
            t("report-negative"),
            t("report-reliability"),
            t("report-error"),
        ];
        self.note(t("report-two-variances"));
        self.table(t("report-rotated"), Look::Numbers, head, rows);
    }

    fn loadings(&mut self) {
        let (of, result) = (self.of, self.of.result);
        self.heading(1, t("report-loadings"));
        for (status, key) in [
            (SortStatus::Confounded, "report-confounded"),
            (SortStatus::Null, "report-null"),
        ] {
            let sorts = result
                .flags
                .sorts
                .iter()
                .filter(|sort| sort.status == status);
            let names: Vec<&str> = sorts
                .filter_map(|sort| of.names.get(sort.sort.index()))
                .map(String::as_str)
                .collect();
            let listed = if names.is_empty() {
                t("report-nobody")
            } else {
                names.join(", ")
            };
            self.text(t_with(
                key,
                &[("count", names.len().into()), ("names", listed.into())],
            ));
        }
        let mut head = vec![t("report-sort")];
        head.extend(self.per_factor("report-factor-number"));
        head.extend([t("report-communality"), t("report-why")]);
        let rows = result.flags.sorts.iter().enumerate().map(|(place, flags)| {
            let mut row = vec![of.names.get(place).cloned().unwrap_or_default()];
            let loadings = result.rotation.loadings.of_sort(place).enumerate();
            row.extend(loadings.map(|(factor, loading)| {
                let is_flagged = flags.flagged.contains(&FactorNo::from_index(factor));
                let mark = if is_flagged { " ×" } else { "" };
                format!("{}{mark}", fraction(loading, 2))
            }));
            row.push(fraction(result.communalities[place], 2));
            row.push(of.reasons.get(place).cloned().unwrap_or_default());
            row
        });
        let rows = rows.collect();
        self.table(t("report-loadings-table"), Look::Numbers, head, rows);
    }

    fn viewpoints(&mut self) {
        self.heading(1, t("report-viewpoints"));
        self.note(t("report-citations"));
        for factor in &self.of.result.factors {
            let name = self.named(factor.number);
            self.heading(2, t_with("report-viewpoint", &[("name", name.into())]));
            match &factor.composite {
                Some(_) => {
                    self.gist(factor.number);
                    self.facts(factor);
                    self.interpretation(factor.number);
                    self.bearings(factor.number);
                    self.figure(Figure::Array(factor.number));
                    self.distinguishing(factor.number);
                }
                None => self.text(t("report-empty")),
            }
        }
    }

    fn facts(&mut self, factor: &Factor) {
        let facts = [
            ("defining", factor.flagged.into()),
            ("percent", decimal(100.0 * factor.explained, 1).into()),
        ];
        self.text(t_with("report-facts", &facts));
    }

    fn gist(&mut self, factor: FactorNo) {
        let (wanted, main) = self.of.locales;
        let text = self.of.texts.get(&factor);
        let Some(gist) = text.and_then(|text| text.gist(wanted, main)).cloned() else {
            return;
        };
        if let Some(motto) = gist.motto {
            self.note(format!("«{motto}»"));
        }
        if let Some(summary) = gist.summary {
            self.text(summary.to_string());
        }
    }

    /// What single statements are in the whole, with what was noted about them.
    fn bearings(&mut self, factor: FactorNo) {
        let Some(text) = self
            .of
            .texts
            .get(&factor)
            .filter(|text| !text.bearings.is_empty())
        else {
            return;
        };
        let rows = Bearing::ALL.into_iter().flat_map(|bearing| {
            let of_kind = text
                .bearings
                .iter()
                .filter(move |(_, each)| **each == bearing);
            of_kind.map(move |(statement, _)| (bearing, *statement))
        });
        let rows = rows.map(|(bearing, statement)| {
            let note = text.notes.get(&statement).map(ToString::to_string);
            vec![
                statement.to_string(),
                self.wording(statement),
                self.rank(factor, statement),
                bearing_words(bearing),
                note.unwrap_or_default(),
            ]
        });
        let rows = rows.collect();
        let head = vec![
            t("report-statement"),
            t("report-wording"),
            t("report-rank"),
            t("report-bearing"),
            t("report-note"),
        ];
        let name = self.named(factor);
        let caption = t_with("report-bearings", &[("name", name.into())]);
        self.table(caption, Look::Statements, head, rows);
    }

    fn interpretation(&mut self, factor: FactorNo) {
        let Some(text) = self.of.texts.get(&factor) else {
            return self.note(t("report-unwritten"));
        };
        for (section, heading) in self.of.outline {
            if let Some(text) = text.sections.get(&section.key) {
                self.heading(3, heading.clone());
                let read = filled_in(text.as_str(), factor, &self.arrays);
                let paragraphs = read.split("\n\n").filter(|each| !each.trim().is_empty());
                let paragraphs = paragraphs.map(|each| Block::Text(each.trim().replace('\n', " ")));
                self.blocks.extend(paragraphs);
            }
        }
    }

    fn distinguishing(&mut self, factor: FactorNo) {
        let Some(contrasts) = &self.of.result.contrasts else {
            return;
        };
        let mut found: Vec<_> = contrasts.distinguishing(factor).collect();
        found.sort_by(|(_, one), (_, other)| other.margin.total_cmp(&one.margin));
        if found.is_empty() {
            return self.text(t("report-none-distinguishing"));
        }
        let head = vec![
            t("report-statement"),
            t("report-wording"),
            t("report-rank"),
            t("report-others"),
            t("report-margin"),
            t("report-p"),
        ];
        let rows = found.into_iter().map(|(contrast, standing)| {
            let statement = contrast.statement;
            let others: Vec<String> = self
                .arrays
                .others(factor, statement)
                .map(|rank| rank.signed())
                .collect();
            let p = standing
                .distinguishing
                .map(|alpha| fraction(alpha.probability(), 3));
            vec![
                statement.to_string(),
                self.wording(statement),
                self.rank(factor, statement),
                others.join(" · "),
                decimal(standing.margin, 2),
                p.map(|p| {
                    t_with(
                        "report-below",
                        &[("p", p.trim_end_matches('0').to_owned().into())],
                    )
                })
                .unwrap_or_default(),
            ]
        });
        let rows = rows.collect();
        let caption = t_with(
            "report-distinguishing",
            &[("name", self.named(factor).into())],
        );
        self.table(caption, Look::Statements, head, rows);
    }

    fn rank(&self, factor: FactorNo, statement: StatementNo) -> String {
        let rank = self.arrays.rank(factor, statement);
        rank.map(|rank| rank.signed()).unwrap_or_default()
    }

    /// All arrays and all scores, where there are several to compare.
    fn comparison(&mut self) {
        if self.figures.scored().count() > 1 {
            self.heading(1, t("report-comparison"));
            self.text(t("report-comparison-order"));
            let order = CompareOrder::Disagreement;
            let statements = statements_by(self.of.result, order);
            // As many parts as it takes for the words to be read on paper, all about as long.
            let parts = statements.len().div_ceil(ON_A_PAGE).max(1);
            let long = statements.len().div_ceil(parts).max(1);
            for figure in [Figure::Arrays(order), Figure::Scores(order)] {
                for part in statements.chunks(long) {
                    let svg = match figure {
                        Figure::Arrays(_) => self.figures.arrays(part),
                        _ => self.figures.scores(part),
                    };
                    let caption = self.figures.title(figure);
                    self.blocks.push(Block::Figure(caption, svg));
                }
            }
        }
    }

    fn correlations(&mut self) {
        let Some(contrasts) = &self.of.result.contrasts else {
            return;
        };
        self.heading(1, t("report-correlations"));
        let largest = contrasts
            .pairs
            .iter()
            .max_by(|one, other| one.correlation.abs().total_cmp(&other.correlation.abs()));
        if let Some(largest) = largest {
            let words = [
                ("one", largest.first.get().into()),
                ("other", largest.second.get().into()),
                ("value", fraction(largest.correlation, 2).into()),
            ];
            self.text(t_with("largest-correlation", &words));
        }
        let names = || contrasts.factors.iter().map(|factor| self.named(*factor));
        let head = std::iter::once(t("report-factor")).chain(names()).collect();
        let rows = names().enumerate().map(|(row, name)| {
            let cells = contrasts
                .correlations
                .row(row)
                .map(|value| fraction(value, 2));
            std::iter::once(name).chain(cells).collect()
        });
        let rows = rows.collect();
        self.table(t("report-correlations-table"), Look::Numbers, head, rows);
    }

    fn consensus(&mut self) {
        let Some(contrasts) = &self.of.result.contrasts else {
            return;
        };
        self.heading(1, t("report-consensus"));
        self.note(t("report-consensus-note"));
        let mut head = vec![t("report-statement"), t("report-wording")];
        head.extend(self.per_factor("report-factor-number"));
        head.push(t("report-consensus-level"));
        let rows: Vec<Vec<String>> = contrasts
            .consensus()
            .into_iter()
            .map(|contrast| {
                let mut row = vec![
                    contrast.statement.to_string(),
                    self.wording(contrast.statement),
                ];
                row.extend(
                    self.of
                        .result
                        .factors
                        .iter()
                        .map(|factor| self.rank(factor.number, contrast.statement)),
                );
                row.push(t(match contrast.consensus {
                    Some(Consensus::P05) => "report-consensus-05",
                    _ => "report-consensus-01",
                }));
                row
            })
            .collect();
        if rows.is_empty() {
            return self.text(t("report-no-consensus"));
        }
        self.table(t("report-consensus-table"), Look::Statements, head, rows);
    }

    /// What participants wrote, also those who define no factor.
    fn voices(&mut self) {
        if self.of.voices.is_empty() {
            return;
        }
        self.heading(2, t("report-voices"));
        self.note(t("report-voices-note"));
        for (factor, voices) in self.of.voices {
            let heading = match factor {
                Some(factor) => t_with("report-viewpoint", &[("name", self.named(*factor).into())]),
                None => t("report-voices-none"),
            };
            self.heading(3, heading);
            for voice in voices {
                let said = voice.statements.iter().map(|(statement, rank, words)| {
                    let about = [
                        ("name", voice.name.clone().into()),
                        ("number", statement.get().into()),
                        ("rank", rank.clone().into()),
                    ];
                    Block::Quote(t_with("report-voice-about", &about), words.clone())
                });
                let whole = voice.whole.iter();
                let whole = whole.map(|words| Block::Quote(voice.name.clone(), words.clone()));
                self.blocks.extend(whole.chain(said));
            }
        }
    }

    fn appendix(&mut self) {
        self.heading(1, t("report-appendix"));
        let factors = &self.of.result.factors;
        let of_statements = |cell: &dyn Fn(&Factor, StatementNo) -> String| -> Vec<Vec<String>> {
            let row = |statement: StatementNo| {
                let mut row = vec![statement.to_string(), self.wording(statement)];
                row.extend(factors.iter().map(|factor| cell(factor, statement)));
                row
            };
            self.of.qset.numbers().map(row).collect()
        };
        let arrays = of_statements(&|factor, statement| self.rank(factor.number, statement));
        let scores = of_statements(&|factor, statement| {
            let composite = factor.composite.as_ref();
            let z = composite.and_then(|composite| composite.z.get(statement.index()));
            z.map(|z| decimal(*z, 2)).unwrap_or_default()
        });
        let mut head = vec![t("report-statement"), t("report-wording")];
        head.extend(self.per_factor("report-factor-number"));
        self.heading(2, t("report-arrays"));
        self.table(
            t("report-arrays-table"),
            Look::Statements,
            head.clone(),
            arrays,
        );
        self.heading(2, t("report-scores"));
        self.table(t("report-scores-table"), Look::Statements, head, scores);
        self.voices();
        self.heading(2, t("report-log"));
        self.blocks.push(Block::List(self.of.log.to_vec()));
        self.heading(2, t("report-checklist"));
        let rows = self.of.checklist.iter().map(|line| line.to_vec()).collect();
        let head = vec![t("report-item"), t("report-known")];
        self.table(t("report-checklist-table"), Look::Statements, head, rows);
    }
}
