//! Files of a build: long life, compressed where the browser takes it, and nothing beside them.

use axum::http::Method;

use crate::support::{Answer, Site};

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const FILES: [(&str, &str); 8] = [
    (
        "manifest.txt",
        "scripts: synspunkt-0a1b\nstyle: synspunkt-2c3d.css\n",
    ),
    ("secret.txt", "not for anybody"),
    ("favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ("robots.txt", "User-agent: *\nDisallow: /\n"),
    ("pkg/synspunkt-2c3d.css", "body { margin: 0 }"),
    ("pkg/synspunkt-2c3d.css.br", "as brotli has it"),
    ("pkg/synspunkt-2c3d.css.gz", "as gzip has it"),
    ("pkg/synspunkt-0a1b.js", "export default 1"),
];

async fn asked(site: &Site, path: &str, encodings: &str) -> Answer {
    let headers = [("accept-encoding", encodings)];
    site.visitor().ask(Method::GET, path, &headers, "").await
}

#[tokio::test]
async fn pages_name_the_files_of_the_build() {
    let site = Site::with_files(&FILES).await;
    site.open_study().await;
    let page = site.visitor().get("/").await.page(200);
    let styles = page.values("link", "href");
    assert!(styles.contains(&"/pkg/synspunkt-2c3d.css"), "{styles:?}");
    let path = "/pkg/synspunkt-2c3d.css";
    assert_eq!(site.visitor().get(path).await.body, "body { margin: 0 }");
    // A page with an island names the script.
    let information = site.visitor().get("/s/arbeidsdagen").await.page(200);
    let consent = information.form("/s/arbeidsdagen/sort");
    let path = format!("/s/arbeidsdagen/sort?consent={}", consent[0].1);
    let sort = site.visitor().get(&path).await;
    sort.says(&["/pkg/synspunkt-0a1b"]);
}

#[tokio::test]
async fn built_files_may_be_kept_for_ever_and_others_for_a_day() {
    let site = Site::with_files(&FILES).await;
    let style = asked(&site, "/pkg/synspunkt-2c3d.css", "").await;
    assert_eq!(style.header("cache-control"), Some(FOR_EVER));
    assert_eq!(style.header("content-type"), Some("text/css"));
    let script = asked(&site, "/pkg/synspunkt-0a1b.js", "").await;
    assert_eq!(script.header("content-type"), Some("text/javascript"));
    for path in ["/favicon.svg", "/robots.txt"] {
        let file = asked(&site, path, "").await;
        assert_eq!(file.status.as_u16(), 200);
        assert_eq!(file.header("cache-control"), Some("public, max-age=86400"));
    }
    let picture = asked(&site, "/favicon.svg", "").await;
    assert_eq!(picture.header("content-type"), Some("image/svg+xml"));
}

#[tokio::test]
async fn a_browser_that_takes_brotli_gets_it_else_gzip_else_the_file() {
    let site = Site::with_files(&FILES).await;
    let path = "/pkg/synspunkt-2c3d.css";
    for (encodings, expected, body) in [
        ("gzip, deflate, br, zstd", Some("br"), "as brotli has it"),
        ("gzip", Some("gzip"), "as gzip has it"),
        ("identity", None, "body { margin: 0 }"),
    ] {
        let answer = asked(&site, path, encodings).await;
        assert_eq!(answer.header("content-encoding"), expected, "{encodings}");
        assert_eq!(answer.body, body, "{encodings}");
        assert_eq!(
            answer.header("content-type"),
            Some("text/css"),
            "{encodings}"
        );
        assert_eq!(
            answer.header("cache-control"),
            Some(FOR_EVER),
            "{encodings}"
        );
        let vary = answer.header("vary").unwrap_or_default().to_lowercase();
        assert!(
            vary.contains("accept-encoding"),
            "{encodings}: a cache must know: {vary}"
        );
    }
    // A file without a compressed one beside it.
    let plain = asked(&site, "/pkg/synspunkt-0a1b.js", "br").await;
    assert_eq!(plain.header("content-encoding"), None);
}

#[tokio::test]
async fn a_file_that_is_not_there_is_a_page_that_no_cache_keeps() {
    let site = Site::with_files(&FILES).await;
    for path in [
        "/pkg/synspunkt-old.js",
        "/pkg/",
        "/pkg",
        "/pkg/folder/x.css",
    ] {
        let answer = asked(&site, path, "br").await;
        let page = answer.page(404);
        assert_eq!(page.text_of("h1"), "Siden finnes ikke", "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    }
}

#[tokio::test]
async fn nothing_beside_the_built_files_can_be_had() {
    let site = Site::with_files(&FILES).await;
    for path in [
        "/secret.txt",
        "/manifest.txt",
        "/pkg/../secret.txt",
        "/pkg/..%2Fsecret.txt",
        "/pkg/%2e%2e/secret.txt",
        "/pkg/%2e%2e%2f%2e%2e%2fdata/synspunkt.db",
        "/pkg//etc/passwd",
        "/pkg/..%5Csecret.txt",
        "/pkg/%00",
    ] {
        let answer = asked(&site, path, "").await;
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
        assert!(!answer.body.contains("not for anybody"), "{path}");
    }
}

#[tokio::test]
async fn without_a_build_there_are_pages_but_no_files() {
    let site = Site::new().await;
    site.visitor().get("/").await.page(200);
    asked(&site, "/pkg/synspunkt.css", "").await.page(404);
    asked(&site, "/favicon.svg", "").await.page(404);
}
