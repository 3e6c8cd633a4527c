//! The links that are printed at start, so that somebody can begin.

use app::domain::email::EmailAddress;
use app::domain::researcher::ResearcherName;
use app::domain::token::{PresentationToken, SignInToken};
use server::service::Services;
use server::service::demo::{DEMO_EMAIL, demo_presentation};
use server::settings::BaseUrl;

/// The address of a one-time link.
pub(super) fn welcome(base_url: &BaseUrl, token: &SignInToken) -> String {
    base_url.page(&format!("/welcome/{}", token.as_str()))
}

fn present(base_url: &BaseUrl, token: &PresentationToken) -> String {
    base_url.page(&format!("/present/{}", token.as_str()))
}

/// What to print: a heading and a link each.
pub(super) async fn at_start(
    services: &Services,
    base_url: &BaseUrl,
    demo: bool,
    first_researcher: &EmailAddress,
) -> anyhow::Result<Vec<(String, String)>> {
    let mut links = Vec::new();
    if demo {
        if let Some((owned, token)) = demo_presentation(services).await? {
            let path = format!("/s/{}", owned.study().slug());
            links.push(("Participants".to_owned(), base_url.page(&path)));
            links.push(("Presentation".to_owned(), present(base_url, &token)));
        }
        let email: EmailAddress = DEMO_EMAIL.parse()?;
        if let Some(token) = services.researchers.new_link(&email).await? {
            links.push((researcher_heading(&email), welcome(base_url, &token)));
        }
    } else if !services.researchers.any_password().await? {
        let token = first_link(services, first_researcher).await?;
        links.push((
            researcher_heading(first_researcher),
            welcome(base_url, &token),
        ));
    }
    Ok(links)
}

fn researcher_heading(email: &EmailAddress) -> String {
    format!("Researcher {email}, once within 30 minutes")
}

/// A link to the first account, which is made if it does not exist.
async fn first_link(services: &Services, email: &EmailAddress) -> anyhow::Result<SignInToken> {
    let researchers = &services.researchers;
    if let Some(token) = researchers.new_link(email).await? {
        return Ok(token);
    }
    let name = ResearcherName::new(email.local_part())?;
    Ok(researchers.create(email.clone(), name).await?.link)
}
