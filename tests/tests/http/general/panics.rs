//! A defect in the program: one request fails, and what was typed stays unsaid.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::Request;
use axum::routing::get;
use tower::ServiceExt as _;

use crate::support::Answer;

const CANARY: &str = "canary-panic-blåbær";

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .expect("no panic here")
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_panic_is_answered_and_its_message_kept_back() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let _here = tracing::subscriber::set_default(subscriber);
    let before = std::panic::take_hook();
    server::telemetry::hide_panic_messages();
    let defect = |Path(typed): Path<String>| async move {
        if typed != "fine" {
            panic!("{typed}");
        }
    };
    let router = Router::new()
        .route("/defect/{typed}", get(defect))
        .layer(server::http::layers::panic::layer());
    let ask = async |typed: &str| {
        let address = format!(
            "/defect/{}",
            typed.replace('å', "%C3%A5").replace('æ', "%C3%A6")
        );
        let request = Request::get(address)
            .body(Body::empty())
            .expect("a request");
        let response = router.clone().oneshot(request).await.expect("an answer");
        Answer::read(response).await
    };
    let answer = ask(CANARY).await;
    let next = ask("fine").await;
    std::panic::set_hook(before);
    assert_eq!((answer.status.as_u16(), next.status.as_u16()), (500, 200));
    let log = String::from_utf8(log.0.lock().expect("no panic here").clone()).expect("text");
    assert!(log.contains("panics.rs:"), "the place is logged: {log}");
    for said in [&answer.body, &log] {
        assert!(!said.contains("canary"), "{said}");
    }
}
