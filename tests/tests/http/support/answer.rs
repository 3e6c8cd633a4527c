//! What a route answered.

use axum::body::{Body, to_bytes};
use axum::http::{Response, StatusCode};

use super::Html;

/// What a route answered.
#[derive(Debug)]
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Where it leads, for a redirect.
    pub location: Option<String>,
    /// Headers as text: name, value.
    pub headers: Vec<(String, String)>,
    /// The page.
    pub body: String,
    /// The same as it came, for files.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// Reads a response to its end.
    pub async fn read(response: Response<Body>) -> Self {
        let status = response.status();
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| {
                let value = value.to_str().unwrap_or_default();
                (name.to_string(), value.to_owned())
            })
            .collect();
        let body = to_bytes(response.into_body(), usize::MAX)
            .await
            .expect("a body");
        let mut answer = Self {
            status,
            location: None,
            headers,
            body: String::from_utf8_lossy(&body).into_owned(),
            bytes: body.to_vec(),
        };
        answer.location = answer.header("location").map(str::to_owned);
        answer
    }

    /// The first value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }

    /// Fails unless the page contains all of these texts.
    pub fn says(&self, texts: &[&str]) {
        for text in texts {
            assert!(
                self.body.contains(text),
                "“{text}” is not on the page:\n{}",
                self.body
            );
        }
    }

    /// The redirect's address.
    pub fn leads(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.location.as_deref().expect("a redirect has an address")
    }

    /// The page, if the status is this one.
    pub fn page(&self, status: u16) -> Html {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        let kind = self.header("content-type").unwrap_or_default();
        assert!(kind.starts_with("text/html"), "a page, not {kind}");
        Html::parse(&self.body)
    }
}
