//! Compresses files once and for all, so that the server never has to: Brotli and gzip at their best.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::digest;

/// Endings of files that shrink; pictures and fonts are compressed already.
const COMPRESSIBLE: [&str; 9] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];
/// Brotli's highest quality, and the widest window that browsers must accept.
const BROTLI_QUALITY: i32 = 11;
const BROTLI_WINDOW: i32 = 24;

/// Makes bytes fewer.
type Compress = fn(&[u8]) -> Result<Vec<u8>>;
/// What each ending stands for.
const WAYS: [(&str, Compress); 2] = [("br", brotli), ("gz", gzip)];

/// Whether a file is worth compressing.
pub fn is_compressible(file: &Path) -> bool {
    file.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| COMPRESSIBLE.contains(&ending))
}

/// Compressed files by the digest of what they hold, kept between runs.
pub struct Cache {
    folder: PathBuf,
    used: BTreeSet<PathBuf>,
}

impl Cache {
    /// Opens the cache in `folder`.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(folder: PathBuf) -> Result<Self> {
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        Ok(Self {
            folder,
            used: BTreeSet::new(),
        })
    }

    /// Writes `file`.br and `file`.gz beside `file`.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn beside(&mut self, file: &Path) -> Result<()> {
        let content =
            std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        let key = digest::full(&[&content]);
        for (ending, compress) in WAYS {
            let kept = self.folder.join(format!("{key}.{ending}"));
            if !kept.exists() {
                let half = kept.with_extension("part");
                std::fs::write(&half, compress(&content)?)?;
                std::fs::rename(&half, &kept)?;
            }
            let mut beside = file.as_os_str().to_owned();
            beside.push(".");
            beside.push(ending);
            std::fs::copy(&kept, PathBuf::from(beside))?;
            self.used.insert(kept);
        }
        Ok(())
    }

    /// Forgets what this run did not use.
    ///
    /// # Errors
    /// When the folder cannot be read or a file not be removed.
    pub fn close(self) -> Result<()> {
        for entry in std::fs::read_dir(&self.folder)? {
            let path = entry?.path();
            if !self.used.contains(&path) {
                std::fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

/// `content` in Brotli.
fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// `content` in gzip, without a time stamp, so that the same content gives the same bytes.
fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn both_ways_lead_back() {
        let content = "Ett synspunkt, mange synspunkter. "
            .repeat(200)
            .into_bytes();
        let mut back = Vec::new();
        let small = brotli(&content).expect("brotli");
        brotli::BrotliDecompress(&mut &small[..], &mut back).expect("it is Brotli");
        assert_eq!(back, content);
        assert!(small.len() < content.len() / 10);

        let mut back = Vec::new();
        let small = gzip(&content).expect("gzip");
        flate2::read::GzDecoder::new(&small[..])
            .read_to_end(&mut back)
            .expect("it is gzip");
        assert_eq!(back, content);
    }

    #[test]
    fn what_is_compressible() {
        assert!(is_compressible(Path::new("a/synspunkt.0123.js")));
        assert!(!is_compressible(Path::new("a/photo.png")));
        assert!(!is_compressible(Path::new("LICENSE")));
    }
}
