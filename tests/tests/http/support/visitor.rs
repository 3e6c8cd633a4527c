//! Somebody with a browser: keeps cookies, and says where a form comes from.

use std::collections::BTreeMap;
use std::sync::Mutex;

use axum::body::Body;
use axum::http::request::Builder;
use axum::http::{Method, Request, header};
use tower::ServiceExt;

use super::{Answer, Site};

/// What a browser says when a form on one of our own pages is sent.
pub const OWN_ORIGIN: [(&str, &str); 2] = [
    ("origin", "http://synspunkt.test"),
    ("sec-fetch-site", "same-origin"),
];
const ELSEWHERE: [(&str, &str); 2] = [
    ("origin", "https://elsewhere.example"),
    ("sec-fetch-site", "cross-site"),
];
const FORM: &str = "application/x-www-form-urlencoded";
const BOUNDARY: &str = "a-line-that-no-file-has";

/// Somebody with a browser.
pub struct Visitor<'a> {
    site: &'a Site,
    languages: &'static str,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl<'a> Visitor<'a> {
    pub(super) fn new(site: &'a Site) -> Self {
        Self {
            site,
            languages: "nb",
            cookies: Mutex::default(),
        }
    }

    /// The same person with other preferred languages, as `Accept-Language` has them.
    pub fn reading(mut self, languages: &'static str) -> Self {
        self.languages = languages;
        self
    }

    /// The same person with a cookie.
    pub fn with_cookie(self, name: &str, value: &str) -> Self {
        self.keep(name, value);
        self
    }

    fn keep(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().expect("not poisoned");
        cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[], "").await
    }

    /// Sends a form from one of our own pages.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        self.post_from(path, form, &OWN_ORIGIN).await
    }

    /// Sends a form from a page of another site.
    pub async fn post_from_elsewhere(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        self.post_from(path, form, &ELSEWHERE).await
    }

    /// Sends a form with these headers and no others that say where it comes from.
    pub async fn post_from(
        &self,
        path: &str,
        form: &[(&str, &str)],
        from: &[(&str, &str)],
    ) -> Answer {
        let mut headers = vec![("content-type", FORM)];
        headers.extend(from);
        self.ask(Method::POST, path, &headers, urlencoded(form))
            .await
    }

    /// Sends a form with a file.
    pub async fn post_file(&self, path: &str, form: &[(&str, &str)], file: &[u8]) -> Answer {
        self.post_files(path, form, &[("file", file)]).await
    }

    /// Sends a form with a file in each of these fields.
    pub async fn post_files(
        &self,
        path: &str,
        form: &[(&str, &str)],
        files: &[(&str, &[u8])],
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in form {
            let part = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        for (name, content) in files {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a.csv\"\r\n\
                 Content-Type: text/csv\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let mut headers = vec![("content-type", kind.as_str())];
        headers.extend(OWN_ORIGIN);
        self.ask(Method::POST, path, &headers, body).await
    }

    /// Any request with these headers besides host, languages and cookies.
    pub async fn ask(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "synspunkt.test")
            .header(header::ACCEPT_LANGUAGE, self.languages);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = self.carrying_cookies(request).body(body.into());
        let router = self.site.router.clone();
        let response = router.oneshot(request.expect("a request")).await;
        let answer = Answer::read(response.expect("an answer")).await;
        for (name, value) in &answer.headers {
            if name == "set-cookie" {
                let pair = value.split(';').next().unwrap_or_default();
                let (name, value) = pair.split_once('=').expect("a name and a value");
                self.keep(name, value);
            }
        }
        answer
    }

    fn carrying_cookies(&self, request: Builder) -> Builder {
        let cookies = self.cookies.lock().expect("not poisoned");
        if cookies.is_empty() {
            return request;
        }
        let pairs: Vec<String> = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        request.header(header::COOKIE, pairs.join("; "))
    }
}

/// A form as browsers send it.
pub fn urlencoded(form: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = form
        .iter()
        .map(|(name, value)| format!("{}={}", percent(name), percent(value)))
        .collect();
    pairs.join("&")
}

fn percent(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}
