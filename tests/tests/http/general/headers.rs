//! Headers of every answer, and what no page may contain.

use super::places::{FILES, Places, with_method};
use crate::support::{Answer, Site};

/// Answers of every kind: pages, refusals, redirects, files, failures.
async fn answers(site: &Site) -> Vec<(String, Answer)> {
    let places = Places::of(site).await;
    let mut answers = Vec::new();
    for route in with_method("get") {
        let path = places.address(route);
        answers.push((
            format!("{path} as a stranger"),
            site.visitor().get(&path).await,
        ));
        answers.push((format!("{path} as the owner"), places.kari.get(&path).await));
    }
    for route in with_method("post") {
        let path = places.address(route);
        let elsewhere = places.kari.post_from_elsewhere(&path, &[]).await;
        answers.push((format!("{path} from elsewhere"), elsewhere));
        answers.push((format!("{path} empty"), places.kari.post(&path, &[]).await));
    }
    for path in [
        "/unknown",
        "/pkg/unknown.js",
        "/s/ukjent",
        "/present/unknown",
    ] {
        answers.push((path.to_owned(), site.visitor().get(path).await));
    }
    answers
}

#[tokio::test]
async fn every_answer_has_the_headers_that_protect_it() {
    let site = Site::with_files(&FILES).await;
    for (path, answer) in answers(&site).await {
        assert_eq!(
            answer.header("x-content-type-options"),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(
            answer.header("referrer-policy"),
            Some("same-origin"),
            "{path}"
        );
        assert_eq!(
            answer.header("cross-origin-opener-policy"),
            Some("same-origin"),
            "{path}"
        );
        let policy = answer.header("content-security-policy").expect("a policy");
        // Only the board to look at may stand within another page, and only of ours.
        let framing =
            if path.contains("/preview/board") && policy.contains("frame-ancestors 'self'") {
                "frame-ancestors 'self'"
            } else {
                "frame-ancestors 'none'"
            };
        for rule in [
            "default-src 'none'",
            "style-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            framing,
        ] {
            let mut rules = policy.split(';').map(str::trim);
            assert!(rules.any(|found| found == rule), "{path}: {policy}");
        }
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("http"),
            "{policy}"
        );
        let all: Vec<&str> = answer
            .headers
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        for once in ["content-security-policy", "cache-control"] {
            assert_eq!(
                all.iter().filter(|name| **name == once).count(),
                1,
                "{path}: {once}"
            );
        }
        assert!(
            !all.contains(&"server") && !all.contains(&"x-powered-by"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn no_page_is_kept_by_a_cache() {
    let site = Site::with_files(&FILES).await;
    for (path, answer) in answers(&site).await {
        let built = path.starts_with("/favicon.svg")
            || path.starts_with("/robots.txt")
            || path.starts_with("/pkg/synspunkt.css");
        if !(built && answer.status.is_success()) {
            assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        }
    }
}

#[tokio::test]
async fn scripts_run_only_with_this_answers_nonce() {
    let site = Site::with_files(&FILES).await;
    let mut nonces = Vec::new();
    let mut with_scripts = 0;
    for (path, answer) in answers(&site).await {
        if !answer
            .header("content-type")
            .is_some_and(|kind| kind.starts_with("text/html"))
        {
            continue;
        }
        let page = answer.page(answer.status.as_u16());
        let policy = answer.header("content-security-policy").expect("a policy");
        let (_, rest) = policy.split_once("'nonce-").expect("a nonce");
        let nonce = rest.split_once('\'').expect("an end").0;
        assert!(nonce.len() >= 22, "128 random bits: {nonce}");
        assert!(
            !nonces.contains(&nonce.to_owned()),
            "{path}: a nonce was used twice"
        );
        nonces.push(nonce.to_owned());
        let scripts = page.elements("script");
        with_scripts += usize::from(!scripts.is_empty());
        assert_eq!(
            page.values("script", "nonce"),
            vec![nonce; scripts.len()],
            "{path}"
        );
    }
    assert!(with_scripts > 2, "otherwise this test would prove little");
}

#[tokio::test]
async fn no_page_has_what_its_own_policy_forbids() {
    let site = Site::with_files(&FILES).await;
    let mut pages = 0;
    for (path, answer) in answers(&site).await {
        if !answer.body.starts_with("<!DOCTYPE html>") {
            continue;
        }
        pages += 1;
        let page = answer.page(answer.status.as_u16());
        for element in page.skeleton() {
            let (name, attributes) = element.split_once(' ').expect("a name");
            assert_ne!(name, "style", "{path}");
            assert_ne!(name, "base", "{path}");
            for attribute in attributes.split(' ') {
                let handler = attribute.starts_with("on");
                assert!(
                    attribute != "style" && !handler,
                    "{path}: {name} {attribute}"
                );
            }
        }
        for (element, attribute) in [
            ("script", "src"),
            ("link", "href"),
            ("img", "src"),
            ("form", "action"),
        ] {
            for address in page.values(element, attribute) {
                let own = address.starts_with('/') && !address.starts_with("//");
                let own = own || address.is_empty() || address.starts_with('?');
                assert!(own, "{path}: {element} {address}");
            }
        }
        for address in page.values("a", "href") {
            let safe = address.starts_with(['/', '#', '?'])
                || address.starts_with("http://synspunkt.test/");
            assert!(safe, "{path}: {address}");
        }
    }
    assert!(pages > 30, "{pages}");
}

#[tokio::test]
async fn every_page_says_its_language_and_has_one_heading_and_a_title() {
    let site = Site::with_files(&FILES).await;
    for (path, answer) in answers(&site).await {
        if !answer.body.starts_with("<!DOCTYPE html>") {
            continue;
        }
        let page = answer.page(answer.status.as_u16());
        assert_eq!(page.language(), "nb", "{path}");
        assert!(page.text_of("title").ends_with("Synspunkt"), "{path}");
        if !path.starts_with("/present/") {
            assert_eq!(page.elements("h1").len(), 1, "{path}");
        }
        let mut ids: Vec<&str> = page.all_ids();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{path}: an identity is used twice");
    }
}
