//! Sorts from files: released at once, since nobody watched them come.

use std::collections::BTreeMap;
use std::sync::Arc;

use analysis::Grid;
use app::domain::decision::SortSet;
use app::domain::exclusion::Exclusion;
use app::domain::id::{ResearcherId, SortId};
use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::locale::Locale;
use app::domain::log::Event;
use app::domain::pseudonym::Pseudonym;
use app::domain::qset::QSet;
use app::domain::remark::Remark;
use app::domain::sort::{ReleasedSort, SortContent, SortSource};
use app::domain::statement::StatementNo;
use app::domain::study::{
    ConditionNo, DraftError, Information, Instruction, InvalidTransition, OpenError, ReleaseBatch,
    ReleaseBatchError, Step, Study, StudyTexts, Title,
};
use jiff::civil::Date;

use super::analysis::{Analyses, RunError};
use super::known::Known;
use super::study::life::note;
use super::study::{NewStudy, OwnedStudy, begin_new};
use super::{Ground, digest, study_work};
use crate::interchange::import::{
    Fault, Found, FoundSort, ImportFiles, ImportHints, ImportProblem, ImportedStudy, Naming, Place,
    ReadyStudy, fit_study, make_study, read_import,
};
use crate::interchange::study_document::{DocumentAnalysis, StudyDetails};
use crate::interchange::workbook::{OpensWorkbooks as _, Sheet, WorkbookError, is_workbook};
use crate::interchange::{
    ImportedRemark, ImportedSort, RemarksProblem, SortsProblem, read_remarks, read_sorts,
};
use crate::store::sql::concourse::StoredConcourse;
use crate::store::sql::{exclusion, intake, q_sort, study};
use crate::store::{StoreError, WriteTx};
use crate::workbook_process::WorkbookProcess;
use crate::world::random_bytes;

/// Sorts from files.
#[derive(Clone, Debug)]
pub struct Imports {
    ground: Ground,
    analyses: Analyses,
    workbooks: Arc<WorkbookProcess>,
}

/// What a study needs and a file of sorts does not have.
#[derive(Clone, Debug)]
pub struct AboutStudy {
    /// The language of the statements.
    pub language: StudyLanguage,
    /// The title.
    pub title: Title,
    /// The condition under which the sorts were made.
    pub instruction: Instruction,
    /// What participants would be told if the study is opened again.
    pub information: Information,
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
    /// What a file of another program holds cannot be stored; every reason is listed.
    #[error("the study cannot be imported")]
    Study(Vec<ImportProblem>),
    /// The new study would not hold together.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// The number of sorts that are released together is none that is allowed.
    #[error(transparent)]
    Batch(#[from] ReleaseBatchError),
    /// The new study would not be ready for sorts.
    #[error(transparent)]
    Open(#[from] OpenError),
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
    pub(super) fn new(ground: Ground, analyses: Analyses) -> Self {
        Self {
            ground,
            analyses,
            workbooks: Arc::new(WorkbookProcess::this_program()),
        }
    }

    /// Imports all sorts of a file into a study that has been opened, or none of them. Gives their number.
    ///
    /// # Errors
    /// The study is a draft, something is wrong with the file, or the store failed.
    pub async fn sorts(&self, owned: &OwnedStudy, files: SortFiles) -> Result<usize, ImportError> {
        let material = material(owned)?;
        let read = tokio::task::spawn_blocking(move || {
            read_files(&files, material.qset.len(), &material.grid)
        });
        let sorts = read.await.map_err(|_| ImportError::BrokenOff)??;
        let taken = self.store(owned, SortSource::Imported, sorts).await?;
        match taken {
            Stored::All(sorts) => Ok(sorts.len()),
            Stored::Taken(names) => Err(ImportError::Sorts(
                names
                    .into_iter()
                    .map(|name| SortsProblem::TakenName { name })
                    .collect(),
            )),
        }
    }

    /// Reads a file of any known format, without storing anything.
    ///
    /// # Errors
    /// Reading was broken off.
    pub async fn read(
        &self,
        files: ImportFiles,
        hints: ImportHints,
    ) -> Result<ImportedStudy, ImportError> {
        let workbooks = Arc::clone(&self.workbooks);
        let read = tokio::task::spawn_blocking(move || read_import(&files, &hints, &*workbooks));
        read.await.map_err(|_| ImportError::BrokenOff)
    }

    /// The first sheet of a workbook as CSV text; a file that is none stays as it is.
    ///
    /// # Errors
    /// The workbook cannot be opened within the limits.
    pub async fn as_table(&self, bytes: Vec<u8>) -> Result<Vec<u8>, WorkbookError> {
        if !is_workbook(&bytes) {
            return Ok(bytes);
        }
        let workbooks = Arc::clone(&self.workbooks);
        let read = tokio::task::spawn_blocking(move || workbooks.open(&bytes));
        let book = read.await.unwrap_or(Err(WorkbookError::Exhausted))?;
        let first = book.sheets.first().map(Sheet::as_csv);
        Ok(first.unwrap_or_default().into_bytes())
    }

    /// Imports what was found in a file into a study that has been opened: all sorts or none. Gives their number.
    ///
    /// # Errors
    /// The study is a draft, something does not fit it, or the store failed.
    pub async fn into_study(
        &self,
        owned: &OwnedStudy,
        found: &Found,
        naming: Naming,
    ) -> Result<usize, ImportError> {
        let Material { qset, grid } = material(owned)?;
        let sorts = fit_study(found, naming, (&qset, &grid), owned.study().conditions())
            .map_err(ImportError::Study)?;
        match self.store(owned, SortSource::Imported, sorts).await? {
            Stored::All(sorts) => Ok(sorts.len()),
            Stored::Taken(names) => Err(taken(names)),
        }
    }

    /// Stores a sort that was made on paper and checked against the study's statements and grid.
    ///
    /// # Errors
    /// The study is a draft, the pseudonym is taken, or the store failed.
    pub async fn from_paper(
        &self,
        owned: &OwnedStudy,
        content: SortContent,
    ) -> Result<(), ImportError> {
        material(owned)?;
        match self.store(owned, SortSource::Paper, vec![content]).await? {
            Stored::All(_) => Ok(()),
            Stored::Taken(names) => Err(taken(names)),
        }
    }

    /// Makes a study of what was found in a file. If there are sorts, it is closed and holds them; otherwise it is a
    /// draft. Nothing is stored if anything is wrong.
    ///
    /// # Errors
    /// Something is missing or does not fit, or the store failed.
    pub async fn new_study(
        &self,
        owner: &ResearcherId,
        about: &AboutStudy,
        found: &Found,
        naming: Naming,
    ) -> Result<OwnedStudy, ImportError> {
        let details = found.details.as_ref();
        let languages = match details {
            Some(details) => details.languages.clone(),
            None => Languages::only(about.language),
        };
        let ready = make_study(found, naming, languages.main()).map_err(ImportError::Study)?;
        let analysis = details.and_then(|details| details.analysis.as_ref());
        if let Some(analysis) = analysis {
            self.check_analysis(&ready, &found.sorts, analysis).await?;
        }
        let new = NewStudy {
            languages,
            title: about.title.clone(),
            slug: None,
        };
        let today = self.ground.clock.today();
        let complete = |study| complete(study, about, details, &ready, today);
        let (mut tx, owned) = begin_new(&self.ground, owner, new, complete).await?;
        let source_of = |index: usize| match found.sorts.get(index) {
            Some(sort) if sort.on_paper => SortSource::Paper,
            _ => SortSource::Imported,
        };
        let stored = match self
            .insert_all(&mut tx, &owned, source_of, ready.sorts)
            .await?
        {
            Stored::All(sorts) => sorts,
            Stored::Taken(names) => return Err(taken(names)),
        };
        let count = stored.len();
        if count > 0 {
            note(&mut tx, &self.ground, &owned, Event::Imported { count }).await?;
        }
        if let Some(details) = details {
            known_of(details).store(&mut tx, owned.study().id()).await?;
            let ids: Vec<SortId> = stored.iter().map(|sort| sort.id.clone()).collect();
            let spoken = details.languages.main().locale().unwrap_or(Locale::En);
            let id = owned.study().id();
            study_work::insert(&mut tx, &self.ground, id, spoken, &details.work, &ids).await?;
        }
        let mut included = leave_out(&mut tx, &owned, stored, &found.sorts, today).await?;
        // What is presented is made of all sorts, which are those under the first condition.
        included.retain(|sort| SortSet::All.has(sort));
        if let Some(analysis) = analysis {
            let digest = digest::data_digest(&included);
            let spec = analysis.specification.clone();
            let words = analysis.viewpoints.clone();
            self.analyses
                .keep(&mut tx, owned.study(), spec, words, digest)
                .await?;
        }
        tx.commit().await?;
        Ok(owned)
    }

    /// Runs the analysis of a study file once, so that only what works is kept.
    async fn check_analysis(
        &self,
        ready: &ReadyStudy,
        found: &[FoundSort],
        analysis: &DocumentAnalysis,
    ) -> Result<(), ImportError> {
        let included = ready.sorts.iter().zip(found);
        let included = included
            .filter(|(_, found)| found.left_out.is_none() && found.condition == ConditionNo::FIRST);
        let sorts = included.map(|(sort, _)| sort.sort.clone()).collect();
        let run = self
            .analyses
            .compute(sorts, ready.grid.clone(), analysis.specification.clone());
        match run.await {
            Ok(_) => Ok(()),
            Err(RunError::BrokenOff) => Err(ImportError::BrokenOff),
            Err(error) => {
                let fault = Fault::Analysis(error.to_string());
                Err(ImportError::Study(vec![ImportProblem::new(
                    Place::FILE,
                    fault,
                )]))
            }
        }
    }

    /// Adds sorts to a study, all or none.
    async fn store(
        &self,
        owned: &OwnedStudy,
        source: SortSource,
        sorts: Vec<SortContent>,
    ) -> Result<Stored, ImportError> {
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, owned.study().id()).await?;
        let stored = self.insert_all(&mut tx, owned, |_| source, sorts).await?;
        if let Stored::All(sorts) = &stored {
            let event = match source {
                SortSource::Paper => Event::EnteredFromPaper,
                SortSource::Sent | SortSource::Imported => Event::Imported { count: sorts.len() },
            };
            note(&mut tx, &self.ground, owned, event).await?;
            tx.commit().await?;
        }
        Ok(stored)
    }

    /// Inserts sorts, whose ids keep them in their order: analyses number them so.
    async fn insert_all(
        &self,
        tx: &mut WriteTx,
        owned: &OwnedStudy,
        source_of: impl Fn(usize) -> SortSource,
        sorts: Vec<SortContent>,
    ) -> Result<Stored, ImportError> {
        if sorts.is_empty() {
            return Ok(Stored::All(Vec::new()));
        }
        let study = owned.study().id();
        let statements = digest::statements_digest(&material(owned)?.qset);
        let id = |_: &SortContent| SortId::from_random(random_bytes(&*self.ground.random));
        let mut ids: Vec<SortId> = sorts.iter().map(id).collect();
        ids.sort();
        let mut stored = Vec::with_capacity(sorts.len());
        let mut taken = Vec::new();
        for (index, (id, content)) in ids.into_iter().zip(sorts).enumerate() {
            let sort = ReleasedSort {
                id,
                source: source_of(index),
                released_on: self.ground.clock.today(),
                content,
            };
            let name = &sort.content.pseudonym;
            let waiting = intake::has_pseudonym(tx, study, name, sort.content.condition).await?;
            if waiting || !q_sort::insert_imported(tx, study, &sort, &statements).await? {
                taken.push(name.clone());
            }
            stored.push(sort);
        }
        Ok(if taken.is_empty() {
            Stored::All(stored)
        } else {
            Stored::Taken(taken)
        })
    }
}

/// What a study file knows about a study besides the study itself.
fn known_of(details: &StudyDetails) -> Known {
    let concourse = details.concourse.clone().map(|found| StoredConcourse {
        dimensions: found.dimensions,
        candidates: found.candidates,
    });
    Known {
        particulars: details.particulars.clone(),
        concourse: concourse.unwrap_or_default(),
        background: details.background.clone(),
    }
}

/// Leaves those sorts out of analyses that a file leaves out, and gives the others.
async fn leave_out(
    tx: &mut WriteTx,
    owned: &OwnedStudy,
    stored: Vec<ReleasedSort>,
    found: &[FoundSort],
    today: Date,
) -> Result<Vec<ReleasedSort>, StoreError> {
    let mut included = Vec::with_capacity(stored.len());
    for (sort, found) in stored.into_iter().zip(found) {
        match &found.left_out {
            None => included.push(sort),
            Some(reason) => {
                let decision = Exclusion {
                    excluded_on: found.left_out_on.unwrap_or(today),
                    reason: reason.clone(),
                };
                exclusion::save(tx, owned.study().id(), &sort.id, &decision).await?;
            }
        }
    }
    Ok(included)
}

/// What came of storing sorts.
enum Stored {
    /// All are stored.
    All(Vec<ReleasedSort>),
    /// None is, since these names are taken.
    Taken(Vec<Pseudonym>),
}

/// Why none of the sorts was stored.
fn taken(names: Vec<Pseudonym>) -> ImportError {
    let problem =
        |name: Pseudonym| ImportProblem::new(Place::FILE.sort(name.as_str()), Fault::TakenName);
    ImportError::Study(names.into_iter().map(problem).collect())
}

/// What sorts of a study consist of.
struct Material {
    qset: QSet,
    grid: Grid,
}

/// Statements and grid, if the study takes sorts from files.
fn material(owned: &OwnedStudy) -> Result<Material, InvalidTransition> {
    let study = owned.study();
    study.allow(Step::Import)?;
    let (qset, grid) = study.sorting_material().ok_or(InvalidTransition {
        from: study.state().name(),
        step: Step::Import,
    })?;
    Ok(Material {
        qset: qset.clone(),
        grid: grid.clone(),
    })
}

/// The study with all its parts. If there are sorts, it is opened and closed again: whoever sorted is done.
fn complete(
    mut study: Study,
    about: &AboutStudy,
    details: Option<&StudyDetails>,
    ready: &ReadyStudy,
    today: Date,
) -> Result<Study, ImportError> {
    let main = study.languages().main();
    let mut draft = study.draft()?;
    let mut texts = StudyTexts::default();
    if let Some(details) = details {
        for (locale, found) in &details.texts {
            let found = StudyTexts::from(found.clone());
            if *locale == main {
                texts = found;
            } else {
                draft.set_texts(*locale, found)?;
            }
        }
        draft.set_options(details.options);
        draft.set_conditions(details.conditions.clone());
        draft.set_release_batch(ReleaseBatch::new(details.release_batch)?);
    }
    texts.title = Some(about.title.clone());
    texts.instruction = Some(about.instruction.clone());
    texts.information = Some(about.information.clone());
    draft.set_texts(main, texts)?;
    draft.set_statements(ready.statements.clone())?;
    draft.set_grid(ready.grid.clone());
    if !ready.sorts.is_empty() {
        study.advance(Step::Open, today)?;
        study.advance(Step::Close, today)?;
    }
    Ok(study)
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
        condition: ConditionNo::FIRST,
    });
    Ok(contents.collect())
}
