//! Turns a page into a response.

use std::sync::Arc;

use app::domain::language::Reading;
use app::shell::SiteFiles;
use axum::body::Body;
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::response::Response;
use leptos::prelude::*;

/// What rendering needs besides the page itself.
#[derive(Clone, Debug)]
pub struct Ui {
    /// Language of the interface on this page, and of the statements where it was chosen.
    pub reading: Reading,
    /// Where style and scripts are.
    pub site: Arc<SiteFiles>,
}

/// Renders a page with a status.
///
/// The page is complete when it leaves: nothing is streamed, so the status is
/// final and browsers without script get everything.
pub async fn render<V>(
    ui: Ui,
    status: StatusCode,
    page: impl FnOnce() -> V + Send + 'static,
) -> Response
where
    V: IntoView + 'static,
{
    let context = move || {
        provide_context(ui.reading.locale);
        provide_context(ui.reading);
        provide_context(Arc::clone(&ui.site));
        if let (Some(nonce), Some(options)) = (
            leptos::nonce::use_nonce(),
            use_context::<leptos_axum::ResponseOptions>(),
        ) && let Ok(policy) =
            HeaderValue::from_str(&content_security_policy(Some(&nonce.to_string())))
        {
            options.insert_header(header::CONTENT_SECURITY_POLICY, policy);
        }
    };
    let mut response = leptos_axum::handle_response_inner(
        context,
        page,
        Request::new(Body::empty()),
        |page, _chunks, _| {
            // Resources and their scripts are not used, so only the page itself is sent.
            Box::pin(async move {
                let html = page.to_html();
                Box::pin(futures::stream::once(async move { html }))
                    as std::pin::Pin<Box<dyn futures::Stream<Item = String> + Send>>
            })
        },
    )
    .await;
    *response.status_mut() = status;
    response
}

/// No page of ours is shown within another one,
const NEVER_FRAMED: &str = "frame-ancestors 'none'";
/// but for what is only looked at, within our own.
const FRAMED_BY_OURS: &str = "frame-ancestors 'self'";

/// Lets our own pages show this one within them. Only for pages on which nothing can be changed.
#[must_use]
pub fn framed_by_ours(mut response: Response) -> Response {
    let policy = response.headers().get(header::CONTENT_SECURITY_POLICY);
    let policy = policy.and_then(|policy| policy.to_str().ok());
    let policy = policy.map(|policy| policy.replace(NEVER_FRAMED, FRAMED_BY_OURS));
    if let Some(Ok(policy)) = policy.as_deref().map(HeaderValue::from_str) {
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// The policy of a page: everything from here, scripts only with this page's nonce.
#[must_use]
pub fn content_security_policy(nonce: Option<&str>) -> String {
    let scripts = nonce.map_or_else(
        || "'none'".to_owned(),
        |nonce| format!("'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"),
    );
    format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; \
         {NEVER_FRAMED}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_nonce_no_script_may_run() {
        assert!(content_security_policy(None).contains("script-src 'none'"));
        assert!(content_security_policy(Some("abc")).contains("'nonce-abc'"));
    }
}
