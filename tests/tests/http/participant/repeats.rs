//! Sending again, and receipts that are not free.

use crate::support::{Site, SortFields};
use tests::samples::{draft, researcher};

const SEND: &str = "/s/arbeidsdagen/send";

#[tokio::test]
async fn sending_twice_stores_once_and_shows_the_same_receipt() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let first = site.visitor().send_sort("arbeidsdagen", &fields).await;
    let stored = site.world.dump().await;
    let second = site.visitor().send_sort("arbeidsdagen", &fields).await;
    assert_eq!(second.text(), first.text());
    assert_eq!(site.world.dump().await, stored);
    assert_eq!(site.counts(&study).await, (1, 0));
}

#[tokio::test]
async fn a_repeat_is_good_after_release_and_after_closing() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let mut all = Vec::new();
    for number in 1..=5 {
        let fields = SortFields::valid(&site, "arbeidsdagen", &format!("P{number}")).await;
        site.visitor().send_sort("arbeidsdagen", &fields).await;
        all.push(fields);
    }
    assert_eq!(site.counts(&study).await, (5, 5));
    site.visitor().send_sort("arbeidsdagen", &all[2]).await;
    let study = site.services().studies.close(&study).await.expect("open");
    let page = site.visitor().send_sort("arbeidsdagen", &all[3]).await;
    assert!(page.text().contains(&all[3].receipt()[20..]));
    assert_eq!(site.counts(&study).await, (5, 5));
}

#[tokio::test(flavor = "multi_thread")]
async fn identical_sorts_sent_at_the_same_moment_make_one_row() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let (one, two, three) = (site.visitor(), site.visitor(), site.visitor());
    let pairs = fields.pairs();
    let (one, two, three) = tokio::join!(
        one.post(SEND, &pairs),
        two.post(SEND, &pairs),
        three.post(SEND, &pairs)
    );
    let texts = [one, two, three].map(|answer| answer.page(200).text());
    assert_eq!(texts[0], texts[1]);
    assert_eq!(texts[0], texts[2]);
    assert_eq!(site.counts(&study).await, (1, 0));
    assert_eq!(
        site.world.column("SELECT state FROM receipt").await,
        ["waiting"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_choose_one_pseudonym_at_the_same_moment_one_is_asked_again() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let first = SortFields::valid(&site, "arbeidsdagen", "Blåbær").await;
    let second = SortFields::valid(&site, "arbeidsdagen", "blåbær").await;
    let (one, two) = (site.visitor(), site.visitor());
    let (first, second) = (first.pairs(), second.pairs());
    let (one, two) = tokio::join!(one.post(SEND, &first), two.post(SEND, &second));
    let mut statuses = [one.status.as_u16(), two.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    assert_eq!(site.counts(&study).await, (1, 0));
}

#[tokio::test]
async fn a_withdrawn_sort_does_not_come_back() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    site.visitor().send_sort("arbeidsdagen", &fields).await;
    let withdrawal = [("code", fields.receipt()), ("sure", "yes")];
    site.visitor()
        .post("/receipt/withdraw", &withdrawal)
        .await
        .page(200);
    let before = site.world.dump().await;
    let page = site.visitor().post(SEND, &fields.pairs()).await.page(410);
    assert_eq!(
        page.sentences(),
        ["Denne sorteringen er slettet og kan ikke sendes igjen."]
    );
    assert_eq!(site.world.dump().await, before);
    assert_eq!(site.counts(&study).await, (0, 0));
}

#[tokio::test]
async fn a_receipt_of_another_study_is_replaced_and_sending_again_works() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let owner = study.study().owner().clone();
    let other = draft(&site.world, &owner, "En annen").await;
    let other = site.services().studies.open(&other).await.expect("ready");
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    site.visitor().send_sort("arbeidsdagen", &fields).await;

    let again = SortFields::valid(&site, "en-annen", "K3O0")
        .await
        .with("receipt", fields.receipt());
    let page = site
        .visitor()
        .post("/s/en-annen/send", &again.pairs())
        .await
        .page(409);
    assert_eq!(page.sentences().len(), 1);
    assert_eq!(site.counts(&other).await, (0, 0));
    let mended = SortFields::of(&page, "/s/en-annen/sort");
    assert_ne!(mended.receipt(), fields.receipt());
    assert_eq!(
        mended.clone().without("receipt").content(),
        again.without("receipt").content()
    );
    site.visitor().send_sort("en-annen", &mended).await;
    assert_eq!(site.counts(&other).await, (1, 0));
    assert_eq!(site.counts(&study).await, (1, 0));
}

#[tokio::test]
async fn one_pseudonym_may_be_used_in_two_studies() {
    let site = Site::new().await;
    let owner = researcher(&site.world).await;
    for (title, slug) in [("Kystfolk", "kystfolk"), ("Fjellfolk", "fjellfolk")] {
        let study = draft(&site.world, &owner.id, title).await;
        let study = site.services().studies.open(&study).await.expect("ready");
        assert_eq!(study.study().slug().as_str(), slug);
        let fields = SortFields::valid(&site, slug, "K3O0").await;
        site.visitor().send_sort(slug, &fields).await;
        assert_eq!(site.counts(&study).await, (1, 0));
    }
}
