//! A researcher's sign-in: which cookie carries it, and the one thing it remembers.

use std::sync::Arc;

use app::domain::id::ResearcherId;
use tower_sessions::cookie::SameSite;
use tower_sessions::session::Error;
use tower_sessions::{Expiry, Session, SessionManagerLayer};

use super::DbSessionStore;
use crate::settings::BaseUrl;
use crate::store::Db;
use crate::world::Clock;

/// The key under which the researcher is remembered.
pub(super) const RESEARCHER: &str = "researcher";

/// The layer that reads and writes the cookie. Over TLS the cookie is bound to the host by its name (`__Host-`,
/// RFC 6265bis) and sent over TLS only; without TLS, as on a developer's machine, a browser would refuse that.
///
/// The browser forgets the cookie when it is closed; the server forgets the sign-in twelve hours after the last
/// request ([`DbSessionStore`]).
#[must_use]
pub fn session_layer(
    db: Db,
    clock: Arc<dyn Clock>,
    base_url: &BaseUrl,
) -> SessionManagerLayer<DbSessionStore> {
    let name = if base_url.is_https() {
        "__Host-synspunkt"
    } else {
        "synspunkt"
    };
    SessionManagerLayer::new(DbSessionStore::new(db, clock))
        .with_name(name)
        .with_secure(base_url.is_https())
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnSessionEnd)
}

/// Signs a researcher in. The session gets a new identity, so that one that was planted before is worth nothing.
///
/// # Errors
/// The session could not be stored.
pub async fn sign_in(session: &Session, researcher: &ResearcherId) -> Result<(), Error> {
    session.clear().await;
    session.cycle_id().await?;
    session.insert(RESEARCHER, researcher).await
}

/// Who is signed in, if anybody.
///
/// # Errors
/// The session could not be read.
pub async fn signed_in(session: &Session) -> Result<Option<ResearcherId>, Error> {
    session.get(RESEARCHER).await
}

/// Signs out: the session ends here and in the database.
///
/// # Errors
/// The session could not be removed.
pub async fn sign_out(session: &Session) -> Result<(), Error> {
    session.flush().await
}
