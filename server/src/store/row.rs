//! From the text in a row to a value of the domain.

use std::str::FromStr;

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::StoreError;

/// Where a value was read, for the error that names it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    pub table: &'static str,
    pub row: &'a str,
}

impl Place<'_> {
    /// The error for a damaged value in this row.
    pub fn bad(self, column: &'static str, problem: &'static str) -> StoreError {
        StoreError::BadRow {
            table: self.table,
            column,
            row: self.row.to_owned(),
            problem,
        }
    }

    /// A value written as text.
    pub fn parse<T: FromStr>(self, column: &'static str, text: &str) -> Result<T, StoreError> {
        text.parse()
            .map_err(|_| self.bad(column, "not a value of its type"))
    }

    /// A value that may be missing.
    pub fn parse_optional<T: FromStr>(
        self,
        column: &'static str,
        text: Option<&str>,
    ) -> Result<Option<T>, StoreError> {
        text.map(|text| self.parse(column, text)).transpose()
    }

    /// A value written as JSON.
    pub fn json<T: DeserializeOwned>(
        self,
        column: &'static str,
        text: &str,
    ) -> Result<T, StoreError> {
        serde_json::from_str(text).map_err(|_| self.bad(column, "not the JSON of its type"))
    }

    /// A time in milliseconds since 1970.
    pub fn time(self, column: &'static str, ms: i64) -> Result<Timestamp, StoreError> {
        Timestamp::from_millisecond(ms).map_err(|_| self.bad(column, "not a time"))
    }
}

/// A value as JSON. Our types hold strings, numbers, lists and maps with text keys, which JSON can all express.
pub(super) fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("a domain value has a JSON form")
}

/// A count as databases give it.
pub(super) fn count(found: i64) -> usize {
    usize::try_from(found).unwrap_or(0)
}
