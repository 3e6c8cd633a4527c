//! Background questions: asked before sending, never shown for a single sort, shown as counts of five or more.

use crate::support::{Answer, Site, SortFields, Visitor};

const QUESTIONS: [(&str, &str); 4] = [
    ("text-1-nb", "Hvor lenge har du jobbet her?"),
    ("options-1-nb", "Under fem år\nFem år eller mer"),
    ("text-3-nb", "Hvor <b>stor</b> er avdelingen?"),
    ("options-3-nb", "Liten\nStor & \"viktig\""),
];

async fn asking<'a>(site: &'a Site) -> (Visitor<'a>, String) {
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let saved = kari.post(&format!("{study}/background"), &QUESTIONS).await;
    assert_eq!(saved.leads(), format!("{study}/background"));
    kari.post(&format!("{study}/open"), &[]).await.leads();
    (kari, study)
}

/// Presses “send” at the end of the sort: what the island and the plain form both do.
async fn press_send(site: &Site, fields: &SortFields) -> Answer {
    site.visitor().post("/s/arbeid/send", &fields.pairs()).await
}

async fn answer(site: &Site, fields: &SortFields, first: &str, second: &str) -> Answer {
    let asked = press_send(site, fields).await;
    let form = SortFields::of(&asked.page(200), "/s/arbeid/send")
        .with("background-1", first)
        .with("background-2", second);
    press_send(site, &form).await
}

#[tokio::test]
async fn they_are_asked_once_before_anything_is_stored() {
    let site = Site::new().await;
    let (_, _) = asking(&site).await;
    let information = site.visitor().get("/s/arbeid").await;
    information.says(&["Til slutt får du 2 spørsmål om bakgrunnen din."]);
    let fields = SortFields::valid(&site, "arbeid", "A").await;
    let asked = press_send(&site, &fields).await;
    asked.says(&[
        "Hvor lenge har du jobbet her?",
        "Hvor &lt;b&gt;stor",
        "Vil ikke svare",
    ]);
    assert_eq!(
        site.world.column("SELECT pseudonym FROM intake").await,
        [""; 0]
    );
    // Everything that was filled in travels along, in both directions.
    let form = SortFields::of(&asked.page(200), "/s/arbeid/send");
    let carried = form.clone().without("background");
    assert_eq!(carried.content(), fields.content());
    let back = site
        .visitor()
        .post("/s/arbeid/sort", &form.clone().with("step", "send").pairs())
        .await;
    let back = SortFields::of(&back.page(200), "/s/arbeid/sort");
    assert_eq!(back.content(), fields.content());

    for (first, second) in [("1", ""), ("3", "1"), ("0", "2"), ("x", "none")] {
        let refused = answer(&site, &fields, first, second).await;
        let text = refused.page(422).text();
        assert!(text.contains("eller «Vil ikke svare»."), "{text}");
    }
    assert_eq!(
        site.world.column("SELECT pseudonym FROM intake").await,
        [""; 0]
    );
    let thanks = answer(&site, &fields, "2", "none").await.page(200);
    assert!(thanks.text().contains("Takk. Sorteringen din er levert."));
    assert_eq!(
        site.world
            .column("SELECT choices FROM background_choice")
            .await,
        ["[1,null]"]
    );
    // A repeat is not asked again, with the choices or without.
    let again = press_send(&site, &fields).await.page(200);
    assert!(again.text().contains("Takk."));
    let own = site
        .visitor()
        .post("/receipt", &[("code", fields.receipt())])
        .await;
    own.says(&[
        "Svarene dine om deg selv",
        "Fem år eller mer",
        "Vil ikke svare",
    ]);
}

#[tokio::test]
async fn researchers_see_counts_and_nothing_about_single_sorts() {
    let site = Site::new().await;
    let (kari, study) = asking(&site).await;
    for number in 0..11 {
        let fields = SortFields::valid(&site, "arbeid", &format!("P{number}")).await;
        let first = if number < 5 { "1" } else { "2" };
        let second = if number < 9 { "1" } else { "2" };
        answer(&site, &fields, first, second).await.page(200);
    }
    let at = format!("{study}/background");
    let early = kari.post(&format!("{at}/count"), &[]).await;
    early.page(422);
    kari.get(&at)
        .await
        .says(&["Når studien er lukket, kan du telle opp"]);
    kari.post(&format!("{study}/close"), &[]).await.leads();
    kari.get(&at).await.says(&["Svarene telles opp én gang"]);
    kari.post(&format!("{at}/count"), &[]).await.leads();
    let shown = kari.get(&at).await.page(200).text();
    assert!(shown.contains("Svarene i 11 sorteringer"), "{shown}");
    assert!(
        shown.contains("Fem år eller mer 6") || shown.contains("Fem år eller mer6"),
        "{shown}"
    );
    // Five, six, none: the five is hidden with the zero. Nine, two, none: everything is.
    assert_eq!(
        shown.matches("skjult").count(),
        5 + 2,
        "five cells, two explanations: {shown}"
    );
    assert!(
        shown.contains("kunne man regnet seg fram til det"),
        "{shown}"
    );
    // No page about sorts knows them.
    let sort = site.world.column("SELECT id FROM q_sort").await.remove(0);
    for page in [
        "",
        "/sorts",
        &format!("/sorts/{sort}"),
        "/analysis",
        "/messages",
    ] {
        let page = kari.get(&format!("{study}{page}")).await;
        assert!(!page.body.contains("Fem år"), "{}", page.body);
    }
}

#[tokio::test]
async fn what_is_refused_says_where_and_stores_nothing() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let at = format!("{study}/background");
    for (field, text, says) in [
        ("text-1-nb", "", "Teksten er tom."),
        ("options-1-nb", "Bare ett", "Her er det 1."),
        ("options-1-nb", "A\nB\nA", "«A» står to ganger"),
        ("options-1-nb", "1\n2\n3\n4\n5\n6\n7\n8\n9", "Her er det 9."),
        ("options-3-nb", "a\u{202e}\nb", "Linje 1: "),
    ] {
        let form: Vec<(&str, &str)> = QUESTIONS
            .iter()
            .map(|(name, value)| (*name, if *name == field { text } else { value }))
            .collect();
        let refused = kari.post(&at, &form).await;
        let page = refused.page(422);
        assert!(page.text().contains(says), "{says}: {}", page.text());
        assert!(
            refused.body.contains("Hvor &lt;b&gt;stor"),
            "what was typed is kept"
        );
    }
    assert_eq!(
        site.world.column("SELECT study_id FROM background").await,
        [""; 0]
    );
    kari.post(&format!("{study}/open"), &[]).await.leads();
    kari.post(&at, &QUESTIONS).await.page(422);
    kari.get(&at)
        .await
        .says(&["Studien har ingen bakgrunnsspørsmål"]);
}
