//! What all pages of a branch say about it. Words are put together while the page is rendered.

use analysis::{AnalysisSpec, RotationStep};
use app::domain::sort::ReleasedSort;
use app::page::researcher::frame::StudyChrome;
use app::page::researcher::workbench::BranchChrome;
use app::page::researcher::workbench::sentence::{correlation, extraction, rule_words, sentence};
use app::text::{t, t_with};

use crate::service::workbench::{ComputedBranch, OpenBranch};

/// The chrome of a branch with a result.
pub fn of_computed(study: StudyChrome, computed: &ComputedBranch) -> BranchChrome {
    let result = &computed.analysis().result;
    let size = t_with(
        "analysis-size",
        &[
            ("sorts", result.sorts.into()),
            ("statements", result.statements.into()),
        ],
    );
    BranchChrome {
        recipe: recipe(&result.spec),
        size,
        ..of_open(study, &computed.open, computed.sorts())
    }
}

/// The chrome of a branch whose decisions have no result; `sorts` give names.
pub fn of_open(study: StudyChrome, open: &OpenBranch, sorts: &[ReleasedSort]) -> BranchChrome {
    let last = open.entries.last();
    BranchChrome {
        has_waves: study.has_conditions,
        study,
        branch: open.branch.id.to_string(),
        name: open.branch.name.to_string(),
        head: open
            .branch
            .head
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        last: last.map(|entry| sentence(&entry.decision, |id| name_of(sorts, id))),
        can_redo: open.branch.can_redo(),
        recipe: String::new(),
        size: String::new(),
    }
}

/// The pseudonym of a sort.
pub fn name_of(sorts: &[ReleasedSort], id: &app::domain::id::SortId) -> Option<String> {
    let found = sorts.iter().find(|sort| &sort.id == id)?;
    Some(found.content.pseudonym.to_string())
}

/// The specification in one sentence.
pub fn recipe(spec: &AnalysisSpec) -> String {
    let turned = spec
        .rotation
        .iter()
        .filter(|step| matches!(step, RotationStep::Manual { .. }))
        .count();
    let varimax = spec
        .rotation
        .iter()
        .any(|step| matches!(step, RotationStep::Varimax { .. }));
    let rotation = match (varimax, turned) {
        (false, 0) => t("recipe-unrotated"),
        (true, 0) => t("recipe-varimax"),
        (false, turns) => t_with("recipe-turned", &[("turns", turns.into())]),
        (true, turns) => t_with("recipe-varimax-turned", &[("turns", turns.into())]),
    };
    t_with(
        "recipe-branch",
        &[
            ("correlation", correlation(spec.correlation).into()),
            ("extraction", extraction(spec.extraction).into()),
            ("count", spec.kept.len().into()),
            ("rotation", rotation.into()),
            ("flags", rule_words(spec.flags).into()),
        ],
    )
}
