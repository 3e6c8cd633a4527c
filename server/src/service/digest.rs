//! Short names for long contents: what was sorted, what was agreed to, what was analysed.

use app::domain::qset::QSet;
use app::domain::sort::ReleasedSort;
use app::domain::study::Study;
use app::domain::submission::{ConsentVersion, DataDigest, StatementsDigest};
use sha2::{Digest as _, Sha256};

/// Names the statements word for word.
#[must_use]
pub fn statements_digest(qset: &QSet) -> StatementsDigest {
    StatementsDigest::from_sha256(sha256(&qset.canonical()))
}

/// Names the information that participants of the study agree to.
#[must_use]
pub fn consent_version(study: &Study) -> ConsentVersion {
    ConsentVersion::from_sha256(sha256(&study.canonical_information()))
}

/// Names the sorts of an analysis: their identities and ranks, in the order given.
#[must_use]
pub fn data_digest(sorts: &[ReleasedSort]) -> DataDigest {
    let mut all = String::new();
    for sort in sorts {
        all.push_str(sort.id.as_str());
        for rank in sort.content.sort.ranks() {
            all.push_str(&format!(" {rank}"));
        }
        all.push('\n');
    }
    DataDigest::from_sha256(sha256(&all))
}

fn sha256(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}
