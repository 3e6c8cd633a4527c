//! Studies as files for other programs: what is released, and nothing else.

use std::collections::BTreeMap;

use app::domain::exclusion::Exclusion;
use app::domain::id::SortId;
use app::domain::qset::QSet;
use app::domain::sort::{ReleasedSort, SortSource};
use app::domain::study::{ConditionNo, Study};

use super::analysis::{Analyses, SavedAnalysis};
use super::known::Known;
use super::sorting::Sorting;
use super::study::OwnedStudy;
use super::{Ground, study_work};
use crate::interchange::export::{ExportFault, ExportFormat, ExportedFile, write};
use crate::interchange::import::{Found, FoundSort};
use crate::interchange::study_document::{DocumentAnalysis, DocumentConcourse, StudyDetails};
use crate::interchange::study_work::DocumentWork;
use crate::store::StoreError;
use crate::store::sql::concourse::StoredConcourse;
use crate::store::sql::exclusion;

/// Studies for other programs.
#[derive(Clone, Debug)]
pub struct Exports {
    ground: Ground,
    sorting: Sorting,
    analyses: Analyses,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The format cannot hold the study.
    #[error(transparent)]
    Format(#[from] ExportFault),
    /// Writing was broken off, as at shutdown.
    #[error("writing the file was broken off")]
    BrokenOff,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Exports {
    pub(super) const fn new(ground: Ground, sorting: Sorting, analyses: Analyses) -> Self {
        Self {
            ground,
            sorting,
            analyses,
        }
    }

    /// Writes the released sorts of a study, its statements, and the remarks; with a condition of instruction only the
    /// sorts under it. Our own study file always has all. Where sorts of several conditions stand in a file of another
    /// program, those under a later one have its number behind the pseudonym.
    ///
    /// # Errors
    /// The study is not far enough, the format cannot hold it, or the store failed.
    pub async fn file(
        &self,
        owned: &OwnedStudy,
        format: ExportFormat,
        only: Option<ConditionNo>,
    ) -> Result<ExportedFile, ExportError> {
        let included = self.analyses.included(owned).await?;
        let all = self.sorting.released(owned).await?;
        let saved = self.analyses.saved(owned).await?;
        let sorts = if format == ExportFormat::R {
            included
        } else {
            all
        };
        let released = self.released(owned.study(), &sorts).await?;
        // Sorts stay in the order in which analyses number them, so that other programs compute with the same matrix.
        let mut study = found(owned.study(), sorts, saved, released);
        match only {
            _ if format == ExportFormat::Study => {}
            Some(only) => study.sorts.retain(|sort| sort.condition == only),
            // A script for R repeats one analysis, in which a person has one sort.
            None if format == ExportFormat::R => {
                study
                    .sorts
                    .retain(|sort| sort.condition == ConditionNo::FIRST);
            }
            None => {
                let later = |sort: &&mut FoundSort| sort.condition != ConditionNo::FIRST;
                for sort in study.sorts.iter_mut().filter(later) {
                    sort.label = format!("{}.{}", sort.label, sort.condition);
                }
            }
        }
        let written = tokio::task::spawn_blocking(move || write(&study, format));
        Ok(written.await.map_err(|_| ExportError::BrokenOff)??)
    }

    async fn released(
        &self,
        study: &Study,
        sorts: &[ReleasedSort],
    ) -> Result<Released, StoreError> {
        let sorts: Vec<SortId> = sorts.iter().map(|sort| sort.id.clone()).collect();
        let mut tx = self.ground.db.begin_read().await?;
        let id = study.id();
        Ok(Released {
            known: Known::of(&mut tx, id).await?,
            exclusions: exclusion::list(&mut tx, id).await?,
            work: study_work::gather(&mut tx, id, &sorts).await?,
        })
    }
}

/// What is known about a study, and about what came of it besides the sorts.
struct Released {
    known: Known,
    exclusions: BTreeMap<SortId, Exclusion>,
    work: DocumentWork,
}

fn found(
    study: &Study,
    sorts: Vec<ReleasedSort>,
    saved: Option<SavedAnalysis>,
    released: Released,
) -> Found {
    let Released {
        known,
        mut exclusions,
        work,
    } = released;
    let StoredConcourse {
        dimensions,
        candidates,
    } = known.concourse;
    let parts = study.parts();
    let main = parts.languages.main();
    let statements = study.qset().map(QSet::statements).unwrap_or_default();
    let texts = statements.iter().filter_map(|wordings| wordings.get(&main));
    let details = StudyDetails {
        languages: parts.languages.clone(),
        texts: parts
            .texts
            .iter()
            .map(|(locale, texts)| (*locale, texts.into()))
            .collect(),
        statements: statements.to_vec(),
        release_batch: i64::from(parts.release_batch.get()),
        options: parts.options,
        conditions: parts.conditions.clone(),
        particulars: known.particulars,
        concourse: (!candidates.is_empty()).then_some(DocumentConcourse {
            dimensions,
            candidates,
        }),
        background: known.background,
        analysis: saved.map(|saved| DocumentAnalysis {
            specification: saved.spec,
            viewpoints: saved.viewpoints,
        }),
        work,
    };
    let sorts = sorts.into_iter().map(|sort| {
        let left_out = exclusions.remove(&sort.id);
        FoundSort {
            label: sort.content.pseudonym.to_string(),
            ranks: sort.content.sort.ranks().to_vec(),
            remarks: sort.content.remarks,
            closing_remark: sort.content.closing_remark,
            condition: sort.content.condition,
            on_paper: sort.source == SortSource::Paper,
            left_out_on: left_out.as_ref().map(|found| found.excluded_on),
            left_out: left_out.map(|found| found.reason),
        }
    });
    Found {
        title: Some(study.title(main).0.to_owned()),
        texts: texts.map(|wording| wording.text.clone()).collect(),
        grid: study.grid().cloned(),
        sorts: sorts.collect(),
        details: Some(details),
    }
}
