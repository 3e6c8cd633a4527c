//! What is known about a study besides the study itself and what came of it: what it is about, the candidates for its
//! statements, its background questions. It goes along into files, out of them and into copies.

use app::domain::background::Background;
use app::domain::id::StudyId;
use app::domain::particulars::Particulars;

use crate::store::sql::concourse::StoredConcourse;
use crate::store::sql::{Reads, background, concourse, particulars};
use crate::store::{StoreError, WriteTx};

/// What is known about a study.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub particulars: Particulars,
    pub concourse: StoredConcourse,
    pub background: Background,
}

impl Known {
    /// What is stored about a study.
    pub async fn of(tx: &mut impl Reads, study: &StudyId) -> Result<Self, StoreError> {
        Ok(Self {
            particulars: particulars::find(tx, study).await?,
            concourse: concourse::find(tx, study).await?,
            background: background::questions(tx, study).await?,
        })
    }

    /// Stores it about a new study; of what is empty nothing.
    pub async fn store(&self, tx: &mut WriteTx, study: &StudyId) -> Result<(), StoreError> {
        if !self.particulars.is_empty() {
            particulars::save(tx, study, &self.particulars).await?;
        }
        if self.concourse != StoredConcourse::default() {
            concourse::save_dimensions(tx, study, &self.concourse.dimensions).await?;
            for candidate in &self.concourse.candidates {
                concourse::save_candidate(tx, study, candidate).await?;
            }
        }
        if !self.background.is_empty() {
            background::save_questions(tx, study, &self.background).await?;
        }
        Ok(())
    }
}
