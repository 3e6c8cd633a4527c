//! A whole site in a temporary folder, and visitors with cookies of their own.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use app::domain::researcher::ResearcherName;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use jiff::Timestamp;
use server::auth::session::session_layer;
use server::http::{AppState, router};
use server::service::Services;
use server::settings::{BaseUrl, DatabaseUrl};
use server::store::Db;
use server::world::{ManualClock, SeededRandom, SystemRandom, random_bytes};
use tower::ServiceExt;

/// A password that may be set.
pub const PASSWORD: &str = "blå hest spiser gulrot";

/// An installation of its own for one test.
pub struct Site {
    /// Its use cases.
    pub services: Services,
    router: Router,
    folder: PathBuf,
}

impl Drop for Site {
    fn drop(&mut self) {
        // What is left in the temporary folder must not hide the test's own message.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

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
}

impl Answer {
    /// The first value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether the page contains all of these texts.
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
}

impl Site {
    /// A site without studies.
    pub async fn new() -> Self {
        let unique: [u8; 8] = random_bytes(&SystemRandom);
        let name = format!("synspunkt_http_{:016x}", u64::from_be_bytes(unique));
        let folder = std::env::temp_dir().join(name);
        let url = DatabaseUrl::Sqlite(folder.join("synspunkt.db"));
        let db = Db::open(&url).await.expect("a new file can be opened");
        let start: Timestamp = "2026-11-22T10:00:00Z".parse().expect("a time");
        let clock = Arc::new(ManualClock::new(start));
        let random = Arc::new(SeededRandom::new(22));
        let services = Services::new(db.clone(), clock.clone(), random.clone());
        let base: BaseUrl = "http://synspunkt.test".parse().expect("an address");
        let sessions = session_layer(db, clock, &base);
        let site = folder.join("site");
        let state = AppState::new(services.clone(), random, site, base.as_str().to_owned());
        Self {
            services,
            router: router(state, sessions),
            folder,
        }
    }

    /// Somebody who has never been here.
    pub fn visitor(&self) -> Visitor<'_> {
        Visitor {
            site: self,
            cookie: Mutex::new(None),
        }
    }

    /// A researcher who has chosen a password and is signed in.
    pub async fn researcher(&self, email: &str) -> Visitor<'_> {
        let link = self.one_time_link(email).await;
        let visitor = self.visitor();
        let form = [("password", PASSWORD), ("repeat", PASSWORD)];
        let answer = visitor.post(&format!("/welcome/{link}"), &form).await;
        assert_eq!(answer.leads(), "/studies");
        visitor
    }

    /// A new account's one-time link.
    pub async fn one_time_link(&self, email: &str) -> String {
        let name = ResearcherName::new("Kari Lunde").expect("a name");
        let email = email.parse().expect("an address");
        let created = self.services.researchers.create(email, name).await;
        created
            .expect("the address is free")
            .link
            .as_str()
            .to_owned()
    }
}

/// Somebody with a browser.
pub struct Visitor<'a> {
    site: &'a Site,
    cookie: Mutex<Option<String>>,
}

impl Visitor<'_> {
    /// Asks for a page, in bokmål.
    pub async fn get(&self, path: &str) -> Answer {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        self.send(request).await
    }

    /// Sends a form from one of our own pages.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        self.send(self.form(path, form, "http://synspunkt.test"))
            .await
    }

    /// Sends a form from a page of another site.
    pub async fn post_from_elsewhere(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        self.send(self.form(path, form, "https://elsewhere.example"))
            .await
    }

    /// Sends a form with a file.
    pub async fn post_file(&self, path: &str, form: &[(&str, &str)], file: &[u8]) -> Answer {
        const BOUNDARY: &str = "a-line-that-no-file-has";
        let mut body = Vec::new();
        for (name, value) in form {
            let part = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
             Content-Type: text/csv\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let request = Request::post(path)
            .header(header::ORIGIN, "http://synspunkt.test")
            .header(
                header::CONTENT_TYPE,
                format!("multipart/form-data; boundary={BOUNDARY}"),
            )
            .body(Body::from(body))
            .expect("a request");
        self.send(request).await
    }

    fn form(&self, path: &str, form: &[(&str, &str)], origin: &str) -> Request<Body> {
        let pairs: Vec<String> = form
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        Request::post(path)
            .header(header::ORIGIN, origin)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(pairs.join("&")))
            .expect("a request")
    }

    async fn send(&self, mut request: Request<Body>) -> Answer {
        let headers = request.headers_mut();
        headers.insert(header::HOST, "synspunkt.test".parse().expect("a value"));
        headers.insert(header::ACCEPT_LANGUAGE, "nb".parse().expect("a value"));
        if let Some(cookie) = &*self.cookie.lock().expect("not poisoned") {
            headers.insert(header::COOKIE, cookie.parse().expect("a value"));
        }
        let response = self
            .site
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let status = response.status();
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| {
                (
                    name.to_string(),
                    value.to_str().unwrap_or_default().to_owned(),
                )
            })
            .collect();
        let value = |name: &str| {
            headers
                .iter()
                .find(|(found, _)| found == name)
                .map(|(_, value)| value.clone())
        };
        if let Some(cookie) = value("set-cookie") {
            let pair = cookie.split(';').next().unwrap_or_default().to_owned();
            *self.cookie.lock().expect("not poisoned") = Some(pair);
        }
        let location = value("location");
        let body = to_bytes(response.into_body(), usize::MAX)
            .await
            .expect("a body");
        let body = String::from_utf8_lossy(&body).into_owned();
        Answer {
            status,
            location,
            headers,
            body,
        }
    }
}

fn encoded(text: &str) -> String {
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

/// Nine statements, one per line.
pub const NINE: &str = "Jeg får tid til faget.\nMøtene er nyttige.\nVi lærer av hverandre.\n\
    Sakene er for mange.\nReglene er klare.\nJeg kan si nei.\nLedelsen hører på oss.\n\
    Systemene hjelper meg.\nJeg gleder meg til mandag.";

impl Visitor<'_> {
    /// Makes a study of nine statements that is ready to be opened, and gives its address.
    pub async fn ready_study(&self) -> String {
        let form = [
            ("title", "Arbeid"),
            ("instruction", "Hvor enig er du?"),
            ("main", "nb"),
            ("statements", NINE),
        ];
        let study = self
            .post_file("/studies/new", &form, b"")
            .await
            .leads()
            .to_owned();
        let texts = [
            ("study-title-nb", "Arbeid"),
            ("instruction-nb", "Hvor enig er du?"),
            ("information-nb", "Dette er en prøve."),
        ];
        assert_eq!(
            self.post(&format!("{study}/texts"), &texts).await.leads(),
            study
        );
        let grid = [
            ("do", "save"),
            ("start", "-2"),
            ("lowest", "-2"),
            ("highest", "2"),
            ("height-0", "1"),
            ("height-1", "2"),
            ("height-2", "3"),
            ("height-3", "2"),
            ("height-4", "1"),
        ];
        assert_eq!(
            self.post(&format!("{study}/grid"), &grid).await.leads(),
            study
        );
        study
    }

    /// An open study of nine statements with six sorts read in from a file.
    pub async fn study_with_sorts(&self) -> String {
        let study = self.ready_study().await;
        assert_eq!(
            self.post(&format!("{study}/open"), &[]).await.leads(),
            study
        );
        let answer = self
            .post_file(&format!("{study}/sorts/file"), &[], SORTS.as_bytes())
            .await;
        assert_eq!(answer.leads(), format!("{study}/sorts"));
        study
    }
}

/// Six sorts of the nine statements: two opposed groups of three that agree among themselves.
pub const SORTS: &str = "no;A1;A2;A3;B1;B2;B3\n\
    1;2;2;1;-2;-2;-1\n2;1;1;2;-1;-1;-2\n3;1;0;1;-1;0;-1\n4;0;1;0;0;-1;0\n5;0;0;0;0;0;0\n\
    6;0;0;0;0;0;0\n7;-1;-1;-1;1;1;1\n8;-1;-1;-2;1;1;2\n9;-2;-2;-1;2;2;1\n";
