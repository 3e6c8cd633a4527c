//! The key of an installation: a secret in a file of its own, so that nobody who gets hold of the database alone can
//! try resume codes on it.

use std::fmt;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use base64ct::{Base64, Encoding as _};
use zeroize::{Zeroize as _, Zeroizing};

use crate::settings::DatabaseUrl;
use crate::store::folder;
use crate::world::{Random, random_bytes};

/// The key. `Debug` hides it, and its memory is cleared when it is dropped.
#[derive(Clone)]
pub struct InstallationKey([u8; Self::LENGTH]);

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// The file cannot be read, or not be made.
    #[error(
        "the key file {} cannot be read or made: {cause}. It has to be readable by the server, and its folder \
         writable at the first start; --key-file names another place",
        path.display()
    )]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// The file holds something else.
    #[error(
        "the key file {} is damaged: it should hold {} bytes in Base64. Put it back from a copy, or delete it; \
         without it, resume codes that were given out open nothing any more, and nothing else is lost",
        path.display(),
        InstallationKey::LENGTH
    )]
    Damaged {
        /// The file.
        path: PathBuf,
    },
}

impl InstallationKey {
    /// Bytes of a key.
    pub const LENGTH: usize = 32;

    /// A new key of random bytes.
    #[must_use]
    pub fn from_random(random: &dyn Random) -> Self {
        Self(random_bytes(random))
    }

    /// The key in this file, which is made, readable by its owner only, if it is not there.
    ///
    /// # Errors
    /// The file can be neither read nor made, or holds no key.
    pub fn load_or_make(path: &Path, random: &dyn Random) -> Result<Self, KeyFileError> {
        let unreadable = |cause| KeyFileError::Unreadable {
            path: path.to_owned(),
            cause,
        };
        if let Some(mut file) = folder::prepare(path).map_err(unreadable)? {
            let key = Self::from_random(random);
            let text = Zeroizing::new(Base64::encode_string(&key.0));
            writeln!(file, "{}", *text)
                .and_then(|()| file.sync_all())
                .map_err(unreadable)?;
            return Ok(key);
        }
        let text = Zeroizing::new(std::fs::read_to_string(path).map_err(unreadable)?);
        let mut key = Self([0; Self::LENGTH]);
        match Base64::decode(text.trim(), &mut key.0) {
            Ok(bytes) if bytes.len() == Self::LENGTH => Ok(key),
            _ => Err(KeyFileError::Damaged {
                path: path.to_owned(),
            }),
        }
    }

    /// The key, for deriving others from it.
    pub(crate) const fn expose(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }
}

impl fmt::Debug for InstallationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InstallationKey(…)")
    }
}

impl Drop for InstallationKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Where the key is if nobody says otherwise: beside the database's file, or in the folder for data.
#[must_use]
pub fn beside(database: &DatabaseUrl) -> PathBuf {
    match database {
        DatabaseUrl::Sqlite(path) => path.with_extension("key"),
        DatabaseUrl::Postgres(_) => PathBuf::from("data/synspunkt.key"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{SeededRandom, SystemRandom};

    /// A folder of its own, which is removed at the end of a test that went well.
    fn place() -> (PathBuf, PathBuf) {
        let number = u64::from_be_bytes(random_bytes(&SystemRandom));
        let folder = std::env::temp_dir().join(format!("synspunkt_key_{number:016x}"));
        let path = folder.join("data").join("synspunkt.key");
        (folder, path)
    }

    #[test]
    fn a_key_is_made_once_and_read_from_then_on() {
        let (folder, path) = place();
        let made = InstallationKey::load_or_make(&path, &SeededRandom::new(1)).expect("made");
        let read = InstallationKey::load_or_make(&path, &SeededRandom::new(2)).expect("read");
        assert_eq!(made.expose(), read.expose());
        assert_ne!(made.expose(), &[0; 32]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let rights = std::fs::metadata(&path).expect("there").permissions();
            assert_eq!(rights.mode() & 0o777, 0o600);
        }
        std::fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn a_damaged_file_is_named_and_left_alone() {
        let (folder, path) = place();
        drop(super::folder::prepare(&path).expect("made"));
        for text in ["", "c2hvcnQ=", "no Base64 at all, but thirty-two or more"] {
            std::fs::write(&path, text).expect("written");
            let error = InstallationKey::load_or_make(&path, &SeededRandom::new(1));
            let error = error.expect_err("no key");
            assert!(matches!(error, KeyFileError::Damaged { .. }));
            assert!(error.to_string().contains(&path.display().to_string()));
            assert_eq!(std::fs::read_to_string(&path).expect("there"), text);
        }
        std::fs::remove_file(&path).expect("removed");
        // A folder is in its place.
        std::fs::create_dir(&path).expect("made");
        let error = InstallationKey::load_or_make(&path, &SeededRandom::new(1));
        assert!(matches!(error, Err(KeyFileError::Unreadable { .. })));
        std::fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn the_key_lies_beside_the_database() {
        let url: DatabaseUrl = "sqlite:/var/lib/s/s.db".parse().expect("a database");
        assert_eq!(beside(&url), PathBuf::from("/var/lib/s/s.key"));
    }

    #[test]
    fn debug_output_hides_the_key() {
        let key = InstallationKey::from_random(&SeededRandom::new(1));
        assert_eq!(format!("{key:?}"), "InstallationKey(…)");
    }
}
