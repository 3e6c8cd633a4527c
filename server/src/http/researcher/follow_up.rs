//! Which sorts' makers are to be written to.

use std::collections::BTreeSet;

use app::domain::id::SortId;
use axum::extract::{Form, State};
use axum::response::Response;

use super::OwnStudy;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::{Pairs, values};

/// Marks the ticked sorts and no others.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Form(pairs): Form<Pairs>,
) -> Result<Response, HttpError> {
    let sorts: BTreeSet<SortId> = values(&pairs, "sort")
        .filter_map(|sort| sort.parse().ok())
        .collect();
    let services = state.services();
    services.follow_ups.replace(&study.owned, &sorts).await?;
    Ok(study.go_to("sorts"))
}
