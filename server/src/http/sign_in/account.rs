//! Signing in, signing out, and the first password behind a one-time link.

use std::collections::BTreeMap;

use app::domain::email::EmailAddress;
use app::domain::locale::Locale;
use app::domain::password::{PasswordAttempt, PasswordError, PasswordPlain};
use app::domain::researcher::Researcher;
use app::domain::token::SignInToken;
use app::page::public::sign_in::{SignIn, sign_in as sign_in_page};
use app::page::public::welcome::{Welcome, link_spent, welcome as welcome_page};
use app::text::in_locale;
use app::ui::field::Problem;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::signed_in::local_path;
use crate::auth::session;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::researcher::{SetPasswordError, SignInError};

/// Fields of a form, each with its last value.
pub(super) type Fields = BTreeMap<String, String>;

pub(super) fn field(fields: &Fields, name: &str) -> String {
    fields.get(name).cloned().unwrap_or_default()
}

/// The sign-in form.
pub async fn show(
    State(state): State<AppState>,
    Query(query): Query<Fields>,
    Language(locale): Language,
) -> Response {
    let page = SignIn {
        next: local_path(query.get("next").map(String::as_str)).map(str::to_owned),
        ..SignIn::default()
    };
    render(state.ui(locale), StatusCode::OK, move || {
        sign_in_page(&page)
    })
    .await
}

/// Signs in, or says that address and password do not belong together.
pub async fn sign_in(
    State(state): State<AppState>,
    session: Session,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let email = field(&fields, "email");
    let next = local_path(fields.get("next").map(String::as_str)).map(str::to_owned);
    let attempt = PasswordAttempt::new(field(&fields, "password"));
    let outcome = match attempt {
        Some(attempt) => state.services().researchers.sign_in(&email, attempt).await,
        None => Err(SignInError::Wrong),
    };
    let (status, message) = match outcome {
        Ok(researcher) => {
            session::sign_in(&session, &researcher.id).await?;
            return Ok(Redirect::to(next.as_deref().unwrap_or("/studies")).into_response());
        }
        Err(SignInError::Wrong) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            in_locale(locale, "problem-sign-in", &[]),
        ),
        Err(SignInError::TooMany(limit)) => {
            let minutes = limit.retry_after.as_secs().div_ceil(60).max(1);
            let message = in_locale(
                locale,
                "problem-sign-in-many",
                &[("minutes", minutes.into())],
            );
            (StatusCode::TOO_MANY_REQUESTS, message)
        }
        Err(other) => return Err(other.into()),
    };
    let page = SignIn {
        email,
        next,
        problems: vec![Problem::new("email", message)],
    };
    Ok(render(state.ui(locale), status, move || sign_in_page(&page)).await)
}

/// Signs out.
pub async fn sign_out(session: Session) -> Result<Response, HttpError> {
    session::sign_out(&session).await?;
    Ok(Redirect::to("/").into_response())
}

/// The form for the first password; looking at it spends nothing.
pub async fn welcome(
    State(state): State<AppState>,
    Path(token): Path<String>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    match holder(&state, &token).await? {
        Some((_, researcher)) => {
            let page = welcome_of(token, &researcher, Vec::new());
            Ok(render(state.ui(locale), StatusCode::OK, move || {
                welcome_page(&page)
            })
            .await)
        }
        None => Ok(spent(&state, locale).await),
    }
}

/// Sets the first password, spends the link and signs in.
pub async fn set_password(
    State(state): State<AppState>,
    session: Session,
    Path(token): Path<String>,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let Some((link, researcher)) = holder(&state, &token).await? else {
        return Ok(spent(&state, locale).await);
    };
    let mut problems = Vec::new();
    let password = new_password(&fields, &researcher.email, locale, &mut problems);
    let Some(password) = password else {
        let page = welcome_of(token, &researcher, problems);
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(render(state.ui(locale), status, move || welcome_page(&page)).await);
    };
    match state
        .services()
        .researchers
        .set_password(&link, password)
        .await
    {
        Ok(researcher) => {
            session::sign_in(&session, &researcher.id).await?;
            Ok(Redirect::to("/studies").into_response())
        }
        Err(SetPasswordError::LinkSpent) => Ok(spent(&state, locale).await),
        Err(other) => Err(other.into()),
    }
}

/// A new password that was typed twice and is good enough, or the problems.
pub(super) fn new_password(
    fields: &Fields,
    email: &EmailAddress,
    locale: Locale,
    problems: &mut Vec<Problem>,
) -> Option<PasswordPlain> {
    let (wanted, repeated) = (field(fields, "password"), field(fields, "repeat"));
    let is_repeated = wanted == repeated;
    let password = PasswordPlain::new(wanted, email)
        .map_err(|error| problems.push(Problem::new("password", refusal(locale, &error))))
        .ok();
    if !is_repeated {
        let message = in_locale(locale, "problem-password-repeat", &[]);
        problems.push(Problem::new("repeat", message));
    }
    password.filter(|_| is_repeated)
}

async fn holder(
    state: &AppState,
    token: &str,
) -> Result<Option<(SignInToken, Researcher)>, HttpError> {
    let Ok(link) = token.parse::<SignInToken>() else {
        return Ok(None);
    };
    let researcher = state.services().researchers.link_holder(&link).await?;
    Ok(researcher.map(|researcher| (link, researcher)))
}

fn welcome_of(token: String, researcher: &Researcher, problems: Vec<Problem>) -> Welcome {
    Welcome {
        token,
        name: researcher.name.to_string(),
        email: researcher.email.to_string(),
        problems,
    }
}

async fn spent(state: &AppState, locale: Locale) -> Response {
    render(state.ui(locale), StatusCode::NOT_FOUND, link_spent).await
}

fn refusal(locale: Locale, error: &PasswordError) -> String {
    match error {
        PasswordError::TooShort { found } => in_locale(
            locale,
            "problem-password-short",
            &[
                ("found", (*found).into()),
                ("least", PasswordPlain::MIN.into()),
            ],
        ),
        PasswordError::TooLong { .. } => in_locale(
            locale,
            "problem-password-long",
            &[("most", PasswordPlain::MAX.into())],
        ),
        PasswordError::Common => in_locale(locale, "problem-password-common", &[]),
        PasswordError::Guessable => in_locale(locale, "problem-password-similar", &[]),
    }
}
