//! Everything about an analysis in one file, for an open archive.

use app::text::t;
use sha2::{Digest as _, Sha256};

use crate::interchange::export::{Bundle, ExportFault};

/// Packs files with a `README.txt` that lists them with size and SHA-256, in the page's language.
///
/// # Errors
/// Never, unless memory fails.
pub fn archive(about: &str, files: &[(String, String, Vec<u8>)]) -> Result<Vec<u8>, ExportFault> {
    let mut readme = format!("{about}\n\n{}\n", t("packed-files"));
    let mut bundle = Bundle::default();
    for (name, what, content) in files {
        let digest = Sha256::digest(content);
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        readme.push_str(&format!(
            "\n{name}\n  {what}\n  {} B, SHA-256 {hex}\n",
            content.len()
        ));
    }
    bundle.add("README.txt", readme);
    for (name, _, content) in files {
        bundle.add(name, content.clone());
    }
    bundle.pack()
}
