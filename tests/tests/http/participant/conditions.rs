//! Sorting more than once: what one chooses, what goes along, and what is not open.

use tests::samples;

use crate::support::{Site, SortFields};

async fn study(site: &Site, open: [bool; 2]) -> server::service::study::OwnedStudy {
    samples::open_with_conditions(&site.world, samples::conditions(open)).await
}

#[tokio::test]
async fn the_information_says_what_links_the_sorts_and_lets_one_choose() {
    let site = Site::new().await;
    study(&site, [true, true]).await;
    let page = site.visitor().get("/s/arbeidsdagen").await;
    page.says(&[
        "Det er pseudonymet som knytter sorteringene dine sammen",
        "Hva vil du sortere etter nå?",
        "Hvor enig er du nå?",
    ]);
    let html = page.page(200);
    assert_eq!(
        html.values("input", "type")
            .iter()
            .filter(|kind| **kind == "radio")
            .count(),
        2
    );
}

#[tokio::test]
async fn a_study_with_one_condition_says_nothing_of_it() {
    let site = Site::new().await;
    site.open_study().await;
    let page = site.visitor().get("/s/arbeidsdagen").await;
    assert!(!page.body.contains("name=\"condition\""));
    assert!(!page.body.contains("Sortering flere ganger"));
}

#[tokio::test]
async fn after_one_sort_the_next_is_offered_and_the_pseudonym_goes_along_in_the_form() {
    let site = Site::new().await;
    study(&site, [true, true]).await;
    let first = SortFields::valid(&site, "arbeidsdagen", "Fjellrev").await;
    let thanks = site.visitor().send_sort("arbeidsdagen", &first).await;
    assert!(thanks.text().contains("Vil du sortere én gang til?"));
    let carried = SortFields::of(&thanks, "/s/arbeidsdagen/sort");
    assert_eq!(carried.get("pseudonym"), Some("Fjellrev"));
    assert_eq!(carried.get("condition"), Some("2"));
    assert!(
        thanks
            .values("a", "href")
            .iter()
            .all(|href| !href.contains("Fjellrev"))
    );

    let answer = site
        .visitor()
        .post("/s/arbeidsdagen/sort", &carried.pairs())
        .await;
    assert_eq!(answer.header("set-cookie"), None);
    answer.says(&["Hvor enig er du nå?"]);
    let begun = SortFields::of(&answer.page(200), "/s/arbeidsdagen/sort");
    assert_eq!(begun.get("pseudonym"), Some("Fjellrev"));
    assert_eq!(begun.get("condition"), Some("2"));
    assert_ne!(
        begun.receipt(),
        first.receipt(),
        "each sort has its own receipt"
    );

    let second = first
        .clone()
        .with("receipt", begun.receipt())
        .with("condition", "2");
    let last = site.visitor().send_sort("arbeidsdagen", &second).await;
    assert!(!last.text().contains("Vil du sortere én gang til?"));
    assert_eq!(last.island("wipe_draft"), "arbeidsdagen.2");
    let rows = site
        .world
        .rows("SELECT pseudonym, condition_no FROM intake ORDER BY condition_no")
        .await;
    assert_eq!(rows, [["Fjellrev", "1"], ["Fjellrev", "2"]]);

    // The receipt says which of the two it is.
    let own = site
        .visitor()
        .post("/receipt", &[("code", begun.receipt())])
        .await;
    own.says(&["Sortert etter", "etter"]);

    // A second sort under the same condition and name is refused in words that say why.
    let again = second.with("receipt", samples::receipt().as_str());
    let refused = site
        .visitor()
        .post("/s/arbeidsdagen/send", &again.pairs())
        .await;
    refused.page(409);
    refused.says(&["Det er allerede sendt en sortering etter dette spørsmålet"]);
}

#[tokio::test]
async fn a_later_visit_asks_for_the_pseudonym_and_offers_none() {
    let site = Site::new().await;
    study(&site, [false, true]).await;
    let information = site.visitor().get("/s/arbeidsdagen").await;
    let asked = SortFields::of(&information.page(200), "/s/arbeidsdagen/sort");
    assert_eq!(asked.get("condition"), Some("2"));
    let consent = asked.get("consent").expect("a version");
    let path = format!("/s/arbeidsdagen/sort?consent={consent}&lang=nb");
    let begun = site.visitor().get(&path).await;
    begun.says(&["Hvor enig er du nå?", "Bruk samme pseudonym hver gang"]);
    let begun = SortFields::of(&begun.page(200), "/s/arbeidsdagen/sort");
    assert_eq!(begun.get("pseudonym"), None);
    assert_eq!(begun.get("condition"), Some("2"));
}

#[tokio::test]
async fn what_is_not_open_cannot_be_begun_kept_or_sent() {
    let site = Site::new().await;
    study(&site, [true, false]).await;
    let valid = SortFields::valid(&site, "arbeidsdagen", "A").await;
    let consent = valid.get("consent").expect("a version").to_owned();
    let before = site.world.dump().await;
    for condition in ["2", "3", "x", "300"] {
        let path = format!("/s/arbeidsdagen/sort?consent={consent}&condition={condition}");
        site.visitor().get(&path).await.page(403);
        let sent = valid.clone().with("condition", condition);
        for action in ["sort", "send", "resume/keep"] {
            let path = format!("/s/arbeidsdagen/{action}");
            let answer = site.visitor().post(&path, &sent.pairs()).await;
            answer.page(403);
            answer.says(&["Dette spørsmålet er ikke åpent nå"]);
        }
    }
    assert_eq!(site.world.dump().await, before);
}
