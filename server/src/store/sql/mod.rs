//! All SQL about our tables: one file per noun, one text for both databases.
//!
//! Functions that read take either kind of transaction; functions that write take a [`WriteTx`]. A search for one
//! thing gives an option, since finding nothing is no error.

pub mod analysis;
pub mod background;
pub mod branch;
pub mod concourse;
pub mod decision;
pub mod draft;
pub mod erase;
pub mod exclusion;
pub mod follow_up;
pub mod intake;
pub mod interpretation;
pub mod invitation;
pub mod invited_group;
pub mod log;
pub mod mailbox;
pub mod meeting;
pub mod member;
pub mod message;
pub mod particulars;
pub mod plan;
pub mod presentation;
pub mod q_sort;
pub mod receipt;
pub mod reply;
pub mod researcher;
pub mod row_version;
pub mod session;
pub mod sign_in_link;
pub mod sign_up;
pub mod study;
pub mod version;
pub mod withdrawal;

use app::domain::receipt::ReceiptCode;

use super::db::on;
use super::{Conn, ReadTx, StoreError, WriteTx};

/// A transaction in which one can read.
pub trait Reads: Send {
    /// The connection, for one statement.
    fn conn(&mut self) -> Conn<'_>;
}

impl Reads for ReadTx {
    fn conn(&mut self) -> Conn<'_> {
        Self::conn(self)
    }
}

impl Reads for WriteTx {
    fn conn(&mut self) -> Conn<'_> {
        Self::conn(self)
    }
}

/// Runs a statement whose values are all texts. Gives how many rows it changed.
async fn run(tx: &mut WriteTx, sql: &'static str, texts: &[&str]) -> Result<u64, StoreError> {
    let changed = on!(tx.conn(), c => {
        let mut query = sqlx::query(sql);
        for text in texts {
            query = query.bind(*text);
        }
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(changed)
}

/// The hash under which a secret is stored and found: SHA-256 as 64 hexadecimal digits. Enough for secrets of 128
/// random bits or more, which cannot be guessed however fast one hashes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SecretHash(String);

/// A text that is not 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not the hash of a secret")]
pub struct NoHash;

impl std::str::FromStr for SecretHash {
    type Err = NoHash;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let hex = |c: char| matches!(c, '0'..='9' | 'a'..='f');
        if text.len() == 64 && text.chars().all(hex) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NoHash)
        }
    }
}

impl SecretHash {
    /// The hash of a receipt code.
    #[must_use]
    pub fn of_receipt(code: &ReceiptCode) -> Self {
        Self::of(code.as_str().as_bytes())
    }

    /// Hashes a secret.
    #[must_use]
    pub fn of(secret: &[u8]) -> Self {
        use sha2::Digest as _;
        let digest = sha2::Sha256::digest(secret);
        Self(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
