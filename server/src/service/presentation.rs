//! Links by which an analysis is shown: to whoever has the link, without any single sort behind it.

use analysis::Analysis;
use app::domain::id::{AnalysisId, PresentationId};
use app::domain::study::Study;
use app::domain::token::PresentationToken;
use jiff::{SignedDuration, Timestamp};

use super::Ground;
use super::analysis::{Analyses, RunError, SavedAnalysis};
use super::study::OwnedStudy;
use crate::store::StoreError;
use crate::store::sql::{SecretHash, analysis as saved_analysis, presentation, study};
use crate::world::random_bytes;

pub use crate::store::sql::presentation::Presentation;

/// How long a link is good unless it is revoked.
const LIFE: SignedDuration = SignedDuration::from_hours(90 * 24);

/// Links by which an analysis is shown.
#[derive(Clone, Debug)]
pub struct Presentations {
    ground: Ground,
    analyses: Analyses,
}

/// What a good link leads to.
#[derive(Clone, Debug)]
pub struct Presented {
    /// The study.
    pub study: Study,
    /// The analysis to show.
    pub saved: SavedAnalysis,
}

/// An analysis to show. It has numbers for sorts, but neither pseudonyms nor remarks.
#[derive(Clone, Debug)]
pub struct PresentedAnalysis {
    /// The result on today's sorts.
    pub analysis: Analysis,
    /// Whether sorts have come or gone since the analysis was saved, so that its words may no longer fit.
    pub data_changed: bool,
}

impl Presentations {
    pub(super) const fn new(ground: Ground, analyses: Analyses) -> Self {
        Self { ground, analyses }
    }

    /// Makes a link to a saved analysis of the study. The secret can be shown now and never again. `None` if the
    /// analysis is not one of this study.
    ///
    /// # Errors
    /// The store failed.
    pub async fn create(
        &self,
        owned: &OwnedStudy,
        id: &AnalysisId,
    ) -> Result<Option<PresentationToken>, StoreError> {
        let now = self.ground.clock.now();
        let mut tx = self.ground.db.begin_write().await?;
        let saved = saved_analysis::find(&mut tx, id).await?;
        if saved.is_none_or(|saved| saved.study != *owned.study().id()) {
            return Ok(None);
        }
        let token = PresentationToken::from_random(random_bytes(&*self.ground.random));
        let link = Presentation {
            id: PresentationId::from_random(random_bytes(&*self.ground.random)),
            study: owned.study().id().clone(),
            analysis: id.clone(),
            created: now,
            expires: now.saturating_add(LIFE).unwrap_or(Timestamp::MAX),
            revoked: None,
        };
        presentation::insert(&mut tx, &link, &hash(&token)).await?;
        tx.commit().await?;
        Ok(Some(token))
    }

    /// What a link leads to, if it is neither over nor revoked.
    ///
    /// # Errors
    /// The store failed.
    pub async fn resolve(
        &self,
        token: &PresentationToken,
    ) -> Result<Option<Presented>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let now = self.ground.clock.now();
        let Some(link) = presentation::find_valid(&mut tx, &hash(token), now).await? else {
            return Ok(None);
        };
        let study = study::find(&mut tx, &link.study).await?;
        let saved = saved_analysis::find(&mut tx, &link.analysis).await?;
        Ok(study
            .zip(saved)
            .map(|(study, saved)| Presented { study, saved }))
    }

    /// Computes what is shown.
    ///
    /// # Errors
    /// The sorts can no longer be analysed by the recipe, or something failed.
    pub async fn run(&self, presented: &Presented) -> Result<PresentedAnalysis, RunError> {
        let spec = presented.saved.spec.clone();
        let analysed = self.analyses.run_on(&presented.study, spec).await?;
        Ok(PresentedAnalysis {
            data_changed: analysed.data_digest != presented.saved.data_digest,
            analysis: analysed.analysis,
        })
    }

    /// All links of a study, the newest first, without their secrets.
    ///
    /// # Errors
    /// The store failed.
    pub async fn list(&self, owned: &OwnedStudy) -> Result<Vec<Presentation>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        presentation::list(&mut tx, owned.study().id()).await
    }

    /// Revokes a link of the study. `false` if there is no such link, or it was revoked before.
    ///
    /// # Errors
    /// The store failed.
    pub async fn revoke(
        &self,
        owned: &OwnedStudy,
        id: &PresentationId,
    ) -> Result<bool, StoreError> {
        let mut tx = self.ground.db.begin_write().await?;
        let now = self.ground.clock.now();
        let revoked = presentation::revoke(&mut tx, owned.study().id(), id, now).await?;
        tx.commit().await?;
        Ok(revoked)
    }
}

fn hash(token: &PresentationToken) -> SecretHash {
    SecretHash::of(token.as_str().as_bytes())
}
