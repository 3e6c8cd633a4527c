//! What an installation decides: where its database is and under which address it is reached.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// Where the database is.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// A PostgreSQL database, by its connection URL.
    Postgres(String),
}

/// A text that names no database.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the database should be sqlite:PATH or postgres://…, but the setting begins with “{scheme}”"
)]
pub struct DatabaseUrlError {
    /// The part before the colon; the rest may contain a password and is not repeated.
    pub scheme: String,
}

impl FromStr for DatabaseUrl {
    type Err = DatabaseUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (scheme, rest) = text.split_once(':').unwrap_or((text, ""));
        match scheme {
            "sqlite" if !rest.trim_start_matches("//").is_empty() => {
                Ok(Self::Sqlite(rest.strip_prefix("//").unwrap_or(rest).into()))
            }
            "postgres" | "postgresql" => Ok(Self::Postgres(text.to_owned())),
            _ => Err(DatabaseUrlError {
                scheme: scheme.chars().take(20).collect(),
            }),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    /// A PostgreSQL URL can hold a password, so only its kind is shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => f.debug_tuple("Sqlite").field(path).finish(),
            Self::Postgres(_) => f.write_str("Postgres(…)"),
        }
    }
}

/// The address under which people reach the server, without a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

/// A text that cannot be the server's address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{found}” is not an address such as https://sort.example.no")]
pub struct BaseUrlError {
    /// The text as it was given.
    pub found: String,
}

impl BaseUrl {
    /// Whether the server is reached over TLS, so that cookies can be bound to it.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// The address without a slash at the end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a page, whose path begins with a slash.
    #[must_use]
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The host with its port, as a browser names it in `Origin` and `Host`.
    #[must_use]
    pub fn authority(&self) -> &str {
        self.0.split_once("://").map_or("", |(_, rest)| rest)
    }
}

impl FromStr for BaseUrl {
    type Err = BaseUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = text.trim().trim_end_matches('/');
        let host = found
            .strip_prefix("https://")
            .or_else(|| found.strip_prefix("http://"));
        let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
        match host {
            Some(host) if !host.is_empty() && host.chars().all(plain) => Ok(Self(found.to_owned())),
            _ => Err(BaseUrlError {
                found: text.to_owned(),
            }),
        }
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_of_database_are_recognised() {
        let read = |text: &str| text.parse::<DatabaseUrl>();
        let file = |path: &str| Ok(DatabaseUrl::Sqlite(path.into()));
        assert_eq!(read("sqlite:data/synspunkt.db"), file("data/synspunkt.db"));
        assert_eq!(read("sqlite:///var/lib/s.db"), file("/var/lib/s.db"));
        let url = "postgres://u:secret@localhost/s";
        assert_eq!(read(url), Ok(DatabaseUrl::Postgres(url.to_owned())));
        assert!(!format!("{:?}", read(url)).contains("secret"));
    }

    #[test]
    fn other_databases_are_refused_without_repeating_their_password() {
        let error = "mysql://u:secret@h/s".parse::<DatabaseUrl>();
        assert_eq!(
            error,
            Err(DatabaseUrlError {
                scheme: "mysql".to_owned()
            })
        );
        assert!("sqlite:".parse::<DatabaseUrl>().is_err());
        assert!("".parse::<DatabaseUrl>().is_err());
    }

    #[test]
    fn the_address_has_a_scheme_and_a_host_and_nothing_else() {
        let url: BaseUrl = "https://sort.example.no/".parse().expect("an address");
        assert_eq!(url.page("/s/hverdag"), "https://sort.example.no/s/hverdag");
        assert!(url.is_https());
        assert_eq!(url.authority(), "sort.example.no");
        for text in [
            "sort.example.no",
            "https://",
            "ftp://x",
            "http://a/b",
            "http://a b",
        ] {
            assert!(text.parse::<BaseUrl>().is_err(), "{text}");
        }
    }
}
