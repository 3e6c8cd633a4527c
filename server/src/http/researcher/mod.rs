//! The researcher's studies: every route asks for the right to the study first.

pub mod analysis;
mod background;
mod compare_sorts;
mod concourse;
mod conditions;
mod exclusion;
mod export;
mod follow_up;
mod grid;
mod groups;
mod import;
mod import_words;
mod letter;
mod life;
mod meetings;
mod messages;
mod new_study;
mod overview;
mod own_study;
mod paper;
mod particulars;
mod people;
mod presentations;
mod preview;
mod results;
mod settings;
mod sign_ups;
mod sorts;
mod statements;
mod studies;
mod texts;
mod upload;
mod words;
mod workbench;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use super::AppState;
use crate::interchange::MAX_BYTES;

pub use own_study::{FacilitatedStudy, LedStudy, OwnStudy, ReadStudy, StudyFor};

/// Room for the other parts of a form with a file, in bytes.
const AROUND_A_FILE: usize = 1024 * 1024;

/// Routes of the researcher's pages.
pub fn router() -> Router<AppState> {
    let files = Router::new()
        .route("/studies/new", get(new_study::show).post(new_study::create))
        .route("/studies/import", get(import::show).post(import::read))
        .route("/studies/import/confirm", post(import::confirm))
        .route(
            "/studies/{study}/statements/file",
            post(statements::replace),
        )
        .route("/studies/{study}/sorts/file", post(sorts::import))
        .route(
            "/studies/{study}/concourse/add",
            get(concourse::add::show).post(concourse::add::save),
        )
        .layer(DefaultBodyLimit::max(MAX_BYTES + AROUND_A_FILE));
    Router::new()
        .route("/studies", get(studies::list))
        .route("/studies/{study}", get(overview::show))
        .route("/studies/{study}/pilot", post(overview::pilot))
        .route("/studies/{study}/redraft", post(overview::redraft))
        .route("/studies/{study}/open", post(overview::open))
        .route("/studies/{study}/close", post(overview::close))
        .route("/studies/{study}/reopen", post(overview::reopen))
        .route("/studies/{study}/archive", post(overview::archive))
        .route("/studies/{study}/copy", post(overview::copy))
        .route("/studies/{study}/restore", post(overview::restore))
        .route("/studies/{study}/people", get(people::show))
        .route("/studies/{study}/people/invite", post(people::invite))
        .route(
            "/studies/{study}/people/invitations/{invitation}/take-back",
            post(people::take_back),
        )
        .route(
            "/studies/{study}/people/{researcher}/remove",
            post(people::remove),
        )
        .route("/studies/{study}/results", get(results::show))
        .route("/studies/{study}/results/slides", get(results::slides))
        .route("/studies/{study}/life", get(life::show).post(life::save))
        .route(
            "/studies/{study}/life/version/{version}",
            get(life::version),
        )
        .route(
            "/studies/{study}/particulars",
            get(particulars::show).post(particulars::save),
        )
        .route(
            "/studies/{study}/letter",
            get(letter::show).post(letter::save),
        )
        .route("/studies/{study}/preview", get(preview::show))
        .route("/studies/{study}/preview/board", get(preview::board))
        .route("/studies/{study}/texts", get(texts::show).post(texts::save))
        .route(
            "/studies/{study}/conditions",
            get(conditions::show).post(conditions::save),
        )
        .route(
            "/studies/{study}/concourse",
            get(concourse::show).post(concourse::choose),
        )
        .route(
            "/studies/{study}/concourse/dimensions",
            get(concourse::dimensions::show).post(concourse::dimensions::save),
        )
        .route(
            "/studies/{study}/concourse/tags",
            get(concourse::tags::show).post(concourse::tags::save),
        )
        .route(
            "/studies/{study}/concourse/export/{table}",
            get(concourse::export::download),
        )
        .route(
            "/studies/{study}/concourse/{candidate}",
            get(concourse::candidate::show).post(concourse::candidate::save),
        )
        .route(
            "/studies/{study}/concourse/{candidate}/split",
            post(concourse::candidate::split),
        )
        .route(
            "/studies/{study}/concourse/{candidate}/merge",
            post(concourse::candidate::merge),
        )
        .route(
            "/studies/{study}/concourse/{candidate}/retire",
            post(concourse::candidate::retire),
        )
        .route(
            "/studies/{study}/concourse/{candidate}/bring-back",
            post(concourse::candidate::bring_back),
        )
        .route(
            "/studies/{study}/statements",
            get(statements::show).post(statements::save),
        )
        .route(
            "/studies/{study}/statements/correct",
            post(statements::correct),
        )
        .route("/studies/{study}/grid", get(grid::show).post(grid::change))
        .route(
            "/studies/{study}/settings",
            get(settings::show).post(settings::save),
        )
        .route("/studies/{study}/sorts", get(sorts::list))
        .route("/studies/{study}/sorts/compare", get(compare_sorts::show))
        .route("/studies/{study}/sorts/follow-up", post(follow_up::save))
        .route("/studies/{study}/paper", get(paper::show).post(paper::save))
        .route("/studies/{study}/paper/sheets", get(paper::sheets))
        .route("/studies/{study}/export/{format}", get(export::download))
        .route("/studies/{study}/sorts/{sort}", get(sorts::one))
        .route(
            "/studies/{study}/sorts/{sort}/exclude",
            post(exclusion::exclude),
        )
        .route(
            "/studies/{study}/sorts/{sort}/include",
            post(exclusion::include),
        )
        .route(
            "/studies/{study}/background",
            get(background::show).post(background::save),
        )
        .route("/studies/{study}/background/count", post(background::count))
        .route(
            "/studies/{study}/sign-ups",
            get(sign_ups::show).post(sign_ups::offer),
        )
        .route(
            "/studies/{study}/sign-ups/delete",
            post(sign_ups::delete_all),
        )
        .route(
            "/studies/{study}/sign-ups/slots/{slot}/take-back",
            post(sign_ups::take_back),
        )
        .route(
            "/studies/{study}/sign-ups/{person}/delete",
            post(sign_ups::delete_one),
        )
        .route(
            "/studies/{study}/meetings",
            get(meetings::list).post(meetings::create),
        )
        .route("/studies/{study}/meetings/{meeting}", get(meetings::show))
        .route(
            "/studies/{study}/meetings/{meeting}/seats",
            get(meetings::show_seats).post(meetings::plan),
        )
        .route(
            "/studies/{study}/meetings/{meeting}/state",
            post(meetings::go_to),
        )
        .route(
            "/studies/{study}/meetings/{meeting}/announcement",
            post(meetings::announce),
        )
        .route(
            "/studies/{study}/meetings/{meeting}/helped",
            post(meetings::helped),
        )
        .route(
            "/studies/{study}/messages",
            get(messages::show).post(messages::leave),
        )
        .route(
            "/studies/{study}/groups",
            get(groups::show).post(groups::add),
        )
        .route(
            "/studies/{study}/groups/{group}/remove",
            post(groups::remove),
        )
        .route(
            "/studies/{study}/sign-ups/slots/{slot}/meeting",
            post(sign_ups::hold),
        )
        .route("/studies/{study}/messages/read", post(messages::mark_read))
        .route("/studies/{study}/messages/decide", post(messages::decide))
        .route("/studies/{study}/analysis", get(analysis::show))
        .route(
            "/studies/{study}/analysis/publish",
            get(analysis::publish::show).post(analysis::publish::save),
        )
        .route(
            "/studies/{study}/presentations",
            post(presentations::create),
        )
        .route(
            "/studies/{study}/presentations/{presentation}/revoke",
            post(presentations::revoke),
        )
        .merge(workbench::router())
        .merge(files)
}
