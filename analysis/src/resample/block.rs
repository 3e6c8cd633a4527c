//! One resample: some sorts of the study, some of them more than once, analysed as the specification says.

use super::ResampleError;
use super::align::{Alignment, congruences, is_claimed_twice};
use super::verdict::{Verdict, verdicts};
use crate::extract::principal::components_of_sorts;
use crate::extract::{ExtractionMethod, extract};
use crate::flag::Flags;
use crate::loadings::{Loadings, Rotated};
use crate::pipeline::{Analysis, missing};
use crate::rotate::RotationStep;
use crate::rotate::varimax::varimax;
use crate::score::{weight, z_scores};
use crate::{AnalysisError, CheckedSpec, FactorArray, FactorNo, Rank, Table};

/// What all resamples of one study share.
pub(crate) struct Study<'a> {
    checked: &'a CheckedSpec<'a>,
    /// Sorts with mean 0 and sum of squares 1.
    unit: Table,
    /// Sorts with mean 0 and standard deviation 1.
    standardised: Table,
    correlation: Table,
    /// The final loadings of all sorts, before any split, which resamples are aligned to.
    target: Table,
}

/// Sorts of the study by index, rising, each with the number of its copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    sorts: Vec<usize>,
    copies: Vec<usize>,
}

impl Block {
    /// The sorts with these indices, in any order.
    pub(crate) fn of(indices: &[u32], sorts: usize) -> Self {
        let mut count = vec![0; sorts];
        for &index in indices {
            count[index as usize] += 1;
        }
        let (sorts, copies) = count
            .into_iter()
            .enumerate()
            .filter(|(_, copies)| *copies > 0)
            .unzip();
        Self { sorts, copies }
    }

    /// All sorts once, but for one of them.
    pub(crate) fn without(left_out: Option<usize>, sorts: usize) -> Self {
        let sorts: Vec<usize> = (0..sorts).filter(|sort| Some(*sort) != left_out).collect();
        Self {
            copies: vec![1; sorts.len()],
            sorts,
        }
    }

    /// For every row of the block, copies included, the place of its sort among the different ones.
    fn rows(&self) -> Vec<usize> {
        let places = self.copies.iter().enumerate();
        places
            .flat_map(|(place, copies)| std::iter::repeat_n(place, *copies))
            .collect()
    }
}

/// A resample before it is aligned.
pub(crate) struct Solved {
    block: Block,
    /// Loadings after varimax, one row per copy.
    loadings: Table,
    /// The target's rows of the same sorts.
    target: Table,
}

/// An aligned resample.
pub(crate) struct Aligned {
    /// The sorts in it, by index, rising.
    pub(crate) sorts: Vec<usize>,
    /// How often each of them is in it.
    copies: Vec<usize>,
    /// Their loadings, different sorts × factors.
    pub(crate) loadings: Table,
    /// Congruence of each factor with that of the full sample.
    pub(crate) congruences: Vec<f64>,
    pub(crate) assessed: Assessed,
}

/// What loadings say about statements.
pub(crate) struct Assessed {
    /// Which sorts are flagged on which factors: one entry per factor, one flag per different sort.
    pub(crate) flagged: Vec<Vec<bool>>,
    /// One entry per factor; `None` if it is empty.
    pub(crate) scores: Vec<Option<Scores>>,
    /// The verdicts on the statements; `None` with an empty factor, because then it is another comparison, and with
    /// fewer than two factors.
    pub(crate) verdicts: Option<Vec<Verdict>>,
}

/// The scores of a factor that has some.
pub(crate) struct Scores {
    pub(crate) z: Vec<f64>,
    pub(crate) ranks: Vec<Rank>,
    pub(crate) standard_error: f64,
}

impl Assessed {
    pub(crate) fn has_empty_factor(&self) -> bool {
        self.scores.iter().any(Option::is_none)
    }
}

impl<'a> Study<'a> {
    /// Analyses the full sample, which gives the target.
    pub(crate) fn new(checked: &'a CheckedSpec<'a>) -> Result<Self, ResampleError> {
        let matrix = checked.matrix();
        let Analysis { result, .. } = checked.run()?;
        Ok(Self {
            checked,
            unit: checked.spec().correlation.compared(matrix).unit_sorts(),
            standardised: crate::score::standardised(matrix),
            correlation: result.exploration.correlation,
            target: result.rotation.unsplit().into_table(),
        })
    }

    /// P.
    pub(crate) const fn sorts(&self) -> usize {
        self.target.rows()
    }

    /// N.
    pub(crate) const fn statements(&self) -> usize {
        self.unit.rows()
    }

    /// k.
    pub(crate) const fn factors(&self) -> usize {
        self.target.columns()
    }

    /// The final loadings of all sorts.
    pub(crate) const fn target(&self) -> &Table {
        &self.target
    }

    /// The ranks of the grid that hold statements, lowest first.
    pub(crate) fn columns(&self) -> Vec<Rank> {
        let mut columns = self.checked.grid().values();
        columns.dedup();
        columns
    }

    /// The full sample by the automatic rule, as every resample is assessed.
    pub(crate) fn full(&self) -> Assessed {
        self.assess(&Block::without(None, self.sorts()), self.target.clone())
            .1
    }

    /// Extracts, keeps and, if the specification does so, rotates by varimax. Judgemental rotations belong to the axes
    /// of the full sample; the alignment takes their place.
    pub(crate) fn solve(&self, block: Block) -> Result<Solved, AnalysisError> {
        let rows = block.rows();
        let spec = self.checked.spec();
        let max = if spec.extraction.depends_on_number() {
            spec.extracted
        } else {
            let needed = spec.kept.iter().map(|factor| factor.index() + 1).max();
            needed.unwrap_or_default()
        };
        let (unrotated, ended) = match spec.extraction {
            ExtractionMethod::PrincipalComponents => (self.components(&block, &rows, max)?, None),
            method => {
                let at = |row: usize| block.sorts[rows[row]];
                let r = Table::from_fn(rows.len(), rows.len(), |i, j| {
                    self.correlation[(at(i), at(j))]
                });
                let extraction = extract(&r, self.statements(), method, max)?;
                (extraction.loadings.into_table(), extraction.ended)
            }
        };
        let extracted = unrotated.columns();
        if let Some(&factor) = spec.kept.iter().find(|kept| kept.index() >= extracted) {
            return Err(missing(factor, extracted, ended));
        }
        let mut loadings = Table::from_fn(rows.len(), spec.kept.len(), |row, column| {
            unrotated[(row, spec.kept[column].index())]
        });
        for step in &spec.rotation {
            if let RotationStep::Varimax { normalise } = step {
                loadings = loadings.times(&varimax(&loadings, *normalise).transformation);
            }
        }
        let target = Table::from_fn(rows.len(), self.factors(), |row, column| {
            self.target[(block.sorts[rows[row]], column)]
        });
        Ok(Solved {
            block,
            loadings,
            target,
        })
    }

    /// The first principal components of a block.
    ///
    /// Copies of a sort load alike, so the eigenproblem is as small as there are different sorts: with D the numbers
    /// of copies, D^½ R D^½ has the eigenvalues of the block's correlations, and its loadings are √copies too large.
    fn components(
        &self,
        block: &Block,
        rows: &[usize],
        count: usize,
    ) -> Result<Table, AnalysisError> {
        let roots: Vec<f64> = block
            .copies
            .iter()
            .map(|copies| (*copies as f64).sqrt())
            .collect();
        let different = block.sorts.len();
        let unit = Table::from_fn(self.statements(), different, |row, place| {
            roots[place] * self.unit[(row, block.sorts[place])]
        });
        let r = Table::from_fn(different, different, |i, j| {
            roots[i] * roots[j] * self.correlation[(block.sorts[i], block.sorts[j])]
        });
        let loadings = components_of_sorts(&unit, &r, count)?.loadings(count);
        Ok(Table::from_fn(
            rows.len(),
            loadings.columns(),
            |row, factor| loadings[(rows[row], factor)] / roots[rows[row]],
        ))
    }

    /// Brings a resample into the position of the full sample and assesses it there.
    pub(crate) fn align(&self, solved: &Solved, alignment: Alignment) -> Aligned {
        let aligned = alignment.align(&solved.loadings, &solved.target);
        let congruences = congruences(&aligned, &solved.target);
        let (loadings, assessed) = self.assess(&solved.block, by_sort(&aligned, &solved.block));
        Aligned {
            sorts: solved.block.sorts.clone(),
            copies: solved.block.copies.clone(),
            loadings,
            congruences,
            assessed,
        }
    }

    /// Flags, scores, arrays and verdicts of a block from the loadings of its different sorts, which are handed back.
    fn assess(&self, block: &Block, loadings: Table) -> (Table, Assessed) {
        let spec = self.checked.spec();
        let loadings = Loadings::<Rotated>::new(loadings);
        let flags = Flags::automatic(&loadings, self.statements(), spec.flags);
        let factors = loadings.factors();
        let flagged: Vec<Vec<bool>> = (0..factors)
            .map(|factor| {
                let number = FactorNo::from_index(factor);
                let sorts = flags.sorts.iter();
                sorts.map(|sort| sort.flagged.contains(&number)).collect()
            })
            .collect();
        let scores: Vec<Option<Scores>> = flagged
            .iter()
            .enumerate()
            .map(|(factor, flagged)| self.scores(block, loadings.of_factor(factor), flagged))
            .collect();
        let complete: Option<Vec<&Scores>> = scores.iter().map(Option::as_ref).collect();
        let verdicts = complete.and_then(|scores| {
            let z: Vec<&[f64]> = scores.iter().map(|scores| scores.z.as_slice()).collect();
            let errors: Vec<f64> = scores.iter().map(|scores| scores.standard_error).collect();
            verdicts(&z, &errors)
        });
        let assessed = Assessed {
            flagged,
            scores,
            verdicts,
        };
        (loadings.into_table(), assessed)
    }

    fn scores(&self, block: &Block, loadings: &[f64], flagged: &[bool]) -> Option<Scores> {
        let (weights, defining) = self.weights(&block.sorts, &block.copies, loadings, flagged);
        let z = z_scores(&self.standardised, &weights)?;
        let (array, _) = FactorArray::pour(&z, self.checked.grid())?;
        Some(Scores {
            z,
            ranks: array.into_ranks(),
            standard_error: self.checked.spec().reliability.standard_error(defining),
        })
    }

    /// The weight of every sort of the study on a factor of a resample; 0 for those that do not define it there.
    pub(crate) fn weights_in(&self, aligned: &Aligned, factor: usize) -> Vec<f64> {
        let flagged = &aligned.assessed.flagged[factor];
        let loadings = aligned.loadings.column(factor);
        self.weights(&aligned.sorts, &aligned.copies, loadings, flagged)
            .0
    }

    /// Weights, and the number of defining sorts; copies count in both.
    fn weights(
        &self,
        sorts: &[usize],
        copies: &[usize],
        loadings: &[f64],
        flagged: &[bool],
    ) -> (Vec<f64>, usize) {
        let mut weights = vec![0.0; self.sorts()];
        let mut defining = 0;
        for (place, _) in flagged.iter().enumerate().filter(|(_, flagged)| **flagged) {
            defining += copies[place];
            weights[sorts[place]] = copies[place] as f64 * weight(loadings[place]);
        }
        (weights, defining)
    }
}

impl Solved {
    /// Whether two factors of the full sample have the same most congruent factor here.
    pub(crate) fn is_claimed_twice(&self) -> bool {
        is_claimed_twice(&self.loadings, &self.target)
    }
}

/// One row per different sort: the mean of its copies.
fn by_sort(loadings: &Table, block: &Block) -> Table {
    let mut means = Table::zeros(block.sorts.len(), loadings.columns());
    for factor in 0..loadings.columns() {
        let mut rows = loadings.column(factor).iter();
        for (mean, &copies) in means.column_mut(factor).iter_mut().zip(&block.copies) {
            *mean = rows.by_ref().take(copies).sum::<f64>() / copies as f64;
        }
    }
    means
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resample::{BootstrapSpec, Work, bootstrap};
    use crate::{AnalysisSpec, CorrelationMethod, Grid, SortMatrix};

    /// Sorts of nine statements on an uneven grid, so that ranks and average ranks differ; some are turned round.
    fn some_sorts(count: usize) -> (SortMatrix, Grid) {
        let grid: Grid = "-2:1,-1:1,0:4,1:2,3:1".parse().expect("a grid");
        let ranks: Vec<f64> = grid.values().into_iter().map(f64::from).collect();
        let mut random = crate::random::generator(9);
        let columns: Vec<Vec<f64>> = (0..count)
            .map(|sort| {
                let mut column = ranks.clone();
                // Neighbours keep most of their order, so that there is something to extract.
                crate::random::shuffle(&mut column[sort % 3..sort % 3 + 5], &mut random);
                match sort % 4 {
                    0 => column.rotate_left(4),
                    1 => column.reverse(),
                    _ => {}
                }
                column
            })
            .collect();
        (SortMatrix::from_columns(&columns).expect("valid"), grid)
    }

    #[test]
    fn the_whole_study_as_a_block_gives_the_analysis_itself() {
        let mut compared = 0;
        for sorts in [8, 14] {
            let (matrix, grid) = some_sorts(sorts);
            for correlation in [CorrelationMethod::Pearson, CorrelationMethod::Spearman] {
                for extraction in ExtractionMethod::ALL {
                    let spec = AnalysisSpec {
                        correlation,
                        ..AnalysisSpec::first_factors(extraction, 2)
                    };
                    let checked = spec.check(&matrix, &grid).expect("it fits");
                    // A centroid may not settle; then there is nothing to compare.
                    let Ok(study) = Study::new(&checked) else {
                        continue;
                    };
                    compared += 1;
                    let solved = study.solve(Block::without(None, sorts)).expect("a result");
                    let aligned = study.align(&solved, Alignment::Assignment);
                    let pairs = aligned.loadings.values().iter().zip(study.target.values());
                    for (own, wanted) in pairs {
                        let name = format!("{sorts} {correlation:?} {extraction}");
                        assert!((own - wanted).abs() < 1e-9, "{name}: {own}, not {wanted}");
                    }
                }
            }
        }
        assert!(compared >= 12, "{compared}");
    }

    #[test]
    fn a_split_factor_is_drawn_as_the_one_it_was() {
        let (matrix, grid) = some_sorts(14);
        let spec = AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 2);
        let analysis = crate::analyse(&matrix, &grid, spec.clone()).expect("a result");
        let is_bipolar =
            |factor: &&crate::Factor| factor.negative > 0 && factor.negative < factor.flagged;
        let mut factors = analysis.result.factors.iter();
        let bipolar = factors.find(is_bipolar).expect("a factor with both signs");
        let mut split = spec.clone();
        split.rotation.push(RotationStep::Split {
            factor: bipolar.number,
        });
        let summary = |spec: AnalysisSpec| {
            let checked = spec.check(&matrix, &grid).expect("it fits");
            let steps = BootstrapSpec { steps: 20, seed: 1 };
            bootstrap(&checked, steps, &Work::default()).expect("a result")
        };
        assert_eq!(summary(split), summary(spec));
    }
}
