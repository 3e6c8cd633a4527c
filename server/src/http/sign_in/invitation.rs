//! Invitations to studies: looked at, taken with one's account, or with a new one.

use app::domain::email::EmailAddress;
use app::domain::locale::Locale;
use app::domain::researcher::{Researcher, ResearcherName};
use app::domain::role::Role;
use app::domain::study::Study;
use app::domain::token::InvitationToken;
use app::page::public::invitation::{Invitation, invitation as invitation_page, invitation_spent};
use app::text::in_locale;
use app::ui::field::Problem;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::account::{Fields, field, new_password};
use super::signed_in::{MaybeSignedIn, SignedIn};
use crate::auth::session;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::study::people::{Invited, JoinError};

/// What the link invites to; looking spends nothing.
pub async fn show(
    State(state): State<AppState>,
    MaybeSignedIn(researcher): MaybeSignedIn,
    Path(token): Path<String>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let Some((_, invited)) = found(&state, &token).await? else {
        return Ok(spent(&state, locale).await);
    };
    let page = view(token, &invited, researcher.as_ref(), locale);
    Ok(answer(&state, locale, StatusCode::OK, page).await)
}

/// Takes the invitation with the account that is signed in.
pub async fn accept(
    State(state): State<AppState>,
    SignedIn(researcher): SignedIn,
    session: Session,
    Path(token): Path<String>,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let Some((secret, invited)) = found(&state, &token).await? else {
        return Ok(spent(&state, locale).await);
    };
    if field(&fields, "accept") != "yes" {
        return Err(HttpError::BadRequest);
    }
    let people = &state.services().people;
    match people.join(&secret, &researcher.id).await {
        Ok(joined) => enter(&session, &researcher, &joined).await,
        Err(JoinError::LinkSpent) => Ok(spent(&state, locale).await),
        Err(JoinError::OwnStudy) => {
            let mut page = view(token, &invited, Some(&researcher), locale);
            let message = in_locale(locale, "problem-invitation-own", &[]);
            page.problems.push(Problem::new("main", message));
            Ok(answer(&state, locale, StatusCode::UNPROCESSABLE_ENTITY, page).await)
        }
        Err(other) => Err(other.into()),
    }
}

/// Takes the invitation with a new account.
pub async fn make_account(
    State(state): State<AppState>,
    session: Session,
    Path(token): Path<String>,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let Some((secret, invited)) = found(&state, &token).await? else {
        return Ok(spent(&state, locale).await);
    };
    let say = |key: &str| in_locale(locale, key, &[]);
    let mut problems = Vec::new();
    let email: Option<EmailAddress> = field(&fields, "email").parse().ok();
    if email.is_none() {
        problems.push(Problem::new("email", say("problem-email")));
    }
    let name = ResearcherName::new(&field(&fields, "name")).ok();
    if name.is_none() {
        problems.push(Problem::new("name", say("problem-person-name")));
    }
    let password = email
        .as_ref()
        .and_then(|email| new_password(&fields, email, locale, &mut problems));
    if let (Some(email), Some(name), Some(password)) = (email, name, password) {
        let people = &state.services().people;
        match people.join_anew(&secret, email, name, password).await {
            Ok((researcher, study, role)) => {
                return enter(&session, &researcher, &(study, role)).await;
            }
            Err(JoinError::LinkSpent) => return Ok(spent(&state, locale).await),
            Err(JoinError::EmailTaken) => {
                problems.push(Problem::new("email", say("problem-email-taken")));
            }
            Err(other) => return Err(other.into()),
        }
    }
    let mut page = view(token, &invited, None, locale);
    page.email = field(&fields, "email");
    page.name = field(&fields, "name");
    page.problems = problems;
    Ok(answer(&state, locale, StatusCode::UNPROCESSABLE_ENTITY, page).await)
}

/// To the study; the session gets a new identity with its new rights.
async fn enter(
    session: &Session,
    researcher: &Researcher,
    (study, role): &(Study, Role),
) -> Result<Response, HttpError> {
    session::sign_in(session, &researcher.id).await?;
    let address = format!("/studies/{}/{}", study.id(), role.first_page());
    Ok(Redirect::to(address.trim_end_matches('/')).into_response())
}

async fn found(
    state: &AppState,
    token: &str,
) -> Result<Option<(InvitationToken, Invited)>, HttpError> {
    let Ok(secret) = token.parse::<InvitationToken>() else {
        return Ok(None);
    };
    let invited = state.services().people.look_at(&secret).await?;
    Ok(invited.map(|invited| (secret, invited)))
}

fn view(
    token: String,
    invited: &Invited,
    signed_in: Option<&Researcher>,
    locale: Locale,
) -> Invitation {
    Invitation {
        token,
        study: invited.study.title(locale).0.to_owned(),
        owner: invited.owner.to_string(),
        role: invited.role,
        signed_in: signed_in.map(|researcher| researcher.name.to_string()),
        email: String::new(),
        name: String::new(),
        problems: Vec::new(),
    }
}

async fn answer(
    state: &AppState,
    locale: Locale,
    status: StatusCode,
    page: Invitation,
) -> Response {
    render(state.ui(locale), status, move || invitation_page(&page)).await
}

async fn spent(state: &AppState, locale: Locale) -> Response {
    render(state.ui(locale), StatusCode::NOT_FOUND, invitation_spent).await
}
