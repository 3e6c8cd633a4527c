//! Nobody can be found by what the server keeps: neither addresses nor what browsers say about themselves.

use axum::http::Method;
use tests::world::World;

use crate::support::{Answer, OWN_ORIGIN, Site, SortFields};

const BROWSER: &str = "CANARY-UA/1";
const ADDRESS: &str = "203.0.113.77";
const REFERRER: &str = "http://synspunkt.test/canary-referrer";

/// Asks like a browser behind a proxy that tells everything.
async fn told(site: &Site, method: Method, path: &str, form: &str) -> Answer {
    let mut headers = vec![
        ("user-agent", BROWSER),
        ("x-forwarded-for", ADDRESS),
        ("x-real-ip", ADDRESS),
        ("forwarded", "for=203.0.113.77"),
        ("referer", REFERRER),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    headers.extend(OWN_ORIGIN);
    let answer = site
        .visitor()
        .ask(method, path, &headers, form.to_owned())
        .await;
    for canary in [BROWSER, ADDRESS, REFERRER] {
        assert!(!answer.body.contains(canary), "{path}: {canary}");
        let headers = format!("{:?}", answer.headers);
        assert!(!headers.contains(canary), "{path}: {canary}");
    }
    answer
}

/// Whether any file of the installation contains the text.
fn kept(world: &World, text: &str) -> bool {
    let folder = world.file();
    let folder = folder.parent().expect("a folder");
    let files = std::fs::read_dir(folder).expect("a folder");
    files.into_iter().any(|file| {
        let path = file.expect("a file").path();
        let bytes = std::fs::read(path).expect("readable");
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    })
}

#[tokio::test]
async fn no_address_and_no_browser_is_kept_or_sent_back() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "Canary-Pseudonym").await;
    let form: Vec<String> = fields
        .pairs()
        .iter()
        .map(|(name, value)| format!("{name}={}", value.replace(' ', "+")))
        .collect();
    let form = form.join("&");
    for path in [
        "/",
        "/s/arbeidsdagen",
        "/s/arbeidsdagen/sort",
        "/receipt",
        "/unknown",
    ] {
        told(&site, Method::GET, path, "").await;
    }
    told(&site, Method::POST, "/s/arbeidsdagen/sort", &form).await;
    let refused = format!("{form}&rank-1=9");
    told(&site, Method::POST, "/s/arbeidsdagen/send", &refused).await;
    let sent = told(&site, Method::POST, "/s/arbeidsdagen/send", &form).await;
    sent.page(200);
    let code = format!("code={}", fields.receipt());
    told(&site, Method::POST, "/receipt", &code).await.page(200);
    assert_eq!(site.counts(&study).await, (1, 0));

    let world = &site.world;
    assert!(
        kept(world, "Canary-Pseudonym"),
        "otherwise this test would prove nothing"
    );
    for canary in [BROWSER, ADDRESS, REFERRER, fields.receipt()] {
        assert!(!kept(world, canary), "{canary}");
    }
    world.db.close().await;
    for canary in [BROWSER, ADDRESS, REFERRER, fields.receipt()] {
        assert!(!kept(world, canary), "{canary}");
    }
}

#[tokio::test]
async fn participants_and_audiences_get_no_cookie() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let pairs = fields.pairs();
    let visitor = site.visitor();
    let answers = [
        visitor.get("/").await,
        visitor.get("/privacy").await,
        visitor.get("/s/arbeidsdagen?lang=en").await,
        visitor.get("/s/arbeidsdagen/no-thanks").await,
        visitor.post("/s/arbeidsdagen/sort", &pairs).await,
        visitor.post("/s/arbeidsdagen/send", &pairs).await,
        visitor.get("/receipt").await,
        visitor
            .post("/receipt", &[("code", fields.receipt())])
            .await,
        visitor
            .post(
                "/receipt/withdraw",
                &[("code", fields.receipt()), ("sure", "yes")],
            )
            .await,
        visitor.get("/unknown").await,
    ];
    for answer in answers {
        assert_eq!(answer.header("set-cookie"), None, "{}", answer.body);
    }
}
