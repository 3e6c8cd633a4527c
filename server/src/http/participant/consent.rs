//! The version of what a participant agrees to.

use app::domain::locale::Locale;
use app::domain::study::Study;
use app::domain::submission::ConsentVersion;
use app::text::in_locale;
use sha2::{Digest, Sha256};

/// Keys of our own part of the information; the researcher's part is the study's.
const OWN: [&str; 6] = [
    "info-time",
    "info-stored",
    "info-withdraw",
    "info-device",
    "consent-text",
    "consent-yes",
];

/// Changes whenever anything a participant reads before agreeing changes.
pub fn version(study: &Study) -> ConsentVersion {
    let mut hash = Sha256::new();
    hash.update(study.canonical_information());
    hash.update(study.release_batch().get().to_be_bytes());
    for locale in Locale::ALL {
        for key in OWN {
            hash.update(in_locale(locale, key, &[]));
            hash.update([0]);
        }
    }
    ConsentVersion::from_sha256(hash.finalize().into())
}
