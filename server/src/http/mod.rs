//! The router: which address is answered by whom, and what every request passes through.

pub mod assets;
pub mod error;
mod form;
mod home;
pub mod language;
pub mod layers;
pub mod participant;
mod present;
pub mod render;
mod researcher;
mod sign_in;

use std::path::PathBuf;
use std::sync::Arc;

use app::domain::language::Reading;
use app::shell::SiteFiles;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::get;
use tower_sessions::SessionManagerLayer;

use crate::auth::DbSessionStore;
use crate::service::Services;
use crate::service::drafts::Drafts;
use crate::world::Random;

/// Largest body of an ordinary form, in bytes: a sort with every remark at its longest.
const FORM_LIMIT: usize = 1024 * 1024;

/// What handlers share; cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Shared>);

struct Shared {
    services: Services,
    drafts: Drafts,
    random: Arc<dyn Random>,
    site: Arc<SiteFiles>,
    site_root: PathBuf,
    base_url: String,
}

impl AppState {
    /// State for a site built into `site_root` and reached at `base_url`.
    #[must_use]
    pub fn new(
        services: Services,
        drafts: Drafts,
        random: Arc<dyn Random>,
        site_root: PathBuf,
        base_url: String,
    ) -> Self {
        // Rendering needs it once per process; it is already set in all but the first state.
        let _ = any_spawner::Executor::init_tokio();
        let site = assets::site_files(&site_root);
        Self(Arc::new(Shared {
            services,
            drafts,
            random,
            site,
            site_root,
            base_url,
        }))
    }

    /// The use cases.
    #[must_use]
    pub fn services(&self) -> &Services {
        &self.0.services
    }

    /// Unfinished sorts that are kept under resume codes.
    #[must_use]
    pub fn drafts(&self) -> &Drafts {
        &self.0.drafts
    }

    /// The source of chance.
    #[must_use]
    pub fn random(&self) -> &dyn Random {
        &*self.0.random
    }

    /// Public address of the installation, without a slash at the end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.0.base_url.trim_end_matches('/')
    }

    /// What rendering a page needs for somebody who reads these languages.
    #[must_use]
    pub fn ui(&self, reading: impl Into<Reading>) -> render::Ui {
        render::Ui {
            reading: reading.into(),
            site: Arc::clone(&self.0.site),
        }
    }
}

/// Every route of the program. Only the pages of researchers know sign-ins: participants and audiences get no cookie.
pub fn router(state: AppState, sessions: SessionManagerLayer<DbSessionStore>) -> Router {
    let site_root = state.0.site_root.clone();
    let signed_in = Router::new()
        .merge(home::router())
        .merge(sign_in::router())
        .merge(researcher::router())
        .layer(sessions);
    Router::new()
        .merge(signed_in)
        .merge(participant::router())
        .merge(present::router())
        .route("/health", get(|| async { "ok" }))
        .merge(assets::router(&site_root))
        .fallback(|| async { error::HttpError::NotFound })
        .layer(middleware::from_fn_with_state(
            state.clone(),
            layers::origin::guard,
        ))
        .layer(layers::panic::layer())
        .layer(middleware::from_fn_with_state(state.clone(), error::pages))
        .layer(middleware::from_fn(layers::headers::add))
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .with_state(state)
}
