//! ZIP archives of small text files, with limits that hold whatever the archive says about itself.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

/// The most files in an archive.
const MAX_ENTRIES: usize = 200;
/// The largest file in an archive, unpacked, in bytes.
const MAX_ENTRY: u64 = 20 * 1024 * 1024;
/// The most bytes of all files together, unpacked.
const MAX_TOTAL: u64 = 40 * 1024 * 1024;
/// The most that a file may be larger than its packed form; texts reach 20 at most.
const MAX_RATIO: u64 = 200;

/// Why an archive cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveFault {
    /// It is no archive, or damaged.
    #[error("the archive is damaged")]
    Damaged,
    /// It is locked with a password.
    #[error("the archive is locked with a password")]
    Locked,
    /// It has too many files.
    #[error("the archive has {found} files, but may have at most {MAX_ENTRIES}")]
    TooMany {
        /// Files found.
        found: usize,
    },
    /// Unpacked, it is too large.
    #[error("the archive is too large when it is unpacked")]
    TooLarge,
}

/// Whether these bytes begin like an archive or workbook.
#[must_use]
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The names of the files in an archive, as they are written there. They are compared, never used as paths.
///
/// # Errors
/// The archive is damaged or has too many files.
pub fn names(bytes: &[u8]) -> Result<Vec<String>, ArchiveFault> {
    let archive = open(bytes)?;
    let names = archive.file_names();
    // A name that cannot be read is none that is looked for.
    Ok(names
        .filter_map(|name| Some(name.ok()?.into_owned()))
        .collect())
}

/// The wanted files of an archive, in the order asked for; `None` for one that is not there.
///
/// # Errors
/// The archive is damaged or locked, or a wanted file is too large.
pub fn read<const N: usize>(
    bytes: &[u8],
    wanted: [&str; N],
) -> Result<[Option<Vec<u8>>; N], ArchiveFault> {
    let mut found = read_named(bytes, &wanted)?.into_iter();
    Ok(std::array::from_fn(|_| found.next().flatten()))
}

/// As [`read`], for any number of files.
///
/// # Errors
/// As for [`read`].
pub fn read_named(bytes: &[u8], wanted: &[&str]) -> Result<Vec<Option<Vec<u8>>>, ArchiveFault> {
    let mut archive = open(bytes)?;
    let mut total = 0;
    let mut found = Vec::with_capacity(wanted.len());
    for name in wanted {
        let entry = match archive.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => {
                found.push(None);
                continue;
            }
            Err(error) => return Err(fault(&error)),
        };
        let room = MAX_ENTRY
            .min(MAX_TOTAL - total)
            .min(entry.compressed_size().saturating_mul(MAX_RATIO));
        let mut content = Vec::new();
        let read = entry.take(room + 1).read_to_end(&mut content);
        let read = read.map_err(|_| ArchiveFault::Damaged)? as u64;
        if read > room {
            return Err(ArchiveFault::TooLarge);
        }
        total += read;
        found.push(Some(content));
    }
    Ok(found)
}

fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, ArchiveFault> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| fault(&error))?;
    let found = archive.len();
    if found > MAX_ENTRIES {
        return Err(ArchiveFault::TooMany { found });
    }
    Ok(archive)
}

fn fault(error: &ZipError) -> ArchiveFault {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ArchiveFault::Locked
        }
        _ => ArchiveFault::Damaged,
    }
}
