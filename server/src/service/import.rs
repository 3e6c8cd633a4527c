//! Sorts from files: released at once, since nobody watched them come.

use std::collections::BTreeMap;

use app::domain::id::SortId;
use app::domain::log::Event;
use app::domain::pseudonym::Pseudonym;
use app::domain::remark::Remark;
use app::domain::sort::{ReleasedSort, SortContent, SortSource};
use app::domain::statement::StatementNo;
use app::domain::study::{InvalidTransition, Step};

use super::study::OwnedStudy;
use super::study::life::note;
use super::{Ground, digest};
use crate::interchange::{
    ImportedRemark, ImportedSort, RemarksProblem, SortsProblem, read_remarks, read_sorts,
};
use crate::store::StoreError;
use crate::store::sql::{intake, q_sort, study};
use crate::world::random_bytes;

/// Sorts from files.
#[derive(Clone, Debug)]
pub struct Imports {
    ground: Ground,
}

/// The files of an import.
#[derive(Clone, Debug)]
pub struct SortFiles {
    /// A row per statement, a column per sort.
    pub sorts: Vec<u8>,
    /// Remarks to these sorts: pseudonym, number of the statement, text.
    pub remarks: Option<Vec<u8>>,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The sorts cannot be used; every reason is listed.
    #[error("the sorts cannot be imported")]
    Sorts(Vec<SortsProblem>),
    /// The remarks cannot be used; every reason is listed.
    #[error("the remarks cannot be imported")]
    Remarks(Vec<RemarksProblem>),
    /// The study is a draft, whose statements could still change under the sorts.
    #[error(transparent)]
    Transition(#[from] InvalidTransition),
    /// Reading was broken off, as at shutdown.
    #[error("reading the file was broken off")]
    BrokenOff,
    /// The store failed; nothing was imported.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Imports {
    pub(super) const fn new(ground: Ground) -> Self {
        Self { ground }
    }

    /// Imports all sorts of a file into a study that has been opened, or none of them. Gives their number.
    ///
    /// # Errors
    /// The study is a draft, something is wrong with the file, or the store failed.
    pub async fn sorts(&self, owned: &OwnedStudy, files: SortFiles) -> Result<usize, ImportError> {
        let study = owned.study().clone();
        study.allow(Step::Import)?;
        let Some((qset, grid)) = study.sorting_material() else {
            let from = study.state().name();
            return Err(InvalidTransition {
                from,
                step: Step::Import,
            }
            .into());
        };
        let (count, grid) = (qset.len(), grid.clone());
        let statements = digest::statements_digest(qset);
        let read = tokio::task::spawn_blocking(move || read_files(&files, count, &grid));
        let sorts = read.await.map_err(|_| ImportError::BrokenOff)??;

        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, study.id()).await?;
        let today = self.ground.clock.today();
        let imported = sorts.len();
        let mut taken = Vec::new();
        for content in sorts {
            let name = content.pseudonym.clone();
            let sort = ReleasedSort {
                id: SortId::from_random(random_bytes(&*self.ground.random)),
                source: SortSource::Imported,
                released_on: today,
                content,
            };
            let waiting = intake::has_pseudonym(&mut tx, study.id(), &name.key()).await?;
            if waiting || !q_sort::insert_imported(&mut tx, study.id(), &sort, &statements).await? {
                taken.push(SortsProblem::TakenName { name });
            }
        }
        if !taken.is_empty() {
            return Err(ImportError::Sorts(taken));
        }
        let event = Event::Imported { count: imported };
        note(&mut tx, &self.ground, owned, event).await?;
        tx.commit().await?;
        Ok(imported)
    }
}

fn read_files(
    files: &SortFiles,
    statements: usize,
    grid: &analysis::Grid,
) -> Result<Vec<SortContent>, ImportError> {
    let sorts = read_sorts(&files.sorts, statements, grid).map_err(ImportError::Sorts)?;
    let remarks = match &files.remarks {
        Some(bytes) => read_remarks(bytes).map_err(ImportError::Remarks)?,
        None => Vec::new(),
    };
    join(sorts, remarks, statements).map_err(ImportError::Remarks)
}

/// Puts remarks to their sorts.
fn join(
    sorts: Vec<ImportedSort>,
    remarks: Vec<ImportedRemark>,
    statements: usize,
) -> Result<Vec<SortContent>, Vec<RemarksProblem>> {
    let mut by_sort: BTreeMap<Pseudonym, BTreeMap<StatementNo, Remark>> = sorts
        .iter()
        .map(|sort| (sort.pseudonym.clone(), BTreeMap::new()))
        .collect();
    let mut problems = Vec::new();
    for remark in remarks {
        let Some(places) = by_sort.get_mut(&remark.pseudonym) else {
            problems.push(RemarksProblem::UnknownSort {
                pseudonym: remark.pseudonym,
            });
            continue;
        };
        if remark.statement.index() >= statements || places.contains_key(&remark.statement) {
            problems.push(RemarksProblem::NoPlace {
                pseudonym: remark.pseudonym,
                statement: remark.statement,
            });
            continue;
        }
        places.insert(remark.statement, remark.remark);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let contents = sorts.into_iter().map(|sort| SortContent {
        remarks: by_sort.remove(&sort.pseudonym).unwrap_or_default(),
        pseudonym: sort.pseudonym,
        sort: sort.sort,
        closing_remark: None,
    });
    Ok(contents.collect())
}
