//! What was withdrawn, in a file of its own: whoever puts back an older copy of the database must not bring back sorts
//! whose makers have withdrawn them since.
//!
//! The file holds the hashes of withdrawn receipts, sorted, so that neither times nor an order can be read from it.
//! Without the database, and without the receipt codes, they mean nothing.

use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::settings::DatabaseUrl;
use crate::store::folder;
use crate::store::sql::SecretHash;

/// The journal of an installation.
#[derive(Debug)]
pub struct DeletionJournal {
    path: PathBuf,
    /// What the file holds; locked while it is written.
    hashes: Mutex<BTreeSet<SecretHash>>,
}

/// Why there is no journal.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The file cannot be read or written.
    #[error(
        "the deletion journal {} cannot be read or written: {cause}. --deletion-journal names another place",
        path.display()
    )]
    Unusable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// A line is not the hash of a receipt.
    #[error(
        "line {line} of the deletion journal {} is not 64 hexadecimal digits. Put the file back from a copy, or remove \
         the line",
        path.display()
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line, counted from one.
        line: usize,
    },
}

impl DeletionJournal {
    /// Opens the journal, or makes it, readable by its owner only.
    ///
    /// # Errors
    /// The file can be neither read nor made, or holds something else.
    pub fn open(path: &Path) -> Result<Self, JournalError> {
        let unusable = |cause| JournalError::Unusable {
            path: path.to_owned(),
            cause,
        };
        folder::prepare(path).map_err(unusable)?;
        let text = std::fs::read_to_string(path).map_err(unusable)?;
        let hashes = text.lines().enumerate().map(|(index, line)| {
            line.parse().map_err(|_| JournalError::Damaged {
                path: path.to_owned(),
                line: index + 1,
            })
        });
        Ok(Self {
            path: path.to_owned(),
            hashes: Mutex::new(hashes.collect::<Result<_, _>>()?),
        })
    }

    /// Everything that was withdrawn.
    #[must_use]
    pub fn hashes(&self) -> Vec<SecretHash> {
        let hashes = self.hashes.lock().unwrap_or_else(PoisonError::into_inner);
        hashes.iter().cloned().collect()
    }

    /// Notes what was withdrawn. When this returns well, it survives a power cut.
    ///
    /// The file is written anew and put into the old one's place: half a journal is never seen, and the end of the
    /// file says nothing about who came last.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn add(&self, new: impl IntoIterator<Item = SecretHash>) -> Result<(), JournalError> {
        let mut hashes = self.hashes.lock().unwrap_or_else(PoisonError::into_inner);
        let before = hashes.len();
        hashes.extend(new);
        if hashes.len() == before {
            return Ok(());
        }
        self.write(&hashes).map_err(|cause| JournalError::Unusable {
            path: self.path.clone(),
            cause,
        })
    }

    fn write(&self, hashes: &BTreeSet<SecretHash>) -> io::Result<()> {
        let next = self.path.with_extension("deletions-next");
        // Left behind by a crash; its content is in nobody's journal yet.
        match std::fs::remove_file(&next) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let file = folder::prepare(&next)?;
        let mut file = file.ok_or_else(|| io::Error::from(io::ErrorKind::AlreadyExists))?;
        for hash in hashes {
            writeln!(file, "{}", hash.as_str())?;
        }
        file.sync_all()?;
        std::fs::rename(&next, &self.path)?;
        let folder = self
            .path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        std::fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
    }
}

/// Where the journal is if nobody says otherwise: beside the database's file, or in the folder for data.
#[must_use]
pub fn beside(database: &DatabaseUrl) -> PathBuf {
    match database {
        DatabaseUrl::Sqlite(path) => path.with_extension("deletions"),
        DatabaseUrl::Postgres(_) => PathBuf::from("data/synspunkt.deletions"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{SystemRandom, random_bytes};

    /// A path in a folder of its own, which the test removes.
    fn place() -> PathBuf {
        let number = u64::from_be_bytes(random_bytes(&SystemRandom));
        std::env::temp_dir()
            .join(format!("synspunkt_journal_{number:016x}"))
            .join("synspunkt.deletions")
    }

    fn remove(path: &Path) {
        std::fs::remove_dir_all(path.parent().expect("a folder")).expect("removed");
    }

    #[test]
    fn what_was_noted_is_there_again_sorted_and_once() {
        let path = place();
        let journal = DeletionJournal::open(&path).expect("made");
        assert!(journal.hashes().is_empty());
        let hashes: Vec<SecretHash> = (0..20_u8).map(|n| SecretHash::of(&[n])).collect();
        for hash in hashes.iter().chain(&hashes) {
            journal.add([hash.clone()]).expect("written");
        }
        let text = std::fs::read_to_string(&path).expect("read");
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines.is_sorted(), "the order of withdrawals is not kept");
        assert_eq!(lines.len(), 20);
        let again = DeletionJournal::open(&path).expect("opened again");
        assert_eq!(again.hashes(), journal.hashes());
        remove(&path);
    }

    #[test]
    fn a_damaged_journal_is_refused_with_its_line() {
        let path = place();
        let journal = DeletionJournal::open(&path).expect("made");
        journal.add([SecretHash::of(b"a")]).expect("written");
        let text = std::fs::read_to_string(&path).expect("read");
        std::fs::write(&path, format!("{text}something else\n")).expect("written");
        let error = DeletionJournal::open(&path).expect_err("damaged");
        assert!(error.to_string().starts_with("line 2 of"), "{error}");
        remove(&path);
    }

    #[test]
    fn what_a_crash_left_behind_is_no_hindrance() {
        let path = place();
        let journal = DeletionJournal::open(&path).expect("made");
        std::fs::write(path.with_extension("deletions-next"), "half").expect("written");
        journal.add([SecretHash::of(b"a")]).expect("written");
        assert_eq!(
            DeletionJournal::open(&path).expect("whole").hashes().len(),
            1
        );
        remove(&path);
    }
}
