//! The simple (Brown) centroid with iterated communalities, in two named variants.
//!
//! Start value and stop rule can change the result: once the first factor has taken what all sorts share, the next
//! one starts from column sums that are little more than the residue of the stop rule. Both therefore belong to the name
//! of the variant.

use serde::{Deserialize, Serialize};

use crate::Table;
use crate::guard::ZERO_SUM;

/// More communality rounds than any converging study needs.
const COMMUNALITY_ROUNDS: usize = 10_000;

/// Start of the communalities and stop of their iteration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CentroidVariant {
    /// Start at 0.5 for every sort, stop when no communality changes by more than 0.001: as PQMethod and KADE.
    #[default]
    Pqmethod,
    /// Start at the mean correlation with the other sorts, stop when every change is below 1e-5: as the R package
    /// `qmethod` after Brown (1980, pp. 208–224).
    Brown,
}

impl CentroidVariant {
    /// The largest change of a communality at which the iteration stops.
    #[must_use]
    pub const fn tolerance(self) -> f64 {
        match self {
            Self::Pqmethod => 1e-3,
            Self::Brown => 1e-5,
        }
    }

    fn start(self, column_sum: f64, sorts: usize) -> f64 {
        match self {
            Self::Pqmethod => 0.5,
            Self::Brown => column_sum / (sorts as f64 - 1.0),
        }
    }

    fn is_done(self, change: f64) -> bool {
        match self {
            Self::Pqmethod => change <= self.tolerance(),
            Self::Brown => change < self.tolerance(),
        }
    }
}

/// How one centroid factor came about.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct CentroidTrace {
    /// How often a sort was turned before the column sums were all positive.
    pub reflections: usize,
    /// The largest |column sum| of the residual before any reflection.
    pub largest_sum: f64,
    /// Rounds of the communality iteration.
    pub iterations: usize,
}

/// Centroid factors in order of extraction.
#[derive(Clone, Debug, PartialEq)]
pub struct Centroids {
    /// Loadings, one column per factor, with the signs as they come out.
    pub loadings: Table,
    /// One entry per factor.
    pub traces: Vec<CentroidTrace>,
    /// Why fewer than `max` factors were extracted, if so.
    pub ended: Option<EarlyEnd>,
}

/// Why an extraction ended before the wanted number of factors. The factors before it are sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EarlyEnd {
    /// Nothing is left of the correlations.
    NothingLeft,
    /// The mean squared residual correlation is below the limit of the automatic stop ([`super::HorstStop`]): the end that
    /// was asked for.
    SmallResidual,
    /// Reflecting sorts did not come to an end.
    ReflectionLimit,
    /// The communalities did not settle. It happens where the residual correlations of one sort outweigh those of all
    /// others together; its communality then grows in every round.
    CommunalityLimit,
}

/// Extracts at most `max` centroid factors from a correlation matrix.
///
/// For each factor: reflect sorts until no column sum of the residual is negative, one at a time, the first of those
/// with the smallest sum; iterate t_j = c_j + h_j, a_j = t_j/√Σt, h_j = a_j²; subtract a aᵀ; undo the reflections. A
/// column sum of exactly zero is accepted, and sums within 1e-12 of each other count as equal.
///
/// A factor that cannot be extracted ends the extraction; see [`EarlyEnd`].
///
/// ```
/// use analysis::Table;
/// use analysis::extract::centroid::{CentroidVariant, centroids};
///
/// // Two sorts share the root of their correlation.
/// let r = Table::from_fn(2, 2, |row, column| if row == column { 1.0 } else { 0.49 });
/// let first = centroids(&r, CentroidVariant::Brown, 1);
/// assert!(first.loadings.column(0).iter().all(|loading| (loading - 0.7).abs() < 1e-5));
/// ```
#[must_use]
pub fn centroids(r: &Table, variant: CentroidVariant, max: usize) -> Centroids {
    let mut residual = Residual::of(r);
    let mut traces = Vec::new();
    let mut ended = None;
    while traces.len() < max {
        let mut frame = residual.frame();
        let largest_sum = frame
            .sums
            .iter()
            .fold(0.0_f64, |largest, sum| largest.max(sum.abs()));
        let extracted = residual
            .reflect(&mut frame)
            .and_then(|reflections| Ok((reflections, iterate(&frame.sums, variant)?)));
        let (reflections, (mut a, iterations)) = match extracted {
            Ok(extracted) => extracted,
            Err(end) => {
                ended = Some(end);
                break;
            }
        };
        for (a, sign) in a.iter_mut().zip(&frame.signs) {
            *a *= sign;
        }
        residual.taken.push(a);
        traces.push(CentroidTrace {
            reflections,
            largest_sum,
            iterations,
        });
    }
    let columns = residual.taken;
    Centroids {
        loadings: Table::from_fn(r.rows(), columns.len(), |row, column| columns[column][row]),
        traces,
        ended,
    }
}

/// R without its diagonal and without the factors taken out so far: E_ij = r_ij − Σ_f a_if a_jf for i ≠ j.
///
/// It is never written out. Column sums follow from those of R and of the factors, and one column is all that a
/// reflection asks for, so a factor costs as many steps as there are numbers in the columns it turns.
struct Residual<'a> {
    r: &'a Table,
    /// Column sums of R without its diagonal.
    sums: Vec<f64>,
    taken: Vec<Vec<f64>>,
}

/// Some sorts turned round, and the column sums of the residual that result.
struct Frame {
    sums: Vec<f64>,
    signs: Vec<f64>,
}

impl<'a> Residual<'a> {
    fn of(r: &'a Table) -> Self {
        let mut sums = vec![0.0; r.rows()];
        for j in 0..r.columns() {
            let column = r.column(j);
            // R is symmetric: adding whole columns gives the sums of all rows, that is of all columns, at once.
            for (sum, value) in sums[..j].iter_mut().zip(column) {
                *sum += value;
            }
            for (sum, value) in sums[j + 1..].iter_mut().zip(&column[j + 1..]) {
                *sum += value;
            }
        }
        Self {
            r,
            sums,
            taken: Vec::new(),
        }
    }

    /// The column sums with no sort turned.
    fn frame(&self) -> Frame {
        let mut sums = self.sums.clone();
        for a in &self.taken {
            let total: f64 = a.iter().sum();
            for (sum, a) in sums.iter_mut().zip(a) {
                *sum -= a * (total - a);
            }
        }
        let signs = vec![1.0; sums.len()];
        Frame { sums, signs }
    }

    /// Column j of the residual; its own place holds no meaning.
    fn column(&self, j: usize, column: &mut [f64]) {
        column.copy_from_slice(self.r.column(j));
        // Four factors at a time, so that each cell is fetched and stored a quarter as often.
        let (fours, rest) = self.taken.as_chunks::<4>();
        for [a, b, c, d] in fours {
            let values = a.iter().zip(b).zip(c.iter().zip(d));
            for (cell, ((a_i, b_i), (c_i, d_i))) in column.iter_mut().zip(values) {
                *cell -= (a[j] * a_i + b[j] * b_i) + (c[j] * c_i + d[j] * d_i);
            }
        }
        for a in rest {
            for (cell, a_i) in column.iter_mut().zip(a) {
                *cell -= a[j] * a_i;
            }
        }
    }

    /// Turns sorts until no column sum is negative; returns how often.
    fn reflect(&self, frame: &mut Frame) -> Result<usize, EarlyEnd> {
        let limit = 20 * frame.sums.len() + 100;
        let mut reflections = 0;
        let mut column = vec![0.0; frame.sums.len()];
        while let Some(turned) = most_negative(&frame.sums) {
            if reflections == limit {
                return Err(EarlyEnd::ReflectionLimit);
            }
            reflections += 1;
            self.column(turned, &mut column);
            let sign = -frame.signs[turned];
            frame.signs[turned] = sign;
            let sum = -frame.sums[turned];
            let twice = 2.0 * sign;
            for ((sum, cell), other) in frame.sums.iter_mut().zip(&column).zip(&frame.signs) {
                *sum += twice * other * cell;
            }
            frame.sums[turned] = sum;
        }
        Ok(reflections)
    }
}

/// The first of the smallest sums, if it is negative by more than rounding. Rounding must not decide which of equal
/// sums is the smallest either.
fn most_negative(sums: &[f64]) -> Option<usize> {
    let smallest = smallest(sums);
    if smallest >= -ZERO_SUM {
        return None;
    }
    sums.iter().position(|sum| *sum <= smallest + ZERO_SUM)
}

/// The smallest sum, or 0 if none is negative; in several lanes, because this is looked for before every reflection.
fn smallest(sums: &[f64]) -> f64 {
    let lower = |one: f64, other: f64| if other < one { other } else { one };
    let mut lanes = [0.0; 8];
    let (chunks, rest) = sums.as_chunks::<8>();
    for chunk in chunks {
        for (lane, sum) in lanes.iter_mut().zip(chunk) {
            *lane = lower(*lane, *sum);
        }
    }
    lanes.iter().chain(rest).copied().fold(0.0, lower)
}

/// Loadings in the reflected frame and the number of rounds.
fn iterate(sums: &[f64], variant: CentroidVariant) -> Result<(Vec<f64>, usize), EarlyEnd> {
    let mut h: Vec<f64> = sums
        .iter()
        .map(|&sum| variant.start(sum, sums.len()))
        .collect();
    let mut a = vec![0.0; sums.len()];
    for round in 1..=COMMUNALITY_ROUNDS {
        let total: f64 = sums.iter().zip(&h).map(|(sum, h)| sum + h).sum();
        if total <= ZERO_SUM {
            return Err(EarlyEnd::NothingLeft);
        }
        let root = total.sqrt();
        let mut change = 0.0_f64;
        for ((a, h), sum) in a.iter_mut().zip(&mut h).zip(sums) {
            *a = (sum + *h) / root;
            change = change.max((*a * *a - *h).abs());
            *h = *a * *a;
        }
        if variant.is_done(change) {
            return Ok((a, round));
        }
    }
    Err(EarlyEnd::CommunalityLimit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_sorts(r: f64) -> Table {
        Table::from_fn(2, 2, |row, column| if row == column { 1.0 } else { r })
    }

    #[test]
    fn two_sorts_share_the_root_of_their_correlation() {
        // With two sorts the iteration is h' = (r + h)/2, whose fixed point is h = r.
        let brown = centroids(&two_sorts(0.49), CentroidVariant::Brown, 1);
        for a in brown.loadings.column(0) {
            assert!((a - 0.7).abs() < 1e-5);
        }
        let pqmethod = centroids(&two_sorts(0.49), CentroidVariant::Pqmethod, 1);
        for a in pqmethod.loadings.column(0) {
            assert!((a - 0.7).abs() < 1e-3);
        }
    }

    #[test]
    fn opposite_sorts_load_with_opposite_signs_after_one_reflection() {
        let centroids = centroids(&two_sorts(-0.49), CentroidVariant::Brown, 1);
        assert_eq!(centroids.traces[0].reflections, 1);
        let a = centroids.loadings.column(0);
        assert!(
            (a[0] + 0.7).abs() < 1e-5 && (a[1] - 0.7).abs() < 1e-5,
            "the first of equals is turned: {a:?}"
        );
    }

    #[test]
    fn uncorrelated_sorts_leave_nothing_to_extract() {
        let none = centroids(&two_sorts(0.0), CentroidVariant::Brown, 3);
        assert_eq!(none.ended, Some(EarlyEnd::NothingLeft));
        assert_eq!(none.loadings.columns(), 0);
    }

    #[test]
    fn a_sort_that_outweighs_the_others_ends_the_extraction() {
        // Column sums 1.0, 0.3, 0.3: in every round the first communality grows by up to 2 · 1.0 − 1.6 = 0.4.
        let r = [[1.0, 0.5, 0.5], [0.5, 1.0, -0.2], [0.5, -0.2, 1.0]];
        let r = Table::from_fn(3, 3, |row, column| r[row][column]);
        for variant in [CentroidVariant::Pqmethod, CentroidVariant::Brown] {
            let stopped = centroids(&r, variant, 2);
            assert_eq!(stopped.ended, Some(EarlyEnd::CommunalityLimit));
            assert_eq!(stopped.loadings.columns(), 0);
        }
    }
}
