//! What can be done with Synspunkt: one file per noun.
//!
//! Services own rights and transactions. The right to a study is a value, [`Entrusted`](study::Entrusted), whose
//! type says what may be done; only [`Studies::entrusted`](study::Studies::entrusted) hands it out to those who have it.

pub mod analysis;
pub mod background;
pub mod concourse;
pub mod demo;
pub mod digest;
pub mod drafts;
pub mod exclusions;
pub mod export;
pub mod follow_ups;
pub mod import;
pub mod interpretation;
pub mod invited_groups;
mod known;
pub mod meeting;
pub mod messages;
pub mod presentation;
pub mod receipt;
mod release;
pub mod resampling;
pub mod researcher;
pub mod sign_ups;
pub mod sorting;
pub mod study;
mod study_work;
pub mod workbench;

use std::sync::Arc;

use crate::store::Db;
use crate::world::{Clock, Random};

/// All services of an installation: cheap to clone.
#[derive(Clone, Debug)]
pub struct Services {
    /// Accounts and sign-in.
    pub researchers: researcher::Researchers,
    /// Who belongs to studies.
    pub people: study::people::People,
    /// Studies and their states.
    pub studies: study::Studies,
    /// Candidates for statements.
    pub concourses: concourse::Concourses,
    /// What participants do.
    pub sorting: sorting::Sorting,
    /// What their receipts are good for.
    pub receipts: receipt::Receipts,
    /// Background questions.
    pub backgrounds: background::Backgrounds,
    /// Meetings in which people sort together.
    pub meetings: meeting::Meetings,
    /// Groups with a link of their own.
    pub invited_groups: invited_groups::InvitedGroups,
    /// Who comes when.
    pub sign_ups: sign_ups::SignUps,
    /// Messages to the makers of sorts, and their replies.
    pub messages: messages::Messages,
    /// Sorts from files.
    pub imports: import::Imports,
    /// Which sorts are left out of analyses.
    pub exclusions: exclusions::Exclusions,
    /// Whose makers researchers mean to write to.
    pub follow_ups: follow_ups::FollowUps,
    /// Studies for other programs.
    pub exports: export::Exports,
    /// Factors.
    pub analyses: analysis::Analyses,
    /// Analyses in the making.
    pub workbench: workbench::Workbench,
    /// How firmly results stand.
    pub resampling: resampling::Resampling,
    /// What is written about viewpoints.
    pub interpretations: interpretation::Interpretations,
    /// Links by which an analysis is shown.
    pub presentations: presentation::Presentations,
}

/// What every service needs.
#[derive(Clone, Debug)]
struct Ground {
    db: Db,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
}

impl Services {
    /// Services on this database, with this time and this chance.
    #[must_use]
    pub fn new(db: Db, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Self {
        let ground = Ground { db, clock, random };
        let analyses = analysis::Analyses::new(ground.clone());
        let sorting = sorting::Sorting::new(ground.clone());
        let researchers = researcher::Researchers::new(ground.clone());
        Self {
            people: study::people::People::new(ground.clone(), researchers.clone()),
            researchers,
            studies: study::Studies::new(ground.clone()),
            concourses: concourse::Concourses::new(ground.clone()),
            receipts: receipt::Receipts::new(ground.clone()),
            exports: export::Exports::new(ground.clone(), sorting.clone(), analyses.clone()),
            sorting,
            backgrounds: background::Backgrounds::new(ground.clone()),
            meetings: meeting::Meetings::new(ground.clone()),
            invited_groups: invited_groups::InvitedGroups::new(ground.clone()),
            sign_ups: sign_ups::SignUps::new(ground.clone()),
            messages: messages::Messages::new(ground.clone()),
            exclusions: exclusions::Exclusions::new(ground.clone()),
            follow_ups: follow_ups::FollowUps::new(ground.clone()),
            imports: import::Imports::new(ground.clone(), analyses.clone()),
            resampling: resampling::Resampling::default(),
            workbench: workbench::Workbench::new(ground.clone(), analyses.clone()),
            interpretations: interpretation::Interpretations::new(ground.clone()),
            presentations: presentation::Presentations::new(ground, analyses.clone()),
            analyses,
        }
    }
}
