//! The result as CSV, tidy: one number per row, and beside it what it is and of what. `analysis/schema/README.md` lists
//! the quantities.

use analysis::resample::{AlignedBootstrap, Estimate};
use analysis::{Alpha, Consensus};

use super::failure::Failure;
use server::report::Named;

/// The first row.
const HEADER: [&str; 8] = [
    "quantity",
    "sort",
    "name",
    "statement",
    "text",
    "factor",
    "other",
    "value",
];

/// What a number is about; what is left out stays an empty cell.
#[derive(Clone, Copy, Default)]
struct Place {
    /// Counted from 0.
    sort: Option<usize>,
    /// Counted from 0.
    statement: Option<usize>,
    /// Counted from 0.
    factor: Option<usize>,
    /// What else there is: another sort, another factor, or the rank of a column.
    other: Option<i64>,
}

/// Collects rows.
struct Rows<'a> {
    report: &'a Named,
    writer: csv::Writer<Vec<u8>>,
}

pub(super) fn tidy(report: &Named) -> Result<Vec<u8>, Failure> {
    write(report).map_err(|error| Failure::NoResult(error.to_string()))
}

fn write(report: &Named) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut rows = Rows {
        report,
        writer: csv::Writer::from_writer(Vec::new()),
    };
    rows.writer.write_record(HEADER)?;
    rows.sorts()?;
    rows.factors()?;
    rows.statements()?;
    if let Some(bootstrap) = &report.bootstrap {
        rows.stability(&bootstrap.procrustes)?;
    }
    Ok(rows.writer.into_inner()?)
}

impl Rows<'_> {
    fn row(&mut self, quantity: &str, place: Place, value: f64) -> csv::Result<()> {
        let number = |index: Option<usize>| index.map_or_else(String::new, |i| (i + 1).to_string());
        self.writer.write_record([
            quantity,
            &number(place.sort),
            place.sort.map_or("", |sort| &self.report.names[sort]),
            &number(place.statement),
            place
                .statement
                .map_or("", |index| self.report.wording(index)),
            &number(place.factor),
            &place
                .other
                .map_or_else(String::new, |other| other.to_string()),
            // The shortest text that is read back as the same number.
            &value.to_string(),
        ])
    }

    /// One that may not exist: then there is no row.
    fn maybe(&mut self, quantity: &str, place: Place, value: Option<f64>) -> csv::Result<()> {
        value.map_or(Ok(()), |value| self.row(quantity, place, value))
    }

    fn sorts(&mut self) -> csv::Result<()> {
        let result = self.report.result();
        let unrotated = &result.exploration.extraction.loadings;
        for index in 0..result.sorts {
            let sort = Some(index);
            let place = Place {
                sort,
                ..Place::default()
            };
            for (other, r) in result.exploration.correlation.row(index).enumerate() {
                let other = Some(counted(other));
                self.row("correlation", Place { other, ..place }, r)?;
            }
            for (factor, loading) in unrotated.of_sort(index).enumerate() {
                let factor = Some(factor);
                self.row("unrotated_loading", Place { factor, ..place }, loading)?;
            }
            for (factor, loading) in result.rotation.loadings.of_sort(index).enumerate() {
                let is_flagged = f64::from(u8::from(result.flags.is_flagged(index, factor)));
                let place = Place {
                    factor: Some(factor),
                    ..place
                };
                self.row("loading", place, loading)?;
                self.row("flag", place, is_flagged)?;
                let composite = result.factors[factor].composite.as_ref();
                self.maybe(
                    "weight",
                    place,
                    composite.map(|scores| scores.weights[index]),
                )?;
            }
            self.row("communality", place, result.communalities[index])?;
        }
        Ok(())
    }

    fn factors(&mut self) -> csv::Result<()> {
        let result = self.report.result();
        let at = |factor: usize| Place {
            factor: Some(factor),
            ..Place::default()
        };
        for (index, eigenvalue) in result.exploration.eigenvalues.iter().enumerate() {
            self.row("eigenvalue", at(index), *eigenvalue)?;
        }
        for (index, factor) in result.exploration.extraction.factors.iter().enumerate() {
            self.row("unrotated_explained_variance", at(index), factor.explained)?;
        }
        for (index, factor) in result.factors.iter().enumerate() {
            let composite = factor.composite.as_ref();
            self.row("sum_of_squares", at(index), factor.sum_of_squares)?;
            self.row("explained_variance", at(index), factor.explained)?;
            self.row("flagged", at(index), factor.flagged as f64)?;
            self.maybe("reliability", at(index), composite.map(|c| c.reliability))?;
            self.maybe("se", at(index), composite.map(|c| c.standard_error))?;
        }
        for (quantity, square) in [
            ("factor_correlation", self.report.factor_correlations()),
            ("sed", self.report.standard_errors_of_differences()),
        ] {
            for (index, cells) in square.into_iter().enumerate() {
                for (other, value) in cells.into_iter().enumerate() {
                    let other = Some(counted(other));
                    self.maybe(quantity, Place { other, ..at(index) }, value)?;
                }
            }
        }
        Ok(())
    }

    fn statements(&mut self) -> csv::Result<()> {
        let report = self.report;
        for index in 0..report.result().statements {
            let place = Place {
                statement: Some(index),
                ..Place::default()
            };
            for (factor, composite) in report.composites().enumerate() {
                if let Some(composite) = composite {
                    let place = Place {
                        factor: Some(factor),
                        ..place
                    };
                    self.row("z", place, composite.z[index])?;
                    self.row("array", place, composite.array.ranks()[index].into())?;
                }
            }
            let Some(contrasts) = report.contrasts() else {
                continue;
            };
            let contrast = &contrasts.statements[index];
            self.row("z_variance", place, contrast.z_variance)?;
            for standing in &contrast.standings {
                let place = Place {
                    factor: Some(standing.factor.index()),
                    ..place
                };
                self.row("margin", place, standing.margin)?;
                let level = standing.distinguishing.map(Alpha::probability);
                self.maybe("distinguishing", place, level)?;
            }
            let consensus = contrast.consensus.map(|consensus| match consensus {
                Consensus::P05 => Alpha::P05,
                Consensus::P01 => Alpha::P01,
            });
            self.maybe("consensus", place, consensus.map(Alpha::probability))?;
            for pair in &contrasts.pairs {
                let place = Place {
                    factor: Some(pair.first.index()),
                    other: Some(pair.second.get().into()),
                    ..place
                };
                self.row("difference", place, pair.differences[index])?;
            }
        }
        Ok(())
    }

    fn stability(&mut self, aligned: &AlignedBootstrap) -> csv::Result<()> {
        for factor in &aligned.all.factors {
            let of_factor = Place {
                factor: Some(factor.factor.index()),
                ..Place::default()
            };
            self.maybe("bootstrap_congruence", of_factor, factor.mean_congruence)?;
            for sort in &factor.sorts {
                let place = Place {
                    sort: Some(sort.sort.index()),
                    ..of_factor
                };
                self.estimate("bootstrap_loading", place, &sort.loading)?;
                self.maybe("bootstrap_flagged", place, sort.flagged)?;
            }
            for statement in &factor.statements {
                let place = Place {
                    statement: Some(statement.statement.index()),
                    ..of_factor
                };
                self.estimate("bootstrap_z", place, &statement.z)?;
                for column in &statement.columns {
                    let other = Some(i8::from(column.rank).into());
                    self.row("bootstrap_array", Place { other, ..place }, column.share)?;
                }
                let shares = statement.distinguishing;
                self.maybe("bootstrap_distinguishing_p05", place, shares.map(|s| s.p05))?;
                self.maybe("bootstrap_distinguishing_p01", place, shares.map(|s| s.p01))?;
                self.maybe(
                    "bootstrap_distinguishing_p001",
                    place,
                    shares.map(|s| s.p001),
                )?;
            }
        }
        for (index, shares) in aligned.all.consensus.iter().flatten().enumerate() {
            let place = Place {
                statement: Some(index),
                ..Place::default()
            };
            self.row("bootstrap_consensus_p05", place, shares.p05)?;
            self.row("bootstrap_consensus_p01", place, shares.p01)?;
        }
        Ok(())
    }

    fn estimate(&mut self, name: &str, place: Place, estimate: &Estimate) -> csv::Result<()> {
        for (part, value) in [
            ("mean", estimate.mean),
            ("se", estimate.standard_error),
            ("low", estimate.low),
            ("high", estimate.high),
        ] {
            self.maybe(&format!("{name}_{part}"), place, value)?;
        }
        Ok(())
    }
}

/// An index as people count.
fn counted(index: usize) -> i64 {
    i64::try_from(index).map_or(i64::MAX, |index| index + 1)
}
