//! The language of a page: what the visitor asked for, else what the browser prefers.

use std::convert::Infallible;

use app::domain::language::Reading;
use app::domain::locale::Locale;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use super::form::{Pairs, value};

/// Name of the cookie and of the field that hold a chosen language.
pub const FIELD: &str = "lang";

/// The language of the interface for this request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language(pub Locale);

impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(of_request(&parts.headers, parts.uri.query())))
    }
}

/// The languages in which a participant reads, for this request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reads(pub Reading);

impl<S: Sync> FromRequestParts<S> for Reads {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let asked = from_query(parts.uri.query().unwrap_or_default());
        let otherwise = || of_request(&parts.headers, None).into();
        Ok(Self(asked.unwrap_or_else(otherwise)))
    }
}

/// The `lang` in the query, else the cookie, else the browser's preference, else bokmål.
#[must_use]
pub fn of_request(headers: &HeaderMap, query: Option<&str>) -> Locale {
    from_query(query.unwrap_or_default())
        .map(|reading| reading.locale)
        .or_else(|| from_cookie(headers))
        .or_else(|| {
            let accepted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
            Locale::from_accept_language(accepted)
        })
        .unwrap_or(Locale::Nb)
}

/// The languages a form was filled in.
#[must_use]
pub fn of_form(pairs: &Pairs, otherwise: Reading) -> Reading {
    value(pairs, FIELD)
        .and_then(|lang| lang.parse().ok())
        .unwrap_or(otherwise)
}

/// The languages that an address asks for.
#[must_use]
pub fn from_query(query: &str) -> Option<Reading> {
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("lang=")?.parse().ok())
}

fn from_cookie(headers: &HeaderMap) -> Option<Locale> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix("lang=")?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn the_address_wins_over_cookie_and_browser() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::ACCEPT_LANGUAGE,
            HeaderValue::from_static("en-GB,en;q=0.9"),
        );
        assert_eq!(of_request(&headers, None), Locale::En);
        headers.insert(header::COOKIE, HeaderValue::from_static("a=b; lang=nn"));
        assert_eq!(of_request(&headers, None), Locale::Nn);
        assert_eq!(of_request(&headers, Some("x=1&lang=nb")), Locale::Nb);
        assert_eq!(of_request(&headers, Some("lang=klingon")), Locale::Nn);
    }
}
