//! Who is asking: sign-in, the first password, and the proof that handlers ask for.

mod account;
mod invitation;
mod signed_in;

use axum::Router;
use axum::routing::{get, post};

use super::AppState;

pub use signed_in::SignedIn;
pub(super) use signed_in::percent_encoded;

/// Routes of signing in and out.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/sign-in", get(account::show).post(account::sign_in))
        .route("/sign-out", post(account::sign_out))
        .route(
            "/welcome/{token}",
            get(account::welcome).post(account::set_password),
        )
        .route(
            "/invitation/{token}",
            get(invitation::show).post(invitation::accept),
        )
        .route(
            "/invitation/{token}/account",
            post(invitation::make_account),
        )
}
