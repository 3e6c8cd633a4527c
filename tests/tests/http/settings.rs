//! How a study is run, as its researcher decides it.

use crate::support::Site;

const FORM: [(&str, &str); 8] = [
    ("piles", "yes"),
    ("practice", "yes"),
    ("remark-columns", "2"),
    ("least-words", "5"),
    ("batch", "7"),
    ("main", "nb"),
    ("language-nb", "yes"),
    ("language-en", "yes"),
];

#[tokio::test]
async fn settings_are_saved_while_the_study_is_a_draft_and_read_afterwards() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let path = format!("{study}/settings");
    kari.get(&path)
        .await
        .says(&["name=\"piles\" value=\"yes\" checked"]);
    assert_eq!(kari.post(&path, &FORM).await.leads(), study);
    let slug = "arbeid".parse().expect("a short name");
    let stored = site.services().studies.by_slug(&slug).await;
    let stored = stored.expect("read").expect("a study");
    let options = stored.options();
    assert!(options.sorting.has_piles && options.has_practice);
    assert!(!options.sorting.ends_first && !options.is_shuffled);
    assert_eq!(options.sorting.remark_columns.get(), 2);
    assert_eq!(options.sorting.least_words.get(), 5);
    assert_eq!(stored.release_batch().get(), 7);
    let languages: Vec<&str> = stored
        .languages()
        .iter()
        .map(|locale| locale.code())
        .collect();
    assert_eq!(languages, ["nb", "en"]);

    assert_eq!(
        kari.post(&format!("{study}/open"), &[]).await.leads(),
        study
    );
    let page = kari.get(&path).await;
    assert!(!page.body.contains("name=\"piles\""), "no form any more");
    page.says(&["Innstillingene kan ikke endres etter åpningen"]);
    let before = site.world.dump().await;
    let refused = kari.post(&path, &FORM).await.page(422);
    assert_eq!(refused.problems().len(), 1);
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn every_number_out_of_bounds_is_named_and_nothing_is_saved() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let before = site.world.dump().await;
    let form = [
        ("remark-columns", "4"),
        ("least-words", "mange"),
        ("batch", "4"),
        ("main", "nb"),
    ];
    let page = kari
        .post(&format!("{study}/settings"), &form)
        .await
        .page(422);
    let mut places: Vec<String> = page
        .problems()
        .into_iter()
        .map(|(place, _)| place)
        .collect();
    places.sort_unstable();
    assert_eq!(places, ["batch", "least-words", "remark-columns"]);
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn a_main_language_without_texts_is_refused() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let form = [
        ("remark-columns", "1"),
        ("least-words", "0"),
        ("batch", "5"),
        ("main", "en"),
    ];
    let page = kari
        .post(&format!("{study}/settings"), &form)
        .await
        .page(422);
    let problems = page.problems();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].0, "main-language");
}

#[tokio::test]
async fn an_unreadable_main_language_is_named_and_changes_nothing() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let before = site.world.dump().await;
    for main in ["", "tlh"] {
        let form = FORM.map(|(name, value)| (name, if name == "main" { main } else { value }));
        let page = kari.post(&format!("{study}/settings"), &form).await;
        let problems = page.page(422).problems();
        assert_eq!(problems.len(), 1, "{main}");
        assert_eq!(problems[0].0, "main-language");
    }
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn statements_can_be_in_a_language_that_the_interface_does_not_speak() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let path = format!("{study}/settings");
    let mut form = FORM.to_vec();
    form.push(("further", "se"));
    assert_eq!(kari.post(&path, &form).await.leads(), study);
    // It has a box of its own from now on, and a column beside the others.
    kari.get(&path).await.says(&[
        "name=\"language-se\" value=\"yes\" checked",
        "davvisámegiella",
    ]);
    kari.get(&format!("{study}/statements"))
        .await
        .says(&["id=\"text-se-1\"", "lang=\"se\""]);
    let columns = kari.get(&format!("{study}/texts")).await.page(200);
    assert!(columns.has_id("information-se"));
    // Nothing in another language is offered as if it were written in this one.
    let text = columns.form(&format!("{study}/texts"));
    let offered = text.iter().find(|(name, _)| name == "information-se");
    assert_eq!(offered.map(|(_, value)| value.trim()), Some(""));
    kari.get(&format!("{study}/letter"))
        .await
        .says(&["Synspunkt skriver ikke brev på davvisámegiella"]);

    form.retain(|(name, _)| *name != "further");
    form.push(("further", "klingon"));
    assert_eq!(kari.post(&path, &form).await.leads(), study);
    let slug = "arbeid".parse().expect("a short name");
    let stored = site.services().studies.by_slug(&slug).await;
    let stored = stored.expect("read").expect("a study");
    let languages: Vec<&str> = stored
        .languages()
        .iter()
        .map(|language| language.code())
        .collect();
    assert_eq!(languages, ["nb", "en"], "what is not ticked goes");
}
