//! The language of a page: what the visitor asked for, else what the browser prefers.

use std::convert::Infallible;

use app::domain::locale::Locale;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

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

/// The `lang` in the query, else the cookie, else the browser's preference, else bokmål.
#[must_use]
pub fn of_request(headers: &HeaderMap, query: Option<&str>) -> Locale {
    from_query(query.unwrap_or_default())
        .or_else(|| from_cookie(headers))
        .or_else(|| {
            let accepted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
            Locale::from_accept_language(accepted)
        })
        .unwrap_or(Locale::Nb)
}

/// The language a form was filled in.
#[must_use]
pub fn of_form(pairs: &[(String, String)], otherwise: Locale) -> Locale {
    pairs
        .iter()
        .find(|(name, _)| name == FIELD)
        .and_then(|(_, value)| value.parse().ok())
        .unwrap_or(otherwise)
}

fn from_query(query: &str) -> Option<Locale> {
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
