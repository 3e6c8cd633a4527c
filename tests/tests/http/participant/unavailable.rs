//! Studies that are unknown, not open yet, or closed.

use crate::support::{Site, SortFields};
use tests::samples::{draft, researcher};

/// Every address of a participant about one study: whether it is a form's, and its path.
const ADDRESSES: [(bool, &str); 5] = [
    (false, ""),
    (false, "/no-thanks"),
    (false, "/sort"),
    (true, "/sort"),
    (true, "/send"),
];

#[tokio::test]
async fn an_unknown_study_is_not_found_in_the_visitors_language() {
    let site = Site::new().await;
    for (languages, heading) in [
        ("nb", "Siden finnes ikke"),
        ("nn", "Sida finst ikkje"),
        ("en", "There is no such page"),
    ] {
        let visitor = site.visitor().reading(languages);
        for (form, path) in ADDRESSES {
            let path = format!("/s/ukjent{path}");
            let answer = if form {
                visitor.post(&path, &[("lang", languages)]).await
            } else {
                visitor.get(&path).await
            };
            let page = answer.page(404);
            assert_eq!(page.language(), languages, "{path}");
            assert_eq!(page.text_of("h1"), heading, "{path}");
        }
    }
}

#[tokio::test]
async fn a_draft_and_a_closed_study_take_no_sorts_and_show_no_form() {
    let site = Site::new().await;
    let studies = &site.services().studies;
    let owner = researcher(&site.world).await;
    let closed = draft(&site.world, &owner.id, "Lukket").await;
    let closed = studies.open(&closed).await.expect("ready");
    let fields = SortFields::valid(&site, "lukket", "K3O0").await;
    studies.close(&closed).await.expect("open");
    draft(&site.world, &owner.id, "Utkast").await;
    let before = site.world.dump().await;
    for (slug, heading) in [
        ("lukket", "Studien er lukket"),
        ("utkast", "Studien er ikke åpnet ennå"),
    ] {
        for (form, path) in ADDRESSES {
            if path == "/no-thanks" {
                continue;
            }
            let path = format!("/s/{slug}{path}");
            // A whole sort, one with a mistake, and nothing at all.
            let tries = if form {
                vec![
                    site.visitor().post(&path, &fields.pairs()).await,
                    site.visitor()
                        .post(&path, &fields.clone().without("rank-1").pairs())
                        .await,
                    site.visitor().post(&path, &[]).await,
                ]
            } else {
                vec![site.visitor().get(&path).await]
            };
            for answer in tries {
                let page = answer.page(403);
                assert_eq!(page.text_of("h1"), heading, "{path}");
                assert_eq!(page.elements("form").len(), 0, "{path}");
                assert_eq!(page.elements("leptos-island").len(), 0, "{path}");
            }
        }
    }
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn a_draft_without_statements_says_that_it_is_not_open() {
    let site = Site::new().await;
    let owner = researcher(&site.world).await;
    let new = tests::samples::new_study("Tom");
    let created = site.services().studies.create(&owner.id, new).await;
    created.expect("a study");
    for (form, path) in ADDRESSES {
        if path == "/no-thanks" {
            continue;
        }
        let path = format!("/s/tom{path}");
        let answer = if form {
            site.visitor().post(&path, &[]).await
        } else {
            site.visitor().get(&path).await
        };
        let page = answer.page(403);
        assert_eq!(page.text_of("h1"), "Studien er ikke åpnet ennå", "{path}");
    }
}

#[tokio::test]
async fn a_study_that_is_opened_again_takes_sorts_again() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let study = site.services().studies.close(&study).await.expect("open");
    let closed = site
        .visitor()
        .post("/s/arbeidsdagen/send", &fields.pairs())
        .await;
    closed.page(403);
    assert_eq!(site.counts(&study).await, (0, 0));
    let study = site
        .services()
        .studies
        .reopen(&study)
        .await
        .expect("closed");
    site.visitor().send_sort("arbeidsdagen", &fields).await;
    assert_eq!(site.counts(&study).await, (1, 0));
}
