//! The proof that somebody is signed in, which researchers' handlers take as an argument.

use app::domain::researcher::Researcher;
use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use crate::auth::session::signed_in;
use crate::http::AppState;
use crate::http::error::HttpError;

/// The researcher who is asking.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Researcher);

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &AppState,
    ) -> Result<Self, Self::Rejection> {
        match current(parts, state).await {
            Ok(Some(researcher)) => Ok(Self(researcher)),
            Ok(None) => Err(to_sign_in(parts)),
            Err(error) => Err(error.into_response()),
        }
    }
}

/// The researcher who is asking, if anybody is signed in.
#[derive(Clone, Debug)]
pub struct MaybeSignedIn(pub Option<Researcher>);

impl FromRequestParts<AppState> for MaybeSignedIn {
    type Rejection = HttpError;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &AppState,
    ) -> Result<Self, Self::Rejection> {
        Ok(Self(current(parts, state).await?))
    }
}

/// The researcher whose session this is, if any.
pub(super) async fn current(
    parts: &mut Parts,
    state: &AppState,
) -> Result<Option<Researcher>, HttpError> {
    let session = Session::from_request_parts(parts, state)
        .await
        .map_err(|(_, reason)| HttpError::Internal(anyhow::anyhow!(reason)))?;
    let Some(id) = signed_in(&session).await? else {
        return Ok(None);
    };
    Ok(state.services().researchers.find(&id).await?)
}

/// To the sign-in page, and back again afterwards if the request only asked to see something.
fn to_sign_in(parts: &Parts) -> Response {
    let address = if parts.method == Method::GET {
        let next = parts
            .uri
            .path_and_query()
            .map_or("/studies", |next| next.as_str());
        format!("/sign-in?next={}", percent_encoded(next))
    } else {
        "/sign-in".to_owned()
    };
    Redirect::to(&address).into_response()
}

/// Everything but letters, digits and a few signs as `%XX` (RFC 3986, section 2.1).
pub(in crate::http) fn percent_encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// `next` if it is a path on this site, so that a link cannot lead elsewhere after sign-in.
pub(super) fn local_path(next: Option<&str>) -> Option<&str> {
    next.filter(|path| {
        path.starts_with('/')
            && !path.starts_with("//")
            && !path
                .chars()
                .any(|character| character == '\\' || character.is_control())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_on_this_site_are_returned_to() {
        assert_eq!(
            local_path(Some("/studies/x?factor=2")),
            Some("/studies/x?factor=2")
        );
        for elsewhere in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "studies",
            "/a\tb",
        ] {
            assert_eq!(local_path(Some(elsewhere)), None, "{elsewhere}");
        }
    }

    #[test]
    fn a_query_survives_the_way_through_sign_in() {
        assert_eq!(percent_encoded("/a?b=.05&c=æ"), "/a%3Fb%3D.05%26c%3D%C3%A6");
    }
}
