//! Digests: for file names that change with their content, and for telling whether work is already done.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

/// Bytes of a digest that go into names: 64 bits, enough to tell a site's versions apart.
const BYTES_IN_NAMES: usize = 8;

/// The SHA-256 of `parts` as lowercase hexadecimal; each part's length is digested too, so that moving a byte
/// from one part to the next changes the result.
pub fn full(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hexadecimal(&hasher.finalize())
}

/// The first 16 hexadecimal digits of [`full`].
pub fn short(parts: &[&[u8]]) -> String {
    let mut digest = full(parts);
    digest.truncate(2 * BYTES_IN_NAMES);
    digest
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a string cannot fail.
        let _written = write!(text, "{byte:02x}");
    }
    text
}

/// Does `work`, which fills `folder`, unless it was done before from the same `inputs`.
///
/// # Errors
/// When the folder cannot be written or the work fails.
pub fn unless_done(
    folder: &Path,
    inputs: &str,
    work: impl FnOnce(&Path) -> Result<()>,
) -> Result<bool> {
    let stamp = folder.join("inputs.sha256");
    if std::fs::read_to_string(&stamp).is_ok_and(|done| done == inputs) {
        return Ok(false);
    }
    if folder.exists() {
        std::fs::remove_dir_all(folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot create {}", folder.display()))?;
    work(folder)?;
    std::fs::write(&stamp, inputs).with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_answer() {
        // FIPS 180-2, appendix B.1: the SHA-256 of "abc".
        assert_eq!(
            hexadecimal(&Sha256::digest(b"abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn the_border_between_parts_counts() {
        assert_ne!(full(&[b"ab", b"c"]), full(&[b"a", b"bc"]));
        assert_eq!(short(&[b"ab"]).len(), 16);
    }

    #[test]
    fn work_is_done_once_per_input_and_again_after_a_failure() {
        let folder = std::env::temp_dir().join(format!("synspunkt-done-{}", std::process::id()));
        let work = |folder: &Path| Ok(std::fs::write(folder.join("out"), "x")?);
        assert!(unless_done(&folder, "one", work).expect("first"));
        assert!(!unless_done(&folder, "one", work).expect("second"));
        assert!(unless_done(&folder, "two", |_| anyhow::bail!("broken")).is_err());
        assert!(unless_done(&folder, "two", work).expect("after the failure"));
        std::fs::remove_dir_all(&folder).expect("it was there");
    }
}
