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
    render_within(Frames::None, ui, status, page).await
}

/// Who may show a page within one of theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frames {
    /// Nobody.
    None,
    /// Our own pages: only for what is looked at, where nothing can be changed.
    Ours,
}

/// Renders a page that others may show within them.
pub async fn render_within<V>(
    frames: Frames,
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
            HeaderValue::from_str(&content_security_policy(Some(&nonce.to_string()), frames))
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

/// The policy of a page: everything from here, scripts only with this page's nonce.
#[must_use]
pub fn content_security_policy(nonce: Option<&str>, frames: Frames) -> String {
    let scripts = nonce.map_or_else(
        || "'none'".to_owned(),
        |nonce| format!("'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"),
    );
    let frames = match frames {
        Frames::None => "'none'",
        Frames::Ours => "'self'",
    };
    format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors {frames}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_nonce_no_script_may_run() {
        assert!(content_security_policy(None, Frames::None).contains("script-src 'none'"));
        assert!(content_security_policy(Some("abc"), Frames::None).contains("'nonce-abc'"));
    }
}
