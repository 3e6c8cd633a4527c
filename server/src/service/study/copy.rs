//! A new draft with everything that another study was made of, and nothing of what came of it.

use app::domain::id::ResearcherId;
use app::domain::qset::QSet;
use app::domain::study::{Study, Title};

use super::{ChangeError, NewStudy, OwnedStudy, Studies, begin_new};
use crate::service::known::Known;

impl Studies {
    /// Makes a draft of a study's texts, statements, grid, settings, concourse, background questions and particulars,
    /// owned by whoever asks. Sorts, people, meetings, plans and analyses stay where they are. `rename` makes the
    /// title of the copy.
    ///
    /// # Errors
    /// The store failed; then nothing is made.
    pub async fn copy(
        &self,
        owned: &OwnedStudy,
        owner: &ResearcherId,
        rename: impl Fn(&Title) -> Title,
    ) -> Result<OwnedStudy, ChangeError> {
        let original = owned.study();
        let id = original.id();
        let mut tx = self.ground.db.begin_read().await?;
        let known = Known::of(&mut tx, id).await?;
        drop(tx);
        let (title, _) = original.title(original.languages().main());
        let new = NewStudy {
            languages: original.languages().clone(),
            title: rename(&Title::new(title).map_err(|_| ChangeError::Gone)?),
            slug: None,
        };
        let complete = |study| complete(study, original, &rename);
        let (mut tx, copy) = begin_new(&self.ground, owner, new, complete).await?;
        known.store(&mut tx, copy.study().id()).await?;
        tx.commit().await?;
        Ok(copy)
    }
}

fn complete(
    mut study: Study,
    original: &Study,
    rename: &impl Fn(&Title) -> Title,
) -> Result<Study, ChangeError> {
    let parts = original.parts();
    let mut draft = study.draft()?;
    for (language, texts) in &parts.texts {
        let mut texts = texts.clone();
        texts.title = texts.title.as_ref().map(rename);
        draft.set_texts(*language, texts)?;
    }
    if let Some(statements) = original.qset().map(QSet::statements) {
        draft.set_statements(statements.to_vec())?;
    }
    if let Some(grid) = original.grid() {
        draft.set_grid(grid.clone());
    }
    draft.set_options(parts.options);
    draft.set_conditions(parts.conditions.clone());
    draft.set_release_batch(parts.release_batch);
    Ok(study)
}
