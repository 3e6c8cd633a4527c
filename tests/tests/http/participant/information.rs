//! What a participant reads before agreeing.

use app::domain::locale::Locale;
use app::domain::study::Plan;
use app::ui::date::long_in;
use jiff::{SignedDuration, ToSpan as _};
use server::world::Clock as _;
use tests::samples::{draft, researcher};

use crate::support::{Site, SortFields};

#[tokio::test]
async fn an_open_study_tells_what_it_is_about_and_asks() {
    let site = Site::new().await;
    site.open_study().await;
    let answer = site.visitor().get("/s/arbeidsdagen").await;
    let page = answer.page(200);
    assert_eq!(page.language(), "nb");
    assert_eq!(page.text_of("h1"), "Arbeidsdagen");
    assert_eq!(page.text_of("title"), "Arbeidsdagen – Synspunkt");
    let text = page.text();
    for sentence in [
        "Det er frivillig. Du kan slutte når du vil.",
        "Vi ber deg sortere 9 påstander",
        "Forskerne kan ikke se hvem du er.",
        "minst 5 om gangen",
    ] {
        assert!(text.contains(sentence), "{sentence}: {text}");
    }
    assert!(!text.to_lowercase().contains("anonym"));
    let form = SortFields::of(&page, "/s/arbeidsdagen/sort");
    assert_eq!(form.get("lang"), Some("nb"));
    let consent = form.get("consent").expect("a version");
    assert_eq!(consent.len(), 12);
    assert!(consent.chars().all(|c| c.is_ascii_hexdigit()), "{consent}");
    // To begin asks; to go on with what another device has begun sends a code.
    assert_eq!(page.values("form", "method"), ["get", "post"]);
    let days = format!("{} dager", server::service::drafts::DAYS);
    assert!(text.contains(&days), "for how long a draft is kept: {text}");
    let links = page.values("a", "href");
    assert!(
        links.contains(&"/s/arbeidsdagen/no-thanks?lang=nb"),
        "{links:?}"
    );
    assert_eq!(page.elements("script").len(), 0, "nothing to run here");
    assert_eq!(answer.header("set-cookie"), None);
}

#[tokio::test]
async fn the_language_is_that_of_the_address_else_the_cookie_else_the_browser() {
    let site = Site::new().await;
    site.open_study().await;
    let cases: [(&str, Option<&str>, &'static str, &str); 8] = [
        ("?lang=en", Some("nn"), "nb", "en"),
        ("?lang=nn", None, "en", "nn"),
        ("?lang=klingon", Some("nn"), "en", "nn"),
        ("", Some("en"), "nb", "en"),
        ("", Some("klingon"), "en-GB,en;q=0.9", "en"),
        ("", None, "nn-NO,nb;q=0.8", "nn"),
        ("", None, "de,en;q=0.5", "en"),
        ("", None, "de", "nb"),
    ];
    for (query, cookie, browser, expected) in cases {
        let mut visitor = site.visitor().reading(browser);
        if let Some(cookie) = cookie {
            visitor = visitor.with_cookie("lang", cookie);
        }
        let page = visitor
            .get(&format!("/s/arbeidsdagen{query}"))
            .await
            .page(200);
        let asked = format!("{query} {cookie:?} {browser}");
        assert_eq!(page.language(), expected, "{asked}");
        let heading = match expected {
            "nb" => "Vil du delta?",
            "nn" => "Vil du vere med?",
            _ => "Would you like to take part?",
        };
        assert!(page.text().contains(heading), "{asked}");
        let form = SortFields::of(&page, "/s/arbeidsdagen/sort");
        assert_eq!(
            form.get("lang"),
            Some(expected),
            "the choice travels: {asked}"
        );
    }
}

#[tokio::test]
async fn a_text_in_another_language_than_the_page_says_so() {
    let site = Site::new().await;
    site.open_study().await;
    let page = site
        .visitor()
        .get("/s/arbeidsdagen?lang=en")
        .await
        .page(200);
    // The study's texts are in bokmål only.
    assert_eq!(page.values("h1", "lang"), ["nb"]);
}

#[tokio::test]
async fn all_languages_agree_to_the_same_version() {
    let site = Site::new().await;
    site.open_study().await;
    let mut versions = Vec::new();
    for language in ["nb", "nn", "en"] {
        let path = format!("/s/arbeidsdagen?lang={language}");
        let page = site.visitor().get(&path).await.page(200);
        let form = SortFields::of(&page, "/s/arbeidsdagen/sort");
        versions.push(form.get("consent").expect("a version").to_owned());
    }
    versions.dedup();
    assert_eq!(versions.len(), 1, "{versions:?}");
}

#[tokio::test]
async fn saying_no_leads_to_a_friendly_page_and_back() {
    let site = Site::new().await;
    site.open_study().await;
    let before = site.world.dump().await;
    let page = site
        .visitor()
        .get("/s/arbeidsdagen/no-thanks?lang=nn")
        .await;
    let page = page.page(200);
    assert_eq!(page.text_of("h1"), "Heilt i orden");
    let links = page.values("a", "href");
    assert!(
        links
            .iter()
            .any(|link| link.split('?').next() == Some("/s/arbeidsdagen")),
        "{links:?}"
    );
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn a_name_that_no_study_has_is_not_found() {
    let site = Site::new().await;
    let owner = researcher(&site.world).await;
    draft(&site.world, &owner.id, "Blåbærtur").await;
    for slug in [
        "finnes-ikke",
        "a",
        "%C3%A5",
        "x%00y",
        "..%2Fsign-in",
        &"x".repeat(500),
    ] {
        let page = site.visitor().get(&format!("/s/{slug}")).await.page(404);
        assert_eq!(page.text_of("h1"), "Siden finnes ikke", "{slug}");
    }
}

#[tokio::test]
async fn the_last_day_is_named_and_the_last_days_are_said_aloud() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let today = site.world.clock.today();
    let plan = Plan::new(
        None,
        Some(today.saturating_add(5.days())),
        Some(today.saturating_add(30.days())),
    );
    let studies = &site.world.services.studies;
    studies
        .set_plan(&study, plan.expect("in order"))
        .await
        .expect("stored");
    let shown = async || {
        let visitor = site.visitor();
        let information = visitor.get("/s/arbeidsdagen").await;
        let consent = SortFields::of(&information.page(200), "/s/arbeidsdagen/sort");
        let consent = consent.get("consent").expect("a version").to_owned();
        let sort = format!("/s/arbeidsdagen/sort?consent={consent}");
        let [one, other] = [information.page(200), visitor.get(&sort).await.page(200)];
        [one.text(), other.text()]
    };
    let last = long_in(Locale::Nb, today.saturating_add(5.days()));
    let [information, sort] = shown().await;
    assert!(information.contains(&format!("Til og med {last}.")));
    let kept = long_in(Locale::Nb, today.saturating_add(30.days()));
    assert!(information.contains(&format!("De slettes etter {kept}.")));
    assert!(!sort.contains("siste dag"), "there is time: {sort}");
    assert!(sort.contains(&format!("Studien er åpen til og med {last}.")));
    let fields = SortFields::valid(&site, "arbeidsdagen", "Fjellrev").await;
    site.visitor().send_sort("arbeidsdagen", &fields).await;
    let receipt = [("code", fields.receipt()), ("lang", "nb")];
    for page in ["/receipt", "/receipt/save"] {
        let page = site.visitor().post(page, &receipt).await.page(200).text();
        assert!(page.contains(&format!("Du kan rette sorteringen til og med {last}.")));
    }
    for (days, said) in [
        (3, format!("Siste dag du kan sende, er {last}.")),
        (1, "I morgen er siste dag du kan sende.".to_owned()),
        (1, "I dag er siste dag du kan sende.".to_owned()),
    ] {
        site.world.advance(SignedDuration::from_hours(24 * days));
        for page in shown().await {
            assert!(page.contains(&said), "{said}: {page}");
        }
    }
}
