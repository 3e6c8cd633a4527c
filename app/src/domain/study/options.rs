//! What a researcher decides about a study besides its contents.

use serde::{Deserialize, Serialize};

use crate::sorting::options::SortingOptions;

/// How a study is run. Chosen while it is a draft, the same for everybody afterwards.
///
/// Stored as JSON: an option that came later has its usual value in studies that are older.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StudyOptions {
    /// What matters to the sort itself.
    pub sorting: SortingOptions,
    /// Whether each participant gets the statements in an order of their own; otherwise as they are numbered.
    pub is_shuffled: bool,
    /// Whether a practice round with six harmless statements is offered before the sort.
    pub has_practice: bool,
    /// Whether participants get a receipt with which they can find their sort again. Without it nothing says, once a
    /// sort is released, who sent which.
    pub has_receipts: bool,
}

impl Default for StudyOptions {
    fn default() -> Self {
        Self {
            sorting: SortingOptions::default(),
            is_shuffled: true,
            has_practice: false,
            has_receipts: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_that_were_never_chosen_are_the_usual_ones() {
        let read = |json| serde_json::from_str::<StudyOptions>(json).map_err(|_| ());
        assert_eq!(read("{}"), Ok(StudyOptions::default()));
        let numbered = StudyOptions {
            is_shuffled: false,
            ..StudyOptions::default()
        };
        assert_eq!(read(r#"{"is_shuffled":false}"#), Ok(numbered));
        let stored = serde_json::to_string(&numbered).expect("JSON");
        assert_eq!(read(&stored), Ok(numbered));
        assert_eq!(read(r#"{"is_shufled":false}"#), Err(()));
    }
}
