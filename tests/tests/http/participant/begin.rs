//! The first page of the sort.

use std::collections::BTreeSet;

use app::sorting::kept::Kept;

use crate::support::{Html, Site, SortFields};

/// The first page as somebody gets it who agreed.
async fn begun(site: &Site) -> Html {
    let form = SortFields::valid(site, "arbeidsdagen", "–").await;
    let consent = form.get("consent").expect("a version");
    let path = format!("/s/arbeidsdagen/sort?consent={consent}&lang=nb");
    site.visitor().get(&path).await.page(200)
}

#[tokio::test]
async fn without_consent_or_with_an_older_one_the_way_leads_back() {
    let site = Site::new().await;
    site.open_study().await;
    for query in [
        "",
        "?consent=",
        "?consent=0123456789ab",
        "?consent=yes&lang=nb",
    ] {
        let answer = site
            .visitor()
            .get(&format!("/s/arbeidsdagen/sort{query}"))
            .await;
        assert_eq!(answer.leads(), "/s/arbeidsdagen?lang=nb", "{query}");
    }
    let answer = site.visitor().get("/s/arbeidsdagen/sort?lang=en").await;
    assert_eq!(answer.leads(), "/s/arbeidsdagen?lang=en");
}

#[tokio::test]
async fn the_board_and_the_plain_form_begin_with_the_same_draft() {
    let site = Site::new().await;
    site.open_study().await;
    let page = begun(&site).await;
    let form = SortFields::of(&page, "/s/arbeidsdagen/sort");
    let island = page.island("sorting");
    let draft = island["draft"].as_str().expect("a text");
    let draft = Kept::read(draft, 9).expect("as the browser reads it").draft;

    assert_eq!(form.receipt().len(), 26);
    let letters = |c: char| c.is_ascii_digit() || (c.is_ascii_uppercase() && !"ILOU".contains(c));
    assert!(form.receipt().chars().all(letters), "{}", form.receipt());
    assert_eq!(draft.receipt, form.receipt());

    let pseudonym = form.get("pseudonym").expect("an offer");
    assert_eq!(pseudonym.len(), 4);
    assert!(
        pseudonym
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    );
    assert_eq!(draft.pseudonym, pseudonym);

    let order: Vec<usize> = form
        .get("order")
        .expect("an order")
        .split(',')
        .map(|number| number.parse().expect("a number"))
        .collect();
    let every: BTreeSet<usize> = order.iter().copied().collect();
    assert_eq!(every, (1..=9).collect());
    let indices: Vec<usize> = order.iter().map(|number| number - 1).collect();
    assert_eq!(draft.order, indices);

    assert_eq!(island["slug"], "arbeidsdagen");
    assert_eq!(island["consent"], form.get("consent").expect("a version"));
    assert_eq!(island["statements"].as_array().map(Vec::len), Some(9));
    assert_eq!(island["statements"][1], "Påstand nummer 2 «æøå»");
    assert_eq!(island["resume"], true);
    assert!(page.text().contains("Hvor enig er du?"));
    assert!(
        !page.elements("script").is_empty(),
        "the island needs its script"
    );
}

#[tokio::test]
async fn everybody_gets_an_order_a_pseudonym_and_a_receipt_of_their_own() {
    let site = Site::new().await;
    site.open_study().await;
    let mut values: [BTreeSet<String>; 3] = Default::default();
    for _ in 0..5 {
        let form = SortFields::of(&begun(&site).await, "/s/arbeidsdagen/sort");
        for (seen, name) in values.iter_mut().zip(["order", "pseudonym", "receipt"]) {
            assert!(
                seen.insert(form.get(name).expect("a value").to_owned()),
                "{name} came twice"
            );
        }
    }
}

#[tokio::test]
async fn beginning_stores_nothing_and_leaves_no_cookie() {
    let site = Site::new().await;
    site.open_study().await;
    let before = site.world.dump().await;
    begun(&site).await;
    assert_eq!(site.world.dump().await, before);
    let form = SortFields::valid(&site, "arbeidsdagen", "–").await;
    let answer = site
        .visitor()
        .post("/s/arbeidsdagen/sort", &form.pairs())
        .await;
    assert_eq!(answer.header("set-cookie"), None);
    assert_eq!(site.world.dump().await, before);
}
