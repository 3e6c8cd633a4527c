//! Short names for long contents: what was sorted, what was agreed to, what was analysed.

use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::domain::sort::{ReleasedSort, SortContent};
use app::domain::study::{StateName, Study};
use app::domain::submission::{ConsentVersion, ContentDigest, DataDigest, StatementsDigest};
use app::text::in_locale;
use sha2::{Digest as _, Sha256};

/// Names the statements word for word.
#[must_use]
pub fn statements_digest(qset: &QSet) -> StatementsDigest {
    StatementsDigest::from_sha256(sha256(&qset.canonical()))
}

/// Keys of our own part of the information; the researcher's part is the study's.
const OWN: [&str; 7] = [
    "info-time",
    "info-stored",
    "info-withdraw",
    "info-withdraw-strict",
    "info-device",
    "consent-text",
    "consent-yes",
];

/// Names all that participants of the study read before they agree: the researcher's part and our own.
#[must_use]
pub fn consent_version(study: &Study) -> ConsentVersion {
    let mut hash = Sha256::new();
    hash.update(study.canonical_information());
    hash.update(study.release_batch().get().to_be_bytes());
    hash.update([u8::from(study.options().has_receipts)]);
    // Whoever sorts more than once agrees to more; other versions stay as they were.
    if study.conditions().are_several() {
        hash.update("conditions");
        let count = [("count", study.conditions().numbers().count().into())];
        for locale in Locale::ALL {
            hash.update(in_locale(locale, "info-conditions", &count));
            hash.update([0]);
        }
    }
    // What is agreed to in a trial is not agreed to afterwards.
    if study.state().name() == StateName::Pilot {
        hash.update("pilot");
    }
    for locale in Locale::ALL {
        for key in OWN {
            hash.update(in_locale(locale, key, &[]));
            hash.update([0]);
        }
    }
    ConsentVersion::from_sha256(hash.finalize().into())
}

/// Names the content of a sort.
#[must_use]
pub fn content_digest(content: &SortContent) -> ContentDigest {
    let SortContent {
        pseudonym,
        sort,
        remarks,
        closing_remark,
        // A sort never changes its condition.
        condition: _,
    } = content;
    let remarks: Vec<(u32, &str)> = remarks
        .iter()
        .map(|(statement, remark)| (statement.get(), remark.as_str()))
        .collect();
    let closing = closing_remark.as_ref().map(|remark| remark.as_str());
    // Debug output of texts is quoted, so no two contents look alike.
    let canonical = format!(
        "{:?} {:?} {remarks:?} {closing:?}",
        pseudonym.as_str(),
        sort.ranks()
    );
    ContentDigest::from_sha256(sha256(&canonical))
}

/// Names the data of an analysis: the ranks of its sorts in the order given. The same data in another installation has
/// the same name.
#[must_use]
pub fn data_digest(sorts: &[ReleasedSort]) -> DataDigest {
    let mut all = String::new();
    for sort in sorts {
        let ranks = sort.content.sort.ranks().iter().map(ToString::to_string);
        all.push_str(&ranks.collect::<Vec<_>>().join(" "));
        all.push('\n');
    }
    DataDigest::from_sha256(sha256(&all))
}

fn sha256(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}
